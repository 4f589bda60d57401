use alloc::vec::Vec;

use crate::integrations::middleware::withheld_texts::WithheldTexts;
use crate::{ApiError, Catalog, DocumentedError, Entry, Status};

/// What is left of an error whose `error_response` was called by hand, for example by an error that it stands in: where in
/// the catalog it stands.
#[derive(Clone)]
pub(super) struct Documented {
    catalog: &'static Catalog,
    entry: Entry,
    status: Status,
    /// Those that are answered in it.
    within: Vec<Entry>,
}

impl Documented {
    pub(super) fn of(error: &dyn ApiError) -> Documented {
        let mut within = Vec::new();
        add_entries_in(error, &mut within);
        Documented {
            catalog: error.catalog(),
            entry: error.entry(),
            status: error.status(),
            within,
        }
    }

    /// The error that says nothing but what is documented.
    pub(super) fn error(&self) -> DocumentedError<'static> {
        DocumentedError::new(self.catalog, self.entry).with_status(self.status)
    }

    /// Whether the response says what it should not: which part of it that is, nobody knows any more.
    pub(super) fn is_withheld_by(&self, switch: &WithheldTexts) -> bool {
        let mut entries = self.within.iter().chain([&self.entry]);
        switch.any() && entries.any(|entry| switch.withholds(*entry))
    }
}

fn add_entries_in(error: &dyn ApiError, entries: &mut Vec<Entry>) {
    for error in (0..).map_while(|index| error.__error(index)) {
        entries.push(error.entry());
        add_entries_in(error, entries);
    }
}
