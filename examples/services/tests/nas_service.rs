//! What `cargo run --example nas_service` answers over HTTP: each error from the condition that it documents, and whatever
//! callers send.

#[path = "nas_service/bad_input.rs"]
mod bad_input;
#[path = "nas_service/conditions.rs"]
mod conditions;
#[path = "nas_service/directory.rs"]
mod directory;
#[allow(dead_code, reason = "it has the rows of every vendor")]
mod documents;
#[path = "nas_service/faults.rs"]
mod faults;
mod http;
#[path = "nas_service/load.rs"]
mod load;
#[path = "nas_service/outside.rs"]
mod outside;
#[path = "nas_service/parsed.rs"]
mod parsed;
#[path = "../../tests/support/mod.rs"]
mod support;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use error_catalog_services::nas_service::{Database, Settings, Storage, router};

use documents::Expected;
use http::Client;
use parsed::{Format, Parsed, parsed};

/// What every request has.
const COMMON: &str = "Version=2017-06-26&AccessKeyId=owner&RegionId=cn-hangzhou";

fn settings() -> Settings {
    Settings {
        directory_timeout: Duration::from_secs(20),
        lock_timeout: Duration::from_millis(50),
        ..Settings::default()
    }
}

fn start(settings: &Settings) -> SocketAddr {
    let storage = Storage::open(&settings.database, settings.lock_timeout).expect("a database");
    http::start(router(settings, storage))
}

/// A place for a database of one test.
fn file(name: &str) -> PathBuf {
    let file =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.db", std::process::id()));
    let _ = std::fs::remove_file(&file);
    file
}

fn with_file(file: &Path) -> Settings {
    Settings {
        database: Database::File(file.to_owned()),
        ..settings()
    }
}

/// All rows that the service may answer with: its own, and those of every API.
fn documented() -> Vec<Expected> {
    let mut rows = documents::nas_chinese();
    rows.extend(documents::alibaba_common());
    rows
}

/// Whether the documents have an error of that status, code and message. The limits in two messages are the account's, and
/// the documents print the usual ones.
fn is_documented(status: u16, error: &Parsed) -> bool {
    let digits = |text: &str| text.replace(|char: char| char.is_ascii_digit(), "");
    documented().iter().any(|row| {
        row.statuses.contains(&status)
            && row.code == error.code
            && digits(&row.message) == digits(&error.message)
    })
}

/// Asks in both formats, and holds the answer against the documents.
fn assert_raised(client: &mut Client, request: &str, status: u16, code: &str) {
    for format in [Format::Xml, Format::Json] {
        let parameter = if format == Format::Json {
            "&Format=JSON"
        } else {
            ""
        };
        let answer = client.get(&format!("/?{request}{parameter}"));
        let error = parsed(&answer, format);
        assert_eq!(
            (answer.status, &*error.code),
            (status, code),
            "{request}: {error:?}"
        );
        assert!(is_documented(status, &error), "{request}: {error:?}");
        assert_eq!(
            answer.header("x-request-id"),
            Some(&*error.request_id),
            "{request}"
        );
        assert_eq!(error.host_id, "nas.cn-hangzhou.aliyuncs.com");
    }
}

/// What an action succeeds with.
fn done(client: &mut Client, request: &str) -> serde_json::Value {
    let answer = client.get(&format!("/?{request}&Format=JSON&{COMMON}"));
    assert_eq!(answer.status, 200, "{request}: {}", answer.text());
    answer.json()
}

#[test]
fn each_command_that_is_printed_is_understood() {
    let address = start(&settings());
    let mut printed = Vec::new();
    error_catalog_services::nas_service::introduce(address, &mut printed)
        .expect("memory can be written to");
    let printed = String::from_utf8(printed).expect("UTF-8");
    let client = &mut Client::new(address);
    let statuses: Vec<u16> = printed
        .lines()
        .filter_map(|line| line.strip_prefix(&format!("curl -i 'http://{address}")))
        .map(|command| client.get(command.trim_end_matches('\'')).status)
        .collect();
    assert_eq!(statuses, [200, 200, 404]);
}
