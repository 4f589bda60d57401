use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use crate::{ApiError, Catalog, DocumentedError, Entry, Status};

/// What stays known of an error when only its response goes on: its documented side.
#[derive(Clone)]
pub(crate) struct Documented {
    catalog: &'static Catalog,
    entry: Entry,
    status: Status,
    /// Those of the errors that are answered together in it, and in them.
    within: Vec<Entry>,
}

impl Documented {
    pub(crate) fn of(error: &dyn ApiError) -> Documented {
        let mut within = Vec::new();
        add_entries_in(error, &mut within);
        Documented {
            catalog: error.catalog(),
            entry: error.entry(),
            status: error.status(),
            within,
        }
    }

    /// The error as documents print it, with the status that was sent.
    pub(crate) fn error(&self) -> DocumentedError<'static> {
        DocumentedError::new(self.catalog, self.entry).with_status(self.status)
    }

    /// Those in it, and its own.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.within.iter().chain([&self.entry]).copied()
    }
}

fn add_entries_in(error: &dyn ApiError, entries: &mut Vec<Entry>) {
    for error in (0..).map_while(|index| error.__error(index)) {
        entries.push(error.entry());
        add_entries_in(error, entries);
    }
}

/// As the source of a `tonic::Status` it is told no more of than is documented.
impl Error for Documented {}

impl Display for Documented {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error(), f)
    }
}

impl Debug for Documented {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let codes = self.entries().map(Entry::code);
        f.debug_set().entries(codes).finish()
    }
}
