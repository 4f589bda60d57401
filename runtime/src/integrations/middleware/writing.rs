use alloc::vec::Vec;

use super::Framework;
use super::error_reply::ErrorReply;
use super::headers::Headers;
use super::note::Note;
use super::settings::Settings;
use super::veil::Veil;
use crate::integrations::headers;
use crate::{ApiError, Negotiation, Reply, Status};

/// Writes the error as the request wants it, and tells whoever watches: the head into those headers, and the body, unless
/// the status has none.
pub(crate) fn write<F: Framework>(
    settings: &Settings<F>,
    note: &Note<F>,
    error: &(dyn ApiError + 'static),
    headers: &mut F::Headers,
) -> (Status, Option<Vec<u8>>) {
    let request_id = request_id(settings, note, headers);
    answer(settings, note, error, request_id.as_ref(), |reply| {
        let body = reply.to_bytes();
        let status = reply.status();
        for name in &F::Headers::OF_THE_BODY {
            headers.remove_lines(name);
        }
        for (name, value) in headers::of_reply(reply) {
            if name == F::Headers::VARY {
                add_to_vary(headers, value);
            } else {
                headers.set(name, value);
            }
        }
        if let Some(id) = &request_id {
            headers.set(settings.request_id_header.clone(), id.clone());
        }
        if !has_body(status) {
            return (status, None);
        }
        headers.set(F::Headers::CONTENT_LENGTH, body.len().into());
        (status, Some(body))
    })
}

/// The identifier of the request: who made one further inside may have told the caller only.
pub(crate) fn request_id<F: Framework>(
    settings: &Settings<F>,
    note: &Note<F>,
    headers: &F::Headers,
) -> Option<<F::Headers as Headers>::Value> {
    let of_response = || headers.first(&settings.request_id_header).cloned();
    note.request_id.clone().or_else(of_response)
}

/// Tells whoever watches of the error, and hands on the reply to it, of which no more is said than may be said.
pub(crate) fn answer<F: Framework, T>(
    settings: &Settings<F>,
    note: &Note<F>,
    error: &(dyn ApiError + 'static),
    request_id: Option<&<F::Headers as Headers>::Value>,
    write: impl FnOnce(&Reply<'_>) -> T,
) -> T {
    let printed_id = request_id.and_then(F::Headers::text);
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

/// 1xx, 204, 205 and 304 have no body, whatever the catalog says of them.
pub(crate) const fn has_body(status: Status) -> bool {
    !matches!(status.as_u16(), 100..=199 | 204 | 205 | 304)
}

fn reply<'a, F: Framework>(
    settings: &'a Settings<F>,
    note: &'a Note<F>,
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
fn add_to_vary<H: Headers>(headers: &mut H, ours: H::Value) {
    let is_named = |name: &[u8]| {
        headers.lines(&H::VARY).any(|line| {
            let mut others = line.as_ref().split(|byte| *byte == b',');
            others.any(|other| {
                let other = other.trim_ascii();
                other == b"*" || other.eq_ignore_ascii_case(name)
            })
        })
    };
    let mut names = ours.as_ref().split(|byte| *byte == b',');
    if !names.all(|name| is_named(name.trim_ascii())) {
        headers.add_line(H::VARY, ours);
    }
}
