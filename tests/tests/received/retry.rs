//! Whether and when to try again.

use std::time::Duration;

use error_catalog::{ApiError, Received, Retry};

use crate::VpcError;

fn retry(status: u16, retry_after: &str, body: &str) -> Retry {
    let headers = [
        ("content-type", "application/json"),
        ("retry-after", retry_after),
        ("date", "Fri, 31 Dec 1999 23:59:00 GMT"),
    ];
    Received::new(VpcError::CATALOG, status, headers, body).retry()
}

#[test]
fn the_entry_says_it_and_a_header_says_when() {
    let body = r#"{"Code":"Throttling"}"#;
    assert_eq!(retry(429, "", body), VpcError::Throttling.retry());
    assert_eq!(retry(429, "7", body).after(), Some(Duration::from_secs(7)));
    assert!(retry(429, "7", body).is_throttling());
    assert_eq!(
        retry(429, "soon", body).after(),
        Some(Duration::from_secs(30))
    );
    let date = "Fri, 31 Dec 1999 23:59:59 GMT";
    assert_eq!(
        retry(429, date, body).after(),
        Some(Duration::from_secs(59))
    );
    // Of a known error its status says nothing.
    assert!(!retry(503, "", r#"{"Code":"VpcInUse"}"#).is_retryable());
    assert!(retry(503, "1", r#"{"Code":"VpcInUse"}"#).is_retryable());
}

#[test]
fn of_an_unknown_code_the_status_says_it() {
    for status in [
        0, 200, 400, 404, 408, 425, 429, 500, 501, 502, 503, 504, 599, 999,
    ] {
        for body in ["", r#"{"Code":"New"}"#, "<html>"] {
            let expected = [408, 425, 429, 502, 503, 504].contains(&status);
            assert_eq!(
                retry(status, "", body).is_retryable(),
                expected,
                "{status} {body}"
            );
            assert_eq!(
                retry(status, "", body).is_throttling(),
                status == 429,
                "{status}"
            );
            assert_eq!(retry(status, "", body).after(), None);
            let after = retry(status, "3", body);
            assert!(after.is_retryable());
            assert_eq!(after.after(), Some(Duration::from_secs(3)));
        }
    }
}

#[test]
fn a_body_can_say_it_too() {
    #[derive(Debug, ApiError)]
    #[api(body(code = code, again = retryable, wait = retry_after))]
    enum QueueError {
        #[api(status = 400, code = "A", message = "M")]
        A,
    }
    let read = |body: &str| {
        let headers = [("content-type", "application/json")];
        Received::new(QueueError::CATALOG, 400_u16, headers, body).retry()
    };
    assert!(read(r#"{"code":"B","again":true}"#).is_retryable());
    assert!(!read(r#"{"code":"A","again":false}"#).is_retryable());
    let wait = read(r#"{"code":"A","again":true,"wait":5}"#);
    assert_eq!(wait.after(), Some(Duration::from_secs(5)));
}
