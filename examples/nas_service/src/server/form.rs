use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::NasError;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http_body_util::BodyExt;
use tokio::time::timeout;

use crate::error::ServiceError;
use crate::parameters::Parameters;

/// A form that is too large is read to its end all the same, up to so many times the limit: who hangs up on a caller that is
/// still sending may take the answer away with it.
const PATIENCE: usize = 64;

#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) bytes: usize,
    pub(super) time: Duration,
}

/// Gathers the parameters for everything further inside.
pub(super) async fn read(
    State(limits): State<Limits>,
    request: Request,
    next: Next,
) -> Result<Response, ServiceError> {
    let (mut parts, body) = request.into_parts();
    let body = timeout(limits.time, bytes(body, limits.bytes)).await;
    let body = body.map_err(|_| NasError::ServiceTimeout)??;
    let form = if is_form(&parts) { &body[..] } else { &[] };
    let query = parts.uri.query().unwrap_or_default().as_bytes();
    let parameters = Parameters::read(&parts.headers, query, form)?;
    parts.extensions.insert(parameters);
    Ok(next.run(Request::from_parts(parts, Body::empty())).await)
}

fn is_form(parts: &Parts) -> bool {
    let media_type = parts.headers.get(CONTENT_TYPE);
    media_type.is_some_and(|it| {
        it.as_bytes()
            .to_ascii_lowercase()
            .starts_with(b"application/x-www-form-urlencoded")
    })
}

async fn bytes(mut body: Body, limit: usize) -> Result<Vec<u8>, AlibabaCommonError> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| AlibabaCommonError::InvalidParameter)?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        length += data.len();
        if length <= limit {
            bytes.extend_from_slice(&data);
        } else if length > limit * PATIENCE {
            break;
        }
    }
    if length > limit {
        Err(AlibabaCommonError::InvalidParameter)
    } else {
        Ok(bytes)
    }
}
