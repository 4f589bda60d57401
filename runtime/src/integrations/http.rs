//! The types of the crate `http`, which nearly every framework and client shares.
//!
//! With the feature `http`, a [`Status`] is turned into an `http::StatusCode` and back, and a [`Reply`] into an
//! `http::Response`:
//!
//! ```
//! use error_catalog::{ApiError, Format, Reply, Status};
//! use http::StatusCode;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", retryable(after = 30))]
//! struct VpcInUse;
//!
//! let response = Reply::new(&VpcInUse).format(Format::ProblemJson).to_response();
//! assert_eq!(response.status(), StatusCode::CONFLICT);
//! assert_eq!(response.headers()["content-type"], "application/problem+json");
//! assert_eq!(response.headers()["retry-after"], "30");
//!
//! assert_eq!(StatusCode::from(Status::CONFLICT), StatusCode::CONFLICT);
//! assert_eq!(Status::try_from(StatusCode::CONFLICT), Ok(Status::CONFLICT));
//! // `http` knows statuses that HTTP does not.
//! assert!(Status::try_from(StatusCode::from_u16(999)?).is_err());
//! # Ok::<(), http::status::InvalidStatusCode>(())
//! ```
//!
//! On the client's side [`Received::new`](crate::Received::new) takes an `http::StatusCode` and a `&http::HeaderMap`, with or
//! without this feature.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode};

use super::headers;
use crate::{InvalidStatus, Reply, Status};

/// Needs the feature `http`.
impl From<Status> for StatusCode {
    fn from(status: Status) -> StatusCode {
        // `http` has every number up to 999.
        StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Needs the feature `http`.
impl TryFrom<StatusCode> for Status {
    type Error = InvalidStatus;

    /// # Errors
    ///
    /// `http` has numbers up to 999, and those from 600 on are refused.
    fn try_from(status: StatusCode) -> Result<Status, InvalidStatus> {
        Status::try_from(status.as_u16())
    }
}

impl Reply<'_> {
    /// The whole response: status, headers and body, unless the status [has none](Status::has_body). Needs the feature `http`.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// struct VpcInUse;
    ///
    /// let response = Reply::new(&VpcInUse).to_response();
    /// assert_eq!(response.status(), 409);
    /// assert_eq!(response.headers()["content-type"], "application/json");
    /// assert_eq!(&response.body()[..], br#"{"code":"VpcInUse","message":"The VPC is in use."}"#);
    /// ```
    ///
    /// An [`ErrorLayer`](crate::ErrorLayer) around the service leaves it as it is: the error itself stays behind. It is told to
    /// whoever watches as documented, and is written so where its code is withheld.
    #[must_use]
    pub fn to_response(&self) -> Response<Bytes> {
        #[allow(unused_mut, reason = "who asks for it is a layer of tower")]
        let mut response = self.to_bare_response();
        #[cfg(feature = "tower")]
        response
            .extensions_mut()
            .insert(super::replied::Replied::to(self.error()));
        response
    }

    /// The response, of which nobody knows that it answers an error.
    pub(super) fn to_bare_response(&self) -> Response<Bytes> {
        let status = self.status();
        let body = status.has_body().then(|| self.to_bytes());
        let mut response = Response::new(Bytes::from(body.unwrap_or_default()));
        *response.status_mut() = status.into();
        response
            .headers_mut()
            .extend(headers::of_reply::<HeaderName, HeaderValue>(self));
        response
    }
}
