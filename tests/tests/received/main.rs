//! `Received`: from a response back to the entry.

#![allow(dead_code, reason = "a client makes none of the errors that it knows")]

mod content;
mod documented;
mod entries;
mod hostile;
mod json;
mod line;
mod oddities;
mod retry;
mod round_trip;
mod several;
mod spellings;
mod xml;

use error_catalog::{ApiError, Received};

/// Every sort of entry that a response has to be told apart from.
#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    kind = VpcErrorKind,
    locales("en", "zh"),
    code_header = "x-error-code",
    retired(code = "VpcLocked", status = 423, replaced_by("VpcInUse")),
    body(RequestId = request_id, HostId = host_id, Code = code, Message = message, Params = params)
)]
pub(crate) enum VpcError {
    #[api(
        status(404, 410),
        code = "InvalidVpc.NotFound",
        message = "There is no VPC {id}.",
        zh(message = "没有 VPC {id}。"),
        alias("VpcNotFound")
    )]
    NotFound { id: u32 },
    #[api(
        status = 409,
        code = "VpcInUse",
        message = "The VPC is in use.",
        shared_code
    )]
    InUse,
    #[api(
        status = 409,
        code = "VpcInUse",
        message = "{0} uses the VPC.",
        shared_code
    )]
    InUseBy(String),
    #[api(
        status = 503,
        code = "VpcInUse",
        message = "The VPC is in use.",
        shared_code
    )]
    InUseForNow,
    #[api(
        status = 429,
        code = "Throttling",
        message = "Too fast.",
        retryable(throttling, after = 30)
    )]
    Throttling,
}

#[derive(Debug, ApiError)]
#[api(kind = PayErrorKind, body(message = message, ret_code = code))]
pub(crate) enum PayError {
    #[api(status = 402, code = 1400, message = "Declined.", alias(1401))]
    Declined,
}

#[derive(Debug, ApiError)]
#[api(body = rfc9457)]
pub(crate) enum ProblemError {
    #[api(status = 403, code = "Credit", message = "{balance} is not {cost}.")]
    Credit { balance: i64, cost: f64 },
}

/// A response of the first of these catalogs.
pub(crate) fn received(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Received {
    Received::new(
        VpcError::CATALOG,
        status,
        [("content-type", content_type)],
        body,
    )
}

pub(crate) fn json(status: u16, body: impl Into<Vec<u8>>) -> Received {
    received(status, "application/json", body)
}

pub(crate) fn xml(status: u16, body: impl Into<Vec<u8>>) -> Received {
    received(status, "text/xml;charset=utf-8", body)
}
