//! What generated code asks of the error in a `transparent` variant: everything through one trait, so that a type that
//! is none is told once.

use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::time::Duration;

use crate::{ApiError, Catalog, Entry, HasCatalog, Status, Value};

/// An error whose catalog can be nested: every derived one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be transparent, because it publishes no catalog",
    label = "does not derive `ApiError`",
    note = "derive it there: `#[derive(Debug, error_catalog::ApiError)]`",
    note = "or give the variant a status, a code and a message of its own, and mark the field `#[api(source)]`"
)]
pub trait Transparent {
    /// The nested catalog.
    const __CATALOG: &'static Catalog;

    /// [`ApiError::entry`]
    fn __entry(&self) -> Entry;

    /// The value of a param.
    fn __param(&self, index: usize) -> Option<Value<'_>>;

    /// Prints an argument.
    ///
    /// # Errors
    ///
    /// Those of the formatter and of the field.
    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result;

    /// An error of those that are answered together.
    fn __error(&self, index: usize) -> Option<&dyn ApiError>;

    /// The status that a field chose.
    fn __status(&self) -> Option<Status>;

    /// The delay that a field chose.
    fn __retry_after(&self) -> Option<Duration>;

    /// What logs print.
    ///
    /// # Errors
    ///
    /// Those of the formatter and of the fields.
    fn __display(&self, f: &mut Formatter<'_>) -> fmt::Result;

    /// The cause of the inner error.
    fn __source(&self) -> Option<&(dyn Error + 'static)>;
}

#[diagnostic::do_not_recommend]
impl<E: ApiError + HasCatalog> Transparent for E {
    const __CATALOG: &'static Catalog = E::CATALOG;

    fn __entry(&self) -> Entry {
        self.entry()
    }

    fn __param(&self, index: usize) -> Option<Value<'_>> {
        ApiError::__param(self, index)
    }

    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        ApiError::__format(self, argument, f)
    }

    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        ApiError::__error(self, index)
    }

    fn __status(&self) -> Option<Status> {
        ApiError::__status(self)
    }

    fn __retry_after(&self) -> Option<Duration> {
        ApiError::__retry_after(self)
    }

    fn __display(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }

    fn __source(&self) -> Option<&(dyn Error + 'static)> {
        self.source()
    }
}
