//! What every request passes first.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;
use error_catalog::AnyError;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas_api::NasApiError;
use tokio::sync::Semaphore;

/// Many times what the longest request has, in bytes.
const LONGEST_FORM: usize = 64 * 1024;
const LONGEST_HEADERS: usize = 16 * 1024;

pub(super) const REQUEST_ID: &str = "x-request-id";

/// The id of a request, which is in its headers by then.
pub(super) struct RequestId(pub(super) String);

impl<S: Sync> FromRequestParts<S> for RequestId {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(head: &mut Parts, _: &S) -> Result<RequestId, Self::Rejection> {
        let id = head.headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
        Ok(RequestId(id.unwrap_or_default().to_owned()))
    }
}

/// Gives a request an id, unless its caller did; the response has it too.
pub(super) async fn identify(mut request: Request, next: Next) -> Response {
    let given = request.headers().get(REQUEST_ID).cloned();
    let is_id = |id: &HeaderValue| {
        let id = id.as_bytes();
        (1..=64).contains(&id.len()) && id.iter().all(u8::is_ascii_graphic)
    };
    let id = given.filter(is_id).unwrap_or_else(new_id);
    request.headers_mut().insert(REQUEST_ID, id.clone());
    let mut response = next.run(request).await;
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

/// In the form of a UUID. It is for support and logs, and no secret.
fn new_id() -> HeaderValue {
    static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let (high, low) = (SEED.hash_one(number), SEED.hash_one((number, 0)));
    let id = format!(
        "{:08X}-{:04X}-4{:03X}-{:04X}-{:012X}",
        high >> 32,
        high >> 16 & 0xFFFF,
        high & 0xFFF,
        low >> 48 & 0x3FFF | 0x8000,
        low & 0xFFFF_FFFF_FFFF
    );
    // Digits and hyphens are visible ASCII.
    HeaderValue::try_from(id).unwrap_or(HeaderValue::from_static("0"))
}

/// A form becomes part of the query, so that what comes later has to look in one place.
pub(super) async fn gather(request: Request, next: Next) -> Result<Response, AnyError> {
    let (mut head, body) = request.into_parts();
    if size(&head.headers) > LONGEST_HEADERS {
        return Err(refused(AlibabaCommonError::InvalidParameter));
    }
    let body = to_bytes(body, LONGEST_FORM).await;
    let body = body.map_err(|_| refused(AlibabaCommonError::InvalidParameter))?;
    if is_form(&head.headers) && !body.is_empty() {
        head.uri = with_form(&head.uri, &body)
            .ok_or_else(|| refused(AlibabaCommonError::InvalidParameter))?;
    }
    Ok(next.run(Request::from_parts(head, Body::empty())).await)
}

fn size(headers: &HeaderMap) -> usize {
    let lines = headers.iter();
    lines
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum()
}

/// Clients that send a form and do not say so are understood too.
fn is_form(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_none_or(|content_type| {
        content_type
            .as_bytes()
            .to_ascii_lowercase()
            .starts_with(b"application/x-www-form-urlencoded")
    })
}

/// The target with the form's parameters behind its own; nothing if the form is no text.
fn with_form(uri: &Uri, form: &[u8]) -> Option<Uri> {
    let query = uri.query().unwrap_or_default();
    let between = if query.is_empty() { "" } else { "&" };
    let form = std::str::from_utf8(form).ok()?;
    let path = uri.path();
    Uri::try_from(format!("{path}?{query}{between}{form}")).ok()
}

/// Only so many at a time; the others are told to come again.
pub(super) async fn throttle(
    State(room): State<Arc<Semaphore>>,
    request: Request,
    next: Next,
) -> Result<Response, AnyError> {
    let Ok(_place) = room.try_acquire() else {
        return Err(refused(AlibabaCommonError::Throttled));
    };
    Ok(next.run(request).await)
}

fn refused(error: AlibabaCommonError) -> AnyError {
    NasApiError::Common(error).into()
}
