//! What is not the service itself, and fails: others whom it asks, and the database.

use std::time::Duration;

use error_catalog_services::nas_service::Settings;

use crate::conditions::{FILE_SYSTEM, Script};
use crate::directory::{directory, nobody};
use crate::{done, file, settings, with_file};

/// What others answer, badly or not at all.
pub(crate) fn directories(script: &mut Script) {
    let target =
        "Action=CreateMountTarget&FileSystemId=none&NetworkType=Vpc&VSwitchId=vsw-1&VpcId=vpc-1";
    let by_sub = format!("{target}&Version=2017-06-26&AccessKeyId=sub");

    script.on(&Settings {
        directory: Some(nobody()),
        ..settings()
    });
    script.owner(target, 503, "VpcRam.CheckFailed");
    script.raise(&by_sub, 503, "SubRam.CheckFailed");
    let with_token = "Action=DescribeFileSystems&SecurityToken=sts.owner";
    script.owner(with_token, 503, "SecurityToken.CheckFailed");

    // It says nonsense of networks, or breaks off, and is right about all else.
    for nonsense in ["somewhere\n", "192.168.0.1", "", "\0\n"] {
        let address = directory(move |question| match question.split(' ').next()? {
            "ram" => Some("allow\n"),
            "token" => Some("ok\n"),
            _ => Some(nonsense),
        });
        script.on(&Settings {
            directory: Some(address),
            ..settings()
        });
        script.raise(&by_sub, 503, "VpcSubRam.CheckFailed");
        script.owner(target, 503, "VpcRam.CheckFailed");
        done(&mut script.client, with_token);
    }

    let waits = directory(|_| None);
    let timeout = Duration::from_millis(200);
    script.on(&Settings {
        directory: Some(waits),
        timeout,
        ..settings()
    });
    script.owner(target, 504, "ServiceTimeout");
}

/// A database that others hold, or that is gone.
pub(crate) fn databases(script: &mut Script) {
    let locked = file("conditions-locked");
    script.on(&with_file(&locked));
    let other = rusqlite::Connection::open(&locked).expect("a database");
    other.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
    script.owner(FILE_SYSTEM, 503, "ServiceUnavailable");
    other.execute_batch("ROLLBACK").expect("no lock");
    done(&mut script.client, FILE_SYSTEM);

    let lost = file("conditions-lost");
    script.on(&with_file(&lost));
    std::fs::write(&lost, "this was a database").expect("a file");
    script.owner(FILE_SYSTEM, 500, "InternalError");
}
