use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use error_catalog::{ErrorLayer, Rejection};
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::nas_api::NasApiError;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::directory::Directory;
use super::domain::Domain;
use super::settings::Settings;
use super::storage::Storage;
use super::{entrance, handler, request};

const HOST: &str = "nas.cn-hangzhou.aliyuncs.com";

/// The service, on top of these tables.
pub fn router(settings: &Settings, storage: Storage) -> Router {
    let directory = Directory::new(settings.directory, settings.directory_timeout);
    let domain = Arc::new(Domain::new(storage, directory, settings.limits));
    let room = Arc::new(Semaphore::new(settings.concurrency));
    // The last one is the outermost.
    Router::new()
        .route("/", get(handler::handle).post(handler::handle))
        .with_state(domain)
        .layer(from_fn_with_state(room, entrance::throttle))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            settings.timeout,
        ))
        .layer(CatchPanicLayer::new())
        .layer(errors())
        .layer(from_fn(entrance::gather))
        // What the line above refuses.
        .layer(errors())
        .layer(from_fn(entrance::identify))
}

fn errors() -> ErrorLayer {
    ErrorLayer::new()
        .format_parameter("Format")
        .host_id(HOST)
        .operation(request::operation)
        .rejections(|rejection| Some(rejected(rejection).into()))
        .traced()
}

/// What axum and the layers refuse.
fn rejected(rejection: &Rejection<'_>) -> NasApiError {
    match rejection.status() {
        StatusCode::NOT_FOUND => AlibabaCommonError::UnknownAction.into(),
        StatusCode::METHOD_NOT_ALLOWED => AlibabaCommonError::UnsupportedHttpMethod.into(),
        StatusCode::GATEWAY_TIMEOUT => NasError::ServiceTimeout.into(),
        status if status.is_client_error() => AlibabaCommonError::InvalidParameter.into(),
        _ => NasError::Internal(std::io::Error::other(
            "a layer refused, or a handler panicked",
        ))
        .into(),
    }
}
