use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use std::collections::HashMap;

use tonic::Code;
use tonic_types::{ErrorDetails, FieldViolation, LocalizedMessage, StatusExt};

use super::bounded::{beginning, encoded, whole};
use super::room::{self, Room};
use crate::{Answered, AnyError, Reply};

/// What `grpc-message` and `grpc-status-details-bin` may have together, as they are sent. Many clients take 8 KiB of
/// headers, in which others have to stand too.
const MOST: usize = 7 * 1024;

/// What `grpc-message` may have of that, so that details are left. The same sentence stands in the details again.
const MOST_OF_MESSAGE: usize = 1536;

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
    #[must_use]
    pub fn to_grpc_status(&self) -> tonic::Status {
        let error = self.error();
        let message = beginning(&error.message(), MOST_OF_MESSAGE);
        let mut room = Room::of_base64(MOST.saturating_sub(encoded(&message)));
        room.give(room::detail(&[&message]));
        let details = details(self, &mut room);
        tonic::Status::with_error_details(Code::from(self.status()), message, details)
    }
}

/// The parts, those first that are left out last.
fn details(reply: &Reply<'_>, room: &mut Room) -> ErrorDetails {
    let error = reply.error();
    let code = alloc::format!("{}", error.code());
    let domain = error.catalog().name();
    // Without them a client would not know what happened.
    room.give(room::detail(&[&code, domain]));
    let mut details = ErrorDetails::new();

    if let Some(delay) = error.retry().after() {
        room.give(room::detail(&[]));
        details.set_retry_info(Some(delay));
    }
    let texts = reply.localized();
    let message = beginning(&texts.message(), MOST_OF_MESSAGE);
    let locale = texts.message_locale();
    if room.take(room::detail(&[locale, &message])) {
        details.set_localized_message(locale, message);
    }
    if let Some(id) = reply.request_id_text() {
        if room.take(room::detail(&[id])) {
            details.set_request_info(id, "");
        }
    }
    details.set_error_info(code, domain, params(reply, room).unwrap_or_default());
    if let Some(url) = texts.entry().docs() {
        let description = texts.title().unwrap_or_default();
        if room.take(room::detail(&[description, url])) {
            details.add_help_link(description, url);
        }
    }
    let violations = violations(reply, room);
    if !violations.is_empty() {
        details.set_bad_request(violations);
    }
    details
}

/// All params or none: a client does not have to ask which of them it was told.
fn params(reply: &Reply<'_>, room: &mut Room) -> Option<HashMap<String, String>> {
    let mut params = HashMap::new();
    let mut left = Some(room.left());
    reply.print_params(|name, value| {
        left = left.and_then(|left| {
            let value = whole(value, left)?;
            let left = left.checked_sub(room::message(&[name, &value]))?;
            params.insert(name.into(), value);
            Some(left)
        });
    });
    room.give(room.left() - left?);
    Some(params)
}

/// The errors that are answered together, as many from the first on as there is room for.
fn violations(reply: &Reply<'_>, room: &mut Room) -> Vec<FieldViolation> {
    let mut violations = Vec::new();
    for reply in reply.replies() {
        let error = reply.error();
        let code = alloc::format!("{}", error.code());
        let description = beginning(&error.message(), MOST_OF_MESSAGE);
        let texts = reply.localized();
        let message = beginning(&texts.message(), MOST_OF_MESSAGE);
        let locale = texts.message_locale();
        let parts = room::message(&[&code, &description]) + room::message(&[locale, &message]);
        let around = if violations.is_empty() {
            room::detail(&[])
        } else {
            0
        };
        if !room.take(around + parts) {
            break;
        }
        let mut violation = FieldViolation::new("", description);
        violation.reason = code;
        violation.localized_message = Some(LocalizedMessage::new(locale, message));
        violations.push(violation);
    }
    violations
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
        let mut status = Reply::new(self.error()).to_grpc_status();
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
