//! What the framework refuses, in the words of the catalog.

use std::time::Duration;

use axum::extract::Query;
use axum::routing::{get, post};
use axum::{Json, Router};
use error_catalog::{AnyError, ApiError, ErrorLayer, Received, Rejection};
use http::StatusCode;
use serde::Deserialize;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::{error, request, send};

/// The entries of a gateway, for what never reaches a handler.
#[derive(Debug, ApiError)]
#[api(name = "gateway", locales("en", "zh"), rename_all = "PascalCase", body(Code = code, Message = message))]
enum GatewayError {
    #[api(
        status = 404,
        message = "There is no API {path}.",
        zh(message = "没有 {path} 这个 API。")
    )]
    InvalidAction { path: String },
    #[api(
        status = 405,
        message = "{method} is not supported.",
        zh(message = "不支持 {method}。")
    )]
    UnsupportedMethod { method: String },
    #[api(
        status = 400,
        message = "The body cannot be read.",
        zh(message = "无法读取请求体。")
    )]
    MalformedBody,
    #[api(
        status = 400,
        message = "A parameter is missing.",
        zh(message = "缺少参数。")
    )]
    MissingParameter,
    #[api(
        status = 413,
        message = "The body is too large.",
        zh(message = "请求体过大。")
    )]
    EntityTooLarge,
    #[api(
        status = 503,
        message = "Try again later.",
        zh(message = "请稍后重试。"),
        retryable
    )]
    ServiceUnavailable,
    #[api(status = 500, message = "Something failed.", zh(message = "出错了。"))]
    InternalError,
}

fn entry_of(rejection: &Rejection<'_>) -> Option<AnyError> {
    let error = match rejection.status() {
        StatusCode::NOT_FOUND => GatewayError::InvalidAction {
            path: rejection.path().to_owned(),
        },
        StatusCode::METHOD_NOT_ALLOWED => GatewayError::UnsupportedMethod {
            method: rejection.method().to_string(),
        },
        StatusCode::BAD_REQUEST if rejection.uri().path() == "/query" => {
            GatewayError::MissingParameter
        }
        StatusCode::BAD_REQUEST
        | StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => GatewayError::MalformedBody,
        StatusCode::PAYLOAD_TOO_LARGE => GatewayError::EntityTooLarge,
        StatusCode::REQUEST_TIMEOUT => GatewayError::ServiceUnavailable,
        StatusCode::INTERNAL_SERVER_ERROR => GatewayError::InternalError,
        _ => return None,
    };
    Some(error.into())
}

#[derive(Deserialize)]
struct Vpc {
    #[allow(dead_code)]
    id: u32,
}

async fn panics() -> &'static str {
    panic!("s3cret")
}

fn app() -> Router {
    Router::new()
        .route("/json", post(|_: Json<Vpc>| async {}))
        .route("/query", get(|_: Query<Vpc>| async {}))
        .route(
            "/slow",
            get(|| tokio::time::sleep(Duration::from_secs(3600))),
        )
        .route("/panic", get(panics))
        .route(
            "/teapot",
            get(|| async { (StatusCode::IM_A_TEAPOT, "short and stout") }),
        )
        .route("/own", get(|| async { Err::<(), _>(error("not_found")) }))
        .layer(RequestBodyLimitLayer::new(100))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_millis(20),
        ))
        .layer(CatchPanicLayer::new())
}

struct Case {
    method: &'static str,
    uri: &'static str,
    content_type: &'static str,
    body: String,
    status_of_the_framework: u16,
    code: &'static str,
    message: &'static str,
}

fn cases() -> Vec<Case> {
    let case = |method, uri, status_of_the_framework, code, message| Case {
        method,
        uri,
        content_type: "application/json",
        body: String::new(),
        status_of_the_framework,
        code,
        message,
    };
    let json = |content_type, body: &str, status| Case {
        content_type,
        body: body.to_owned(),
        ..case(
            "POST",
            "/json",
            status,
            "MalformedBody",
            "The body cannot be read.",
        )
    };
    vec![
        case(
            "GET",
            "/nowhere",
            404,
            "InvalidAction",
            "There is no API /nowhere.",
        ),
        case(
            "DELETE",
            "/json",
            405,
            "UnsupportedMethod",
            "DELETE is not supported.",
        ),
        json("application/json", "{", 400),
        json("application/json", r#"{"id":"x"}"#, 422),
        json("text/plain", "{}", 415),
        case(
            "GET",
            "/query",
            400,
            "MissingParameter",
            "A parameter is missing.",
        ),
        case(
            "GET",
            "/query?id=x",
            400,
            "MissingParameter",
            "A parameter is missing.",
        ),
        Case {
            body: " ".repeat(1000),
            ..case(
                "POST",
                "/json",
                413,
                "EntityTooLarge",
                "The body is too large.",
            )
        },
        case(
            "GET",
            "/slow",
            408,
            "ServiceUnavailable",
            "Try again later.",
        ),
        case("GET", "/panic", 500, "InternalError", "Something failed."),
    ]
}

impl Case {
    fn request(&self, headers: &[(&str, &str)]) -> http::Request<axum::body::Body> {
        let mut request = request(self.method, self.uri, headers);
        let headers = request.headers_mut();
        headers.insert("content-type", self.content_type.parse().unwrap());
        headers.insert("content-length", self.body.len().into());
        *request.body_mut() = self.body.clone().into();
        request
    }
}

#[test]
fn every_rejection_is_an_entry_of_the_catalog() {
    let layered = app().layer(ErrorLayer::new().rejections(entry_of));
    for case in cases() {
        let (plain, _) = send(app(), case.request(&[]));
        assert_eq!(
            plain.status.as_u16(),
            case.status_of_the_framework,
            "{}",
            case.uri
        );

        for accept in ["application/json", "application/xml"] {
            let headers = [("accept", accept), ("x-request-id", "7")];
            let (head, body) = send(layered.clone(), case.request(&headers));
            assert_eq!(head.headers["content-type"], accept);
            assert_eq!(head.headers["x-request-id"], "7");
            let received = Received::new(GatewayError::CATALOG, head.status, &head.headers, body);
            assert!(received.is(case.code), "{} {received}", case.uri);
            assert_eq!(received.message(), Some(case.message));
            assert_eq!(received.oddities(), [], "{received}");
            assert_eq!(received.entry().unwrap().status(), head.status.as_u16());
        }
        let (head, body) = send(layered.clone(), case.request(&[("accept-language", "zh")]));
        let received = Received::new(GatewayError::CATALOG, head.status, &head.headers, body);
        assert!(received.is(case.code));
        assert_ne!(received.message(), Some(case.message));
        assert_eq!(head.headers["content-language"], "zh");
    }
}

/// What the framework said beside its words is kept.
#[test]
fn the_headers_of_the_framework_stay() {
    let layered = app().layer(ErrorLayer::new().rejections(entry_of));
    let (plain, _) = send(app(), request("DELETE", "/json", &[]));
    let (head, _) = send(layered, request("DELETE", "/json", &[]));
    assert_eq!(plain.headers["allow"], "POST");
    assert_eq!(head.headers["allow"], "POST");

    let refuse = || async { (StatusCode::NOT_FOUND, [("x-refused-by", "handler")]) };
    let refusing = app().route("/refused", get(refuse));
    let refusing = refusing.layer(ErrorLayer::new().rejections(entry_of));
    let (head, body) = send(refusing, request("GET", "/refused", &[]));
    assert_eq!(head.headers["x-refused-by"], "handler");
    assert!(!body.is_empty());
}

/// What the map does not know stays as it was, and so does everything where there is no map.
#[test]
fn what_is_not_mapped_is_not_touched() {
    let without_map = app().layer(ErrorLayer::new().format_parameter("Format"));
    let layered = app().layer(ErrorLayer::new().rejections(entry_of));
    let mut pairs: Vec<_> = cases()
        .iter()
        .map(|case| (&without_map, case.request(&[]), case.request(&[])))
        .collect();
    let teapot = || request("GET", "/teapot", &[("accept", "application/xml")]);
    pairs.push((&layered, teapot(), teapot()));
    for (app_with_layer, with, without) in pairs {
        let uri = with.uri().clone();
        let (head, body) = send(app_with_layer.clone(), with);
        let (expected_head, expected_body) = send(app(), without);
        assert_eq!(head.status, expected_head.status, "{uri}");
        assert_eq!(head.headers, expected_head.headers, "{uri}");
        assert_eq!(body, expected_body, "{uri}");
    }
}

/// An error of a catalog is no rejection, whatever the map says.
#[test]
fn an_error_of_a_handler_is_not_shown_to_the_map() {
    let layer = ErrorLayer::new().rejections(|rejection| panic!("{rejection:?}"));
    let (head, _) = send(app().layer(layer), request("GET", "/own", &[]));
    assert_eq!(head.headers["x-error-code"], "InvalidVpc.NotFound");
}
