use bytes::Bytes;
use http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_RANGE,
    CONTENT_TYPE, ETAG, LAST_MODIFIED, TRANSFER_ENCODING, VARY,
};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Response};

use super::error_reply::ErrorReply;
use super::note::Note;
use super::rejection::Rejection;
use super::settings::Settings;
use super::veil::Veil;
use crate::{Answered, ApiError, Negotiation, Reply, integrations};

/// What said something of the body that is replaced ([RFC 9110 §8]).
///
/// [RFC 9110 §8]: https://www.rfc-editor.org/rfc/rfc9110#section-8
const OF_THE_BODY: [HeaderName; 9] = [
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_LENGTH,
    CONTENT_LOCATION,
    CONTENT_RANGE,
    CONTENT_TYPE,
    ETAG,
    LAST_MODIFIED,
    TRANSFER_ENCODING,
];

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
    let body = write(settings, note, &answered, &mut parts);
    parts.extensions.insert(answered.into_final());
    Response::from_parts(parts, B::from(body))
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

/// Writes the error as the request wants it: the head into the response's, and the body as bytes.
fn write(settings: &Settings, note: &Note, answered: &Answered, parts: &mut Parts) -> Bytes {
    let request_id = request_id(settings, note, &parts.headers);
    answer(settings, note, answered, request_id.as_ref(), |reply| {
        let bytes = Bytes::from(reply.to_bytes());
        parts.status = reply.status().into();
        let headers = &mut parts.headers;
        for name in OF_THE_BODY {
            headers.remove(name);
        }
        for (name, value) in integrations::http::headers(reply) {
            if name == VARY {
                add_to_vary(headers, value);
            } else {
                headers.insert(name, value);
            }
        }
        if let Some(id) = &request_id {
            headers.insert(&settings.request_id_header, id.clone());
        }
        // 1xx, 204, 205 and 304 have no body, whatever the catalog says of them.
        if matches!(parts.status.as_u16(), 100..=199 | 204 | 205 | 304) {
            return Bytes::new();
        }
        headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        if note.is_head { Bytes::new() } else { bytes }
    })
}

/// The identifier of the request: who made one further inside may have told the caller only.
pub(super) fn request_id(
    settings: &Settings,
    note: &Note,
    headers: &HeaderMap,
) -> Option<HeaderValue> {
    let of_response = || headers.get(&settings.request_id_header).cloned();
    note.request_id.clone().or_else(of_response)
}

/// Tells the observers of the error, and hands on the reply to it, of which no more is said than may be said.
pub(super) fn answer<T>(
    settings: &Settings,
    note: &Note,
    answered: &Answered,
    request_id: Option<&HeaderValue>,
    write: impl FnOnce(&Reply<'_>) -> T,
) -> T {
    let printed_id = request_id.and_then(|id| id.to_str().ok());
    let error = answered.error();
    let told = ErrorReply {
        error,
        request_id: printed_id,
        operation: note.operation.as_deref(),
    };
    for observer in &settings.observers {
        observer(&told);
    }

    let withheld = settings.withheld.as_ref().filter(|switch| switch.any());
    let veil = withheld.map(|switch| Veil::new(error, switch));
    let error: &dyn ApiError = match &veil {
        Some(veil) => veil,
        None => error,
    };
    write(&reply(settings, note, printed_id, error))
}

fn reply<'a>(
    settings: &'a Settings,
    note: &'a Note,
    request_id: Option<&'a str>,
    error: &'a dyn ApiError,
) -> Reply<'a> {
    let mut wanted = Negotiation::new(error.catalog());
    if let Some(accept) = &note.accept {
        wanted = wanted.accept(accept);
    }
    if let Some(accept_language) = &note.accept_language {
        wanted = wanted.accept_language(accept_language);
    }
    if let Some(format) = note.format {
        wanted = wanted.format_parameter(format);
    }
    let mut reply = Reply::new(error).negotiated(&wanted);
    if let Some(id) = request_id {
        reply = reply.request_id(id);
    }
    if let Some(id) = note.host_id.as_deref().or(settings.host_id.as_deref()) {
        reply = reply.host_id(id);
    }
    if let Some(operation) = note.operation.as_deref() {
        reply = reply.operation(operation);
    }
    reply
}

/// Others, such as CORS, may have said what the response depends on too.
fn add_to_vary(headers: &mut HeaderMap, ours: HeaderValue) {
    let is_named = |name: &[u8]| {
        let mut lines = headers.get_all(VARY).iter();
        lines.any(|line| {
            let mut others = line.as_bytes().split(|byte| *byte == b',');
            others.any(|other| {
                let other = other.trim_ascii();
                other == b"*" || other.eq_ignore_ascii_case(name)
            })
        })
    };
    let mut names = ours.as_bytes().split(|byte| *byte == b',');
    if !names.all(|name| is_named(name.trim_ascii())) {
        headers.append(VARY, ours);
    }
}
