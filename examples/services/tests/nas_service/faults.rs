//! What is under the service fails.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use error_catalog_services::nas_service::{Kind, Storage, router};

use crate::http::{self, Client};
use crate::parsed::{Format, parsed};
use crate::{COMMON, assert_raised, done, file, is_documented, start, with_file};

const FILE_SYSTEM: &str = "Action=CreateFileSystem&StorageType=Capacity&ProtocolType=NFS";
const LOCKED: &str = "ERROR_CATALOG_LOCK_DATABASE";

/// Not a test: the other process of the one below, which holds a lock until its input ends.
#[test]
fn another_process() {
    let Some(file) = std::env::var_os(LOCKED) else {
        return;
    };
    let connection = rusqlite::Connection::open(file).expect("a database");
    connection.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
    println!("\nlocked");
    let mut input = String::new();
    std::io::stdin().read_line(&mut input).expect("input");
    connection.execute_batch("ROLLBACK").expect("no lock");
}

#[test]
fn a_database_that_another_process_holds_is_told_as_that() {
    let file = file("faults-locked");
    let client = &mut Client::new(start(&with_file(&file)));
    let mut other = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "faults::another_process", "--nocapture"])
        .env(LOCKED, &file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("another process");
    let lines = BufReader::new(other.stdout.take().expect("its output")).lines();
    let mut lines = lines.map(|line| line.expect("text"));
    assert!(lines.any(|line| line == "locked"));
    assert_raised(
        client,
        &format!("{FILE_SYSTEM}&{COMMON}"),
        503,
        "ServiceUnavailable",
    );
    other
        .stdin
        .take()
        .expect("its input")
        .write_all(b"\n")
        .expect("a line");
    assert!(other.wait().expect("its end").success());
    done(client, FILE_SYSTEM);
}

#[test]
fn a_full_disk_is_told_as_that_and_loses_nothing() {
    let settings = with_file(&file("faults-full"));
    let settings = error_catalog_services::nas_service::Settings {
        limits: error_catalog_services::nas_service::Limits {
            file_systems: 1_000_000,
            ..settings.limits
        },
        ..settings
    };
    let storage = Storage::open(&settings.database, settings.lock_timeout).expect("a database");
    storage.limit_pages(20).expect("a limit");
    let client = &mut Client::new(http::start(router(&settings, storage)));
    let long = "d".repeat(128);
    let request = format!("{FILE_SYSTEM}&Description={long}&{COMMON}");
    let mut made = 0;
    let refused = loop {
        let answer = client.get(&format!("/?{request}"));
        if answer.status != 200 {
            break answer;
        }
        made += 1;
    };
    let error = parsed(&refused, Format::Xml);
    assert_eq!((refused.status, &*error.code), (503, "ServiceUnavailable"));
    assert!(is_documented(refused.status, &error));
    println!("{made} file systems fit");
    assert!(made > 10);
    assert_raised(client, &request, 503, "ServiceUnavailable");
    assert_eq!(
        done(client, "Action=DescribeFileSystems")["TotalCount"],
        made
    );
}

/// Opened on what is no database, the program says so and does not start.
#[test]
fn what_is_no_database_is_not_opened() {
    let file = file("faults-none");
    std::fs::write(
        &file,
        "this is no database, but long enough to be looked at as if it were one",
    )
    .expect("a file");
    let error = Storage::open(&with_file(&file).database, std::time::Duration::ZERO).err();
    assert_eq!(error.expect("an error").kind(), Kind::Lost);
    let directory = file.parent().expect("a directory").to_owned();
    let error = Storage::open(&with_file(&directory).database, std::time::Duration::ZERO).err();
    assert_eq!(error.expect("an error").kind(), Kind::Lost);
}
