use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};

use actix_web::Error;
use actix_web::http::header::HeaderMap;
use actix_web::http::{Method, StatusCode, Uri};

use crate::AnyError;

/// Which error of the catalog a rejection is.
pub(super) type Rejections = Arc<dyn Fn(&Rejection<'_>) -> Option<AnyError> + Send + Sync>;

/// A response with an error status, or a failure, that no error of a catalog made: the framework or a middleware refused
/// the request.
///
/// See [`ErrorMiddleware::rejections`](crate::ErrorMiddleware::rejections). Needs the feature `actix_web`.
#[derive(Clone, Copy)]
pub struct Rejection<'a> {
    pub(super) status: StatusCode,
    pub(super) method: &'a Method,
    pub(super) uri: &'a Uri,
    pub(super) headers: &'a HeaderMap,
    pub(super) error: Option<&'a Error>,
}

impl<'a> Rejection<'a> {
    /// The status of the response: 400 or above.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The method of the request.
    #[must_use]
    pub const fn method(&self) -> &'a Method {
        self.method
    }

    /// The path that was asked for.
    #[must_use]
    pub fn path(&self) -> &'a str {
        self.uri.path()
    }

    /// The whole target of the request.
    #[must_use]
    pub const fn uri(&self) -> &'a Uri {
        self.uri
    }

    /// The headers of the response.
    #[must_use]
    pub const fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// What was wrong, where an extractor or a middleware said: see
    /// [`as_error`](actix_web::Error::as_error) there.
    ///
    /// ```
    /// use actix_web::error::{JsonPayloadError, QueryPayloadError};
    /// use error_catalog::{ApiError, ErrorMiddleware};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum CommonError {
    ///     #[api(status = 400, code = "MissingParameter", message = "A parameter is missing.")]
    ///     Parameter,
    ///     #[api(status = 400, code = "MalformedBody", message = "The body cannot be read.")]
    ///     Body,
    /// }
    ///
    /// let errors = ErrorMiddleware::new().rejections(|rejection| {
    ///     let error = rejection.error()?;
    ///     if error.as_error::<QueryPayloadError>().is_some() {
    ///         return Some(CommonError::Parameter.into());
    ///     }
    ///     error.as_error::<JsonPayloadError>().map(|_| CommonError::Body.into())
    /// });
    /// ```
    #[must_use]
    pub const fn error(&self) -> Option<&'a Error> {
        self.error
    }
}

impl Debug for Rejection<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejection")
            .field("status", &self.status)
            .field("method", &self.method)
            .field("uri", &self.uri)
            .field("headers", &self.headers)
            .field("error", &self.error)
            .finish()
    }
}
