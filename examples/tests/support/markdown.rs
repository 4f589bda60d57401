//! Printed Markdown, read as `CommonMark` and GitHub do: headings, paragraphs and tables, and what a backslash hides.

use super::Row;

/// A table, and what stands above it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// The level and the text of each heading behind the table before it.
    pub(crate) headings: Vec<(usize, String)>,
    /// The paragraphs below these headings.
    pub(crate) introduction: Vec<String>,
    pub(crate) columns: Row,
    pub(crate) rows: Vec<Row>,
}

/// All tables of a text. A line that belongs to none of the forms that are known is an error.
pub(crate) fn tables(text: &str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut table = Table::default();
    for block in text
        .split("\n\n")
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        if block.starts_with('|') {
            (table.columns, table.rows) = columns_and_rows(block);
            tables.push(std::mem::take(&mut table));
        } else if block.starts_with('#') {
            assert!(table.introduction.is_empty(), "words without a table");
            table.headings.push(heading(block));
        } else {
            assert_eq!(block.lines().count(), 1, "no paragraph: {block}");
            table.introduction.push(unescaped(block));
        }
    }
    assert_eq!(table, Table::default(), "a heading without a table");
    tables
}

/// The only table of a text that is nothing else.
pub(crate) fn table(text: &str) -> Table {
    let mut tables = tables(text);
    assert_eq!(tables.len(), 1, "{text}");
    tables.remove(0)
}

fn columns_and_rows(block: &str) -> (Row, Vec<Row>) {
    let mut lines = block.lines().map(cells);
    let columns = lines.next().expect("a header");
    let rule = lines.next().expect("a rule below the header");
    assert_eq!(rule.len(), columns.len(), "{block}");
    for cell in rule {
        assert!(
            cell.len() >= 3 && cell.trim_matches(':').chars().all(|it| it == '-'),
            "no rule: {cell}"
        );
    }
    (columns, lines.collect())
}

fn heading(line: &str) -> (usize, String) {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    assert!((1..=6).contains(&level), "{line}");
    (level, unescaped(text.strip_prefix(' ').expect("a blank")))
}

/// The cells of one line of a table. They end at a bar that no backslash precedes.
pub(crate) fn cells(line: &str) -> Row {
    let mut rest = line.trim().strip_prefix('|').expect("a bar in front");
    let mut cells = Vec::new();
    while !rest.is_empty() {
        let end = end_of_cell(rest);
        cells.push(unescaped(rest[..end].trim()));
        rest = rest[end..].strip_prefix('|').expect("a bar at the end");
    }
    cells
}

fn end_of_cell(text: &str) -> usize {
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        match character {
            '|' if !escaped => return place,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// A backslash before punctuation stands for that character.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match characters.peek() {
            Some(next) if character == '\\' && next.is_ascii_punctuation() => {
                plain.extend(characters.next());
            }
            _ => plain.push(character),
        }
    }
    plain
}
