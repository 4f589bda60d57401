use alloc::sync::Arc;
use core::error::Error;

use http::Response;

use super::framework::{Note, Settings};
use super::manner::manner;
use crate::Answered;

const STATUS: &str = "grpc-status";
const MESSAGE: &str = "grpc-message";

/// The error that a response of gRPC answers: as a layer inside of this one has written it, or as tonic leaves it in the
/// extensions.
pub(super) fn answered<B>(response: &Response<B>) -> Option<Answered> {
    let extensions = response.extensions();
    let status = extensions.get::<tonic::Status>()?;
    if !response.headers().contains_key(STATUS) {
        return None;
    }
    let written = extensions.get::<Answered>();
    written.or_else(|| status.source()?.downcast_ref()).cloned()
}

/// The response, with the status as the request wants it. Metadata of others stays.
pub(super) fn render<B>(
    settings: &Settings,
    note: &Note,
    answered: Answered,
    mut response: Response<B>,
) -> Response<B> {
    let Some(manner) = manner(settings, note, &answered, response.headers()) else {
        return response;
    };
    let status = manner.reply(answered.error(), |reply| {
        let mut status = reply.to_grpc_status();
        status.set_source(Arc::new(answered.clone()));
        status
    });
    let headers = response.headers_mut();
    // Details there always are; a message may be empty, and then takes no place of another.
    headers.remove(MESSAGE);
    // What it writes is percent-encoded or Base64, so that there is nothing to refuse.
    let _ = status.add_header(headers);
    let extensions = response.extensions_mut();
    extensions.insert(status);
    extensions.insert(answered.written(manner));
    response
}
