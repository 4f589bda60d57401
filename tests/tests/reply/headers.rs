//! The headers, and what none of them says.

use std::time::Duration;

use error_catalog::{ApiError, Reply};

use super::{FORMATS, written_headers};

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"), code_header = "X-Error-Code")]
enum Headed {
    #[api(status = 429, code = "Slow/ 慢%", message = "Too fast.", title = "t")]
    #[api(allow(code_whitespace, reason = "a case"), zh(title = "慢"))]
    Slow(#[api(retry_after)] Option<Duration>),
    #[api(status = 500, code = "Plain", message = "m", zh(message = "文"))]
    Plain,
    #[api(transparent)]
    Inner(Integer),
}

#[derive(Debug, ApiError)]
#[api(status = 402, code = -7, message = "m", retryable(after = 3600))]
struct Integer;

#[test]
fn headers_say_what_clients_need_before_they_read() {
    let json = ("content-type", "application/json".to_owned());
    let code = |code: &str| ("x-error-code", code.to_owned());
    let cases = [
        (
            Headed::Slow(Some(Duration::from_millis(1001))),
            None,
            vec![
                json.clone(),
                ("retry-after", "2".to_owned()),
                code("Slow/%20%E6%85%A2%25"),
            ],
        ),
        (
            // The title is translated, the message is not.
            Headed::Slow(None),
            Some("zh"),
            vec![
                json.clone(),
                ("content-language", "en".to_owned()),
                code("Slow/%20%E6%85%A2%25"),
            ],
        ),
        (
            Headed::Plain,
            Some("zh-Hans-CN"),
            vec![
                json.clone(),
                ("content-language", "zh".to_owned()),
                code("Plain"),
            ],
        ),
        (
            Headed::Inner(Integer),
            Some("zh"),
            vec![
                json,
                ("content-language", "en".to_owned()),
                ("retry-after", "3600".to_owned()),
                code("-7"),
            ],
        ),
    ];
    for (error, locale, expected) in cases {
        let mut reply = Reply::new(&error);
        if let Some(locale) = locale {
            reply = reply.locale(locale);
        }
        assert_eq!(written_headers(&reply), expected, "{error:?}");
    }
}

#[test]
fn a_content_type_is_replaced_by_one_that_can_stand_in_a_header() {
    let cases = [
        (
            "application/json;charset=utf-8",
            "application/json;charset=utf-8",
        ),
        (
            "application/xml; charset=\"utf-8\"",
            "application/xml; charset=\"utf-8\"",
        ),
        ("text/plain\r\nSet-Cookie: a=b", "application/json"),
        ("text/plain\n", "application/json"),
        ("text/\u{e9}", "application/json"),
        ("", "application/json"),
    ];
    for (asked, sent) in cases {
        let reply = Reply::new(&Integer).content_type(asked);
        assert_eq!(written_headers(&reply)[0].1, sent);
    }
    // No text of a request gets into a header.
    let evil = "a\r\nSet-Cookie: b=c";
    let reply = Reply::new(&Headed::Plain)
        .request_id(evil)
        .host_id(evil)
        .instance(evil)
        .locale(evil);
    for (_, value) in written_headers(&reply) {
        assert!(
            !value.contains("Cookie") && !value.contains(['\r', '\n']),
            "{value}"
        );
    }
}

/// What no text names and nobody marked stays inside, in each format and in the headers.
#[test]
fn nothing_private_leaves() {
    const MARKER: &str = "MARKER-7c1f";
    #[derive(Debug, ApiError)]
    #[api(
        code_header = "x-code",
        locales("en", "zh"),
        body(
            Code = code, Message = message, Advice = advice, Title = title, Description = description,
            Params = params, Errors = errors, Trace = context, Docs = docs, Id = request_id,
        )
    )]
    enum Secretive {
        #[api(
            status = 500,
            code = "Internal",
            message = "Failed for {public}.",
            display = "Failed: {secret:?} {public} MARKER-7c1f",
            owner = "MARKER-7c1f"
        )]
        Internal {
            public: u8,
            secret: String,
            #[api(source)]
            cause: std::io::Error,
            #[api(errors)]
            inner: Vec<Inner>,
        },
    }
    #[derive(Debug, ApiError)]
    #[api(
        status = 500,
        code = "Inner",
        message = "m",
        display = "MARKER-7c1f {0}"
    )]
    struct Inner(String, #[api(source)] std::fmt::Error);
    let error = Secretive::Internal {
        public: 1,
        secret: MARKER.to_owned(),
        cause: std::io::Error::other(MARKER),
        inner: vec![Inner(MARKER.to_owned(), std::fmt::Error)],
    };
    assert!(error.to_string().contains(MARKER));
    for format in FORMATS {
        let reply = Reply::new(&error)
            .format(format)
            .locale("zh")
            .operation(MARKER)
            .host_id(MARKER)
            .context("Unknown", MARKER);
        let body = String::from_utf8(reply.to_bytes()).unwrap();
        assert!(
            body.contains("Failed for 1.") && !body.contains(MARKER),
            "{body}"
        );
        assert!(!format!("{:?}", written_headers(&reply)).contains(MARKER));
    }
}
