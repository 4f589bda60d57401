use core::fmt::{self, Display, Formatter};

use crate::Status;

/// Who has to do something about an error: Smithy's `@error` trait, SOAP's `faultcode`.
///
/// ```
/// use error_catalog::{ApiError, Fault};
///
/// #[derive(Debug, ApiError)]
/// enum QueueError {
///     #[api(status = 404, code = "QueueNotFound", message = "There is no such queue.")]
///     NotFound,
///     #[api(status = 400, code = "BrokerLost", message = "The broker is gone.", fault = server)]
///     BrokerLost,
/// }
///
/// assert_eq!(QueueError::NotFound.fault(), Fault::Client);
/// assert_eq!(QueueError::BrokerLost.fault(), Fault::Server);
/// assert_eq!(Fault::Client.to_string(), "client");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// The request was wrong; the same request will fail again.
    Client,
    /// The service failed; the request may have been right.
    Server,
}

impl Fault {
    /// `"client"` or `"server"`.
    ///
    /// ```
    /// assert_eq!(error_catalog::Fault::Server.as_str(), "server");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Fault::Client => "client",
            Fault::Server => "server",
        }
    }

    pub(crate) const fn of_status(status: Status) -> Fault {
        if status.is_server_error() {
            Fault::Server
        } else {
            Fault::Client
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
