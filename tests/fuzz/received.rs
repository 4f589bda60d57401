//! Responses of anybody: a first line with status and content type, then the body.

use std::collections::HashSet;
use std::fmt::Write;

use error_catalog::{ApiError, Catalog, Code, Oddity, Received};
use serde_json::Value;

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh"),
    code_header = "x-error-code",
    retired(code = "VpcLocked", status = 423),
    body(RequestId = request_id, error(Code = code, Message = message, Params = params), Errors = errors, Wait = retry_after)
)]
#[allow(dead_code, reason = "a client makes none of the errors that it knows")]
enum VpcError {
    #[api(
        status(404, 410),
        code = "VpcNotFound",
        message = "There is no VPC {id}.",
        zh(message = "没有 VPC {id}。"),
        alias("NoVpc")
    )]
    NotFound { id: u32 },
    #[api(
        status = 409,
        code = "VpcInUse",
        message = "{0} and {1} use it.",
        shared_code
    )]
    InUseBy(String, String),
    #[api(status = 503, code = "VpcInUse", message = "In use.", shared_code)]
    InUse,
    #[api(status = 400, code = "Several", message = "Several.")]
    Several(#[api(errors)] Vec<PayError>),
}

#[derive(Debug, ApiError)]
#[api(body(message = message, ret_code = code))]
#[allow(dead_code, reason = "a client makes none of the errors that it knows")]
enum PayError {
    #[api(status = 402, code = 1400, message = "{0}", alias(1401))]
    Declined(String),
}

#[derive(Debug, ApiError)]
#[api(body = rfc9457, status = 403, code = "Credit", message = "{balance} is not {cost}.")]
#[allow(dead_code, reason = "a client makes none of the errors that it knows")]
struct ProblemError {
    balance: i64,
    cost: f64,
}

pub(crate) const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\u",
    "\\ud83d",
    "\\ude00",
    "\\\"",
    "null",
    "true",
    "1400",
    "-1.5e3",
    "{\"Code\":",
    "\"Message\":",
    "\"error\":{",
    "\"errors\":[{",
    "\"VpcInUse\"",
    "\"NoVpc\"",
    "VpcLocked",
    "<",
    ">",
    "</",
    "/>",
    "<Error>",
    "</Error>",
    "<Code>",
    "</Code>",
    "<Message>",
    "</Message>",
    "<Errors>",
    "</Errors>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<!DOCTYPE",
    "<!ENTITY a \"",
    "&amp;",
    "&lt;",
    "&#x41;",
    "&#0;",
    "&a;",
    "&",
    "\u{FEFF}",
    "\u{2028}",
    "\u{202E}",
    "\r\n",
    "\0",
    "中",
    "application/json",
    "application/problem+json",
    "text/xml",
    "text/html",
    "404 ",
    "409 ",
    "999 ",
    " and ",
    " use it.",
    "\"type\":",
    "\"title\":",
    "\"detail\":",
    "\"status\":",
    "\"balance\":",
    "\"ret_code\":",
    "\"RequestId\":",
    "<html",
];

/// Reads an input by each catalog.
pub(crate) fn run(input: &[u8]) -> String {
    let end = input
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(input.len());
    let (first, rest) = input.split_at(end);
    let body = rest.get(1..).unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    let (status, content_type) = first.split_once(' ').unwrap_or((&first, ""));
    let status: u16 = status.parse().unwrap_or(500);
    let mut behaviour = String::new();
    for catalog in [VpcError::CATALOG, PayError::CATALOG, ProblemError::CATALOG] {
        let headers = [
            ("content-type", content_type),
            ("x-error-code", content_type),
            ("retry-after", content_type),
        ];
        let received = Received::new(catalog, status, headers, body);
        check(catalog, &received);
        assert_eq!(received.status(), status);
        assert_eq!(received.body(), body);
        agrees_with_serde_json(&received);
        describe(&received, &mut behaviour);
    }
    behaviour
}

fn check(catalog: &'static Catalog, received: &Received) {
    let line = received.to_string();
    assert!(
        line.len() < 8192 && !line.contains(char::is_control),
        "{line}"
    );
    assert!(format!("{received:?}").len() < 16384);
    let oddities: HashSet<&Oddity> = received.oddities().iter().collect();
    assert_eq!(oddities.len(), received.oddities().len());
    let lacks_code = received.oddities().contains(&Oddity::CodeMissing);
    assert_eq!(received.code().is_none(), lacks_code);
    assert_eq!(received.entry(), received.entries().next());
    if let Some(code) = received.code() {
        assert!(received.is(code));
        let is_known = received.entry().is_some() || received.retired().is_some();
        assert_eq!(
            !is_known,
            received.oddities().contains(&Oddity::CodeUnknown)
        );
    }
    for entry in received.entries() {
        assert!(received.is(entry.code()));
        assert!(catalog.find_all(entry.code()).any(|found| found == entry));
    }
    for (name, value) in received.params() {
        assert!(name.len() + value.to_string().len() < 1 << 17);
    }
    for inner in received.errors() {
        check(catalog, inner);
    }
    let again = received.with_catalog(catalog);
    assert_eq!(again.code(), received.code());
    assert_eq!(again.message(), received.message());
    assert_eq!(again.oddities(), received.oddities());
    let _ = (
        received.retry(),
        received.request_id(),
        received.host_id(),
        received.value("/0/a~1"),
    );
}

fn agrees_with_serde_json(received: &Received) {
    let Ok(Value::Object(expected)) = serde_json::from_slice::<Value>(received.body()) else {
        return;
    };
    let is_beyond = |oddity: &Oddity| matches!(oddity, Oddity::TooDeep | Oddity::TooLarge);
    if received.oddities().iter().any(is_beyond) {
        return;
    }
    for oddity in received.oddities() {
        assert!(
            !matches!(
                oddity,
                Oddity::Malformed | Oddity::CutOff | Oddity::InvalidText
            ),
            "{oddity}"
        );
    }
    let found = received
        .value("")
        .map(|value| value.to_string())
        .unwrap_or_default();
    // Of a key that stands twice `serde_json` keeps the last value, here as there.
    let found: Value = serde_json::from_str(&found).expect("JSON");
    assert_eq!(found, Value::Object(expected));
}

fn describe(received: &Received, out: &mut String) {
    let code = match received.code() {
        None => 'n',
        Some(Code::Integer(_)) => 'i',
        Some(_) => 't',
    };
    let oddities: u32 = received
        .oddities()
        .iter()
        .fold(0, |bits, oddity| bits | 1 << (*oddity as u32));
    let _ = write!(
        out,
        "{code}{}{}{}{}{}{:x}|",
        u8::from(received.message().is_some()),
        u8::from(received.request_id().is_some()),
        received.entries().len(),
        received.params().len().min(3),
        received.errors().len().min(3),
        oddities,
    );
}
