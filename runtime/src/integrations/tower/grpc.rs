use alloc::sync::Arc;
use core::error::Error;

use http::Response;

use super::framework::{Note, Settings};
use crate::Answered;
use crate::integrations::middleware::writing::{answer, request_id};

const STATUS: &str = "grpc-status";
const MESSAGE: &str = "grpc-message";

/// The error that a response of gRPC answers, as tonic leaves it in the extensions, unless a layer inside of this one has
/// written it already.
pub(super) fn answered<B>(response: &Response<B>) -> Option<Answered> {
    let status = response.extensions().get::<tonic::Status>()?;
    let is_status = response.headers().contains_key(STATUS);
    let is_written = response.extensions().get::<Answered>().is_some();
    let answered = status.source()?.downcast_ref::<Answered>();
    answered.filter(|_| is_status && !is_written).cloned()
}

/// The response, with the status as the request wants it. Metadata of others stays.
pub(super) fn render<B>(
    settings: &Settings,
    note: &Note,
    answered: &Answered,
    mut response: Response<B>,
) -> Response<B> {
    let (note, error) = (&note.of_any, answered.error());
    let request_id = request_id(settings, note, response.headers());
    let mut status = answer(settings, note, error, request_id.as_ref(), |reply| {
        reply.to_grpc_status()
    });
    let headers = response.headers_mut();
    // Details there always are; a message may be empty, and then takes no place of another.
    headers.remove(MESSAGE);
    // What it writes is percent-encoded or Base64, so that there is nothing to refuse.
    let _ = status.add_header(headers);
    status.set_source(Arc::new(answered.clone()));
    response.extensions_mut().insert(status);
    response
        .extensions_mut()
        .insert(answered.clone().into_final());
    response
}
