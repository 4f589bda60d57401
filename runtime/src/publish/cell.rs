use alloc::string::{String, ToString};
use core::fmt::Display;

use crate::{Catalog, Entry};

/// What a column of a table says of an entry, or of several that are one row: where they differ, each with its number, as in
/// `1.Too fast. 2.Too much.`
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::{Cell, MarkdownTable};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status(404, 410), code = "InvalidVpc.NotFound", message = "The VPC is not found.")]
///     NotFound,
/// }
///
/// let table = MarkdownTable::new(VpcError::CATALOG)
///     .column("HTTP", Cell::Status)
///     .column("Retryable", Cell::Retryable);
/// assert_eq!(table.rows().next().unwrap(), ["404/410", "no"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cell {
    /// The documented statuses, joined by `/`.
    Status,
    /// The code.
    Code,
    /// The title.
    Title,
    /// The message, with placeholders.
    Message,
    /// The description.
    Description,
    /// The advice, with placeholders.
    Advice,
    /// The section.
    Section,
    /// The section in the first row under it, and nothing in the rows that follow: for tables whose cells are joined
    /// downwards.
    SectionStart,
    /// The operations, joined by `, `; nothing for an entry that all operations can return.
    Operations,
    /// `client` or `server`.
    Fault,
    /// `yes` or `no`.
    Retryable,
    /// The address of the documentation.
    Docs,
    /// The version that first had the entry.
    Since,
    /// Why not to rely on the entry any more.
    Deprecated,
}

impl Cell {
    /// The plain text of the cell; empty where the entry has none.
    pub(super) fn text(self, entry: Entry, catalog: &Catalog, locale: Option<&str>) -> String {
        let localized = entry.localized_in(catalog.table(), locale);
        match self {
            Cell::Status => joined(entry.statuses(), "/"),
            Cell::Code => entry.code().to_string(),
            Cell::Title => or_empty(localized.title()),
            Cell::Message => localized.message().to_string(),
            Cell::Description => or_empty(localized.description()),
            Cell::Advice => or_empty(localized.advice()),
            Cell::Section | Cell::SectionStart => or_empty(entry.section()),
            Cell::Operations => joined(entry.operations(), ", "),
            Cell::Fault => entry.fault().to_string(),
            Cell::Retryable => (if entry.retry().is_retryable() {
                "yes"
            } else {
                "no"
            })
            .to_string(),
            Cell::Docs => or_empty(entry.docs()),
            Cell::Since => or_empty(entry.since()),
            Cell::Deprecated => or_empty(entry.deprecated()),
        }
    }
}

fn or_empty(text: Option<impl Display>) -> String {
    text.map(|text| text.to_string()).unwrap_or_default()
}

fn joined(parts: impl Iterator<Item = impl Display>, separator: &str) -> String {
    parts.fold(String::new(), |mut text, part| {
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(&part.to_string());
        text
    })
}
