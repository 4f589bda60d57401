//! Cell by cell, with a list of the cells that are known to differ.

use super::Row;

/// A cell in which the catalog knowingly differs from the document.
pub(crate) struct Exception {
    /// As the document counts: from 1, without the header.
    pub(crate) row: usize,
    pub(crate) column: &'static str,
    pub(crate) document: &'static str,
    pub(crate) ours: &'static str,
    pub(crate) reason: &'static str,
}

/// What is wrong: each cell that differs and is not listed, and each exception that is no longer one.
pub(crate) fn differences(
    columns: &[&str],
    document: &[Row],
    ours: &[Row],
    exceptions: &[Exception],
) -> Vec<String> {
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
        if [theirs.len(), ours.len()] != [columns.len(); 2] {
            wrong.push(format!("row {row}: document {theirs:?}, ours {ours:?}"));
            continue;
        }
        for (column, (theirs, ours)) in columns.iter().zip(theirs.iter().zip(ours)) {
            let listed = exceptions
                .iter()
                .find(|it| it.row == row && it.column == *column);
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

/// Every cell of the document is ours, but for the exceptions, which are printed for those who want to see them.
pub(crate) fn assert_agrees(
    what: &str,
    columns: &[&str],
    document: &[Row],
    ours: &[Row],
    exceptions: &[Exception],
) {
    let wrong = differences(columns, document, ours, exceptions);
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
    assert!(!document.is_empty(), "{what}: nothing was compared");
    println!(
        "{what}: {} rows agree in {} columns, but for {} listed cells",
        document.len(),
        columns.len(),
        exceptions.len()
    );
    for it in exceptions {
        println!(
            "  row {}, {}: {:?}: {}",
            it.row, it.column, it.document, it.reason
        );
    }
}
