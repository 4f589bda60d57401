//! Errors without a middleware, and types that another framework would not take.

use std::rc::Rc;

use actix_web::http::StatusCode;
use actix_web::{App, HttpResponse, ResponseError, web};
use error_catalog::integrations::actix_web::error_of;
use error_catalog::{AnyError, ApiError, ErrorMiddleware, Reply};

use crate::{ERRORS, VpcError, WAYS, app, error, get, request, send};

/// Without a middleware the catalog's defaults decide; the error goes along.
#[test]
fn a_handler_answers_by_the_defaults_of_the_catalog() {
    for (name, way) in ERRORS
        .into_iter()
        .flat_map(|name| WAYS.map(|way| (name, way)))
    {
        let error = error(name);
        let expected = Reply::new(&error);
        let headers = [("accept", "application/xml"), ("accept-language", "zh")];
        let answer = send(app(), request("GET", &format!("/{way}/{name}"), &headers));
        assert_eq!(answer.status, expected.status());
        assert_eq!(answer.body, expected.to_bytes());
        for (name, value) in expected.headers() {
            assert_eq!(answer.header(name), Some(&*value.to_string()));
        }
        assert_eq!(answer.code, Some(error.code().to_string()));
    }
}

/// The status is told without making a response of it.
#[test]
fn a_status_is_that_of_the_error() {
    for name in ERRORS {
        let typed = error(name);
        let status = StatusCode::from_u16(typed.status().as_u16()).unwrap();
        assert_eq!(typed.status_code(), status);
        assert_eq!(AnyError::from(typed).status_code(), status);
    }
}

/// Where the type is known, actix knows the error too.
#[test]
fn actix_finds_the_error_by_its_type() {
    let response = HttpResponse::from_error(error("quota"));
    let carrier = response.error().unwrap();
    assert!(matches!(carrier.as_error(), Some(VpcError::Quota(_))));
    assert_eq!(carrier.to_string(), "At most 7 of VPC.");
    let of_any = HttpResponse::from_error(AnyError::from(error("quota")));
    assert_eq!(error_of(&of_any).unwrap().code(), "QuotaExceeded");
    assert!(error_of(&HttpResponse::from_error(std::io::Error::other("m"))).is_none());
    assert!(error_of(&error("quota").error_response()).is_none());
}

/// An error may be neither `Clone`, `Send` nor `Sync`, and have type parameters.
#[test]
fn an_error_may_stay_on_its_thread() {
    #[derive(Debug, ApiError)]
    #[api(
        implement(actix_web),
        status = 409,
        code = "Held",
        message = "{what} is held.",
        locales("en", "zh")
    )]
    #[api(zh(message = "{what} 被占用。"), display = "held by {owner}")]
    struct Held<T: error_catalog::Param + std::fmt::Debug> {
        what: T,
        owner: Rc<str>,
    }

    let handler = || async {
        let owner = Rc::from("mallory");
        Err::<HttpResponse, _>(Held { what: 7, owner })
    };
    let app = App::new()
        .route("/", web::to(handler))
        .wrap(ErrorMiddleware::new());
    let answer = send(app, request("GET", "/", &[("accept-language", "zh")]));
    assert_eq!(answer.body, r#"{"code":"Held","message":"7 被占用。"}"#);
    let app = App::new()
        .route("/", web::to(handler))
        .wrap(ErrorMiddleware::new());
    assert_eq!(send(app, get("/")).code.as_deref(), Some("Held"));
}
