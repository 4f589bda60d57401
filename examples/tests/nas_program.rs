//! What `cargo run --example nas` prints, read as its audiences read it: status lines, JSON bodies, advice, logs, tables.

use error_catalog::ApiError;
use error_catalog_examples::nas::NasError;
use serde_json::Value;

#[path = "../examples/nas.rs"]
#[expect(dead_code, reason = "the program's `main`")]
mod program;

/// What is printed for one failed request.
struct Answer {
    request: String,
    status_line: String,
    body: String,
    advice: Vec<String>,
    log: Vec<String>,
}

fn output() -> String {
    let mut printed = Vec::new();
    program::run(&mut printed).expect("memory can be written to");
    String::from_utf8(printed).expect("UTF-8")
}

fn answers() -> Vec<Answer> {
    let output = output();
    let blocks = output
        .split("\n\n")
        .filter_map(|block| block.trim().strip_prefix("> "));
    blocks
        .map(|block| {
            let mut lines = block.lines().map(str::to_owned);
            Answer {
                request: lines.next().expect("a request"),
                status_line: lines.next().expect("a status line"),
                body: lines.next().expect("a body"),
                advice: lines.by_ref().take(2).collect(),
                log: lines.collect(),
            }
        })
        .collect()
}

/// The one answer that carries this code.
fn answer(code: &str) -> Answer {
    let mut found: Vec<Answer> = answers();
    found.retain(|it| serde_json::from_str::<Value>(&it.body).expect("JSON")["Code"] == code);
    assert_eq!(found.len(), 1, "{code}");
    found.remove(0)
}

#[test]
fn conditions_raise_their_errors() {
    let printed: Vec<(String, String)> = answers()
        .into_iter()
        .map(|it| {
            let body: Value = serde_json::from_str(&it.body).expect("JSON");
            (
                it.status_line,
                body["Code"].as_str().expect("a text").to_owned(),
            )
        })
        .collect();
    let expected = [
        (
            "HTTP/1.1 403 Forbidden",
            "OperationDenied.FileSystemCountsExceeded",
        ),
        ("HTTP/1.1 400 Bad Request", "MissingParameter.VpcId"),
        (
            "HTTP/1.1 403 Forbidden",
            "OperationDenied.MountTargetCountsExceeded",
        ),
        (
            "HTTP/1.1 403 Forbidden",
            "OperationDenied.MountTargetNotEmpty",
        ),
        ("HTTP/1.1 404 Not Found", "InvalidFileSystem.NotFound"),
        ("HTTP/1.1 400 Bad Request", "InvalidParameter.StorageType"),
        (
            "HTTP/1.1 403 Forbidden",
            "OperationDenied.DefaultAccessGroupCannotDelete",
        ),
        ("HTTP/1.1 500 Internal Server Error", "InternalError"),
    ];
    let expected = expected.map(|(status, code)| (status.to_owned(), code.to_owned()));
    assert_eq!(printed, expected);
}

#[test]
fn body_is_the_documented_one() {
    let not_found = answer("InvalidFileSystem.NotFound");
    let id = serde_json::from_str::<Value>(&not_found.body).expect("JSON")["RequestId"].clone();
    assert_eq!(
        not_found.body,
        format!(
            "{{\"RequestId\":{id},\"HostId\":\"nas.cn-hangzhou.aliyuncs.com\",\
             \"Code\":\"InvalidFileSystem.NotFound\",\"Message\":\"The specified FileSystem does not exist.\"}}"
        )
    );
    let mut ids = Vec::new();
    for answer in answers() {
        let body: Value = serde_json::from_str(&answer.body).expect("JSON");
        let object = body.as_object().expect("an object");
        assert_eq!(object.len(), 4, "{}", answer.body);
        let code = body["Code"].as_str().expect("a text");
        let entry = NasError::CATALOG.find(code).expect("a documented code");
        assert!(
            answer
                .status_line
                .starts_with(&format!("HTTP/1.1 {} ", entry.status())),
            "{}: {}",
            answer.request,
            answer.status_line
        );
        ids.push(body["RequestId"].as_str().expect("a text").to_owned());
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), answers().len());
}

#[test]
fn limits_are_those_that_were_reached() {
    let message = |code| {
        let body: Value = serde_json::from_str(&answer(code).body).expect("JSON");
        body["Message"].as_str().expect("a text").to_owned()
    };
    assert_eq!(
        message("OperationDenied.FileSystemCountsExceeded"),
        "The amount of FileSystem has reached its limits(maximum 10)."
    );
    assert_eq!(
        message("OperationDenied.MountTargetCountsExceeded"),
        "The amount of MountTarget has reached its limits(maximum 3 per FileSystem)."
    );
}

#[test]
fn advice_is_in_both_languages() {
    assert_eq!(
        answer("InvalidFileSystem.NotFound").advice,
        [
            "advice (en): The specified file system does not exist or has been deleted.",
            "advice (zh): 您指定的文件系统不存在或已删除。",
        ]
    );
    assert_eq!(
        answer("OperationDenied.FileSystemCountsExceeded").advice,
        [
            "advice (en): To increase the limit, open a ticket.",
            "advice (zh) is not documented",
        ]
    );
}

#[test]
fn log_has_the_chain_and_the_caller_has_not() {
    let internal = answer("InternalError");
    let cause = std::fs::File::open("no-such-directory/usage/fs-1").expect_err("no such file");
    assert_eq!(internal.log.len(), 2);
    assert!(
        internal.log[0].ends_with(
            "InternalError: The request processing has failed due to some unknown error."
        )
    );
    assert_eq!(internal.log[1], format!("log:   caused by: {cause}"));
    assert!(!internal.body.contains(&cause.to_string()));
    let error = NasError::from(cause);
    assert!(matches!(error, NasError::Internal(_)));
    assert_eq!(error.params().count(), 0);

    assert_eq!(answer("MissingParameter.VpcId").log.len(), 1);
}

#[test]
fn ends_with_the_documents_in_both_languages() {
    let output = output();
    let (_, documents) = output
        .split_once("# Alibaba Cloud NAS (en)\n\n")
        .expect("the English table");
    let (english, chinese) = documents
        .split_once("# Alibaba Cloud NAS (zh)\n\n")
        .expect("the Chinese table");
    for (table, header) in [(english, "Resolution"), (chinese, "Advice")] {
        let lines: Vec<&str> = table.trim().lines().collect();
        assert_eq!(lines.len(), 2 + 43);
        assert!(lines[0].contains("HttpCode") && lines[0].contains(header));
        assert!(lines[2].contains("500") && lines[2].contains("InternalError"));
        assert!(lines[44].contains("403") && lines[44].contains("NotQualified"));
    }
    assert!(chinese.contains("您指定的文件系统不存在或已删除。"));
    assert!(!english.contains("您"));
}
