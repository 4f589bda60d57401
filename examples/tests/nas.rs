//! The NAS catalog against both editions of the document that it comes from, cell for cell.

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Code, Entry};
use error_catalog_examples::nas::{LimitedResource, NasError, NasParameter};

mod support;

use support::comparison::{Exception, assert_agrees, differences};
use support::{Row, document, lookup, markdown};

const ROWS: usize = 43;
const COLUMNS: [&str; 4] = ["status", "code", "message", "advice"];
const CODE: usize = 1;

const ENGLISH_EXCEPTIONS: [Exception; 5] = [
    Exception {
        row: 6,
        column: "message",
        document: "The sub user Ram check has failed due to some internal error.",
        ours: "The sub user ram check has failed due to some internal error.",
        reason: "rows 7 and 8, and the Chinese edition, write `ram`",
    },
    Exception {
        row: 9,
        column: "code",
        document: "Missingparameter. calleruid",
        ours: "MissingParameter.callerUid",
        reason: "a blank and lost capitals; rows 10 to 12 and the Chinese edition have the family's form",
    },
    Exception {
        row: 19,
        column: "message",
        document: "The specified Account does not exist.",
        ours: "The specified AccessGroup does not exist.",
        reason: "the code is about an access group; the Chinese edition says so",
    },
    Exception {
        row: 26,
        column: "message",
        document: "The specified EcsId is not found.",
        ours: "The specified Vpc is not found.",
        reason: "the code and the advice are about a VPC; the Chinese edition says so",
    },
    Exception {
        row: 39,
        column: "code",
        document: "User. Disabled",
        ours: "User.Disabled",
        reason: "a blank; the Chinese edition has none",
    },
];

fn english() -> Vec<Row> {
    document::parse(include_str!("data/nas_en.tsv"), &COLUMNS)
}

fn chinese() -> Vec<Row> {
    document::parse(include_str!("data/nas_zh.tsv"), &COLUMNS)
}

fn row_of(entry: Entry, locale: &str) -> Row {
    let texts = entry.localized(locale);
    vec![
        entry.status().to_string(),
        entry.code().to_string(),
        texts.message().to_string(),
        document::cell(texts.advice()),
    ]
}

fn ours(locale: &str) -> Vec<Row> {
    let entries = NasError::CATALOG.entries();
    entries.map(|it| row_of(it, locale)).collect()
}

#[test]
fn english_edition() {
    let document = english();
    assert_eq!(document.len(), ROWS);
    assert_agrees(
        "NAS, English edition",
        &COLUMNS,
        &document,
        &ours("en"),
        &ENGLISH_EXCEPTIONS,
    );
}

#[test]
fn chinese_edition() {
    let document = chinese();
    assert_eq!(document.len(), ROWS);
    assert_agrees(
        "NAS, Chinese edition",
        &COLUMNS,
        &document,
        &ours("zh"),
        &[],
    );
}

#[test]
fn tables_read_back_as_the_documents() {
    for (locale, header, document, exceptions) in [
        ("en", "Resolution", english(), &ENGLISH_EXCEPTIONS[..]),
        ("zh", "Advice", chinese(), &[]),
    ] {
        let table = MarkdownTable::new(NasError::CATALOG)
            .column("HttpCode", Cell::Status)
            .column("Code", Cell::Code)
            .column("Message", Cell::Message)
            .column(header, Cell::Advice)
            .locale(locale);
        let table = markdown::table(&table.to_string());
        assert_eq!(table.columns, ["HttpCode", "Code", "Message", header]);
        let what = format!("NAS, table ({locale})");
        assert_agrees(&what, &COLUMNS, &document, &table.rows, exceptions);
    }
}

#[test]
fn texts_without_a_locale_are_the_english_ones() {
    for entry in NasError::CATALOG.entries() {
        assert_eq!(entry.message().to_string(), row_of(entry, "en")[2]);
        assert_eq!(document::cell(entry.advice()), row_of(entry, "en")[3]);
    }
}

#[test]
fn chinese_advice_is_missing_where_the_document_has_none() {
    let missing: Vec<usize> = (1..)
        .zip(NasError::CATALOG.entries())
        .filter(|(_, entry)| entry.localized("zh").advice().is_none())
        .map(|(row, _)| row)
        .collect();
    assert_eq!(missing, [35, 36, 37, 38, 43]);
    assert!(NasError::CATALOG.entries().all(|it| it.advice().is_some()));
}

#[test]
fn comparison_sees_what_it_is_for() {
    let differences = |document: &[Row], ours: &[Row], exceptions: &[Exception]| {
        differences(&COLUMNS, document, ours, exceptions).len()
    };
    let (document, ours) = (english(), ours("en"));
    assert_eq!(differences(&document, &ours, &ENGLISH_EXCEPTIONS), 0);
    // Without a list, each misprint shows.
    assert_eq!(differences(&document, &ours, &[]), 5);
    // A list that no longer applies shows, and one that speaks of a row that is not there does.
    assert_eq!(differences(&ours, &ours, &ENGLISH_EXCEPTIONS), 5);
    let mut beyond = ENGLISH_EXCEPTIONS;
    beyond[4].row = 44;
    let mut agreeing = document.clone();
    agreeing[38].clone_from(&ours[38]);
    assert_eq!(differences(&agreeing, &ours, &beyond), 1);
    // A row that is gone shows, and two that changed places do.
    assert_ne!(differences(&document, &ours[..42], &ENGLISH_EXCEPTIONS), 0);
    let mut swapped = ours.clone();
    swapped.swap(0, 1);
    assert_ne!(differences(&document, &swapped, &ENGLISH_EXCEPTIONS), 0);
    for column in 0..COLUMNS.len() {
        let mut changed = ours.clone();
        changed[0][column].push('!');
        assert_eq!(differences(&document, &changed, &ENGLISH_EXCEPTIONS), 1);
    }
    // So does a cell too many, and one too few.
    let mut longer = ours.clone();
    longer[0].push("!".to_owned());
    assert_eq!(differences(&document, &longer, &ENGLISH_EXCEPTIONS), 1);
    let mut shorter = ours;
    shorter[0].pop();
    assert_eq!(differences(&document, &shorter, &ENGLISH_EXCEPTIONS), 1);
}

#[test]
fn markdown_is_read_as_its_readers_read_it() {
    assert_eq!(
        markdown::cells(r"| a | \| | \\ | \`x\` |"),
        ["a", "|", r"\", "`x`"]
    );
    assert_eq!(markdown::cells(r"|x\y||"), [r"x\y", ""]);
    let text = "# A\\_B\n\n###### C\n\nSome *words*.\n\n| x |\n| --- |\n| 1 |\n\n| y |\n| :-: |\n";
    let tables = markdown::tables(text);
    assert_eq!(tables.len(), 2);
    assert_eq!(
        tables[0].headings,
        [(1, "A_B".to_owned()), (6, "C".to_owned())]
    );
    assert_eq!(tables[0].introduction, ["Some *words*."]);
    assert_eq!(tables[0].rows, [["1"]]);
    assert!(tables[1].headings.is_empty());
    assert_eq!(tables[1].columns, ["y"]);
    assert!(tables[1].rows.is_empty());
}

/// A client written from either document finds its row, misprinted codes included; what we send is never a misprint.
#[test]
fn every_documented_code_is_found() {
    for document in [english(), chinese()] {
        let codes: Vec<Code<'_>> = document.iter().map(|row| Code::from(&row[CODE])).collect();
        lookup::assert_codes_found(NasError::CATALOG, &codes);
    }
    let sent = NasError::CATALOG.entries().map(|it| it.code().to_string());
    assert!(sent.into_iter().all(|code| !code.contains(' ')));
    for close in [
        "Forbidden.Ram",
        "InvalidLocation.NotFound",
        "MissingParameter.{parameter}",
        "user.disabled",
        "",
        "InternalError ",
    ] {
        assert_eq!(NasError::CATALOG.find(close), None, "{close:?}");
    }
}

#[test]
fn retryable_where_the_advice_is_to_try_again_later() {
    for entry in NasError::CATALOG.entries() {
        let later = row_of(entry, "en")[3].contains("try again later");
        assert_eq!(entry.retry().is_retryable(), later, "{}", entry.code());
    }
}

#[test]
fn limits_are_the_occurrence_s_own() {
    let raised = NasError::MountTargetCountsExceeded { maximum: 7 };
    assert_eq!(
        raised.message(),
        "The amount of MountTarget has reached its limits(maximum 7 per FileSystem)."
    );
    assert_eq!(raised.to_string(), raised.message().to_string());
    let file_systems = NasError::FileSystemCountsExceeded { maximum: u32::MAX };
    assert_eq!(
        file_systems.localized("zh").message(),
        "The amount of FileSystem has reached its limits(maximum 4294967295)."
    );
}

/// Each value of the field raises the row that documents it.
#[test]
fn families_raise_the_row_of_their_field() {
    let raised = NasParameter::ALL
        .iter()
        .map(|parameter| NasError::MissingParameter {
            parameter: *parameter,
        });
    let raised =
        raised.chain(
            LimitedResource::ALL
                .iter()
                .map(|resource| NasError::CountsExceeded {
                    resource: *resource,
                }),
        );
    for (error, row) in raised.zip([9, 10, 11, 12, 37, 38]) {
        let entry = NasError::CATALOG.entries().nth(row - 1);
        assert_eq!(Some(error.entry()), entry, "row {row}");
        let advice = error.localized("zh").advice();
        let texts = [error.message().to_string(), document::cell(advice)];
        assert_eq!(texts, chinese()[row - 1][2..], "row {row}");
        assert_eq!(error.to_string(), texts[0]);
    }
    assert_eq!(NasParameter::ALL.len() + LimitedResource::ALL.len(), 6);
}
