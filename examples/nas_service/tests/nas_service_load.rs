//! 10 000 requests with 500 at a time, good and bad: what they are answered with, and what it costs in memory.

mod support;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use error_catalog_nas_service::Service;
use support::client::{get, post, send};
use support::document::told;
use support::{Directory, settings, upstreams, wait};

const REQUESTS: usize = 10_000;
const AT_A_TIME: usize = 500;
/// In kibibytes. Three times of what it takes: what grows with the number of requests takes more.
const MOST_MEMORY: usize = 100 * 1024;

/// The request of that number.
fn request(number: usize) -> Vec<u8> {
    let call = "Version=2017-06-26&callerUid=1001";
    let format = ["", "&Format=XML", "&Format=JSON"][number % 3];
    let of = |parameters: &str| get(&format!("{parameters}{format}"));
    match number % 17 {
        0 => of(&format!(
            "{call}&Action=CreateFileSystem&RegionId=cn-hangzhou&StorageType=Capacity&ProtocolType=NFS&Description={number}"
        )),
        1 => of(&format!("{call}&Action=CreateFileSystem&StorageType=Tape")),
        2 => post(
            "",
            &format!("{call}&Action=DescribeFileSystems&FileSystemId=fs-{number}{format}"),
        ),
        3 => of(&format!(
            "Version=2017-06-26&callerUid={number}&Action=DescribeFileSystems"
        )),
        4 => of("Version=2017-06-26&callerUid=1002&Action=DeleteFileSystem&FileSystemId=fs-1"),
        5 => of(&format!(
            "{call}&Action=DescribeAccessGroups&SecurityToken=token-of-1001"
        )),
        6 => of(&format!("{call}&Action=Explode{number}")),
        7 => of(&format!(
            "{call}&Action=DescribeFileSystems&FileSystemId=%FF"
        )),
        8 => format!(
            "GET / HTTP/1.1\r\nhost: nas\r\nconnection: close\r\na: {}\r\n\r\n",
            "a".repeat(100_000)
        )
        .into_bytes(),
        9 => post("", &"a".repeat(100_000)),
        10 => b"blub\r\n\r\n".to_vec(),
        11 => post(
            "x-acs-action: DeleteAccessGroup\r\n",
            &format!("{call}&AccessGroupName=DEFAULT_VPC_GROUP_NAME{format}"),
        ),
        _ => of(&format!("{call}&Action=DescribeFileSystems")),
    }
}

/// What that request may be answered with, unless there is no room for it.
fn expected(number: usize) -> &'static [&'static str] {
    match number % 17 {
        0 => &["200", "OperationDenied.FileSystemCountsExceeded"],
        1 => &["MissingParameter.RegionId"],
        2 => &["InvalidFileSystem.NotFound"],
        3 => &["User.Disabled"],
        4 => &["Forbbiden.Ram"],
        6..=10 => &["InvalidParameter"],
        11 => &["OperationDenied.DefaultAccessGroupCannotDelete"],
        _ => &["200"],
    }
}

/// What that many requests were answered with, by code, and the answers that no document has.
#[derive(Default)]
struct Tally {
    answers: BTreeMap<String, usize>,
    outside: Vec<String>,
    unexpected: Vec<String>,
}

impl Tally {
    async fn count(&mut self, address: SocketAddr, number: usize) {
        let code = match send(address, &request(number)).await {
            None => "no answer".to_owned(),
            Some(answer) if answer.status == 200 => "200".to_owned(),
            Some(answer) => match told(&answer) {
                Ok(told) => told.code,
                Err(fault) => {
                    self.outside.push(format!("{fault}: {answer:?}"));
                    return;
                }
            },
        };
        if code != "Throttling" && !expected(number).contains(&&*code) {
            self.unexpected.push(format!("{code} to request {number}"));
        }
        *self.answers.entry(code).or_default() += 1;
    }

    fn add(&mut self, other: Tally) {
        for (code, count) in other.answers {
            *self.answers.entry(code).or_default() += count;
        }
        self.outside.extend(other.outside);
        self.unexpected.extend(other.unexpected);
    }
}

#[test]
fn a_crowd_is_answered_from_the_catalog() {
    let directory = Directory::new();
    let tally = wait(async {
        let upstreams = upstreams().await;
        let mut settings = settings(upstreams.identity, upstreams.network);
        settings.database.file = Some(directory.0.join("state.db"));
        let service = Service::start(settings).await.expect("a service");
        let address = service.address();
        let next = Arc::new(AtomicUsize::new(0));
        let callers: Vec<_> = (0..AT_A_TIME)
            .map(|_| {
                let next = Arc::clone(&next);
                tokio::spawn(async move {
                    let mut tally = Tally::default();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= REQUESTS {
                            return tally;
                        }
                        tally.count(address, number).await;
                    }
                })
            })
            .collect();
        let mut tally = Tally::default();
        for caller in callers {
            tally.add(caller.await.expect("no panic"));
        }
        service.stop().await;
        tally
    });
    println!("{REQUESTS} requests, {AT_A_TIME} at a time:");
    for (code, count) in &tally.answers {
        println!("{count:>6} {code}");
    }
    println!("{:>6} outside of the catalog", tally.outside.len());
    // Of service and callers together, where the system tells.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.trim().parse().ok());
        let peak: usize = peak.expect("a number of kibibytes");
        println!("peak memory {peak} KiB");
        assert!(peak < MOST_MEMORY, "{peak} KiB");
    }
    assert!(tally.outside.is_empty(), "{:#?}", tally.outside.first());
    assert!(tally.unexpected.is_empty(), "{:#?}", tally.unexpected);
    assert_eq!(tally.answers.values().sum::<usize>(), REQUESTS);
}
