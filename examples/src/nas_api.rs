//! What a caller of NAS sees: the errors of [NAS itself](crate::nas) and those that
//! [every API of Alibaba Cloud](crate::alibaba_common) can answer, as one catalog of 81 rows.
//!
//! Both documents have these two codes, and do not agree on them:
//!
//! | code | NAS | every API | here |
//! |---|---|---|---|
//! | `ServiceUnavailable` | 503, with advice | 500, the same message | as NAS |
//! | `InternalError` | "… some unknown error." | "… some unknown error, exception or failure." | as NAS |
//!
//! The document of the service is closer to its callers than that of the whole cloud, and it is the one that advises. So
//! the common errors give way: on the wire they answer as NAS does, and they have no row of their own. Logs keep them.
//!
//! ```
//! use error_catalog::ApiError;
//! use error_catalog_examples::alibaba_common::AlibabaCommonError;
//! use error_catalog_examples::nas_api::NasApiError;
//!
//! let error = AlibabaCommonError::ServiceUnavailable;
//! assert_eq!(error.status(), 500);
//!
//! let error = NasApiError::from(error);
//! assert_eq!(error.status(), 503);
//! assert_eq!(error.advice().unwrap(), "Please try again later.");
//! ```

use error_catalog::ApiError;

use crate::alibaba_common::AlibabaCommonError;
use crate::nas::NasError;

/// What a call to Alibaba Cloud NAS can be answered with, whoever answers.
#[derive(Debug, ApiError)]
#[api(
    name = "nas-api",
    title = "Alibaba Cloud NAS with common errors",
    locales("en", "zh"),
    untranslated(message),
    format = xml,
    body(root = "Error", RequestId = request_id, HostId = host_id, Code = code, Message = message)
)]
pub enum NasApiError {
    /// NAS itself answers.
    #[api(transparent, section = "NAS")]
    Nas(#[api(from)] NasError),

    /// What stands before NAS, as before every API, answers.
    #[api(transparent(yields("ServiceUnavailable", "InternalError")))]
    #[api(section = "Common")]
    Common(#[api(from)] AlibabaCommonError),
}
