use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::time::Duration;

use crate::localized::Localized;
use crate::{Catalog, Code, Entry, Fault, Level, Params, Retry, Status, Text, Value};

/// An error that a service publishes.
///
/// Derive it; it cannot be implemented by hand. The trait is dyn-compatible, so that a server layer can answer errors
/// of any catalog as `&dyn ApiError`.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(
///         status = 404,
///         code = "InvalidVpc.NotFound",
///         message = "There is no VPC {id}.",
///         advice = "Create a VPC first.",
///     )]
///     NotFound { id: u32 },
/// }
///
/// fn log(error: &dyn ApiError) -> String {
///     format!("{} {} {}", error.status(), error.code(), error.message())
/// }
///
/// let error = VpcError::NotFound { id: 7 };
/// assert_eq!(log(&error), "404 InvalidVpc.NotFound There is no VPC 7.");
/// assert_eq!(error.advice().unwrap(), "Create a VPC first.");
/// ```
///
/// The documentation of an error is asked of its [entry](ApiError::entry), or of [`Localized`]: a `description` here and
/// the one of [`Error`] would be in each other's way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of a catalog",
    label = "does not implement `ApiError`",
    note = "derive it: `#[derive(Debug, error_catalog::ApiError)]`",
    note = "an `AnyError` is one behind its dereference: write `&*error`"
)]
pub trait ApiError: Error {
    /// The row of the catalog that documents this error. Of a `transparent` variant it is the inner error's row.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", since = "1.2")]
    ///     InUse,
    /// }
    ///
    /// assert_eq!(VpcError::InUse.entry().since(), Some("1.2"));
    /// ```
    fn entry(&self) -> Entry;

    /// The catalog of this type. Of a `transparent` variant it is still the outer type's.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    ///     InUse,
    /// }
    ///
    /// assert_eq!(VpcError::InUse.catalog().name(), "vpc");
    /// ```
    fn catalog(&self) -> &'static Catalog;

    #[doc(hidden)]
    fn __as_api_error(&self) -> &dyn ApiError;

    /// The value of the entry's param of that number.
    #[doc(hidden)]
    fn __param(&self, index: usize) -> Option<Value<'_>> {
        let _ = index;
        None
    }

    /// Prints the argument of that number; the derive overrides it where an argument has a format specification.
    #[doc(hidden)]
    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        match self.__param(argument) {
            Some(value) => Display::fmt(&value, f),
            None => Ok(()),
        }
    }

    /// The error of that number among those that are answered together.
    #[doc(hidden)]
    fn __error(&self, index: usize) -> Option<&dyn ApiError> {
        let _ = index;
        None
    }

    /// The status that a field chose.
    #[doc(hidden)]
    fn __status(&self) -> Option<Status> {
        None
    }

    /// The delay that a field chose.
    #[doc(hidden)]
    fn __retry_after(&self) -> Option<Duration> {
        None
    }

    /// The HTTP status: the one that a field chose if it is among the documented ones, else the first of those.
    ///
    /// ```
    /// use error_catalog::{ApiError, Status};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status(404, 500), code = "VpcLost", message = "The VPC is gone.")]
    ///     Lost(#[api(status)] Status),
    /// }
    ///
    /// assert_eq!(VpcError::Lost(Status::INTERNAL_SERVER_ERROR).status(), 500);
    /// assert_eq!(VpcError::Lost(Status::CONFLICT).status(), 404);
    /// ```
    fn status(&self) -> Status {
        let entry = self.entry();
        // What stands in for an error knows nothing of its fields.
        match self.__status().filter(|_| !entry.stands_in()) {
            Some(chosen) if entry.statuses().any(|status| status == chosen) => chosen,
            _ => entry.status(),
        }
    }

    /// The machine identity, on which clients match.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status = 404,
    /// #         code = "InvalidVpc.NotFound",
    /// #         title = "No such VPC",
    /// #         message = "There is no VPC {id}.",
    /// #         description = "The VPC was deleted, or never existed.",
    /// #         advice = "Create VPC {id} first.",
    /// #     )]
    /// #     NotFound { id: u32 },
    /// # }
    /// let error = VpcError::NotFound { id: 7 };
    /// assert_eq!(error.code(), "InvalidVpc.NotFound");
    /// ```
    fn code(&self) -> Code<'static> {
        self.entry().code()
    }

    /// What happened, for the caller, in the default language of [`catalog`](ApiError::catalog).
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status = 404,
    /// #         code = "InvalidVpc.NotFound",
    /// #         title = "No such VPC",
    /// #         message = "There is no VPC {id}.",
    /// #         description = "The VPC was deleted, or never existed.",
    /// #         advice = "Create VPC {id} first.",
    /// #     )]
    /// #     NotFound { id: u32 },
    /// # }
    /// let error = VpcError::NotFound { id: 7 };
    /// assert_eq!(error.message(), "There is no VPC 7.");
    /// ```
    fn message(&self) -> Text<'_> {
        Localized::of_error(self.__as_api_error(), None).message()
    }

    /// The short constant summary.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status = 404,
    /// #         code = "InvalidVpc.NotFound",
    /// #         title = "No such VPC",
    /// #         message = "There is no VPC {id}.",
    /// #         description = "The VPC was deleted, or never existed.",
    /// #         advice = "Create VPC {id} first.",
    /// #     )]
    /// #     NotFound { id: u32 },
    /// # }
    /// let error = VpcError::NotFound { id: 7 };
    /// assert_eq!(error.title(), Some("No such VPC"));
    /// ```
    fn title(&self) -> Option<&'static str> {
        Localized::of_error(self.__as_api_error(), None).title()
    }

    /// What the caller should do about it.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status = 404,
    /// #         code = "InvalidVpc.NotFound",
    /// #         title = "No such VPC",
    /// #         message = "There is no VPC {id}.",
    /// #         description = "The VPC was deleted, or never existed.",
    /// #         advice = "Create VPC {id} first.",
    /// #     )]
    /// #     NotFound { id: u32 },
    /// # }
    /// let error = VpcError::NotFound { id: 7 };
    /// assert_eq!(error.advice().unwrap(), "Create VPC 7 first.");
    /// ```
    fn advice(&self) -> Option<Text<'_>> {
        Localized::of_error(self.__as_api_error(), None).advice()
    }

    /// The texts in another language; see [`Localized`] for how it is found.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status = 404,
    /// #         code = "InvalidVpc.NotFound",
    /// #         title = "No such VPC",
    /// #         message = "There is no VPC {id}.",
    /// #         description = "The VPC was deleted, or never existed.",
    /// #         advice = "Create VPC {id} first.",
    /// #     )]
    /// #     NotFound { id: u32 },
    /// # }
    /// let error = VpcError::NotFound { id: 7 };
    /// assert_eq!(error.localized("fr-CA").locale(), "en");
    /// ```
    fn localized(&self, locale: &str) -> Localized<'_> {
        Localized::of_error(self.__as_api_error(), Some(locale))
    }

    /// The public fields, in the order in which they are declared.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    ///     NotFound { id: u32 },
    /// }
    ///
    /// let error = VpcError::NotFound { id: 7 };
    /// let (name, value) = error.params().next().unwrap();
    /// assert_eq!((name, value.to_string()), ("id", "7".to_owned()));
    /// ```
    fn params(&self) -> Params<'_> {
        Params::new(self.__as_api_error())
    }

    /// Whether and when to try again. A delay that a field chose replaces the documented one, and makes the error
    /// retryable.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum QueueError {
    /// #     #[api(status = 429, code = "Throttling", message = "Too fast.", retryable(throttling, after = 30))]
    /// #     Throttling {
    /// #         #[api(retry_after)]
    /// #         seconds: Option<u32>,
    /// #     },
    /// # }
    /// use core::time::Duration;
    ///
    /// let error = QueueError::Throttling { seconds: None };
    /// assert_eq!(error.retry().after(), Some(Duration::from_secs(30)));
    /// let error = QueueError::Throttling { seconds: Some(5) };
    /// assert_eq!(error.retry().after(), Some(Duration::from_secs(5)));
    /// ```
    fn retry(&self) -> Retry {
        let entry = self.entry();
        match self.__retry_after().filter(|_| !entry.stands_in()) {
            Some(after) => entry.retry().with_after(after),
            None => entry.retry(),
        }
    }

    /// Who has to do something about it: as documented, else by [`status`](ApiError::status).
    ///
    /// ```
    /// # use error_catalog::{ApiError, Fault};
    /// # #[derive(Debug, ApiError)]
    /// # enum QueueError {
    /// #     #[api(status = 429, code = "Throttling", message = "Too fast.", retryable(throttling, after = 30))]
    /// #     Throttling {
    /// #         #[api(retry_after)]
    /// #         seconds: Option<u32>,
    /// #     },
    /// # }
    /// let error = QueueError::Throttling { seconds: None };
    /// assert_eq!(error.fault(), Fault::Client);
    /// ```
    fn fault(&self) -> Fault {
        self.entry()
            .fault_flag()
            .unwrap_or_else(|| Fault::of_status(self.status()))
    }

    /// How loudly a log should speak of it: as documented, else by [`status`](ApiError::status).
    ///
    /// ```
    /// # use error_catalog::{ApiError, Level};
    /// # #[derive(Debug, ApiError)]
    /// # enum QueueError {
    /// #     #[api(status = 429, code = "Throttling", message = "Too fast.", retryable(throttling, after = 30))]
    /// #     Throttling {
    /// #         #[api(retry_after)]
    /// #         seconds: Option<u32>,
    /// #     },
    /// # }
    /// let error = QueueError::Throttling { seconds: None };
    /// assert_eq!(error.level(), Level::Warn);
    /// ```
    fn level(&self) -> Level {
        self.entry()
            .level_flag()
            .unwrap_or_else(|| Level::of_status(self.status()))
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests;
