//! What the service answers when it fails: the documented errors of NAS and of every API, and nothing else.

use std::error::Error;
use std::io;

use error_catalog::ApiError;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::NasError;

use crate::storage::StorageError;

/// What a call to the service can be answered with.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog_examples::nas::NasError;
/// use error_catalog_nas_service::ServiceError;
///
/// let error = ServiceError::from(NasError::FileSystemNotFound);
/// assert_eq!(error.code(), "InvalidFileSystem.NotFound");
/// ```
#[derive(Debug, ApiError)]
#[api(
    name = "nas-api",
    title = "Alibaba Cloud NAS with common errors",
    locales("en", "zh"),
    untranslated(message),
    format = xml,
    implement(axum),
    body(root = "Error", RequestId = request_id, HostId = host_id, Code = code, Message = message)
)]
pub enum ServiceError {
    /// NAS itself answers.
    #[api(transparent)]
    Nas(#[api(from)] NasError),

    /// What stands before NAS, as before every API, answers.
    #[api(transparent(yields("ServiceUnavailable", "InternalError")))]
    Common(#[api(from)] AlibabaCommonError),
}

/// The documented errors that have a cause keep it as one of the system's.
pub(crate) fn caused(
    error: impl FnOnce(io::Error) -> NasError,
    cause: impl Into<Box<dyn Error + Send + Sync>>,
) -> ServiceError {
    error(io::Error::other(cause)).into()
}

/// Which failures of the storage pass by themselves, and which somebody has to look at.
impl From<StorageError> for ServiceError {
    fn from(error: StorageError) -> ServiceError {
        match error {
            StorageError::Locked(_)
            | StorageError::Full(_)
            | StorageError::Gone(_)
            | StorageError::Stopped => caused(NasError::ServiceUnavailable, error),
            StorageError::TooLate => NasError::ServiceTimeout.into(),
            StorageError::Exists(_) | StorageError::InUse(_) | StorageError::Broken(_) => {
                caused(NasError::Internal, error)
            }
        }
    }
}
