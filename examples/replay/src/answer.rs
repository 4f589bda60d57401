//! What all routes answer with.

use axum::response::Response;
use error_catalog::Reply;

use crate::refusal::Refusal;

pub(super) type Answer = Result<Response, Refusal>;

/// The response of a row.
pub(super) fn response(reply: &Reply<'_>) -> Response {
    reply.to_response().map(Into::into)
}
