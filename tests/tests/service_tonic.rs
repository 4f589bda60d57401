//! Errors at home in tonic: what a client of gRPC gets of a service over a socket, and what it makes of that.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

#[path = "service_tonic/answers.rs"]
mod answers;
#[path = "service_tonic/codes.rs"]
mod codes;
#[path = "service_tonic/copied.rs"]
mod copied;
#[path = "service_tonic/layer.rs"]
mod layer;
#[path = "service_tonic/limits.rs"]
mod limits;
#[path = "service_tonic/received.rs"]
mod received;
#[path = "service_tonic/strangers.rs"]
mod strangers;
#[path = "service_tonic/types.rs"]
mod types;
#[path = "service_tonic/wire.rs"]
mod wire;

use error_catalog::{AnyError, ApiError, Status};

/// Nested in the catalog of the service, with integers for codes.
#[derive(Debug, ApiError)]
#[api(name = "quota", locales("en", "zh"), kind = QuotaErrorKind, implement(tonic))]
enum QuotaError {
    #[api(
        status = 403,
        code = 4031,
        message = "At most {maximum} of {kind}.",
        zh(message = "{kind} 至多 {maximum} 个。")
    )]
    Exceeded { maximum: u32, kind: String },
}

#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    locales("en", "zh"),
    docs = "https://example.com/errors#{code}",
    kind = VpcErrorKind,
    implement(tonic),
    // None of the keys is what its source is called, and one is what another source is called.
    body(root = "Error", code = status, Text = message, "ret-code" = code, Id = request_id)
)]
enum VpcError {
    #[api(
        status = 404,
        code = "InvalidVpc.NotFound",
        title = "VPC not found",
        message = "There is no VPC <{id}>: 100%.",
        zh(title = "VPC 不存在", message = "VPC <{id}> 不存在。"),
        display = "no {id} in {region}"
    )]
    NotFound {
        id: String,
        region: &'static str,
        #[api(param)]
        attempt: u8,
        #[api(param)]
        note: Option<u8>,
        #[api(param(serde))]
        zones: Vec<&'static str>,
    },
    #[api(
        status = 429,
        code = "Throttling",
        message = "Too fast.",
        zh(message = "太快了。"),
        retryable(throttling, after = 30)
    )]
    Throttling,
    #[api(
        status = 503,
        code = "Busy",
        message = "Busy.",
        zh(message = "忙。"),
        retryable
    )]
    Busy(#[api(retry_after)] Option<std::time::Duration>),
    #[api(
        status = 500,
        code = "InternalError",
        message = "Something failed.",
        zh(message = "出错了。")
    )]
    Internal(#[api(from)] std::io::Error),
    #[api(
        status = 422,
        code = "InvalidParameters",
        alias("BadParameters"),
        message = "{count} parameters are not valid.",
        zh(message = "{count} 个参数无效。")
    )]
    Invalid {
        count: usize,
        #[api(errors)]
        errors: Vec<AnyError>,
    },
    #[api(
        status(400, 410, 502),
        code = "Shared",
        shared_code,
        message = "First, {0}.",
        zh(message = "一、{0}。")
    )]
    First(&'static str, #[api(status)] Status),
    #[api(
        status(409, 405),
        code = "Shared",
        shared_code,
        message = "Second, {0}.",
        zh(message = "二、{0}。")
    )]
    Second(&'static str),
    #[api(
        status = 200,
        code = "Fine",
        allow(non_error_status, reason = "it answers like that"),
        message = "Fine, but.",
        zh(message = "好,但是。")
    )]
    Fine,
}

fn not_found() -> VpcError {
    VpcError::NotFound {
        id: "vpc-1".to_owned(),
        region: "cn-secret",
        attempt: 2,
        note: None,
        zones: vec!["a", "b"],
    }
}

fn exceeded() -> QuotaError {
    QuotaError::Exceeded {
        maximum: 7,
        kind: "VPC".to_owned(),
    }
}

/// One of each, by name.
fn error(name: &str) -> AnyError {
    match name {
        "not_found" => not_found().into(),
        "throttling" => VpcError::Throttling.into(),
        "busy" => VpcError::Busy(None).into(),
        "busy_for_a_while" => VpcError::Busy(Some(std::time::Duration::from_millis(1500))).into(),
        "internal" => VpcError::from(std::io::Error::other("disk 7 is full")).into(),
        "invalid" => VpcError::Invalid {
            count: 2,
            errors: vec![not_found().into(), VpcError::Throttling.into()],
        }
        .into(),
        "first" => VpcError::First("400", Status::BAD_REQUEST).into(),
        "first_gone" => VpcError::First("410", Status::GONE).into(),
        "first_bad_gateway" => VpcError::First("502", Status::BAD_GATEWAY).into(),
        "second" => VpcError::Second("x").into(),
        "fine" => VpcError::Fine.into(),
        "quota" => exceeded().into(),
        other => panic!("there is no error {other}"),
    }
}

const ERRORS: [&str; 12] = [
    "not_found",
    "throttling",
    "busy",
    "busy_for_a_while",
    "internal",
    "invalid",
    "first",
    "first_gone",
    "first_bad_gateway",
    "second",
    "fine",
    "quota",
];
