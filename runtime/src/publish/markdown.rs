use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use super::Cell;
use crate::Catalog;

/// A catalog as a table in [GitHub Flavored Markdown], one row per entry, in document order.
///
/// It is printed through its `Display`. Texts are data: what Markdown or HTML would make of their punctuation is escaped,
/// and a line break becomes a space. GitHub still makes a link of a bare address that stands in a text. An address is printed as a link.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::{Cell, MarkdownTable};
///
/// #[derive(Debug, ApiError)]
/// #[api(locales("en", "zh"), untranslated(message))]
/// enum VpcError {
///     #[api(
///         status = 409,
///         code = "Vpc_In_Use",
///         message = "The VPC is in use.",
///         advice = "Release it first.",
///         zh(advice = "请先释放。"),
///     )]
///     InUse,
/// }
///
/// let table = MarkdownTable::new(VpcError::CATALOG)
///     .column("错误码", Cell::Code)
///     .column("解决方案", Cell::Advice)
///     .locale("zh");
/// assert_eq!(
///     table.to_string(),
///     "| 错误码 | 解决方案 |\n| --- | --- |\n| Vpc\\_In\\_Use | 请先释放。 |\n",
/// );
/// ```
///
/// [GitHub Flavored Markdown]: https://github.github.com/gfm/#tables-extension-
#[derive(Clone, Debug)]
pub struct MarkdownTable<'a> {
    catalog: &'a Catalog,
    columns: Vec<(&'a str, Cell)>,
    locale: Option<&'a str>,
}

impl<'a> MarkdownTable<'a> {
    /// A table without columns, in the catalog's default language.
    #[must_use]
    pub const fn new(catalog: &'a Catalog) -> MarkdownTable<'a> {
        MarkdownTable {
            catalog,
            columns: Vec::new(),
            locale: None,
        }
    }

    /// Adds a column to the right.
    #[must_use]
    pub fn column(mut self, heading: &'a str, cell: Cell) -> MarkdownTable<'a> {
        self.columns.push((heading, cell));
        self
    }

    /// The language of the texts; see [`Localized`](crate::Localized) for how it is found. A text that does not exist
    /// in it is that of the default one.
    #[must_use]
    pub fn locale(mut self, locale: &'a str) -> MarkdownTable<'a> {
        self.locale = Some(locale);
        self
    }

    /// The cells of each row as plain texts, as they are before Markdown is made of them.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Vec<String>> + '_ {
        self.catalog.entries().map(|entry| {
            let cells = self.columns.iter();
            cells
                .map(|(_, cell)| cell.text(entry, self.catalog, self.locale))
                .collect()
        })
    }
}

impl Display for MarkdownTable<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.columns.is_empty() {
            return Ok(());
        }
        for (heading, _) in &self.columns {
            f.write_str("| ")?;
            escape(heading, f)?;
            f.write_char(' ')?;
        }
        f.write_str("|\n")?;
        for _ in &self.columns {
            f.write_str("| --- ")?;
        }
        f.write_str("|\n")?;
        for row in self.rows() {
            for (text, (_, cell)) in row.iter().zip(&self.columns) {
                f.write_str("| ")?;
                if *cell == Cell::Docs && is_plain_address(text) {
                    write!(f, "<{text}>")?;
                } else {
                    escape(text, f)?;
                }
                f.write_char(' ')?;
            }
            f.write_str("|\n")?;
        }
        Ok(())
    }
}

/// Whether a text can stand in an autolink, in which nothing can be escaped.
fn is_plain_address(text: &str) -> bool {
    let is_http = text.starts_with("https://") || text.starts_with("http://");
    is_http
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>|`\\".contains(&byte))
}

fn escape(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' if chars.peek() == Some(&'\n') => {}
            // Whatever some reader may take for the end of the line would end the table's row.
            '\u{2028}' | '\u{2029}' => f.write_char(' ')?,
            _ if char.is_control() => f.write_char(' ')?,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^' | '&' | '$' => {
                f.write_char('\\')?;
                f.write_char(char)?;
            }
            _ => f.write_char(char)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use core::fmt::{self, Display, Formatter};

    use super::{MarkdownTable, escape, is_plain_address};
    use crate::fixture::VPC;
    use crate::publish::Cell;

    struct Escaped(&'static str);

    impl Display for Escaped {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            escape(self.0, f)
        }
    }

    #[test]
    fn a_row_per_entry_in_document_order() {
        let table = MarkdownTable::new(&VPC)
            .column("HTTP|Code", Cell::Status)
            .column("Code", Cell::Code)
            .column("Advice", Cell::Advice)
            .column("Docs", Cell::Docs)
            .column("Operations", Cell::Operations)
            .locale("zh");
        assert_eq!(
            table.to_string(),
            r"| HTTP\|Code | Code | Advice | Docs | Operations |
| --- | --- | --- | --- | --- |
| 404/410/500 | InvalidVpc.NotFound | 请先创建。 | <https://example.com/NotFound> | DeleteVpc |
| 500 | InternalError |  |  |  |
| 503 | ServiceUnavailable |  |  | Ping |
| 403 | Quota\|Exceeded |  |  | CreateVpc, DeleteVpc |
| 429 | Throttling | Wait. |  |  |
",
        );
        assert_eq!(table.rows().len(), 5);
        assert_eq!(MarkdownTable::new(&VPC).to_string(), "");
    }

    #[test]
    fn markdown_is_escaped() {
        assert_eq!(Escaped("a|b").to_string(), r"a\|b");
        assert_eq!(Escaped("<b>&amp;").to_string(), r"\<b\>\&amp;");
        assert_eq!(Escaped(r"\|").to_string(), r"\\\|");
        assert_eq!(
            Escaped("[a](b) *c* `d`").to_string(),
            r"\[a\](b) \*c\* \`d\`"
        );
    }

    #[test]
    fn lines_become_spaces() {
        assert_eq!(
            Escaped("a\nb\r\nc\rd\te\u{2028}f").to_string(),
            "a b c d e f"
        );
    }

    #[test]
    fn only_plain_addresses_become_links() {
        assert!(is_plain_address("https://example.com/a_b#c"));
        assert!(!is_plain_address("https://example.com/a|b"));
        assert!(!is_plain_address("https://example.com/a b"));
        assert!(!is_plain_address("javascript:alert(1)"));
    }
}
