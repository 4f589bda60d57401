use core::fmt::{self, Display, Formatter};

use crate::Status;

/// How loudly a log should speak of an error.
///
/// Unless the author says `level = …`, it follows from the status: `error` for 500 and above, because someone on this
/// side has to act; `warn` for 400 to 499, because a caller has to; `info` below.
///
/// ```
/// use error_catalog::{ApiError, Level};
///
/// #[derive(Debug, ApiError)]
/// enum QueueError {
///     #[api(status = 404, code = "QueueNotFound", message = "There is no such queue.")]
///     NotFound,
///     #[api(status = 409, code = "Outbid", message = "Someone else was faster.", level = debug)]
///     Outbid,
/// }
///
/// assert_eq!(QueueError::NotFound.level(), Level::Warn);
/// assert_eq!(QueueError::Outbid.level(), Level::Debug);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Someone has to act.
    Error,
    /// Someone may have to act.
    Warn,
    /// Worth knowing in the course of business.
    Info,
    /// Worth knowing when looking for a fault.
    Debug,
    /// Everything else.
    Trace,
}

impl Level {
    /// The level's name in lower case, as it is written in `level = …`.
    ///
    /// ```
    /// assert_eq!(error_catalog::Level::Warn.as_str(), "warn");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warn => "warn",
            Level::Info => "info",
            Level::Debug => "debug",
            Level::Trace => "trace",
        }
    }

    pub(crate) const fn of_status(status: Status) -> Level {
        if status.is_server_error() {
            Level::Error
        } else if status.is_client_error() {
            Level::Warn
        } else {
            Level::Info
        }
    }
}

impl Display for Level {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
