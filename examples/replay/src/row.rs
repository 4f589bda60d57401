//! From what stands in a request to a row.

use error_catalog::{Catalog, Code, DocumentedError, Entry, Status};

use crate::refusal::Refusal;

/// An entry in its place.
pub(super) struct Row {
    pub(super) entry: Entry,
    /// From 1, in document order.
    pub(super) number: usize,
    catalog: &'static Catalog,
    status: Option<Status>,
}

impl Row {
    /// The row of that key: a code, an alias of one, or either of them with `@n` behind it.
    pub(super) fn find(catalog: &'static Catalog, key: &str) -> Result<Row, Refusal> {
        let place = key.rsplit_once('@').and_then(|(code, place)| {
            let place = place.parse::<usize>().ok()?;
            Some((code, place))
        });
        let (code, place) = place.unwrap_or((key, 1));
        let mut rows = entries(catalog, code);
        let count = rows.clone().count();
        let found = place.checked_sub(1).and_then(|before| rows.nth(before));
        let (before, entry) = found.ok_or_else(|| match count {
            0 => Refusal::NoRow {
                key: key.to_owned(),
                catalog: catalog.name(),
            },
            count => Refusal::NoPlace {
                code: code.to_owned(),
                count,
                place,
            },
        })?;
        Ok(Row {
            entry,
            number: before + 1,
            catalog,
            status: None,
        })
    }

    /// Sends another of the documented statuses.
    pub(super) fn with_status(self, wanted: Option<&str>) -> Result<Row, Refusal> {
        let Some(wanted) = wanted else {
            return Ok(self);
        };
        let mut statuses = self.entry.statuses();
        let status = statuses.find(|status| status.to_string() == wanted);
        if status.is_none() {
            return Err(Refusal::NoStatus {
                status: wanted.to_owned(),
                code: self.entry.code().to_string(),
            });
        }
        Ok(Row { status, ..self })
    }

    pub(super) fn error(&self) -> DocumentedError<'static> {
        let error = DocumentedError::new(self.catalog, self.entry);
        match self.status {
            Some(status) => error.with_status(status),
            None => error,
        }
    }
}

/// The entries that go by a code.
fn entries(catalog: &Catalog, code: &str) -> impl Iterator<Item = (usize, Entry)> + Clone {
    let number = code.parse().map_or(Code::Text(code), Code::Integer);
    let entries = catalog.entries().enumerate();
    entries.filter(move |(_, entry)| {
        let mut names = entry.aliases().chain([entry.code()]);
        names.any(|name| name == Code::Text(code) || name == number)
    })
}
