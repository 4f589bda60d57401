use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};

use crate::AnyError;
use http::{Extensions, HeaderMap, Method, StatusCode, Uri};

/// Which error of the catalog a rejection is.
pub(super) type Rejections = Arc<dyn Fn(&Rejection<'_>) -> Option<AnyError> + Send + Sync>;

/// A response with an error status that no error of a catalog made: the framework or a middleware refused the request.
///
/// See [`ErrorLayer::rejections`](crate::ErrorLayer::rejections). Needs the feature `tower`.
#[derive(Clone, Copy)]
pub struct Rejection<'a> {
    pub(super) status: StatusCode,
    pub(super) method: &'a Method,
    pub(super) uri: &'a Uri,
    pub(super) headers: &'a HeaderMap,
    pub(super) extensions: &'a Extensions,
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

    /// The headers of the response, such as `Allow` of a 405.
    ///
    /// Its `Content-Type` can tell the framework's own words, which are `text/plain` or nothing at all, from what another
    /// service said and this one only hands on.
    #[must_use]
    pub const fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// What middleware attached to the response.
    #[must_use]
    pub const fn extensions(&self) -> &'a Extensions {
        self.extensions
    }
}

impl Debug for Rejection<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejection")
            .field("status", &self.status)
            .field("method", &self.method)
            .field("uri", &self.uri)
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
