//! What a caller was told is what happened: nobody hears that a thing failed which was done, or is held up by somebody else.

mod support;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use error_catalog_nas_service::{Network, Settings};
use support::client::{Answer, get, post, send};
use support::document::expect;
use support::other_process::{OtherProcess, live};
use support::running::Running;
use support::{Directory, wait};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{sleep, timeout};

const CALL: &str = "Version=2017-06-26&callerUid=1001";
const DESCRIBE: &str = "Action=DescribeFileSystems&Version=2017-06-26&callerUid=1001";
const CREATE: &str = "Action=CreateFileSystem&Version=2017-06-26&callerUid=1001&RegionId=cn-hangzhou&StorageType=Capacity&ProtocolType=NFS&FileSystemId=fs-1";
const MOUNT: &str = "Action=CreateMountTarget&Version=2017-06-26&callerUid=1001&NetworkType=Vpc&AccessGroupName=DEFAULT_VPC_GROUP_NAME&FileSystemId=fs-1&VpcId=vpc-1&VSwitchId=vsw-1";

/// Longer than anything here takes: only what would wait for ever meets it.
const FOR_EVER: Duration = Duration::from_secs(60);

/// Does nothing, but in the process that is started for it.
#[test]
fn what_the_other_process_does() {
    live();
}

async fn body(address: SocketAddr, query: &str) -> String {
    let answer = timeout(FOR_EVER, send(address, &get(query))).await;
    answer
        .expect("an answer in time")
        .expect("an answer to read")
        .body
}

/// The lock is held until what is given back is dropped.
fn locked(file: &Path, lock: &str) -> OtherProcess {
    OtherProcess::with_lock("what_the_other_process_does", file, lock)
}

fn impatient(settings: &mut Settings) {
    settings.deadline = Duration::from_millis(300);
    settings.database.patience = Duration::from_secs(5);
}

/// A network that hangs on the questions that begin with `hangs_on`, and writes down all.
async fn network(hangs_on: &'static str) -> (Network, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let log = Arc::clone(&log);
            tokio::spawn(async move {
                let mut question = [0; 256];
                let length = stream.read(&mut question).await.unwrap_or_default();
                let question = String::from_utf8_lossy(&question[..length]);
                let word = question.split(' ').next().unwrap_or_default().to_owned();
                log.lock().unwrap().push(word.clone());
                if word == hangs_on {
                    sleep(FOR_EVER).await;
                }
                let answer: &[u8] = match word.as_str() {
                    "reserve" => b"address 10.0.0.7\n",
                    "release" => b"done\n",
                    _ => b"yes\n",
                };
                let _ = stream.write_all(answer).await;
            });
        }
    });
    (Network::at(address), asked)
}

/// A reader elsewhere makes the commit wait, after the last look at whether anybody still waits for it.
#[test]
fn a_commit_that_comes_too_late_is_none() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let running = Running::start(Some(&file), impatient).await;
        let reader = locked(&file, "BEGIN; SELECT count(*) FROM accounts");
        let told = body(running.address, CREATE).await;
        assert!(told.contains("ServiceTimeout"), "{told}");
        drop(reader);
        // Behind the one that still works for nobody.
        sleep(Duration::from_millis(500)).await;
        let found = body(running.address, DESCRIBE).await;
        assert!(found.contains("<FileSystems></FileSystems>"), "{found}");
        running.service.stop().await;
    });
}

#[test]
fn what_was_deleted_is_not_told_to_have_taken_too_long() {
    wait(async {
        let (network, _) = network("release").await;
        let running = Running::start(None, |settings| {
            impatient(settings);
            settings.network = network;
        })
        .await;
        let address = running.address;
        body(address, CREATE).await;
        let made = body(address, MOUNT).await;
        let domain = made.split("Domain>").nth(1).expect("a domain");
        let domain = domain.split('<').next().expect("its end");
        let of = format!("{CALL}&FileSystemId=fs-1&MountTargetDomain={domain}");
        let told = body(address, &format!("Action=DeleteMountTarget&{of}")).await;
        let found = body(address, &format!("Action=DescribeMountTargets&{of}")).await;
        let (is_late, is_there) = (told.contains("ServiceTimeout"), found.contains(domain));
        assert_eq!(is_late, is_there, "{told}: {found}");
    });
}

/// Also where the caller hangs up: either way the call is dropped between the reservation and the row.
#[test]
fn an_address_is_given_back_when_the_time_is_over() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let (network, asked) = network("").await;
        let running = Running::start(Some(&file), |settings| {
            impatient(settings);
            settings.network = network;
        })
        .await;
        body(running.address, CREATE).await;
        let writer = locked(&file, "BEGIN IMMEDIATE");
        let told = body(running.address, MOUNT).await;
        assert!(told.contains("ServiceTimeout"), "{told}");
        drop(writer);
        sleep(Duration::from_millis(500)).await;
        let asked = asked.lock().unwrap();
        let count = |word: &str| asked.iter().filter(|it| *it == word).count();
        assert_eq!(count("reserve"), count("release"), "{asked:?}");
    });
}

/// As `nc -N` does, and as HTTP allows.
#[test]
fn who_only_stops_sending_is_answered() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        for _ in 0..50 {
            let mut stream = TcpStream::connect(running.address).await.unwrap();
            stream.write_all(&get(DESCRIBE)).await.unwrap();
            stream.shutdown().await.unwrap();
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).await.unwrap();
            let answer = Answer::read(&bytes);
            assert_eq!(answer.status, 200, "{answer:?}");
        }
        running.service.stop().await;
    });
}

#[test]
fn the_second_request_of_a_connection_is_refused_as_the_first() {
    wait(async {
        let running = Running::start(None, impatient).await;
        let preface = &b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..];
        for second in [preface, b"GET / HTTP/1.1\r\nhost:"] {
            let mut stream = TcpStream::connect(running.address).await.unwrap();
            let good = format!("GET /?{DESCRIBE} HTTP/1.1\r\nhost: nas\r\n\r\n");
            stream.write_all(good.as_bytes()).await.unwrap();
            let mut first = [0; 8192];
            let length = stream.read(&mut first).await.unwrap();
            assert!(first[..length].starts_with(b"HTTP/1.1 200 "));
            stream.write_all(second).await.unwrap();
            let mut bytes = Vec::new();
            let _ = stream.read_to_end(&mut bytes).await;
            let what = String::from_utf8_lossy(second);
            assert!(!bytes.is_empty(), "no answer to {what:?}");
            expect(&Answer::read(&bytes), "InvalidParameter", &what);
        }
        running.service.stop().await;
    });
}

/// What a caller sends is the caller's mistake, however long it is.
#[test]
fn a_long_word_is_no_failure_of_an_upstream() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        let address = running.address;
        body(address, CREATE).await;
        let long = "a".repeat(2000);
        let token = format!("{DESCRIBE}&SecurityToken=token-of-{long}");
        let vpc = MOUNT.replace("vpc-1", &long);
        for (query, code) in [
            (&token, "<Code>Forbbiden.Ram<"),
            (&vpc, "<Code>InvalidVpc.NotFound<"),
        ] {
            let told = body(address, query).await;
            assert!(told.contains(code), "{told}");
        }
        running.service.stop().await;
    });
}

/// A connection is not held for ever by who asks for much and reads nothing.
#[test]
fn an_answer_that_nobody_reads_is_given_up() {
    wait(async {
        let running = Running::start(None, |settings| {
            impatient(settings);
            settings.deadline = Duration::from_secs(2);
            settings.most_connections = 2;
            for account in &mut settings.accounts {
                account.access_rule_quota = u32::MAX;
            }
        })
        .await;
        let address = running.address;
        let group = format!("{CALL}&AccessGroupName=group-1");
        body(
            address,
            &format!("Action=CreateAccessGroup&AccessGroupType=Vpc&{group}"),
        )
        .await;
        let rule = format!("Action=CreateAccessRule&{group}&SourceCidrIp=10.0.0.0/8");
        for _ in 0..300 {
            let answer = send(address, &post("", &rule)).await.expect("an answer");
            assert_eq!(answer.status, 200);
        }
        // More than any buffer in between has room for, in one answer after the other.
        let much =
            format!("GET /?Action=DescribeAccessRules&{group} HTTP/1.1\r\nhost: nas\r\n\r\n");
        let much = much.repeat(500).into_bytes();
        let mut silent = Vec::new();
        for _ in 0..2 {
            let socket = TcpSocket::new_v4().unwrap();
            socket.set_recv_buffer_size(4096).unwrap();
            let mut stream = socket.connect(address).await.unwrap();
            stream.write_all(&much).await.unwrap();
            // It is answered, and so nothing else ends it.
            stream.read_exact(&mut [0; 16]).await.unwrap();
            silent.push(stream);
        }
        sleep(Duration::from_millis(500)).await;
        body(address, DESCRIBE).await;
    });
}

/// Somebody who is wrong about which file to put back, and then is right.
#[test]
fn a_database_that_is_back_is_found() {
    wait(async {
        let directory = Directory::new();
        let file = directory.0.join("state.db");
        let kept = directory.0.join("kept.db");
        let running = Running::start(Some(&file), |_| {}).await;
        let address = running.address;
        std::fs::rename(&file, &kept).unwrap();
        let told = body(address, CREATE).await;
        assert!(told.contains("ServiceUnavailable"), "{told}");
        std::fs::write(&file, b"").unwrap();
        let told = body(address, CREATE).await;
        assert!(told.contains("InternalError"), "{told}");
        std::fs::rename(&kept, &file).unwrap();
        let told = [body(address, CREATE).await, body(address, CREATE).await];
        assert!(!told[1].contains("InternalError"), "{told:?}");
        running.service.stop().await;
    });
}

/// The example's observer does, when nobody reads what it prints.
#[test]
fn an_observer_that_panics_changes_no_answer() {
    wait(async {
        let running = Running::start(None, |settings| {
            settings.observer = Some(Arc::new(|_| panic!("no room for the log")));
        })
        .await;
        let told = body(running.address, &format!("{DESCRIBE}&FileSystemId=fs-404")).await;
        assert!(told.contains("InvalidFileSystem.NotFound"), "{told}");
        running.service.stop().await;
    });
}

#[test]
fn json_has_the_request_first_too() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        let told = body(running.address, &format!("{CREATE}&Format=JSON")).await;
        assert!(told.starts_with(r#"{"RequestId":"#), "{told}");
        running.service.stop().await;
    });
}

/// Either it is told at the start, or it serves.
#[test]
fn a_small_limit_is_a_limit() {
    wait(async {
        let running = Running::start(None, |settings| settings.largest_head = 4096).await;
        let answer = send(running.address, &get(DESCRIBE)).await;
        assert_eq!(answer.expect("an answer").status, 200);
    });
}

/// Whose a name is, only its owner learns.
#[test]
fn a_name_of_another_account_is_free() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        body(running.address, CREATE).await;
        let other = CREATE.replace("1001", "1005");
        let told = body(running.address, &other).await;
        assert!(!told.contains("AlreadyExisted"), "{told}");
        running.service.stop().await;
    });
}
