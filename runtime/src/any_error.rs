use alloc::boxed::Box;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::ops::Deref;

use serde_core::{Serialize, Serializer};

use crate::{ApiError, Reply};

/// An error of any catalog, boxed: what a handler returns that can fail in more than one way.
///
/// `?` turns every [`ApiError`] into it. It dereferences to `dyn ApiError`, so that all of that trait's methods are at
/// hand; pass `&*error` where a `&dyn ApiError` is wanted. Like every type into which `?` turns any error, it is not an
/// [`Error`] itself; [`as_error`](AnyError::as_error) gives the one inside.
///
/// ```
/// use error_catalog::{AnyError, ApiError, Reply};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 403, code = "QuotaExceeded", message = "The quota is used up.")]
///     Exceeded,
/// }
///
/// fn delete(in_use: bool) -> Result<(), AnyError> {
///     if in_use {
///         return Err(VpcError::InUse.into());
///     }
///     Err(QuotaError::Exceeded)?
/// }
///
/// let error = delete(true).unwrap_err();
/// assert_eq!(error.code(), "VpcInUse");
/// assert!(error.downcast_ref::<VpcError>().is_some());
/// assert_eq!(delete(false).unwrap_err().status(), 403);
/// assert_eq!(Reply::new(&*error).status(), 409);
/// ```
pub struct AnyError(Box<dyn Boxed>);

/// What the box is asked for. Two conversions instead of upcasts, because those came to Rust with 1.86.
trait Boxed: ApiError + Send + Sync {
    fn as_api_error(&self) -> &(dyn ApiError + Send + Sync + 'static);
    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static);
    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync>;
}

impl<E: ApiError + Send + Sync + 'static> Boxed for E {
    fn as_api_error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        self
    }

    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync> {
        self
    }
}

impl AnyError {
    /// The error inside, for reporters that print the chain of sources.
    ///
    /// ```
    /// # use error_catalog::{AnyError, ApiError};
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// #     InUse,
    /// # }
    /// let error = AnyError::from(VpcError::InUse);
    /// assert!(error.as_error().source().is_none());
    /// ```
    #[must_use]
    pub fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self.0.as_error()
    }

    /// The error inside, if it is of that type.
    ///
    /// ```
    /// # use error_catalog::{AnyError, ApiError};
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// #     InUse,
    /// # }
    /// let error = AnyError::from(VpcError::InUse);
    /// assert!(matches!(error.downcast_ref(), Some(VpcError::InUse)));
    /// ```
    #[must_use]
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        self.as_error().downcast_ref()
    }
}

impl<E: ApiError + Send + Sync + 'static> From<E> for AnyError {
    fn from(error: E) -> AnyError {
        AnyError(Box::new(error))
    }
}

impl From<AnyError> for Box<dyn Error + Send + Sync> {
    fn from(error: AnyError) -> Box<dyn Error + Send + Sync> {
        error.0.into_error()
    }
}

impl From<AnyError> for Box<dyn Error> {
    fn from(error: AnyError) -> Box<dyn Error> {
        error.0.into_error()
    }
}

impl Deref for AnyError {
    type Target = dyn ApiError + Send + Sync;

    fn deref(&self) -> &Self::Target {
        self.0.as_api_error()
    }
}

impl AsRef<dyn ApiError> for AnyError {
    fn as_ref(&self) -> &(dyn ApiError + 'static) {
        &**self
    }
}

impl Display for AnyError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Debug for AnyError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

/// The body that the error's catalog defines, without a request's context: that of [`Reply`].
impl Serialize for AnyError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Reply::new(&**self).serialize(serializer)
    }
}
