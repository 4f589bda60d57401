//! What nobody should send: a documented error every time, and nothing private in it.

mod support;

use std::time::Duration;

use support::client::{Answer, get, post, send};
use support::document::{Format, expect};
use support::running::Running;
use support::wait;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const DESCRIBE: &str = "Action=DescribeFileSystems&Version=2017-06-26&callerUid=1001";
const CREATE: &str = "Action=CreateFileSystem&Version=2017-06-26&callerUid=1001&RegionId=cn-hangzhou&StorageType=Capacity&ProtocolType=NFS";

/// What is wrong, the request, and the code that it is answered with.
type Case = (&'static str, Vec<u8>, &'static str);

const INVALID: &str = "InvalidParameter";
const NOT_FOUND: &str = "InvalidFileSystem.NotFound";

fn large(length: usize) -> String {
    "a".repeat(length)
}

fn head(line: &str, headers: &str) -> Vec<u8> {
    format!("{line}\r\nhost: nas\r\nconnection: close\r\n{headers}\r\n").into_bytes()
}

fn header(header: &str) -> Vec<u8> {
    head("GET / HTTP/1.1", &format!("{header}\r\n"))
}

fn with_body(headers: &str, body: &str) -> Vec<u8> {
    let mut request = head("POST / HTTP/1.1", headers);
    request.extend_from_slice(body.as_bytes());
    request
}

fn chunks(chunks: &str) -> Vec<u8> {
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    with_body(&format!("transfer-encoding: chunked\r\n{form}"), chunks)
}

/// No request, as far as HTTP is concerned, or too much of one.
fn heads() -> Vec<Case> {
    let many: Vec<String> = (0..200).map(|number| format!("h-{number}: 1")).collect();
    let two = "x-acs-action: A\r\nx-acs-action: B";
    vec![
        (
            "a huge header",
            header(&format!("a: {}", large(2_000_000))),
            INVALID,
        ),
        (
            "a large header",
            header(&format!("a: {}", large(100_000))),
            INVALID,
        ),
        ("too many headers", header(&many.join("\r\n")), INVALID),
        ("a header without a name", header(": a"), INVALID),
        (
            "a header beyond ASCII",
            header("x-acs-action: \u{e9}"),
            INVALID,
        ),
        ("two actions in headers", header(two), INVALID),
        ("a long target", get(&large(70_000)), INVALID),
        ("no HTTP", b"blub\r\n\r\n".to_vec(), INVALID),
        (
            "a version that there is not",
            head("GET / HTTP/7.3", ""),
            INVALID,
        ),
        (
            "the next HTTP",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
            INVALID,
        ),
        (
            "a length that is none",
            header("content-length: a"),
            INVALID,
        ),
        (
            "two lengths",
            header("content-length: 1\r\ncontent-length: 2"),
            INVALID,
        ),
        (
            "a coding that there is not",
            header("transfer-encoding: gzip"),
            INVALID,
        ),
        (
            "bytes that no line has",
            b"\0\x01\x02\xff\r\n\r\n".to_vec(),
            INVALID,
        ),
        (
            "another path",
            head("GET /etc/passwd HTTP/1.1", ""),
            INVALID,
        ),
        (
            "another path and method",
            head("PATCH /nas HTTP/1.1", ""),
            INVALID,
        ),
        (
            "another method",
            head("BREW / HTTP/1.1", ""),
            "UnsupportedHTTPMethod",
        ),
        (
            "a proxy's request",
            head("CONNECT nas:80 HTTP/1.1", ""),
            INVALID,
        ),
    ]
}

fn queries() -> Vec<Case> {
    let describe = |more: &str| get(&format!("{DESCRIBE}&{more}"));
    let mut raw = get(DESCRIBE);
    raw.splice(6..6, *b"a=\xff&");
    let sql = "FileSystemId=%27%3B+DROP+TABLE+file_systems%3B--";
    let markup = get(&format!("{CREATE}&Description=%3C%2FMessage%3E"));
    vec![
        ("bytes that are no text", raw, INVALID),
        (
            "escapes that are no text",
            describe("FileSystemId=%FF%FE"),
            INVALID,
        ),
        ("a name that is no text", describe("%C3%28=1"), INVALID),
        ("a NUL", describe("FileSystemId=fs%001"), INVALID),
        ("half of an escape", describe("FileSystemId=%F"), NOT_FOUND),
        (
            "an escaped line break",
            describe("FileSystemId=%0D%0Ax-a:b"),
            NOT_FOUND,
        ),
        ("both formats", describe("Format=XML&Format=JSON"), INVALID),
        (
            "a format that there is not",
            describe("Format=YAML"),
            INVALID,
        ),
        ("two callers", describe("callerUid=1002"), INVALID),
        (
            "an unknown action",
            get("Action=Explode&Version=2017-06-26"),
            INVALID,
        ),
        (
            "names in the wrong case",
            get(&DESCRIBE.to_lowercase()),
            "MissingParameter",
        ),
        ("no parameters", get(""), "MissingParameter"),
        ("SQL", describe(sql), NOT_FOUND),
        ("markup", markup, "InvalidParameter.Description"),
    ]
}

fn bodies() -> Vec<Case> {
    let form = |more: &str| post("", &format!("{DESCRIBE}&{more}"));
    let chunk = format!("4000\r\n{}\r\n", large(0x4000));
    let json = "content-type: application/json\r\ncontent-length: 2\r\n";
    vec![
        ("a large form", form(&large(200_000)), INVALID),
        ("a huge form", form(&large(5_000_000)), INVALID),
        (
            "many chunks",
            chunks(&format!("{}0\r\n\r\n", chunk.repeat(8))),
            INVALID,
        ),
        ("chunks that are none", chunks("zzz\r\n"), INVALID),
        ("a form that is no text", form("FileSystemId=%FF"), INVALID),
        (
            "both formats in a form",
            form("Format=XML&Format=JSON"),
            INVALID,
        ),
        (
            "a body that is no form",
            with_body(json, "{}"),
            "MissingParameter",
        ),
    ]
}

#[test]
fn every_bad_request_is_answered_as_documented() {
    let cases: Vec<Case> = [heads(), queries(), bodies()].concat();
    wait(async {
        let running = Running::start(None, |_| {}).await;
        for (what, request, code) in &cases {
            let answer = send(running.address, request).await;
            let answer = answer.unwrap_or_else(|| panic!("{what}: no answer"));
            expect(&answer, code, what);
        }
        let found = send(running.address, &get(DESCRIBE)).await;
        assert_eq!(found.expect("an answer").status, 200);
        running.service.stop().await;
    });
    println!("{} bad requests, each answered as documented", cases.len());
}

/// A `HEAD` is what a `GET` is, and then it must not make anything.
#[test]
fn a_question_for_the_head_makes_nothing() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        let request = head(&format!("HEAD /?{CREATE} HTTP/1.1"), "");
        let answer = send(running.address, &request).await.expect("an answer");
        assert_eq!((answer.status, answer.body.as_str()), (403, ""));
        assert_eq!(
            answer.header("content-type"),
            Some("text/xml;charset=utf-8")
        );
        let found = send(running.address, &get(DESCRIBE)).await;
        let found = found.expect("an answer").body;
        assert!(found.contains("<FileSystems></FileSystems>"), "{found}");
        running.service.stop().await;
    });
}

/// What a caller may call a file system is not always what XML can hold.
#[test]
fn a_success_is_well_formed_whatever_is_in_it() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        for name in [
            "%01",
            "%08%0B%1F",
            "%EF%BF%BE",
            "%EF%BF%BF",
            "%7F%C2%85",
            "a%0D%0Ab",
            "%3C%26%3E%22%27%5D%5D%3E",
        ] {
            let create = get(&format!("{CREATE}&FileSystemId={name}"));
            let describe = get(&format!("{DESCRIBE}&FileSystemId={name}"));
            for request in [create, describe] {
                let answer = send(running.address, &request).await.expect("an answer");
                assert_eq!(answer.status, 200, "{name}: {answer:?}");
                let document = roxmltree::Document::parse(&answer.body);
                let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
                // As the vendor has it.
                let first = document.root_element().first_element_child();
                assert!(first.is_some_and(|first| first.has_tag_name("RequestId")));
            }
        }
        running.service.stop().await;
    });
}

/// A form that does not come is not waited for for ever, and takes no place of a call.
#[test]
fn half_a_form_is_no_call() {
    wait(async {
        let running = Running::start(None, |settings| {
            settings.most_calls = 1;
            settings.deadline = Duration::from_millis(300);
        })
        .await;
        // Nor is a head.
        let mut stream = TcpStream::connect(running.address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nhost:").await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        expect(&Answer::read(&bytes), INVALID, "half a head");

        let whole = post("", DESCRIBE);
        let mut slow = Vec::new();
        for _ in 0..4 {
            let mut stream = TcpStream::connect(running.address).await.unwrap();
            stream.write_all(&whole[..whole.len() - 5]).await.unwrap();
            slow.push(stream);
        }
        let answer = send(running.address, &get(DESCRIBE)).await;
        assert_eq!(answer.expect("an answer").status, 200);
        for mut stream in slow {
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).await.unwrap();
            let answer = Answer::read(&bytes);
            expect(&answer, "ServiceTimeout", "half a form");
        }
        running.service.stop().await;
    });
}

/// Of two formats the last that is one is answered in.
#[test]
fn a_dispute_over_the_format_is_answered_in_one_of_them() {
    let table = [
        ("Format=XML&Format=JSON", Format::Json),
        ("Format=JSON&Format=XML", Format::Xml),
        ("Format=JSON&Format=YAML", Format::Json),
    ];
    wait(async {
        let running = Running::start(None, |_| {}).await;
        for (query, format) in table {
            let answer = send(running.address, &get(query)).await;
            let answer = answer.expect("an answer");
            assert_eq!(expect(&answer, INVALID, query), format, "{query}");
        }
        running.service.stop().await;
    });
}

/// What HTTP itself refuses comes behind the answers to what it understood.
#[test]
fn one_connection_is_answered_in_order() {
    wait(async {
        let running = Running::start(None, |_| {}).await;
        let good = format!("GET /?{DESCRIBE} HTTP/1.1\r\nhost: nas\r\n\r\n");
        let mut stream = TcpStream::connect(running.address).await.unwrap();
        let requests = format!("{good}{good}blub\r\n\r\n");
        stream.write_all(requests.as_bytes()).await.unwrap();
        let mut answers = String::new();
        stream.read_to_string(&mut answers).await.unwrap();
        let lines = answers.split('\n').flat_map(|line| line.split("Response>"));
        let statuses: Vec<&str> = lines.filter(|line| line.starts_with("HTTP/")).collect();
        let expected = [
            "HTTP/1.1 200 OK\r",
            "HTTP/1.1 200 OK\r",
            "HTTP/1.1 400 Bad Request\r",
        ];
        assert_eq!(statuses, expected, "{answers}");
        assert!(answers.ends_with("<Code>InvalidParameter</Code><Message>The specified parameter is not valid</Message></Error>"));
        running.service.stop().await;
    });
}

/// Whoever hangs up makes room for another.
#[test]
fn callers_that_hang_up_are_no_trouble() {
    wait(async {
        let running = Running::start(None, |settings| {
            settings.most_connections = 8;
            settings.most_calls = 8;
        })
        .await;
        let whole = post("", &format!("{CREATE}&Description=abandoned"));
        for end in (0..=whole.len()).step_by(7) {
            let mut stream = TcpStream::connect(running.address).await.unwrap();
            stream.write_all(&whole[..end]).await.unwrap();
            drop(stream);
        }
        // Half of a form, and no more of it: the other end is still there for an answer.
        let mut stream = TcpStream::connect(running.address).await.unwrap();
        stream.write_all(&whole[..whole.len() - 5]).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut rest = Vec::new();
        // The connection may as well break.
        let _ = stream.read_to_end(&mut rest).await;
        assert!(
            rest.is_empty() || rest.starts_with(b"HTTP/1.1 400 "),
            "{rest:?}"
        );

        let mut found = 0;
        for _ in 0..20 {
            let answer = send(running.address, &get(DESCRIBE))
                .await
                .expect("an answer");
            found += usize::from(answer.status == 200);
        }
        assert!(found > 0);
        running.service.stop().await;
    });
}
