use alloc::sync::Arc;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use bytes::Bytes;
use http::Response;

#[cfg(feature = "tower")]
use super::{middleware::manner::Manner, tower::Tower};
use crate::{AnyError, ApiError, Reply};

/// The error that a response answers, in the response's extensions: by it what stands around a handler sees the error
/// itself, and not only its bytes.
///
/// A type with `implement(axum)` puts it there. Any other service makes its response with
/// [`to_response`](Answered::to_response), which is then known to an [`ErrorLayer`](crate::ErrorLayer). Needs the feature
/// `http`.
///
/// It stands for the error where an error is wanted: as the source of a `tonic::Status`, for example.
///
/// ```
/// use error_catalog::{Answered, ApiError};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
/// struct VpcInUse;
///
/// let response = Answered::new(VpcInUse).to_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/json");
/// assert_eq!(&response.body()[..], br#"{"code":"VpcInUse","message":"The VPC is in use."}"#);
///
/// // For whoever counts errors, for example.
/// let answered = response.extensions().get::<Answered>().unwrap();
/// assert_eq!(answered.error().code(), "VpcInUse");
/// ```
#[derive(Clone)]
pub struct Answered {
    error: Arc<AnyError>,
    /// How the response was written, if it is what the request asked for: a layer further outside knows less of that.
    #[cfg(feature = "tower")]
    manner: Option<Arc<Manner<Tower>>>,
}

impl Answered {
    /// That error, as a response does not know it yet.
    #[must_use]
    pub fn new(error: impl Into<AnyError>) -> Answered {
        Answered {
            error: Arc::new(error.into()),
            #[cfg(feature = "tower")]
            manner: None,
        }
    }

    /// The error.
    #[must_use]
    pub fn error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        &**self.error
    }

    /// The error, if it is of that type.
    ///
    /// ```
    /// # use error_catalog::{Answered, ApiError};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// assert!(Answered::new(VpcInUse).downcast_ref::<VpcInUse>().is_some());
    /// ```
    #[must_use]
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        self.error.downcast_ref()
    }

    /// The response when nothing is known of the request: in the format and the language that are the catalog's default. It
    /// has this in its extensions.
    #[must_use]
    pub fn to_response(&self) -> Response<Bytes> {
        let mut response = Reply::new(self.error()).to_bare_response();
        response.extensions_mut().insert(self.clone());
        response
    }

    #[cfg(feature = "tower")]
    pub(crate) fn manner(&self) -> Option<&Manner<Tower>> {
        self.manner.as_deref()
    }

    #[cfg(feature = "tower")]
    pub(crate) fn written(self, manner: Arc<Manner<Tower>>) -> Answered {
        Answered {
            manner: Some(manner),
            ..self
        }
    }
}

/// What logs print of the error.
impl Display for Answered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}

/// It stands for the error, so that a chain of sources has it once.
impl Error for Answered {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error().source()
    }
}

/// The code alone: a `tonic::Status` prints its source like this in its own text, which may well go out to a caller.
impl Debug for Answered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Answered").field(&self.error.code()).finish()
    }
}
