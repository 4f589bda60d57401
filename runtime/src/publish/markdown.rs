use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter, Write};

use super::escape::{escape, is_plain_address};
use super::row::{self, Row};
use super::{Cell, MarkdownSections};
use crate::{Catalog, Entry, Section};

/// A catalog as a table in [GitHub Flavored Markdown], one row per entry, in document order. The entries of a `numbered`
/// variant are one row.
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
    operation: Option<&'a str>,
    part: Part,
}

/// Which entries of the catalog a table is about.
#[derive(Clone, Copy, Debug)]
enum Part {
    Whole,
    Section(Section),
    WithoutSection,
}

impl<'a> MarkdownTable<'a> {
    /// A table without columns, in the catalog's default language.
    #[must_use]
    pub const fn new(catalog: &'a Catalog) -> MarkdownTable<'a> {
        MarkdownTable {
            catalog,
            columns: Vec::new(),
            locale: None,
            operation: None,
            part: Part::Whole,
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

    /// Only the entries that this API operation can return, as [`Catalog::operation`] finds them.
    ///
    /// ```
    /// use error_catalog::ApiError;
    /// use error_catalog::publish::{Cell, MarkdownTable};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
    ///     InUse,
    ///     #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    ///     Internal,
    /// }
    ///
    /// let table = MarkdownTable::new(VpcError::CATALOG).column("Code", Cell::Code);
    /// let rows: Vec<_> = table.operation("CreateVpc").rows().collect();
    /// assert_eq!(rows, [["InternalError"]]);
    /// ```
    #[must_use]
    pub fn operation(mut self, operation: &'a str) -> MarkdownTable<'a> {
        self.operation = Some(operation);
        self
    }

    /// Only the entries of this section, which is one of the catalog's; for pages whose headings are not in Markdown.
    ///
    /// ```
    /// use error_catalog::ApiError;
    /// use error_catalog::publish::{Cell, MarkdownTable};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    ///     InUse,
    ///     #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    ///     Internal,
    /// }
    ///
    /// let section = VpcError::CATALOG.sections().next().unwrap();
    /// let table = MarkdownTable::new(VpcError::CATALOG).column("Code", Cell::Code);
    /// assert_eq!(table.section(section).rows().count(), 1);
    /// ```
    #[must_use]
    pub fn section(mut self, section: Section) -> MarkdownTable<'a> {
        self.part = Part::Section(section);
        self
    }

    pub(super) fn without_section(mut self) -> MarkdownTable<'a> {
        self.part = Part::WithoutSection;
        self
    }

    /// The same table for each section, under a heading of that level, from 1 to 6. Entries without a section come first.
    ///
    /// ```
    /// use error_catalog::ApiError;
    /// use error_catalog::publish::{Cell, MarkdownTable};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    /// struct InUseError;
    ///
    /// let table = MarkdownTable::new(InUseError::CATALOG).column("Code", Cell::Code);
    /// assert_eq!(
    ///     table.by_section(2).to_string(),
    ///     "## VPC\n\n| Code |\n| --- |\n| VpcInUse |\n",
    /// );
    /// ```
    #[must_use]
    pub fn by_section(self, level: u8) -> MarkdownSections<'a> {
        MarkdownSections::new(self, level)
    }

    /// The cells of each row as plain texts, as they are before Markdown is made of them.
    pub fn rows(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        row::rows(self.entries()).map(|row| {
            let cells = self.columns.iter();
            cells
                .map(|(_, cell)| row.text(*cell, self.catalog, self.locale))
                .collect()
        })
    }

    fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.catalog.entries().filter(|entry| {
            let of_operation = self
                .operation
                .is_none_or(|name| entry.belongs_to_operation(name));
            of_operation
                && match self.part {
                    Part::Whole => true,
                    Part::Section(section) => section.contains(*entry),
                    Part::WithoutSection => entry.section().is_none(),
                }
        })
    }

    pub(super) fn sections(&self) -> impl Iterator<Item = Section> + use<> {
        self.catalog.sections()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries().next().is_none()
    }

    pub(super) fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    fn fmt_cell(&self, row: &Row, cell: Cell, f: &mut Formatter<'_>) -> fmt::Result {
        for (before, text) in row.parts(cell, self.catalog, self.locale) {
            f.write_str(&before)?;
            if cell == Cell::Docs && is_plain_address(&text) {
                write!(f, "<{text}>")?;
            } else {
                escape(&text, f)?;
            }
        }
        Ok(())
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
        for row in row::rows(self.entries()) {
            for (_, cell) in &self.columns {
                f.write_str("| ")?;
                self.fmt_cell(&row, *cell, f)?;
                f.write_char(' ')?;
            }
            f.write_str("|\n")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::MarkdownTable;
    use crate::fixture::VPC;
    use crate::gateway::{GATEWAY, NAS};
    use crate::publish::Cell;

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
        assert_eq!(table.rows().count(), 5);
        assert_eq!(MarkdownTable::new(&VPC).to_string(), "");
    }

    #[test]
    fn the_entries_of_a_numbered_variant_are_one_row() {
        let table = MarkdownTable::new(&NAS)
            .column("Status", Cell::Status)
            .column("Code", Cell::Code)
            .column("Message", Cell::Message)
            .column("Docs", Cell::Docs);
        let numbered = [
            "400/422",
            "1.Missing.A 2.Missing.B 3.Missing.C",
            "Missing.",
            "https://a.example/A, https://a.example/B",
        ];
        assert_eq!(table.rows().last().unwrap(), numbered);
        assert_eq!(table.rows().count(), NAS.len() - 2);
        assert_eq!(
            table.to_string().lines().last(),
            Some(
                "| 400/422 | 1.Missing.A 2.Missing.B 3.Missing.C | Missing. \
                 | <https://a.example/A>, <https://a.example/B> |"
            ),
        );
    }

    #[test]
    fn a_section_starts_wherever_its_place_changes() {
        let table = MarkdownTable::new(&GATEWAY)
            .column("Section", Cell::SectionStart)
            .column("Code", Cell::Code);
        let starts: Vec<_> = table.rows().map(|row| row[0].clone()).collect();
        let expected = [
            "NAS", "", "公共", "Limits", "Of NAS", "", "Common", "Limits", "Common", "", "Limits",
        ];
        assert_eq!(starts, expected);
        // Where only one section is left, it starts once.
        let limits = GATEWAY.sections().last().unwrap();
        let starts: Vec<_> = table
            .section(limits)
            .rows()
            .map(|row| row[0].clone())
            .collect();
        assert_eq!(starts, ["Limits", "", ""]);
    }

    #[test]
    fn a_table_can_be_that_of_one_operation() {
        let table = MarkdownTable::new(&GATEWAY).column("Code", Cell::Code);
        let codes: Vec<_> = table.operation("Unmount").rows().flatten().collect();
        let expected = [
            "InvalidFileSystem.NotFound",
            "BadGateway",
            "InternalError",
            "InternalError",
            "ServiceUnavailable",
        ];
        assert_eq!(codes, expected);
    }
}
