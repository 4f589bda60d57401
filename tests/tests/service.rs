//! Errors at home in a service: what a caller gets of a router with the layer around it, and what it makes of that.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

#[path = "service/asserted.rs"]
mod asserted;
#[path = "service/incident.rs"]
mod incident;
#[path = "service/observed.rs"]
mod observed;
#[path = "service/passing.rs"]
mod passing;
#[path = "service/rejections.rs"]
mod rejections;
#[path = "service/replies.rs"]
mod replies;
#[path = "service/requests.rs"]
mod requests;
#[path = "service/types.rs"]
mod types;

use std::convert::Infallible;
use std::future::Future;

use axum::Router;
use axum::body::{Body, HttpBody};
use bytes::Bytes;
use error_catalog::{AnyError, ApiError};
use http::response::Parts;
use http::{Request, Response};
use http_body_util::BodyExt;
use tower::{Service, ServiceExt};

/// Nested in the catalog of the service, with a shape of its own that must not show.
#[derive(Debug, ApiError)]
#[api(name = "quota", locales("en", "zh"), format = xml, body(inner = code, text = message), kind = QuotaErrorKind, implement(axum))]
enum QuotaError {
    #[api(
        status = 403,
        code = "QuotaExceeded",
        message = "At most {maximum} of {kind}.",
        zh(message = "{kind} 至多 {maximum} 个。")
    )]
    Exceeded {
        #[api(placeholder = "10")]
        maximum: u32,
        kind: String,
    },
}

#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    locales("en", "zh"),
    code_header = "x-error-code",
    kind = VpcErrorKind,
    implement(axum),
    body(
        root = "Error",
        RequestId = request_id,
        HostId = host_id,
        Code = code,
        Message = message,
        Params = params,
        Errors = errors
    )
)]
enum VpcError {
    #[api(
        status = 404,
        code = "InvalidVpc.NotFound",
        message = "There is no VPC <{id}>.",
        zh(message = "VPC <{id}> 不存在。"),
        display = "no {id} in {region}"
    )]
    NotFound { id: String, region: &'static str },
    #[api(
        status = 429,
        code = "Throttling",
        message = "Too fast.",
        zh(message = "太快了。"),
        retryable(throttling, after = 30)
    )]
    Throttling,
    #[api(
        status = 500,
        code = "InternalError",
        message = "Something failed.",
        zh(message = "出错了。")
    )]
    Internal(#[api(from)] std::io::Error),
    #[api(
        status = 400,
        code = "InvalidParameters",
        alias("BadParameters"),
        message = "{count} parameters are not valid.",
        zh(message = "{count} 个参数无效。")
    )]
    Invalid {
        count: usize,
        #[api(errors)]
        errors: Vec<AnyError>,
    },
    #[api(transparent)]
    Quota(QuotaError),
}

fn not_found() -> VpcError {
    VpcError::NotFound {
        id: "vpc-1".to_owned(),
        region: "here",
    }
}

fn exceeded() -> QuotaError {
    QuotaError::Exceeded {
        maximum: 7,
        kind: "VPC".to_owned(),
    }
}

/// One of each, by name.
fn error(name: &str) -> VpcError {
    match name {
        "not_found" => not_found(),
        "throttling" => VpcError::Throttling,
        "internal" => std::io::Error::other("disk 7 is full").into(),
        "invalid" => VpcError::Invalid {
            count: 2,
            errors: vec![exceeded().into(), not_found().into()],
        },
        "quota" => VpcError::Quota(exceeded()),
        other => panic!("there is no error {other}"),
    }
}

const ERRORS: [&str; 5] = ["not_found", "throttling", "internal", "invalid", "quota"];

fn wait<F: Future>(future: F) -> F::Output {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_time().build().unwrap().block_on(future)
}

/// Head and body of what a service answers.
fn send<S, R>(service: S, request: Request<Body>) -> (Parts, Bytes)
where
    S: Service<Request<Body>, Response = Response<R>, Error = Infallible>,
    R: HttpBody<Error: std::fmt::Debug>,
{
    wait(async {
        let (parts, body) = service.oneshot(request).await.unwrap().into_parts();
        (parts, body.collect().await.unwrap().to_bytes())
    })
}

fn get(uri: &str) -> Request<Body> {
    request("GET", uri, &[])
}

fn request(method: &str, uri: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

/// A service that answers each error under its name, as the type itself and as an `AnyError`.
fn router() -> Router {
    use axum::extract::Path;
    use axum::routing::get;

    async fn of_the_type(Path(name): Path<String>) -> Result<(), VpcError> {
        Err(error(&name))
    }
    async fn of_any_type(Path(name): Path<String>) -> Result<(), AnyError> {
        Err(error(&name))?
    }
    Router::new()
        .route("/typed/{name}", get(of_the_type))
        .route("/any/{name}", get(of_any_type))
}
