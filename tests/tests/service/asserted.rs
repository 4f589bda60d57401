//! `assert_api_error!`: what passes, and what is said of what does not.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody};
use axum::response::IntoResponse;
use error_catalog::{ApiError, ErrorLayer, Received, Reply, Status, assert_api_error};
use http::Response;
use tower::ServiceExt;

use crate::{VpcError, error, get, router, wait};

#[derive(Debug, ApiError)]
#[api(body(ret_code = code, message = message))]
enum QueueError {
    #[api(
        status(404, 410),
        code = 1400,
        alias(1401),
        message = "There is no such queue."
    )]
    NotFound(#[api(status)] Status),
}

fn failure(assertion: impl FnOnce() -> Received) -> String {
    let panic = catch_unwind(AssertUnwindSafe(assertion)).expect_err("the assertion holds");
    text(&*panic)
}

fn text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap()
}

fn queue(status: u16, body: &str) -> Received {
    Received::new(
        QueueError::CATALOG,
        status,
        [("content-type", "application/json")],
        body,
    )
}

/// Whatever holds a whole response can be looked at, and what was received is given back.
#[test]
fn a_response_of_any_form_is_the_error() {
    let quota = || error("quota");
    let response = quota().into_response();
    assert_eq!(
        assert_api_error!(response, "QuotaExceeded").status(),
        response_status(&quota())
    );
    let response = Reply::new(&quota()).to_response();
    let (head, body) = response.into_parts();
    let text = String::from_utf8(body.to_vec()).unwrap();
    assert_api_error!(
        Response::from_parts(head.clone(), body.clone()),
        "QuotaExceeded"
    );
    assert_api_error!(
        Response::from_parts(head.clone(), body.to_vec()),
        "QuotaExceeded"
    );
    assert_api_error!(
        Response::from_parts(head.clone(), text.as_str()),
        "QuotaExceeded"
    );
    assert_api_error!(
        Response::from_parts(head.clone(), &body[..]),
        "QuotaExceeded"
    );
    assert_api_error!(
        Response::from_parts(head.clone(), text.clone()),
        "QuotaExceeded",
    );
    let received = Received::new(VpcError::CATALOG, head.status, &head.headers, body);
    assert_api_error!(&received, "QuotaExceeded", "with {}", "a message");
    assert_api_error!(received, String::from("QuotaExceeded").as_str());
    let gone = QueueError::NotFound(Status::GONE);
    assert_api_error!(Reply::new(&gone).to_response(), 1400);
    assert_api_error!(queue(410, r#"{"ret_code":1400}"#), 1400);
}

fn response_status(error: &VpcError) -> u16 {
    error.status().as_u16()
}

/// Through a router and a layer, as a test of a service has it.
#[test]
fn a_router_answers_the_error() {
    for router in [router(), router().layer(ErrorLayer::new())] {
        let response = wait(router.oneshot(get("/typed/quota")));
        assert_api_error!(response.unwrap(), "QuotaExceeded");
    }
}

/// The difference is read by people: what was expected, what came, and what readers do not see by comparing the two.
#[test]
fn a_difference_is_told() {
    type Assertion = Box<dyn FnOnce() -> Received>;
    let cases: [(&str, Assertion, &str); 9] = [
        (
            "another code",
            Box::new(|| assert_api_error!(queue(404, r#"{"ret_code":7,"message":"No."}"#), 1400)),
            "the response is not the error `1400`\n expected: 404 or 410 1400\n    found: 404 7: No.\n      \
             odd: the code is unknown\n     body: {\"ret_code\":7,\"message\":\"No.\"}",
        ),
        (
            "another status",
            Box::new(|| assert_api_error!(queue(500, r#"{"ret_code":1400}"#), 1400)),
            "the response is not the error `1400`\n expected: 404 or 410 1400\n    found: 500 1400\n      \
             odd: the status is not the documented one\n     body: {\"ret_code\":1400}",
        ),
        (
            "a text that is a number",
            Box::new(|| assert_api_error!(queue(404, r#"{"ret_code":1400}"#), "1400")),
            "the response is not the error `1400`\n expected: 1400\n    found: 404 1400\n     \
             body: {\"ret_code\":1400}\n     note: the code is an integer: 1400 without quotes",
        ),
        (
            "a code that nobody publishes",
            Box::new(|| assert_api_error!(queue(404, r#"{"ret_code":1400}"#), 1499)),
            "the response is not the error `1499`\n expected: 1499\n    found: 404 1400\n     \
             body: {\"ret_code\":1400}\n     note: the catalog `queue` has no such code",
        ),
        (
            "an alias",
            Box::new(|| assert_api_error!(queue(404, r#"{"ret_code":1400}"#), 1401)),
            "the response is not the error `1401`\n expected: 404 or 410 1401\n    found: 404 1400\n     \
             body: {\"ret_code\":1400}\n     note: `1401` is an alias; the published code is `1400`",
        ),
        (
            "another case",
            Box::new(|| assert_api_error!(error("quota").into_response(), "quotaExceeded")),
            "\n     note: the code is a text: \"QuotaExceeded\"",
        ),
        (
            "no error, and a message",
            Box::new(|| assert_api_error!(Response::new("fine"), "Busy", "round {}", 3)),
            "round 3\nthe response is not the error `Busy`\n expected: Busy\n    found: 200 without a code: \
             the body is neither JSON nor XML\n      odd: there is no content type; the body is neither JSON nor XML; \
             there is no code\n     body: fine",
        ),
        (
            "a long body",
            Box::new(|| assert_api_error!(Response::new("x".repeat(2001)), "Busy")),
            "x… (2001 bytes)",
        ),
        (
            "a body that would write over the terminal",
            Box::new(|| assert_api_error!(Response::new("\u{1b}[2J\u{202e}\r\n{}\0"), "Busy")),
            "\n     body: \\u{1b}[2J\\u{202e}\\r\\n{}\\u{0}",
        ),
    ];
    for (name, assertion, expected) in cases {
        let found = failure(assertion);
        assert!(
            if expected.contains("the response is not") {
                found == expected
            } else {
                found.ends_with(expected)
            },
            "{name}:\n{found}\n\nexpected:\n{expected}"
        );
    }
}

/// A body that is still on its way is no error's, and a test is told so instead of waiting for ever.
#[test]
fn a_body_that_is_not_there_is_told() {
    struct OnItsWay;

    impl HttpBody for OnItsWay {
        type Data = bytes::Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
            Poll::Pending
        }
    }

    let response = Response::new(Body::new(OnItsWay));
    assert!(failure(|| assert_api_error!(response, "Busy")).contains("is not there yet"));
}
