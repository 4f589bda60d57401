use bytes::Bytes;
use http::Response;

use super::framework::{Note, Settings};
use super::rejection::Rejection;
use crate::Answered;
use crate::integrations::middleware::writing;

/// The response that goes out: the one that came, unless it answers an error.
pub(super) fn render<B: From<Bytes>>(
    settings: &Settings,
    note: &Note,
    response: Response<B>,
) -> Response<B> {
    #[cfg(feature = "tonic")]
    if let Some(answered) = super::grpc::answered(&response) {
        return super::grpc::render(settings, note, &answered, response);
    }
    let Some(answered) = answered(settings, note, &response) else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    let error = answered.error();
    let (status, body) = writing::write(settings, &note.of_any, error, &mut parts.headers);
    parts.status = status.into();
    parts.extensions.insert(answered.into_final());
    let body = body.filter(|_| !note.is_head);
    Response::from_parts(parts, B::from(Bytes::from(body.unwrap_or_default())))
}

/// The error that the response answers, unless a layer inside of this one has written it already.
fn answered<B>(settings: &Settings, note: &Note, response: &Response<B>) -> Option<Answered> {
    if let Some(answered) = response.extensions().get::<Answered>() {
        return (!answered.is_final()).then(|| answered.clone());
    }
    let status = response.status();
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
    error.map(Answered::new)
}
