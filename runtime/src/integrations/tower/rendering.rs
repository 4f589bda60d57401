use bytes::Bytes;
use http::Response;

use super::framework::{Note, Settings};
use super::manner::manner;
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
        return super::grpc::render(settings, note, answered, response);
    }
    let Some(answered) = answered(settings, note, &response) else {
        return response;
    };
    let Some(manner) = manner(settings, note, &answered, response.headers()) else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    let (status, body) = writing::write(&manner, answered.error(), &mut parts.headers);
    parts.status = status.into();
    parts.extensions.insert(answered.written(manner));
    let body = body.filter(|_| !note.is_head);
    Response::from_parts(parts, B::from(Bytes::from(body.unwrap_or_default())))
}

/// The error that the response answers.
fn answered<B>(settings: &Settings, note: &Note, response: &Response<B>) -> Option<Answered> {
    if let Some(answered) = response.extensions().get::<Answered>() {
        return Some(answered.clone());
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
