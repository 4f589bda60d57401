use alloc::sync::Arc;
use core::error::Error;
use core::iter::successors;

use http::Response;
use tonic::Status;

use super::framework::{Note, Settings};
use super::known::Known;
use crate::Answered;
use crate::integrations::documented::Documented;
use crate::integrations::replied::Replied;

const STATUS: &str = "grpc-status";
const MESSAGE: &str = "grpc-message";

/// The error that a response of gRPC answers: as a layer inside of this one has written it, or as tonic leaves it in the
/// extensions.
pub(super) fn known<B>(response: &Response<B>) -> Option<Known> {
    let extensions = response.extensions();
    let status = extensions.get::<Status>()?;
    if !response.headers().contains_key(STATUS) {
        return None;
    }
    Known::of(extensions).or_else(|| of_status(status))
}

/// The error whose status it is, itself or copied: from an error around a status tonic makes the same status, with that error
/// as its source. Who has given it another code or other details wants it to be another one.
fn of_status(status: &Status) -> Option<Known> {
    let source = status.source()?;
    if let Some(answered) = source.downcast_ref::<Answered>() {
        return Some(Known::Error(answered.clone()));
    }
    if let Some(documented) = source.downcast_ref::<Documented>() {
        return Some(Known::Reply(Replied::from(documented.clone())));
    }
    let mut sources = successors(Some(source), |error| (*error).source());
    let copied: &Status = sources.find_map(|error| error.downcast_ref())?;
    let is_same = copied.code() == status.code() && copied.details() == status.details();
    if is_same { of_status(copied) } else { None }
}

/// What stands in a status for what is known.
fn source(known: &Known) -> Arc<dyn Error + Send + Sync> {
    match known {
        Known::Error(answered) => Arc::new(answered.clone()),
        Known::Reply(replied) => Arc::new(replied.documented().clone()),
    }
}

/// The response, with the status as the request wants it. Metadata of others stays.
pub(super) fn render<B>(
    settings: &Settings,
    note: &Note,
    known: Known,
    mut response: Response<B>,
) -> Response<B> {
    let (known, manner) = known.settled(settings, note, response.headers());
    let Some(manner) = manner else {
        known.remember(response.extensions_mut());
        return response;
    };
    let status = known.with(|error| {
        manner.reply(error, |reply| {
            let mut status = reply.to_bare_grpc_status();
            status.set_source(source(&known));
            status
        })
    });
    let headers = response.headers_mut();
    // Details there always are; a message may be empty, and then takes no place of another.
    headers.remove(MESSAGE);
    // What it writes is percent-encoded or Base64, so that there is nothing to refuse.
    let _ = status.add_header(headers);
    let extensions = response.extensions_mut();
    extensions.insert(status);
    known.seen(manner).remember(extensions);
    response
}
