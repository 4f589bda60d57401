//! The documents as they were copied: one row per line, tabs between the cells, nothing escaped. An empty cell is a text
//! that the document does not have.

use std::fmt::Display;

use super::Row;

/// The rows of a document that has these columns.
pub(crate) fn parse(text: &str, columns: &[&str]) -> Vec<Row> {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(columns.join("\t").as_str()));
    let rows: Vec<Row> = lines
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect();
    for row in &rows {
        assert_eq!(row.len(), columns.len(), "{row:?}");
    }
    rows
}

/// The columns of those numbers, in that order: what of a document a table prints.
pub(crate) fn select(rows: &[Row], columns: &[usize]) -> Vec<Row> {
    let select = |row: &Row| columns.iter().map(|column| row[*column].clone()).collect();
    rows.iter().map(select).collect()
}

/// The cell of a text that an entry may lack. An empty text must not pass for a missing one.
pub(crate) fn cell(text: Option<impl Display>) -> String {
    let cell = text.map(|text| text.to_string());
    assert_ne!(cell.as_deref(), Some(""), "an empty text");
    cell.unwrap_or_default()
}
