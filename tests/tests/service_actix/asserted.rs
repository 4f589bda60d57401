//! `assert_api_error!` of what actix gives.

use actix_web::HttpResponse;
use actix_web::test::{call_service, init_service};
use error_catalog::{ErrorMiddleware, assert_api_error};

use crate::{app, error, get, wait};

/// An app's answer, with the middleware around it and without.
#[test]
fn an_app_answers_the_error() {
    wait(async {
        let bare = init_service(app()).await;
        let response = call_service(&bare, get("/typed/quota").to_request()).await;
        assert_eq!(assert_api_error!(response, "QuotaExceeded").status(), 403);

        let wrapped = init_service(app().wrap(ErrorMiddleware::new())).await;
        let response = call_service(&wrapped, get("/any/not_found").to_request()).await;
        let received = assert_api_error!(response, "InvalidVpc.NotFound");
        assert_eq!(received.message(), Some("There is no VPC <vpc-1>."));
    });
    assert_api_error!(HttpResponse::from_error(error("throttling")), "Throttling");
}

/// By the catalog of the error, which knows the status.
#[test]
#[should_panic(
    expected = "found: 409 Throttling: Too fast.\n      odd: the status is not the documented one"
)]
fn another_status_is_another_error() {
    let mut response = HttpResponse::from_error(error("throttling"));
    *response.status_mut() = actix_web::http::StatusCode::CONFLICT;
    assert_api_error!(response, "Throttling");
}

#[test]
#[should_panic(
    expected = "the response is not the error `Throttling`\n expected: Throttling\n    found: 200"
)]
fn success_is_no_error() {
    assert_api_error!(HttpResponse::Ok().body("fine"), "Throttling");
}
