//! What the framework refuses, in the words of the catalog.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorRequestTimeout, JsonPayloadError, QueryPayloadError};
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderName;
use actix_web::middleware::from_fn;
use actix_web::test::TestRequest;
use actix_web::web::{self, Json, JsonConfig, Query};
use actix_web::{App, HttpResponse};
use error_catalog::integrations::actix_web::Rejection;
use error_catalog::{AnyError, ApiError, ErrorMiddleware, Received};
use serde::Deserialize;

use crate::{Answer, error, request, send};

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
}

fn entry_of(rejection: &Rejection<'_>) -> Option<AnyError> {
    let is_of_the_query =
        |error: &actix_web::Error| error.as_error::<QueryPayloadError>().is_some();
    let is_of_the_body = |error: &actix_web::Error| error.as_error::<JsonPayloadError>().is_some();
    let error = match rejection.status() {
        StatusCode::NOT_FOUND => GatewayError::InvalidAction {
            path: rejection.path().to_owned(),
        },
        StatusCode::METHOD_NOT_ALLOWED => GatewayError::UnsupportedMethod {
            method: rejection.method().to_string(),
        },
        StatusCode::PAYLOAD_TOO_LARGE => GatewayError::EntityTooLarge,
        StatusCode::REQUEST_TIMEOUT => GatewayError::ServiceUnavailable,
        _ if rejection.error().is_some_and(is_of_the_query) => GatewayError::MissingParameter,
        _ if rejection.error().is_some_and(is_of_the_body) => GatewayError::MalformedBody,
        _ => return None,
    };
    Some(error.into())
}

#[derive(Deserialize)]
struct Vpc {
    #[allow(dead_code)]
    id: u32,
}

fn app() -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let timeout = from_fn(|_: ServiceRequest, _| async {
        Err::<ServiceResponse, _>(ErrorRequestTimeout("s3cret of the middleware"))
    });
    App::new()
        .app_data(JsonConfig::default().limit(100))
        .service(web::resource("/json").route(web::post().to(|_: Json<Vpc>| async { "" })))
        .route("/query", web::get().to(|_: Query<Vpc>| async { "" }))
        .service(web::resource("/slow").wrap(timeout))
        .route("/teapot", web::get().to(teapot))
        .route("/own", web::get().to(own))
}

async fn teapot() -> HttpResponse {
    HttpResponse::ImATeapot().body("short and stout")
}

async fn own() -> Result<HttpResponse, crate::VpcError> {
    Err(error("not_found"))
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
    let query = |uri| {
        case(
            "GET",
            uri,
            400,
            "MissingParameter",
            "A parameter is missing.",
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
        json("application/json", r#"{"id":"x"}"#, 400),
        json("text/plain", "{}", 400),
        query("/query"),
        query("/query?id=x"),
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
    ]
}

impl Case {
    fn request(&self, headers: &[(&str, &str)]) -> TestRequest {
        request(self.method, self.uri, headers)
            .insert_header(("content-type", self.content_type))
            .set_payload(self.body.clone())
    }
}

fn received(answer: &Answer) -> Received {
    let body = answer.body.clone();
    Received::new(GatewayError::CATALOG, answer.status, &answer.headers, body)
}

#[test]
fn every_rejection_is_an_entry_of_the_catalog() {
    let errors = ErrorMiddleware::new().rejections(entry_of);
    for case in cases() {
        let plain = send(app(), case.request(&[]));
        assert_eq!(plain.status, case.status_of_the_framework, "{}", case.uri);
        assert_eq!(plain.code, None);

        for accept in ["application/json", "application/xml"] {
            let headers = [("accept", accept), ("x-request-id", "7")];
            let answer = send(app().wrap(errors.clone()), case.request(&headers));
            assert_eq!(answer.header("content-type"), Some(accept));
            assert_eq!(answer.header("x-request-id"), Some("7"));
            assert_eq!(answer.code.as_deref(), Some(case.code));
            let received = received(&answer);
            assert!(received.is(case.code), "{} {received}", case.uri);
            assert_eq!(received.message(), Some(case.message));
            assert_eq!(received.oddities(), [], "{received}");
            assert_eq!(received.entry().unwrap().status(), answer.status);
        }
        let chinese = case.request(&[("accept-language", "zh")]);
        let answer = send(app().wrap(errors.clone()), chinese);
        assert!(received(&answer).is(case.code));
        assert_ne!(received(&answer).message(), Some(case.message));
        assert_eq!(answer.header("content-language"), Some("zh"));
    }
}

/// What the framework said beside its words is kept: in headers, for whoever is outside, and to the server itself.
#[test]
fn the_rest_of_a_rejection_stays() {
    struct Mark;
    async fn refuse() -> HttpResponse {
        let mut response = HttpResponse::NotFound();
        response
            .insert_header(("x-refused-by", "handler"))
            .force_close();
        response.extensions_mut().insert(Mark);
        response.body("plain")
    }
    let errors = ErrorMiddleware::new().rejections(entry_of);
    let look = from_fn(|request, next: actix_web::middleware::Next<_>| async move {
        let mut response = next.call(request).await?.map_into_boxed_body();
        assert!(response.response().extensions().contains::<Mark>());
        assert!(!response.response().keep_alive());
        let name = HeaderName::from_static("x-looked");
        response.headers_mut().insert(name, 1.into());
        Ok(response)
    });
    let app = App::new()
        .route("/", web::to(refuse))
        .wrap(errors)
        .wrap(look);
    let answer = send(app, request("GET", "/", &[]));
    assert_eq!(answer.header("x-refused-by"), Some("handler"));
    assert_eq!(answer.header("x-looked"), Some("1"));
    assert!(received(&answer).is("InvalidAction"));
}

/// What the map does not know stays as it was, and so does everything where there is no map.
#[test]
fn what_is_not_mapped_is_not_touched() {
    let without_map = ErrorMiddleware::new().format_parameter("Format");
    let mapped = ErrorMiddleware::new().rejections(entry_of);
    let mut pairs: Vec<_> = cases()
        .iter()
        .map(|case| (&without_map, case.request(&[]), case.request(&[])))
        .collect();
    let teapot = || request("GET", "/teapot", &[("accept", "application/xml")]);
    pairs.push((&mapped, teapot(), teapot()));
    for (errors, with, without) in pairs {
        let answer = send(app().wrap(errors.clone()), with);
        let expected = send(app(), without);
        assert_eq!(answer.status, expected.status);
        assert_eq!(answer.body, expected.body);
        assert_eq!(answer.code, None);
        let lines = |answer: &Answer| {
            let mut lines: Vec<_> = answer
                .headers
                .iter()
                .map(|line| format!("{line:?}"))
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(lines(&answer), lines(&expected));
    }
}

/// An error of a catalog is no rejection, whatever the map says.
#[test]
fn an_error_of_a_handler_is_not_shown_to_the_map() {
    let errors = ErrorMiddleware::new().rejections(|rejection| panic!("{rejection:?}"));
    let answer = send(app().wrap(errors), request("GET", "/own", &[]));
    assert_eq!(answer.header("x-error-code"), Some("InvalidVpc.NotFound"));
}
