//! Every error of the service from its real condition, over HTTP, in both formats, against the vendor's tables.

#[path = "nas_service/resources.rs"]
mod resources;
mod support;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use error_catalog_nas_service::{Service, Settings};
use support::client::{Answer, get, post, send, value};
use support::document::{Format, rows, told};
use support::{Directory, settings, upstreams, upstreams::*, wait};

const CALL: &str = "Version=2017-06-26&callerUid=1001";

/// What was raised so far.
#[derive(Default)]
struct Run(BTreeSet<String>);

impl Run {
    /// Sends it in each format, as a query and as a form, and expects that error.
    async fn raises(&mut self, code: &str, address: SocketAddr, parameters: &str) {
        for (format, name) in [(Format::Xml, "XML"), (Format::Json, "JSON")] {
            let parameters = format!("{parameters}&Format={name}");
            for request in [get(&parameters), post("", &parameters)] {
                let answer = send(address, &request).await.expect("an answer");
                self.expect(code, format, &answer);
            }
        }
        let answer = send(address, &get(parameters)).await.expect("an answer");
        self.expect(code, Format::Xml, &answer);
    }

    fn expect(&mut self, code: &str, format: Format, answer: &Answer) {
        let told = told(answer).unwrap_or_else(|fault| panic!("{fault}: {answer:?}"));
        assert_eq!((told.code.as_str(), told.format), (code, format));
        self.0.insert(told.code);
    }
}

async fn call(address: SocketAddr, parameters: &str) -> Answer {
    let request = get(&format!("{CALL}&{parameters}"));
    send(address, &request).await.expect("an answer")
}

async fn start(settings: Settings) -> (Service, SocketAddr) {
    let service = Service::start(settings).await.expect("a service");
    let address = service.address();
    (service, address)
}

#[test]
fn every_error_has_its_condition() {
    wait(async {
        let mut run = Run::default();
        let upstreams = upstreams().await;
        let usual = settings(upstreams.identity, upstreams.network);
        let (service, address) = start(usual).await;
        callers(&mut run, address).await;
        resources::file_systems(&mut run, address).await;
        resources::access_groups(&mut run, address).await;
        resources::mount_targets(&mut run, address).await;
        common(&mut run, address).await;
        failures(&mut run, &upstreams).await;
        service.stop().await;

        let (nas, _) = rows();
        let (reached, missed): (Vec<_>, Vec<_>) =
            nas.iter().partition(|(_, code, _)| run.0.contains(code));
        println!(
            "{} of the {} errors of NAS, and {} of every API:",
            reached.len(),
            nas.len(),
            run.0.len() - reached.len()
        );
        for code in &run.0 {
            println!("  {code}");
        }
        assert!(missed.is_empty(), "not reached: {missed:?}");
    });
}

async fn callers(run: &mut Run, address: SocketAddr) {
    let describe = "Action=DescribeFileSystems&Version=2017-06-26";
    let table = [
        ("MissingParameter.callerUid", ""),
        ("MissingParameter.callerUid", "callerUid="),
        ("User.Disabled", "callerUid=1003"),
        ("User.Disabled", "callerUid=nobody"),
        ("Forbidden.InvalidUserType", "callerUid=1004"),
        // A token of nobody, and one of another.
        ("Forbbiden.Ram", "callerUid=1001&SecurityToken=forged"),
        (
            "Forbbiden.Ram",
            "callerUid=1001&SecurityToken=token-of-1005",
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, &format!("{describe}&{parameters}"))
            .await;
    }
    let delete = "Action=DeleteFileSystem&Version=2017-06-26&callerUid=1002&FileSystemId=fs-1";
    run.raises("Forbbiden.Ram", address, delete).await;
    let own = "Action=DescribeFileSystems&SecurityToken=token-of-1001";
    assert_eq!(call(address, own).await.status, 200);
}

/// What stands before NAS answers, as before every API.
async fn common(run: &mut Run, address: SocketAddr) {
    let table = [
        ("MissingParameter", "Version=2017-06-26"),
        ("MissingParameter", "Action=DescribeFileSystems"),
        (
            "InvalidParameter",
            "Action=ExplodeFileSystem&Version=2017-06-26",
        ),
        ("InvalidParameter", "Action=DescribeFileSystems&Version=1.0"),
        (
            "InvalidParameter",
            "Action=DeleteFileSystem&Version=2017-06-26&callerUid=1001",
        ),
        (
            "InvalidParameter",
            "Action=CreateMountTarget&Version=2017-06-26&callerUid=1001&NetworkType=Carrier",
        ),
    ];
    for (code, parameters) in table {
        run.raises(code, address, parameters).await;
    }
    for (method, code) in [
        ("DELETE", "UnsupportedHTTPMethod"),
        ("PUT", "UnsupportedHTTPMethod"),
    ] {
        let request =
            format!("{method} /?Format=JSON HTTP/1.1\r\nhost: nas\r\nconnection: close\r\n\r\n");
        let answer = send(address, request.as_bytes()).await.expect("an answer");
        run.expect(code, Format::Json, &answer);
    }
    // As newer clients ask.
    let headers = "x-acs-action: DescribeFileSystems\r\nx-acs-version: 2017-06-26\r\naccept: application/json\r\n";
    let answer = send(
        address,
        &post(headers, "FileSystemId=fs-404&callerUid=1001"),
    )
    .await;
    run.expect(
        "InvalidFileSystem.NotFound",
        Format::Json,
        &answer.expect("an answer"),
    );
}

/// What is around the service fails, each in its way.
async fn failures(run: &mut Run, upstreams: &error_catalog_nas_service::LocalUpstreams) {
    let describe = format!("{CALL}&Action=DescribeFileSystems");
    let with_token = format!("{describe}&SecurityToken=token-of-1001");
    let sub_user = "Version=2017-06-26&callerUid=1002&Action=DescribeFileSystems";
    let mount = "Action=CreateMountTarget&NetworkType=Vpc&AccessGroupName=DEFAULT_VPC_GROUP_NAME&FileSystemId=fs-1&VpcId=vpc-1&VSwitchId=vsw-1";
    let file_system = "Action=CreateFileSystem&RegionId=cn-beijing&StorageType=Capacity&ProtocolType=NFS&FileSystemId=fs-1";

    // Nobody is there, or hangs up at once.
    for nobody in [closed().await, always(b"").await] {
        let (service, address) = start(settings(nobody, nobody)).await;
        run.raises("SecurityToken.CheckFailed", address, &with_token)
            .await;
        run.raises("SubRam.CheckFailed", address, sub_user).await;
        value(&call(address, file_system).await, "FileSystemId");
        run.raises("VpcRam.CheckFailed", address, &format!("{CALL}&{mount}"))
            .await;
        service.stop().await;
    }

    // The token service babbles; the network is down, and the sub-user known.
    let (service, address) = start(settings(always(b"\xff\xfe").await, closed().await)).await;
    run.raises("SecurityToken.DecodeFailed", address, &with_token)
        .await;
    service.stop().await;
    let (service, address) = start(settings(upstreams.identity, closed().await)).await;
    value(&call(address, file_system).await, "FileSystemId");
    let mount = format!("Version=2017-06-26&callerUid=1002&{mount}");
    run.raises("VpcSubRam.CheckFailed", address, &mount).await;
    service.stop().await;

    // Nobody ever answers: first there is no room for another call, then the time is over.
    let (hanging, mut asked) = hanging().await;
    let mut slow = settings(hanging, hanging);
    slow.most_calls = 1;
    slow.deadline = Duration::from_secs(60);
    let (_service, address) = start(slow.clone()).await;
    let occupied = tokio::spawn(async move { send(address, &get(sub_user)).await });
    let _stream = asked.recv().await.expect("a question");
    run.raises("Throttling", address, &describe).await;
    occupied.abort();
    slow.deadline = Duration::from_millis(100);
    let (service, address) = start(slow).await;
    run.raises("ServiceTimeout", address, sub_user).await;
    service.stop().await;

    // The database is held by another.
    let directory = Directory::new();
    let file = directory.0.join("state.db");
    let mut kept = settings(upstreams.identity, upstreams.network);
    kept.database.file = Some(file.clone());
    kept.database.patience = Duration::from_millis(20);
    let (service, address) = start(kept).await;
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    run.raises("ServiceUnavailable", address, &describe).await;
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(
        call(address, "Action=DescribeFileSystems").await.status,
        200
    );

    // And then it is a database no more.
    std::fs::write(&file, vec![b'x'; 64 * 1024]).unwrap();
    run.raises("InternalError", address, &describe).await;
    service.stop().await;
}
