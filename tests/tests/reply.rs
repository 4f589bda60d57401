//! What goes out: status, headers and body of a reply, key by key.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

#[path = "reply/body.rs"]
mod body;
#[path = "reply/errors.rs"]
mod errors;
#[path = "reply/headers.rs"]
mod headers;

use error_catalog::{AnyError, ApiError, Format, Reply};

const FORMATS: [Format; 4] = [
    Format::Json,
    Format::Xml,
    Format::ProblemJson,
    Format::ProblemXml,
];

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

fn written(reply: &Reply<'_>, format: Format) -> String {
    String::from_utf8(reply.clone().format(format).to_bytes()).unwrap()
}

/// The JSON, and that serde says the same.
fn json(reply: &Reply<'_>) -> String {
    for format in FORMATS {
        let reply = reply.clone().format(format);
        if matches!(format, Format::Json | Format::ProblemJson) {
            let bytes = serde_json::to_vec(&reply).unwrap();
            assert_eq!(reply.to_bytes(), bytes, "{reply:?}");
        }
        let mut text = String::new();
        reply.write(&mut text).unwrap();
        assert_eq!(text.as_bytes(), reply.to_bytes());
    }
    written(reply, Format::Json)
}

/// Without the declaration, which every document has.
fn xml(reply: &Reply<'_>, format: Format) -> String {
    let written = written(reply, format);
    written.strip_prefix(DECLARATION).unwrap().to_owned()
}

fn written_headers(reply: &Reply<'_>) -> Vec<(&'static str, String)> {
    let headers = reply.headers();
    headers
        .map(|(name, value)| (name, value.to_string()))
        .collect()
}

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh"),
    body(
        Code = code,
        Message = message,
        TraceId = context,
        Params = params,
        Limit = param("limit"),
        Details = errors,
        Inner(Region = context, Hosts(Host = host_id)),
    )
)]
enum Form {
    #[api(
        status = 400,
        code = "InvalidForm",
        message = "{count} fields are invalid."
    )]
    #[api(zh(message = "{count} 个字段无效。"))]
    Invalid {
        count: usize,
        #[api(errors)]
        fields: Vec<FieldError>,
    },
    #[api(status = 400, code = "Mixed", message = "Several things are wrong.")]
    Mixed(#[api(errors)] Vec<AnyError>),
    #[api(status = 403, code = "Quota", message = "{name}: {limit}.")]
    Quota {
        name: &'static str,
        limit: Option<f64>,
        #[api(param)]
        kind: Kind,
    },
}

#[derive(Debug)]
struct Kind;

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a \"kind\" <k>")
    }
}

#[derive(Debug, ApiError)]
#[api(
    status = 422,
    locales("en", "zh"),
    body(root = "Field", field = param("name"), request = request_id, reason = code, text = message)
)]
enum FieldError {
    #[api(
        code = "Missing",
        message = "{name} is missing.",
        zh(message = "缺少 {name}。")
    )]
    Missing { name: String },
    #[api(
        code = "TooLong",
        message = "{name} has more than {maximum} characters."
    )]
    #[api(zh(message = "{name} 超过 {maximum} 个字符。"))]
    TooLong { name: String, maximum: u8 },
}
