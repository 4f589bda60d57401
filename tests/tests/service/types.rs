//! `http` without a layer: conversions, whole responses, and what travels with them.

use axum::response::IntoResponse;
use error_catalog::{Answered, AnyError, ApiError, Format, Received, Reply, Status};
use http::StatusCode;

use crate::{ERRORS, VpcError, error, get, router, send};

/// Both are the same numbers, as far as HTTP has them.
#[test]
fn a_status_goes_there_and_back() {
    for number in 0..=u16::MAX {
        let ours = Status::new(number);
        if let Some(status) = ours {
            let theirs = StatusCode::from(status);
            assert_eq!(theirs.as_u16(), number);
            assert_eq!(Status::try_from(theirs), Ok(status));
        } else if let Ok(theirs) = StatusCode::from_u16(number) {
            assert!(number >= 600, "{number}");
            assert!(Status::try_from(theirs).is_err(), "{number}");
        }
    }
}

/// A response has the status, the headers and the bytes of the reply, and nothing else.
#[test]
fn a_response_is_the_reply() {
    for name in ERRORS {
        for format in [Format::Json, Format::Xml, Format::ProblemJson] {
            let error = error(name);
            let reply = Reply::new(&error)
                .format(format)
                .locale("zh")
                .request_id("7");
            let response = reply.to_response();
            assert_eq!(response.status().as_u16(), reply.status());
            let headers = reply
                .headers()
                .map(|(name, value)| (name, value.to_string()));
            let found = response.headers().iter();
            let found =
                found.map(|(name, value)| (name.as_str(), value.to_str().unwrap().to_owned()));
            assert_eq!(found.collect::<Vec<_>>(), headers.collect::<Vec<_>>());
            assert_eq!(response.body(), &reply.to_bytes());
        }
    }
}

/// Some statuses have no body, whatever the catalog has to say.
#[test]
fn a_response_has_a_body_where_its_status_has_one() {
    #[derive(Debug, ApiError)]
    #[api(status(204, 205, 304, 404), code = "Nothing", message = "m")]
    #[api(allow(non_error_status, reason = "a test of these statuses"))]
    struct Nothing(#[api(status)] Status);

    for number in [204, 205, 304, 404] {
        let error = Nothing(Status::new(number).unwrap());
        let response = Reply::new(&error).to_response();
        assert_eq!(response.status(), number);
        assert_eq!(response.body().is_empty(), number != 404, "{number}");
    }
}

/// A code with what cannot stand in a header is encoded there, and a client reads it all the same.
#[test]
fn a_code_of_any_letters_has_its_header() {
    #[derive(Debug, ApiError)]
    #[api(
        status = 409,
        code = "占用/100%",
        message = "m",
        code_header = "x-error-code"
    )]
    struct Used;

    let (head, body) = Reply::new(&Used).to_response().into_parts();
    assert_eq!(head.headers["x-error-code"], "%E5%8D%A0%E7%94%A8/100%25");
    let received = Received::new(Used::CATALOG, head.status, &head.headers, body);
    assert!(received.is("占用/100%"));
}

/// Without a layer the catalog's defaults decide; the error goes along.
#[test]
fn a_handler_answers_by_the_defaults_of_the_catalog() {
    for name in ERRORS {
        let expected = Reply::new(&error(name)).to_response();
        for path in ["typed", "any"] {
            let (head, body) = send(router(), get(&format!("/{path}/{name}")));
            assert_eq!(head.status, expected.status());
            assert_eq!(body, expected.body());
            for (name, value) in expected.headers() {
                assert_eq!(head.headers.get(name), Some(value));
            }
            let answered = head.extensions.get::<Answered>().unwrap();
            assert_eq!(answered.error().code(), error(name).code());
            assert!(answered.downcast_ref::<VpcError>().is_some());
        }
    }
}

/// What was boxed twice is still the outermost type's.
#[test]
fn an_any_error_answers_as_what_is_inside() {
    let typed = error("quota").into_response();
    let any = AnyError::from(error("quota")).into_response();
    assert_eq!(typed.status(), any.status());
    assert_eq!(typed.headers(), any.headers());
}

/// A response is handed from task to task.
#[test]
fn what_goes_along_crosses_threads() {
    fn crosses<T: Clone + Send + Sync + 'static>(value: T) -> T {
        value
    }
    let answered = crosses(Answered::new(error("quota")));
    let code = std::thread::spawn(move || answered.error().code().to_string());
    assert_eq!(code.join().unwrap(), "QuotaExceeded");
}
