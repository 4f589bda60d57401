use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::time::Duration;

use super::withheld_texts::WithheldTexts;
use crate::{ApiError, Catalog, Entry, Status, Value};

/// An error of which the caller is told no more than may be told: what is withheld prints as its entry does.
///
/// Among the errors that are answered together, each goes by its own code. What is withheld has none: how many there
/// are is known at run time only.
pub(super) struct Veil<'a> {
    error: &'a dyn ApiError,
    is_withheld: bool,
    errors: Vec<Veil<'a>>,
}

impl<'a> Veil<'a> {
    pub(super) fn new(error: &'a dyn ApiError, withheld: &[WithheldTexts]) -> Veil<'a> {
        let is_withheld = withheld
            .iter()
            .any(|switch| switch.withholds(error.entry()));
        let errors = (0..).map_while(|index| error.__error(index));
        let errors = errors.take_while(|_| !is_withheld);
        Veil {
            error,
            is_withheld,
            errors: errors.map(|error| Veil::new(error, withheld)).collect(),
        }
    }

    /// Whether anything is withheld, of the error or of those that are answered in it.
    pub(super) fn hides(&self) -> bool {
        self.is_withheld || self.errors.iter().any(Veil::hides)
    }
}

impl ApiError for Veil<'_> {
    fn entry(&self) -> Entry {
        self.error.entry()
    }

    fn catalog(&self) -> &'static Catalog {
        self.error.catalog()
    }

    fn __as_api_error(&self) -> &dyn ApiError {
        self
    }

    fn __param(&self, index: usize) -> Option<Value<'_>> {
        if self.is_withheld {
            None
        } else {
            self.error.__param(index)
        }
    }

    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_withheld {
            self.entry().fmt_placeholder(argument, f)
        } else {
            self.error.__format(argument, f)
        }
    }

    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        let error = self.errors.get(index)?;
        Some(error)
    }

    fn __status(&self) -> Option<Status> {
        self.error.__status()
    }

    fn __retry_after(&self) -> Option<Duration> {
        self.error.__retry_after()
    }
}

impl Error for Veil<'_> {}

/// Logs see the error itself.
impl Display for Veil<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.message(), f)
    }
}

impl Debug for Veil<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.message(), f)
    }
}
