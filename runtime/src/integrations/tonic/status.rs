use alloc::sync::Arc;

use tonic::Code;

use super::bounded::{MOST_OF_MESSAGE, beginning, encoded};
use super::details::details;
use crate::integrations::documented::Documented;
use crate::{Answered, AnyError, Reply};

/// What `grpc-message` and `grpc-status-details-bin` may have together, as they are sent. Many clients take 8 KiB of
/// headers, in which others have to stand too.
const MOST: usize = 7 * 1024;

impl Reply<'_> {
    /// The status of gRPC: code, message and details. Needs the feature `tonic`.
    ///
    /// [`integrations::tonic`](crate::integrations::tonic) tells what it is made of. The format and the shape of the body do not matter,
    /// nor do the host id and what stands under keys.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    /// use tonic_types::StatusExt;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(name = "vpc", locales("en", "zh"))]
    /// enum VpcError {
    ///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.", zh(message = "VPC {id} 不存在。"))]
    ///     NotFound { id: u32 },
    /// }
    ///
    /// let error = VpcError::NotFound { id: 7 };
    /// let status = Reply::new(&error).locale("zh-CN").request_id("B71B4C68").to_grpc_status();
    /// assert_eq!(status.code(), tonic::Code::NotFound);
    /// assert_eq!(status.message(), "There is no VPC 7.");
    /// assert_eq!(status.get_details_localized_message().unwrap().message, "VPC 7 不存在。");
    /// assert_eq!(status.get_details_error_info().unwrap().reason, "InvalidVpc.NotFound");
    /// assert_eq!(status.get_details_request_info().unwrap().request_id, "B71B4C68");
    /// ```
    ///
    /// Its source says which entry it is of, and nothing else: the error stays behind. See
    /// [`Answered::to_grpc_status`](crate::Answered::to_grpc_status) for a status that takes it along.
    #[must_use]
    pub fn to_grpc_status(&self) -> tonic::Status {
        let mut status = self.to_bare_grpc_status();
        status.set_source(Arc::new(Documented::of(self.error())));
        status
    }

    /// The status without a source.
    pub(crate) fn to_bare_grpc_status(&self) -> tonic::Status {
        let code = Code::from(self.status());
        let message = beginning(&self.error().message(), MOST_OF_MESSAGE);
        // Base64 makes four bytes of three.
        let most = MOST.saturating_sub(encoded(&message)) / 4 * 3;
        let details = details(self, code, &message, most);
        tonic::Status::with_details(code, message, details.into())
    }
}

impl Answered {
    /// The status of gRPC when nothing is known of the request: in the language that is the catalog's default. It has this
    /// as its source. Needs the feature `tonic`.
    ///
    /// ```
    /// use error_catalog::{Answered, ApiError};
    /// use std::error::Error;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// struct VpcInUse;
    ///
    /// let status = Answered::new(VpcInUse).to_grpc_status();
    /// assert_eq!(status.code(), tonic::Code::Aborted);
    ///
    /// // For whoever logs it: the source stays in this process.
    /// let answered = status.source().unwrap().downcast_ref::<Answered>().unwrap();
    /// assert!(answered.downcast_ref::<VpcInUse>().is_some());
    /// ```
    #[must_use]
    pub fn to_grpc_status(&self) -> tonic::Status {
        let mut status = Reply::new(self.error()).to_bare_grpc_status();
        status.set_source(Arc::new(self.clone()));
        status
    }
}

/// Needs the feature `tonic`. See [`integrations::tonic`](crate::integrations::tonic).
impl From<AnyError> for tonic::Status {
    fn from(error: AnyError) -> tonic::Status {
        Answered::new(error).to_grpc_status()
    }
}
