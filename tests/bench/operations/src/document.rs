//! What is on the wire, as one writes it for serde.

use serde::{Deserialize, Serialize};

/// A body without context.
#[derive(Serialize)]
#[serde(rename = "Error")]
pub(crate) struct Body<'a> {
    #[serde(rename = "Code")]
    pub(crate) code: &'a str,
    #[serde(rename = "Message")]
    pub(crate) message: &'a str,
}

/// A body with the identifier of the request.
#[derive(Serialize)]
#[serde(rename = "Error")]
pub(crate) struct BodyOfRequest<'a> {
    #[serde(rename = "RequestId")]
    pub(crate) request_id: &'a str,
    #[serde(rename = "Code")]
    pub(crate) code: &'a str,
    #[serde(rename = "Message")]
    pub(crate) message: &'a str,
}

/// Problem details.
#[derive(Serialize)]
pub(crate) struct Problem<'a> {
    #[serde(rename = "type")]
    pub(crate) kind: &'a str,
    pub(crate) status: u16,
    pub(crate) detail: &'a str,
    pub(crate) code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<u64>,
}

/// A body as a client reads it, without copying what needs no copy.
#[derive(Deserialize)]
pub(crate) struct Received<'a> {
    #[serde(rename = "Code", alias = "code", borrow)]
    pub(crate) code: std::borrow::Cow<'a, str>,
    #[expect(dead_code, reason = "who reads a body reads all of it")]
    #[serde(rename = "Message", alias = "detail", borrow)]
    pub(crate) message: std::borrow::Cow<'a, str>,
}
