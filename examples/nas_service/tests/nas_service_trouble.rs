//! What nobody wants to happen: a database that is locked, gone or full, and the end. The service says that it is down, and is
//! up as soon as it can be.

mod support;

use std::net::SocketAddr;
use std::time::Duration;

use error_catalog_nas_service::Identity;
use support::client::{get, send};
use support::document::{Format, expect};
use support::other_process::{OtherProcess, live};
use support::running::Running;
use support::upstreams::hanging;
use support::{Directory, wait};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const DESCRIBE: &str = "Action=DescribeFileSystems&Version=2017-06-26&callerUid=1001";
const CREATE: &str = "Action=CreateFileSystem&Version=2017-06-26&callerUid=1001&RegionId=cn-hangzhou&StorageType=Capacity&ProtocolType=NFS";
const GROUP: &str = "Version=2017-06-26&callerUid=1001&AccessGroupName=group-1&AccessGroupType=Vpc";

async fn status(address: SocketAddr, query: &str) -> u16 {
    send(address, &get(query)).await.expect("an answer").status
}

/// Does nothing, but in the process that is started for it.
#[test]
fn what_the_other_process_does() {
    live();
}

/// What `SQLite` said of it is in the log alone.
#[test]
fn a_database_in_trouble_is_a_service_that_is_down() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let elsewhere = directory.0.join("elsewhere.db");
        let running = Running::start(Some(&file), |_| {}).await;
        let address = running.address;
        let down = async |what: &str, query: &str, cause: &str| {
            for (name, format) in [("XML", Format::Xml), ("JSON", Format::Json)] {
                let request = get(&format!("{query}&Format={name}"));
                let answer = send(address, &request).await.expect("an answer");
                assert_eq!(expect(&answer, "ServiceUnavailable", what), format);
                let line = running.last_line();
                assert!(line.contains(cause), "{what}: {line}");
            }
        };
        let up = async |query: &str| assert_eq!(status(address, query).await, 200, "{query}");
        up(CREATE).await;

        let other =
            OtherProcess::with_lock("what_the_other_process_does", &file, "BEGIN IMMEDIATE");
        down(
            "locked for writers",
            CREATE,
            "the database is locked: database is locked",
        )
        .await;
        up(DESCRIBE).await;
        drop(other);
        let other =
            OtherProcess::with_lock("what_the_other_process_does", &file, "BEGIN EXCLUSIVE");
        down("locked for all", DESCRIBE, "the database is locked").await;
        drop(other);
        up(CREATE).await;

        std::fs::rename(&file, &elsewhere).unwrap();
        down("moved away", CREATE, "the database is gone").await;
        down("gone", DESCRIBE, "the database is gone: unable to open").await;
        assert!(
            !file.exists(),
            "an empty database takes the place of the one that is gone"
        );
        std::fs::rename(&elsewhere, &file).unwrap();
        up(CREATE).await;
        running.service.stop().await;
    });
}

/// Who was told that it took too long finds that nothing was done, and calls that nobody waits for any more do not pile up.
#[test]
fn what_took_too_long_did_not_happen() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let running = Running::start(Some(&file), |settings| {
            settings.deadline = Duration::from_millis(200);
            settings.database.patience = Duration::from_secs(60);
            settings.most_calls = 8;
        })
        .await;
        let address = running.address;
        assert_eq!(status(address, DESCRIBE).await, 200);
        let before = threads();
        let other =
            OtherProcess::with_lock("what_the_other_process_does", &file, "BEGIN IMMEDIATE");
        for _ in 0..5 {
            let calls: Vec<_> = (0..8)
                .map(|_| tokio::spawn(async move { send(address, &get(CREATE)).await }))
                .collect();
            for call in calls {
                let answer = call.await.unwrap().expect("an answer");
                expect(&answer, "ServiceTimeout", "locked");
            }
        }
        let during = threads();
        drop(other);
        // The turn of the one that still worked for nobody comes to its end.
        let found = loop {
            let answer = send(address, &get(DESCRIBE)).await.expect("an answer");
            if answer.status == 200 {
                break answer.body;
            }
            expect(&answer, "ServiceTimeout", "not yet");
        };
        assert!(found.contains("<FileSystems></FileSystems>"), "{found}");
        // One that waits for the lock, and one that asks for the file.
        assert!(during <= before + 2, "{before} threads became {during}");
        assert_eq!(status(address, CREATE).await, 200);
        running.service.stop().await;
    });
}

/// How many threads this process has, where the system tells.
fn threads() -> usize {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return 0;
    };
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("Threads:"));
    line.and_then(|count| count.trim().parse().ok())
        .expect("a count")
}

#[test]
fn a_full_database_is_a_service_that_is_down() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let running = Running::start(Some(&file), |settings| {
            settings.database.most_pages = Some(32);
            for account in &mut settings.accounts {
                account.access_rule_quota = u32::MAX;
            }
        })
        .await;
        let address = running.address;
        let create = format!("Action=CreateAccessGroup&{GROUP}");
        assert_eq!(status(address, &create).await, 200);
        let rule = get(&format!(
            "Action=CreateAccessRule&{GROUP}&SourceCidrIp=10.0.0.0/8"
        ));
        let mut rules = 0;
        let full = loop {
            let answer = send(address, &rule).await.expect("an answer");
            if answer.status != 200 {
                break answer;
            }
            rules += 1;
            assert!(rules < 5000, "32 pages hold so many rules");
        };
        expect(&full, "ServiceUnavailable", "full");
        let line = running.last_line();
        assert!(
            line.contains("the database is full: database or disk is full"),
            "{line}"
        );

        // It can be read, and made smaller, and then has room again.
        let delete = format!("Action=DeleteAccessGroup&{GROUP}");
        for query in [DESCRIBE, &delete, &create] {
            assert_eq!(status(address, query).await, 200, "{query}");
        }
        assert_eq!(send(address, &rule).await.expect("an answer").status, 200);
        running.service.stop().await;
    });
}

/// A call that is being worked on when the end comes is answered; a connection that waits for nothing is closed.
#[test]
fn who_was_let_in_is_answered_to_the_end() {
    wait(async {
        let (hanging, mut asked) = hanging().await;
        let running = Running::start(None, |settings| {
            settings.identity = Identity::at(hanging);
        })
        .await;
        let address = running.address;
        let mut idle = TcpStream::connect(address).await.unwrap();
        let sub_user = get("Action=DescribeFileSystems&Version=2017-06-26&callerUid=1002");
        let call = tokio::spawn(async move { send(address, &sub_user).await });
        let mut question = asked.recv().await.expect("a connection");
        let length = question.read(&mut [0; 256]).await.expect("a question");
        assert!(length > 0);

        let stopping = tokio::spawn(running.service.stop());
        let mut tries = 0;
        while TcpStream::connect(address).await.is_ok() {
            tries += 1;
            assert!(tries < 10_000, "a service that ends lets nobody in");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(!call.is_finished() && !stopping.is_finished());
        question.write_all(b"yes\n").await.unwrap();
        drop(question);
        assert_eq!(call.await.unwrap().expect("an answer").status, 200);
        stopping.await.unwrap();
        assert_eq!(idle.read(&mut [0; 16]).await.unwrap(), 0);
    });
}
