//! The NAS catalog against both editions of the document that it comes from, cell for cell.

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Entry};
use error_catalog_examples::nas::NasError;

const ROWS: usize = 43;
const COLUMNS: [&str; 4] = ["status", "code", "message", "advice"];
const CODE: usize = 1;

/// A cell in which the catalog knowingly differs from the document.
struct Exception {
    /// As the document counts: from 1, without the header.
    row: usize,
    column: &'static str,
    document: &'static str,
    ours: &'static str,
    reason: &'static str,
}

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

type Row = [String; 4];

/// One row per line, tabs between the cells, nothing escaped; an empty cell is a text that the document does not have.
fn parse_document(text: &str) -> Vec<Row> {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(COLUMNS.join("\t").as_str()));
    lines
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells
                .try_into()
                .unwrap_or_else(|_| panic!("not four cells: {line}"))
        })
        .collect()
}

fn english() -> Vec<Row> {
    parse_document(include_str!("data/nas_en.tsv"))
}

fn chinese() -> Vec<Row> {
    parse_document(include_str!("data/nas_zh.tsv"))
}

fn row_of(entry: Entry, locale: &str) -> Row {
    let texts = entry.localized(locale);
    // The empty cell stands for a missing text, so an empty text must not pass for one.
    let advice = texts.advice().map(|advice| advice.to_string());
    assert_ne!(
        advice.as_deref(),
        Some(""),
        "{} has an empty advice",
        entry.code()
    );
    [
        entry.status().to_string(),
        entry.code().to_string(),
        texts.message().to_string(),
        advice.unwrap_or_default(),
    ]
}

/// What is wrong: each cell that differs and is not listed, and each exception that is no longer one.
fn differences(document: &[Row], ours: &[Row], exceptions: &[Exception]) -> Vec<String> {
    let mut wrong = Vec::new();
    if document.len() != ours.len() {
        wrong.push(format!(
            "{} rows documented, {} ours",
            document.len(),
            ours.len()
        ));
    }
    let mut used = 0;
    for (row, (theirs, ours)) in (1..).zip(document.iter().zip(ours)) {
        for (column, (theirs, ours)) in COLUMNS.into_iter().zip(theirs.iter().zip(ours)) {
            let listed = exceptions
                .iter()
                .find(|it| it.row == row && it.column == column);
            match listed {
                Some(it) if theirs != ours && it.document == theirs && it.ours == ours => used += 1,
                Some(it) => wrong.push(format!(
                    "row {row}, {column}: document {theirs:?}, ours {ours:?}: not what is listed ({})",
                    it.reason
                )),
                None if theirs != ours => wrong.push(format!(
                    "row {row}, {column}: document {theirs:?}, ours {ours:?}"
                )),
                None => {}
            }
        }
    }
    if wrong.is_empty() && used != exceptions.len() {
        wrong.push(format!(
            "{used} of {} exceptions name a cell of the document, once",
            exceptions.len()
        ));
    }
    wrong
}

fn assert_agrees(edition: &str, locale: &str, document: &[Row], exceptions: &[Exception]) {
    let ours: Vec<Row> = NasError::CATALOG
        .entries()
        .map(|it| row_of(it, locale))
        .collect();
    let wrong = differences(document, &ours, exceptions);
    assert!(wrong.is_empty(), "{edition}:\n{}", wrong.join("\n"));
    assert_eq!(ours.len(), ROWS);
    println!(
        "{ROWS} of {ROWS} rows agree with the {edition} edition, but for {} listed cells",
        exceptions.len()
    );
    for it in exceptions {
        println!(
            "  row {}, {}: {:?}: {}",
            it.row, it.column, it.document, it.reason
        );
    }
}

#[test]
fn english_edition() {
    assert_agrees("English", "en", &english(), &ENGLISH_EXCEPTIONS);
}

#[test]
fn chinese_edition() {
    assert_agrees("Chinese", "zh", &chinese(), &[]);
}

#[test]
fn texts_without_a_locale_are_the_english_ones() {
    for entry in NasError::CATALOG.entries() {
        assert_eq!(entry.message().to_string(), row_of(entry, "en")[2]);
        assert_eq!(
            entry.advice().map(|it| it.to_string()).unwrap_or_default(),
            row_of(entry, "en")[3]
        );
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
    let document = english();
    let ours: Vec<Row> = NasError::CATALOG
        .entries()
        .map(|it| row_of(it, "en"))
        .collect();
    assert!(differences(&document, &ours, &ENGLISH_EXCEPTIONS).is_empty());
    // Without a list, each misprint shows.
    assert_eq!(differences(&document, &ours, &[]).len(), 5);
    // A list that no longer applies shows.
    assert_eq!(differences(&ours, &ours, &ENGLISH_EXCEPTIONS).len(), 5);
    // A row that is gone shows, and two that changed places do.
    assert!(!differences(&document, &ours[..42], &ENGLISH_EXCEPTIONS).is_empty());
    let mut swapped = ours.clone();
    swapped.swap(0, 1);
    assert!(!differences(&document, &swapped, &ENGLISH_EXCEPTIONS).is_empty());
    for column in 0..COLUMNS.len() {
        let mut changed = ours.clone();
        changed[0][column].push('!');
        assert_eq!(
            differences(&document, &changed, &ENGLISH_EXCEPTIONS).len(),
            1
        );
    }
}

/// A client written from either document finds its row, misprinted codes included; what we send is never a misprint.
#[test]
fn every_documented_code_is_found() {
    for document in [english(), chinese()] {
        for (cells, expected) in document.iter().zip(NasError::CATALOG.entries()) {
            let code = cells[CODE].as_str();
            assert_eq!(NasError::CATALOG.find(code), Some(expected), "{code}");
        }
    }
    assert!(
        NasError::CATALOG
            .entries()
            .all(|it| !it.code().to_string().contains(' '))
    );
    for close in [
        "Forbidden.Ram",
        "InvalidLocation.NotFound",
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

/// Reads one table row as `CommonMark` does: cells end at a bar that no backslash precedes, and a backslash before
/// punctuation stands for that character.
fn parse_markdown_row(line: &str) -> Vec<String> {
    let line = line
        .trim()
        .strip_prefix('|')
        .expect("a row starts with a bar");
    let mut cells = vec![String::new()];
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let cell = cells.last_mut().expect("never empty");
        match (character, characters.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => cell.extend(characters.next()),
            ('|', _) => cells.push(String::new()),
            _ => cell.push(character),
        }
    }
    assert_eq!(
        cells.pop().as_deref(),
        Some(""),
        "a row ends with a bar: {line}"
    );
    cells.iter().map(|it| it.trim().to_owned()).collect()
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
            .locale(locale)
            .to_string();
        let mut lines = table.lines();
        let head = parse_markdown_row(lines.next().expect("a header"));
        assert_eq!(head, ["HttpCode", "Code", "Message", header]);
        let rule = parse_markdown_row(lines.next().expect("a rule below the header"));
        assert!(
            rule.len() == 4 && rule.iter().all(|it| it.len() >= 3),
            "{rule:?}"
        );
        assert!(
            rule.iter()
                .all(|it| it.trim_matches(':').chars().all(|it| it == '-')),
            "{rule:?}"
        );
        let rows: Vec<Row> = lines
            .map(|line| parse_markdown_row(line).try_into().expect("four cells"))
            .collect();
        let wrong = differences(&document, &rows, exceptions);
        assert!(wrong.is_empty(), "{locale}:\n{}", wrong.join("\n"));
        println!(
            "{} of {ROWS} rows of the {locale} table read back",
            rows.len()
        );
    }
}

#[test]
fn markdown_reader_undoes_escapes() {
    assert_eq!(
        parse_markdown_row(r"| a | \| | \\ | \`x\` |"),
        ["a", "|", r"\", "`x`"]
    );
    assert_eq!(parse_markdown_row(r"|x\y||"), [r"x\y", ""]);
}
