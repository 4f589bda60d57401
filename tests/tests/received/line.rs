//! What a log prints, and what a gateway's own error can stand on.

use std::error::Error;
use std::fmt;

use error_catalog::{ApiError, Received};

use crate::{VpcError, json, received};

#[test]
fn one_useful_line() {
    for (received, expected) in [
        (
            json(404, r#"{"Code":"A","Message":" M\n","RequestId":"R"}"#),
            "404 A: M (request R)",
        ),
        (json(404, r#"{"Code":"A"}"#), "404 A"),
        (json(404, r#"{"Message":"M"}"#), "404 without a code: M"),
        (json(404, ""), "404 without a code: the body is empty"),
        (
            received(502, "text/html", "<html><h1>502</h1></html>"),
            "502 without a code: the body is HTML",
        ),
        (
            received(502, "application/json", "<html><h1>502</h1></html>"),
            "502 without a code: the body is HTML",
        ),
        (
            json(
                404,
                r#"{"Code":"a\u001b[2Jb","Message":"1\r\n2\u202e3","RequestId":"\u0007"}"#,
            ),
            "404 a\\u{1b}[2Jb: 1\\r\\n2\\u{202e}3 (request \\u{7})",
        ),
    ] {
        assert_eq!(received.to_string(), expected);
    }
}

#[test]
fn its_length_is_bounded() {
    let long = "\u{1b}".repeat(1 << 20);
    let body = serde_json::json!({ "Code": long, "Message": long, "RequestId": long }).to_string();
    let received = json(404, body);
    assert_eq!(received.message().unwrap().len(), 1 << 20);
    assert!(received.to_string().len() < 8192);
    assert!(!received.to_string().contains('\u{1b}'));
    assert!(format!("{:?}", json(404, "x".repeat(1 << 20))).len() < 1024);
}

#[derive(Debug, ApiError)]
enum GatewayError {
    #[api(status = 502, code = "BadGateway", message = "The backend failed.")]
    Backend(#[api(from)] Received),
}

#[test]
fn it_is_the_source_of_the_error_of_a_gateway() {
    fn is_error<E: Error + Clone + Send + Sync + fmt::Debug + 'static>() {}
    is_error::<Received>();
    let call = || -> Result<(), GatewayError> { Err(json(404, r#"{"Code":"A","Message":"M"}"#))? };
    let error = call().unwrap_err();
    assert_eq!(error.message(), "The backend failed.");
    let source = error.source().and_then(|it| it.downcast_ref::<Received>());
    assert!(source.unwrap().is("A"));
    assert!(size_of::<Received>() <= size_of::<usize>());
    assert_eq!(source.unwrap().catalog().name(), VpcError::CATALOG.name());
}
