use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use http::{HeaderName, HeaderValue};
use tokio::sync::Semaphore;
use tower_http::request_id::{MakeRequestId, MakeRequestUuid, RequestId};

use crate::error::ServiceError;

pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-acs-request-id");

pub(super) fn new_id() -> Option<RequestId> {
    MakeRequestUuid.make_request_id(&http::Request::new(()))
}

/// Gives every request an identifier of its own. What a caller sends is not taken: it could be another's.
pub(super) async fn identify(mut request: Request, next: Next) -> Response {
    let Some(id) = new_id() else {
        return next.run(request).await;
    };
    let header = HeaderValue::clone(id.header_value());
    request.extensions_mut().insert(id);
    let mut response = next.run(request).await;
    response.headers_mut().insert(REQUEST_ID, header);
    response
}

/// Turns away what there is no room for.
pub(super) async fn throttle(
    State(room): State<Arc<Semaphore>>,
    request: Request,
    next: Next,
) -> Result<Response, ServiceError> {
    let place = room.try_acquire();
    let _place = place.map_err(|_| AlibabaCommonError::Throttled)?;
    Ok(next.run(request).await)
}
