//! The `QingCloud` catalog against the document that it comes from, cell for cell and section for section.

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Code, Fault, Level};
use error_catalog_examples::qingcloud::QingCloudError;

mod support;

use support::comparison::assert_agrees;
use support::{Row, document, lookup, markdown};

const COLUMNS: [&str; 4] = ["category", "code", "message", "explanation"];
const CATEGORY: usize = 0;
const CODE: usize = 1;
const EXPLANATION: usize = 3;

/// The document's prose has a sentence for each section; it is no part of the copied table.
const SECTIONS: [(&str, usize, &str); 4] = [
    (
        "客户端错误",
        25,
        "若报客户端错误,说明该错误是由用户提交的 API 引起的。",
    ),
    (
        "License 错误",
        6,
        "若报 License 错误,说明授权证书存在错误。",
    ),
    (
        "服务器端错误",
        7,
        "若报服务器端错误,说明该错误是由服务器端引起的。",
    ),
    (
        "配置文件错误",
        5,
        "若报配置文件错误,说明配置文件中的某项存在问题。",
    ),
];

fn documented() -> Vec<Row> {
    document::parse(include_str!("data/qingcloud.tsv"), &COLUMNS)
}

fn table() -> MarkdownTable<'static> {
    MarkdownTable::new(QingCloudError::CATALOG)
        .column("错误码", Cell::Code)
        .column("描述", Cell::Title)
        .column("说明", Cell::Description)
}

#[test]
fn document_row_for_row() {
    let ours: Vec<Row> = QingCloudError::CATALOG
        .entries()
        .map(|entry| {
            vec![
                document::cell(entry.section()),
                entry.code().to_string(),
                document::cell(entry.title()),
                document::cell(entry.description()),
            ]
        })
        .collect();
    assert_eq!(ours.len(), 43);
    assert_agrees("QingCloud", &COLUMNS, &documented(), &ours, &[]);
}

#[test]
fn tables_read_back_as_the_sections_of_the_document() {
    let documented = documented();
    let tables = markdown::tables(&table().by_section(2).to_string());
    assert_eq!(tables.len(), SECTIONS.len());
    let mut rows = Vec::new();
    for (table, (name, length, introduction)) in tables.into_iter().zip(SECTIONS) {
        assert_eq!(table.headings, [(2, name.to_owned())]);
        assert_eq!(table.introduction, [introduction]);
        assert_eq!(table.columns, ["错误码", "描述", "说明"]);
        assert_eq!(table.rows.len(), length, "{name}");
        rows.extend(table.rows.into_iter().map(|row| {
            let mut cells = vec![name.to_owned()];
            cells.extend(row);
            cells
        }));
    }
    assert_agrees("QingCloud, tables", &COLUMNS, &documented, &rows, &[]);
}

#[test]
fn one_table_of_all_sections_reads_back_too() {
    let table = markdown::table(&table().to_string());
    assert!(table.headings.is_empty());
    let documented = document::select(&documented(), &[1, 2, 3]);
    assert_agrees(
        "QingCloud, table",
        &COLUMNS[1..],
        &documented,
        &table.rows,
        &[],
    );
}

#[test]
fn sections_are_those_of_the_document() {
    let ours: Vec<_> = QingCloudError::CATALOG
        .sections()
        .map(|it| (it.name(), it.entries().count(), it.introduction()))
        .collect();
    let expected = SECTIONS.map(|(name, length, text)| (name, length, Some(text)));
    assert_eq!(ours, expected);
    let mut categories: Vec<String> = documented()
        .into_iter()
        .map(|mut it| it.remove(CATEGORY))
        .collect();
    categories.dedup();
    assert_eq!(categories, SECTIONS.map(|(name, _, _)| name));
}

#[test]
fn every_documented_code_is_found() {
    let documented = documented();
    let codes: Vec<Code<'_>> = documented
        .iter()
        .map(|row| Code::Integer(row[CODE].parse().expect("a number")))
        .collect();
    lookup::assert_codes_found(QingCloudError::CATALOG, &codes);
    // A number is no text, and no number beside the documented ones means anything.
    assert_eq!(QingCloudError::CATALOG.find("1400"), None);
    for number in 0..10_000 {
        let known = codes.contains(&Code::Integer(number));
        assert_eq!(
            QingCloudError::CATALOG.find(number).is_some(),
            known,
            "{number}"
        );
    }
}

#[test]
fn status_says_nothing_and_fault_says_what_it_would() {
    for entry in QingCloudError::CATALOG.entries() {
        assert_eq!(entry.status(), 200);
        let expected = if entry.section() == Some("服务器端错误") {
            (Fault::Server, Level::Error)
        } else {
            (Fault::Client, Level::Info)
        };
        assert_eq!((entry.fault(), entry.level()), expected, "{}", entry.code());
    }
}

#[test]
fn retryable_where_the_explanation_is_to_try_again_later() {
    let mut count = 0;
    for (row, entry) in documented().iter().zip(QingCloudError::CATALOG.entries()) {
        let later = row[EXPLANATION].contains("稍后再尝试");
        assert_eq!(entry.retry().is_retryable(), later, "{}", entry.code());
        count += usize::from(later);
    }
    assert_eq!(count, 3);
}

#[test]
fn message_is_the_occurrence_s_own() {
    let message = "PermissionDenied, instance [i-2aypaijz] is not running, can not be stopped";
    let error = QingCloudError::AccessDenied(message.to_owned());
    // As the document prints it, but for blanks and lines.
    let documented = "{\n\"message\":\"PermissionDenied, instance [i-2aypaijz] is not running, can not be stopped\",\n\"ret_code\":1400\n}";
    assert_eq!(
        serde_json::to_string(&error).expect("JSON"),
        documented.replace('\n', "")
    );
    assert_eq!(error.to_string(), message);
    assert_eq!(error.localized("zh-CN").message(), message);
    assert_eq!(error.title(), Some("访问被拒绝"));

    let odd = "\"引号\" \\ {0}\n\u{0}";
    let error = QingCloudError::ServerBusy(odd.to_owned());
    let body = serde_json::to_value(&error).expect("JSON");
    assert_eq!(
        body,
        serde_json::json!({ "message": odd, "ret_code": 5100 })
    );
}
