//! Many callers at once.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::Request;
use error_catalog_services::nas_service::Settings;
use http_body_util::BodyExt;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::runtime::Builder;

use crate::http::Answer;
use crate::parsed::{Format, parsed};
use crate::{COMMON, is_documented, settings, start};

const REQUESTS: usize = 10_000;
const AT_A_TIME: usize = 500;

/// By status and code.
type Counts = BTreeMap<(u16, String), usize>;

fn target(number: usize) -> String {
    let action = match number % 5 {
        0 => "Action=CreateFileSystem&StorageType=Capacity&ProtocolType=NFS".to_owned(),
        1 => "Action=DescribeFileSystems&FileSystemId=none".to_owned(),
        2 => format!("Action=CreateAccessGroup&AccessGroupType=Vpc&AccessGroupName=group-{number}"),
        3 => "Action=Nothing".to_owned(),
        _ => "Action=DescribeFileSystems".to_owned(),
    };
    format!("/?{action}&{COMMON}")
}

#[test]
fn whatever_happens_to_many_is_documented() {
    let address = start(&Settings {
        concurrency: 8,
        ..settings()
    });
    let counts: Arc<Mutex<Counts>> = Arc::default();
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let mut callers = Vec::new();
        for number in 0..AT_A_TIME {
            // Each has had an answer before the next one comes: how many connections the system keeps waiting is not what
            // is asked here.
            let mut caller = Caller::new(address).await;
            caller.call(number, &counts).await;
            callers.push((number, caller));
        }
        let callers: Vec<_> = callers
            .into_iter()
            .map(|(number, mut caller)| {
                let counts = Arc::clone(&counts);
                tokio::spawn(async move {
                    for number in (number..REQUESTS).step_by(AT_A_TIME).skip(1) {
                        caller.call(number, &counts).await;
                    }
                })
            })
            .collect();
        for caller in callers {
            caller.await.expect("a caller");
        }
    });
    let counts = counts.lock().expect("counts");
    for ((status, code), count) in &*counts {
        println!("{count:6} {status} {code}");
    }
    println!("peak memory: {}", peak_memory());
    assert_eq!(counts.values().sum::<usize>(), REQUESTS);
    let outside = counts
        .keys()
        .filter(|(_, code)| code == "outside the catalog");
    assert_eq!(outside.count(), 0);
    for expected in [
        (200, ""),
        (400, "InvalidParameter"),
        (400, "Throttling"),
        (403, "OperationDenied.FileSystemCountsExceeded"),
        (404, "InvalidFileSystem.NotFound"),
    ] {
        let key = (expected.0, expected.1.to_owned());
        assert!(counts.contains_key(&key), "{expected:?}");
    }
}

/// One connection.
struct Caller {
    sender: SendRequest<Body>,
}

impl Caller {
    async fn new(address: SocketAddr) -> Caller {
        let stream = TcpStream::connect(address).await.expect("a connection");
        let (sender, connection) = handshake(TokioIo::new(stream)).await.expect("HTTP");
        tokio::spawn(connection);
        Caller { sender }
    }

    async fn call(&mut self, number: usize, counts: &Mutex<Counts>) {
        let request = Request::get(target(number)).header("host", "nas");
        self.sender.ready().await.expect("an open connection");
        let response = self
            .sender
            .send_request(request.body(Body::empty()).expect("a request"));
        let (head, body) = response.await.expect("a response").into_parts();
        let answer = Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            body: body.collect().await.expect("a body").to_bytes(),
        };
        let code = if answer.status == 200 {
            String::new()
        } else {
            let error = parsed(&answer, Format::Xml);
            if is_documented(answer.status, &error) {
                error.code
            } else {
                "outside the catalog".to_owned()
            }
        };
        let mut counts = counts.lock().expect("counts");
        *counts.entry((answer.status, code)).or_default() += 1;
    }
}

/// Of this process, in which callers and service are.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("not known here".to_owned(), |line| line.trim().to_owned())
}
