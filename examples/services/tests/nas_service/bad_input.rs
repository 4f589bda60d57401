//! Whatever is sent, what comes back is documented.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::http::{Answer, Client};
use crate::parsed::{Format, parsed};
use crate::{COMMON, is_documented, settings, start};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn assert_refused(answer: &Answer, format: Format, status: u16, code: &str, what: &str) {
    let error = parsed(answer, format);
    assert_eq!(
        (answer.status, &*error.code),
        (status, code),
        "{what}: {error:?}"
    );
    assert!(is_documented(status, &error), "{what}: {error:?}");
}

/// A request, and what refuses it; a request without a code is served.
struct Case {
    what: &'static str,
    method: &'static str,
    /// What stands behind the query of a request that is sound, or another target.
    target: String,
    headers: Vec<(String, String)>,
    body: String,
    refused: Option<(u16, &'static str)>,
}

/// A `GET` whose query ends like that.
fn query(what: &'static str, end: &str, refused: Option<(u16, &'static str)>) -> Case {
    Case {
        what,
        method: "GET",
        target: format!("/?Action=DescribeFileSystems&{COMMON}&{end}"),
        headers: Vec::new(),
        body: String::new(),
        refused,
    }
}

fn form(what: &'static str, body: &str, refused: Option<(u16, &'static str)>) -> Case {
    Case {
        method: "POST",
        headers: vec![(FORM.0.to_owned(), FORM.1.to_owned())],
        body: body.to_owned(),
        ..query(what, "", refused)
    }
}

fn cases() -> Vec<Case> {
    const INVALID: Option<(u16, &str)> = Some((400, "InvalidParameter"));
    const NOT_FOUND: Option<(u16, &str)> = Some((404, "InvalidFileSystem.NotFound"));
    let many = (0..500).map(|number| (format!("x-{number}"), "0123456789".repeat(4)));
    let nowhere = "/nas?Action=DescribeFileSystems".to_owned();
    vec![
        Case {
            headers: vec![("x-large".to_owned(), "a".repeat(20_000))],
            ..query("a large header", "", INVALID)
        },
        Case {
            headers: many.collect(),
            ..query("many headers", "", INVALID)
        },
        query("a large query", &"a".repeat(20_000), None),
        form("a form beside a query", "a=b&c", None),
        form("a large form", &"a=b&".repeat(100_000), INVALID),
        form("no UTF-8 in a form", "Description=%ff", INVALID),
        form("control characters in a form", "Action= a\r\n b", INVALID),
        query("no UTF-8", "FileSystemId=%ff%fe", INVALID),
        query("no UTF-8 in a name", "%c3%28=1", INVALID),
        query("two formats", "Format=JSON&Format=XML", INVALID),
        query("no format", "Format=YAML", INVALID),
        query(
            "SQL",
            "FileSystemId=%27%3B%20DROP%20TABLE%20account%3B--",
            NOT_FOUND,
        ),
        query(
            "a path",
            "FileSystemId=..%2F..%2Fetc%2Fpasswd%00",
            NOT_FOUND,
        ),
        Case {
            target: nowhere,
            ..query("another path", "", INVALID)
        },
        Case {
            method: "PATCH",
            ..query("another method", "", Some((403, "UnsupportedHTTPMethod")))
        },
    ]
}

#[test]
fn what_is_no_request_of_the_api_is_refused_as_documented() {
    let address = start(&settings());
    for case in cases() {
        let headers = case.headers.iter();
        let headers: Vec<_> = headers.map(|(name, value)| (&**name, &**value)).collect();
        // A connection is closed on which a body is not read to its end.
        let mut client = Client::new(address);
        let answer = client.send(case.method, &case.target, &headers, case.body);
        match case.refused {
            None => assert_eq!(answer.status, 200, "{}: {}", case.what, answer.text()),
            Some((status, code)) => {
                assert_refused(&answer, Format::Xml, status, code, case.what);
            }
        }
    }
}

/// In the query, in a form, or in a header: it is the same request.
#[test]
fn parameters_stand_where_clients_put_them() {
    let client = &mut Client::new(start(&settings()));
    let form = [FORM];
    let describe = "Action=DescribeFileSystems&FileSystemId=none";
    let all = format!("{describe}&{COMMON}&Format=JSON");
    let newer = [
        ("x-acs-action", "DescribeFileSystems"),
        ("x-acs-version", "2017-06-26"),
        FORM,
    ];
    for (target, headers, body) in [
        (format!("/?{all}"), &[][..], ""),
        ("/".to_owned(), &form[..], &*all),
        (format!("/?{describe}&Format=JSON"), &form, COMMON),
        (
            format!("/?{describe}"),
            &form,
            &format!("{COMMON}&Format=JSON"),
        ),
        (
            "/".to_owned(),
            &newer,
            "FileSystemId=none&AccessKeyId=owner&Format=json",
        ),
    ] {
        let answer = client.send("POST", &target, headers, body.to_owned());
        assert_refused(
            &answer,
            Format::Json,
            404,
            "InvalidFileSystem.NotFound",
            &target,
        );
    }
    // Both formats at once, in two places: the error about it is in the last.
    let answer = client.send(
        "POST",
        &format!("/?{describe}&{COMMON}&Format=JSON"),
        &form,
        "Format=XML",
    );
    assert_refused(&answer, Format::Xml, 400, "InvalidParameter", "two formats");
}

/// An id of the caller's is repeated, if it is one.
#[test]
fn requests_have_ids() {
    let client = &mut Client::new(start(&settings()));
    let mut ids = std::collections::BTreeSet::new();
    for given in [
        None,
        None,
        Some("B71B4C68-1"),
        Some(""),
        Some("a b"),
        Some(&*"7".repeat(100)),
    ] {
        let headers: Vec<(&str, &str)> = given.map(|id| ("x-request-id", id)).into_iter().collect();
        let answer = client.send("GET", "/?Action=a", &headers, "");
        let error = parsed(&answer, Format::Xml);
        assert_eq!(answer.header("x-request-id"), Some(&*error.request_id));
        assert_eq!(
            given == Some(&*error.request_id),
            given == Some("B71B4C68-1")
        );
        assert!(ids.insert(error.request_id));
    }
}

/// A client that goes away in the middle is no concern of the others.
#[test]
fn clients_may_disconnect() {
    let address = start(&settings());
    let whole = format!(
        "POST /?Action=DescribeFileSystems&{COMMON} HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123"
    );
    for end in (0..whole.len()).step_by(7).chain([whole.len()]) {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.write_all(&whole.as_bytes()[..end]).expect("bytes");
    }
    // One that stays gets an answer to what is no HTTP, too.
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream
        .write_all(b"\x16\x03\x01 hello\r\n\r\n")
        .expect("bytes");
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
        "{answer}"
    );

    let client = &mut Client::new(address);
    let answer = client.get(&format!("/?Action=DescribeFileSystems&{COMMON}"));
    assert_eq!(answer.status, 200);
}
