use core::fmt::{self, Debug, Formatter};

use crate::{ApiError, Code, Status};

/// An error that is being answered: what `on_error` of [`ErrorLayer`](crate::ErrorLayer::on_error) and
/// [`ErrorMiddleware`](crate::ErrorMiddleware::on_error) is told.
///
/// It is the whole error, with its sources, also where the caller is told less. Needs the feature `tower` or `actix_web`.
#[derive(Clone, Copy)]
pub struct ErrorReply<'a> {
    pub(super) error: &'a (dyn ApiError + 'static),
    pub(super) request_id: Option<&'a str>,
    pub(super) operation: Option<&'a str>,
}

impl<'a> ErrorReply<'a> {
    /// The error.
    #[must_use]
    pub const fn error(&self) -> &'a (dyn ApiError + 'static) {
        self.error
    }

    /// The code of the error.
    #[must_use]
    pub fn code(&self) -> Code<'static> {
        self.error.code()
    }

    /// The status of the error: that of the response, unless it is a response of gRPC, which has a code instead.
    #[must_use]
    pub fn status(&self) -> Status {
        self.error.status()
    }

    /// The identifier of the request, if one was found.
    #[must_use]
    pub const fn request_id(&self) -> Option<&'a str> {
        self.request_id
    }

    /// The API operation that failed, if it was said how to find it.
    #[must_use]
    pub const fn operation(&self) -> Option<&'a str> {
        self.operation
    }
}

impl Debug for ErrorReply<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorReply")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("request_id", &self.request_id)
            .field("operation", &self.operation)
            .field("error", &self.error)
            .finish()
    }
}
