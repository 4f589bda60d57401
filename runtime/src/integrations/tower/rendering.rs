use bytes::Bytes;
use http::Response;

use super::framework::{Note, Settings};
use super::known::Known;
use super::rejection::Rejection;
use crate::Answered;
use crate::integrations::middleware::writing;

/// The response that goes out: the one that came, unless it answers an error.
pub(super) fn render<B: From<Bytes>>(
    settings: &Settings,
    note: &Note,
    mut response: Response<B>,
) -> Response<B> {
    #[cfg(feature = "tonic")]
    if let Some(known) = super::grpc::known(&response) {
        return super::grpc::render(settings, note, known, response);
    }
    let Some(known) = known(settings, note, &response) else {
        return response;
    };
    let (known, manner) = known.settled(settings, note, response.headers());
    let Some(manner) = manner else {
        known.remember(response.extensions_mut());
        return response;
    };
    let (mut parts, _) = response.into_parts();
    let (status, body) = known.with(|error| writing::write(&manner, error, &mut parts.headers));
    parts.status = status.into();
    known.seen(manner).remember(&mut parts.extensions);
    let body = body.filter(|_| !note.is_head);
    Response::from_parts(parts, B::from(Bytes::from(body.unwrap_or_default())))
}

/// The error that the response answers.
fn known<B>(settings: &Settings, note: &Note, response: &Response<B>) -> Option<Known> {
    let status = response.status();
    let known = Known::of(response.extensions());
    if let Some(known) = known.filter(|known| known.is_answered_with(status, settings)) {
        return Some(known);
    }
    if status.as_u16() < 400 {
        return None;
    }
    let rejections = settings.rejections.as_ref()?;
    let (method, uri) = note.line.as_ref()?;
    let error = rejections(&Rejection {
        status,
        method,
        uri,
        headers: response.headers(),
        extensions: response.extensions(),
    });
    error.map(|error| Known::Error(Answered::new(error)))
}
