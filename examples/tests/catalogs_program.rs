//! What `cargo run --example catalogs` prints, for every argument that it takes and for those that it does not.

use std::env;
use std::io::{self, Write};
use std::process::{Command, Output, Stdio};

use error_catalog_examples::huawei::VpcError;

mod support;

use support::markdown::{Table, tables};
use support::{Row, document};

#[path = "../examples/catalogs.rs"]
#[expect(dead_code, reason = "the program's `main`")]
mod program;

use program::Failure;

const VENDORS: [&str; 4] = ["nas", "qingcloud", "alibaba-common", "huawei"];

fn run(arguments: &[&str], out: &mut impl Write) -> Result<(), Failure> {
    let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    program::run(&arguments, out)
}

fn printed(arguments: &[&str]) -> String {
    let mut out = Vec::new();
    run(arguments, &mut out).unwrap_or_else(|failure| panic!("{arguments:?}: {failure}"));
    String::from_utf8(out).expect("UTF-8")
}

fn refused(arguments: &[&str]) -> String {
    let mut out = Vec::new();
    match run(arguments, &mut out) {
        Err(Failure::Usage(text)) => {
            assert!(out.is_empty(), "half an answer: {arguments:?}");
            text
        }
        other => panic!("{arguments:?}: {other:?}"),
    }
}

/// The tables, each with the title that it stands under.
fn titled(arguments: &[&str]) -> Vec<(String, Table)> {
    let mut title = String::new();
    let tables = tables(&printed(arguments)).into_iter();
    tables
        .map(|mut table| {
            if table.headings.first().is_some_and(|(level, _)| *level == 1) {
                title = table.headings.remove(0).1;
            }
            (title.clone(), table)
        })
        .collect()
}

fn nas(edition: &str) -> Vec<Row> {
    document::parse(edition, &["status", "code", "message", "advice"])
}

#[test]
fn without_arguments_the_five_documents_are_printed() {
    let printed: Vec<_> = titled(&[])
        .into_iter()
        .map(|(title, table)| (title, table.columns.join("|"), table.rows.len()))
        .collect();
    let nas = "Alibaba Cloud NAS";
    let sections = [25, 6, 7, 5].map(|rows| ("QingCloud".to_owned(), "错误码|描述|说明", rows));
    let [client, license, server, configuration] = sections;
    let expected = [
        (
            format!("{nas} (English edition)"),
            "HttpCode|Code|Message|Resolution",
            43,
        ),
        (
            format!("{nas} (Chinese edition)"),
            "HttpCode|Code|Message|Advice",
            43,
        ),
        client,
        license,
        server,
        configuration,
        (
            "Alibaba Cloud 公共错误码".to_owned(),
            "错误代码|描述|Http 状态码|语义",
            40,
        ),
        (
            "Huawei Cloud VPC".to_owned(),
            "模块|状态码|错误码|错误信息|描述|处理措施",
            133,
        ),
    ];
    let expected = expected.map(|(title, columns, rows)| (title, columns.to_owned(), rows));
    assert_eq!(printed, expected);
}

#[test]
fn a_name_prints_its_part_of_the_whole() {
    let parts: String = VENDORS.iter().map(|name| printed(&[name])).collect();
    assert_eq!(parts, printed(&[]));
}

#[test]
fn tables_are_those_of_the_documents() {
    let (_, chinese) = titled(&["nas"]).remove(1);
    assert_eq!(chinese.rows, nas(include_str!("data/nas_zh.tsv")));
    let (_, english) = titled(&["nas"]).remove(0);
    let advice = document::select(&nas(include_str!("data/nas_en.tsv")), &[3]);
    assert_eq!(document::select(&english.rows, &[3]), advice);

    let qingcloud = document::parse(
        include_str!("data/qingcloud.tsv"),
        &["category", "code", "message", "explanation"],
    );
    let rows: Vec<Row> = titled(&["qingcloud"])
        .into_iter()
        .flat_map(|(_, table)| {
            let (level, section) = table.headings[0].clone();
            assert_eq!((level, table.introduction.len()), (2, 1));
            let rows = table.rows.into_iter();
            rows.map(move |row| [vec![section.clone()], row].concat())
        })
        .collect();
    assert_eq!(rows, qingcloud);

    let common = document::parse(
        include_str!("data/aliyun_common.tsv"),
        &["code", "message", "status", "semantics"],
    );
    assert_eq!(titled(&["alibaba-common"])[0].1.rows, common);

    let (_, table) = titled(&["huawei"]).remove(0);
    assert_eq!(filled(&table), huawei());
    let columns = ["group", "operation", "first_row", "last_row"];
    let groups = document::parse(include_str!("data/huawei_groups.tsv"), &columns);
    let printed = document::select(&table.rows, &[0]);
    let starts: Vec<Row> = printed
        .into_iter()
        .filter(|row| !row[0].is_empty())
        .collect();
    assert_eq!(starts, document::select(&groups, &[1]));
}

fn huawei() -> Vec<Row> {
    document::parse(
        include_str!("data/huawei_vpc.tsv"),
        &[
            "operation",
            "status",
            "code",
            "message",
            "description",
            "action",
        ],
    )
}

/// The rows with the cell that spans them in each.
fn filled(table: &Table) -> Vec<Row> {
    let mut above = String::new();
    let mut rows = table.rows.clone();
    for row in &mut rows {
        if row[0].is_empty() {
            row[0].clone_from(&above);
        }
        above.clone_from(&row[0]);
    }
    rows
}

#[test]
fn an_operation_prints_its_own_errors_and_the_common_ones() {
    for operation in VpcError::CATALOG.operations() {
        let tables = titled(&["huawei", operation]);
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].0, format!("Huawei Cloud VPC: {operation}"));
        let mut expected = huawei();
        expected.retain(|row| row[0] == "公共" || row[0] == operation);
        assert_eq!(filled(&tables[0].1), expected, "{operation}");
    }
}

#[test]
fn the_joined_catalog_is_printed_when_asked_for() {
    let tables = titled(&["nas-api"]);
    let shapes: Vec<_> = tables
        .iter()
        .map(|(title, table)| {
            (
                title.as_str(),
                table.headings[0].1.as_str(),
                table.rows.len(),
            )
        })
        .collect();
    let title = "Alibaba Cloud NAS with common errors";
    assert_eq!(shapes, [(title, "NAS", 43), (title, "Common", 38)]);
    assert!(!printed(&[]).contains(title));
}

#[test]
fn what_there_is_not_is_told_with_what_there_is() {
    for name in ["vpc", "", "NAS", "nas ", "--help", "`"] {
        let text = refused(&[name]);
        assert!(
            text.starts_with(&format!("there is no catalog `{name}`")),
            "{text}"
        );
        for known in VENDORS.iter().chain(&["nas-api"]) {
            assert_eq!(text.matches(&format!("`{known}`")).count(), 1, "{text}");
        }
        // What is wrong first is told, whatever stands behind it.
        assert_eq!(refused(&[name, "创建VPC"]), text);
    }
    for operation in ["创建", "", "公共", "CreateVpc"] {
        let text = refused(&["huawei", operation]);
        assert!(
            text.starts_with(&format!("`huawei` has no operation `{operation}`")),
            "{text}"
        );
        assert!(
            VpcError::CATALOG
                .operations()
                .all(|it| text.contains(&format!("`{it}`")))
        );
    }
    for name in ["nas", "qingcloud", "alibaba-common", "nas-api"] {
        let text = refused(&[name, "创建VPC"]);
        assert!(text.contains(name) && text.contains("创建VPC"), "{text}");
        assert!(text.contains("no operations"), "{text}");
    }
    let text = refused(&["huawei", "创建VPC", "查询VPC", "x"]);
    assert!(text.contains("`查询VPC`, `x`"), "{text}");
}

/// A pipe that nobody reads any more.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn output_that_fails_is_no_mistake_of_the_caller() {
    match run(&[], &mut Closed) {
        Err(Failure::Output(error)) => assert_eq!(error.kind(), io::ErrorKind::BrokenPipe),
        other => panic!("{other:?}"),
    }
}

/// The program itself, which is built together with the tests of its package.
fn program_itself(arguments: &[&str]) -> Command {
    let test = env::current_exe().expect("the test has a path");
    let target = test.ancestors().nth(2).expect("target/debug/deps/test");
    let mut path = target.join("examples").join("catalogs");
    path.set_extension(env::consts::EXE_EXTENSION);
    assert!(
        path.exists(),
        "`cargo build --examples` makes {}",
        path.display()
    );
    let mut command = Command::new(path);
    command.args(arguments);
    command
}

#[test]
fn exit_status_tells_whether_the_arguments_were_understood() {
    let output = |arguments: &[&str]| -> Output {
        program_itself(arguments)
            .output()
            .expect("the program runs")
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    for arguments in [&[][..], &["nas-api"], &["huawei", "创建VPC"]] {
        let output = output(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(text(output.stdout), printed(arguments));
        assert_eq!(text(output.stderr), "");
    }
    for arguments in [
        &["vpc"][..],
        &["huawei", "创建"],
        &["nas", "a"],
        &["huawei", "创建VPC", "x"],
    ] {
        let output = output(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(output.stdout), "");
        assert_eq!(
            text(output.stderr),
            format!("catalogs: {}\n", refused(arguments))
        );
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    // The far end of this pipe is closed for certain, because the only one who could read from it has ended.
    let mut reader = program_itself(&["vpc"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let pipe = reader.stdin.take().expect("a pipe");
    reader.wait().expect("the program ends");
    let output = program_itself(&[])
        .stdout(pipe)
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
