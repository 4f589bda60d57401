//! The headers of a response that belong to the error, and that of the request's identifier where it is named.

use alloc::string::String;
use alloc::vec::Vec;

use super::cases::{self, Case};
use super::json::Object;
use super::schema::{Bodies, of_type, one_of};
use crate::tree::Tree;
use crate::{Catalog, Code};

/// Only errors that are worth another attempt have it, and those of which a field says so.
pub(super) const RETRY_AFTER: &str = "Retry-After";

/// The name of a header as documents write it, and what it says.
pub(super) fn all(bodies: &Bodies<'_>, request_id: Option<&str>) -> Vec<(String, Tree)> {
    let mut headers: Vec<(String, Tree)> = Vec::new();
    let catalog: &Catalog = bodies.catalog;
    if catalog.locales().len() > 1 {
        let header = described("The language that the message is in.")
            .with("schema", one_of("string", bodies.languages()));
        headers.push(("Content-Language".into(), header.into()));
    }
    if bodies.cases.iter().any(may_have_retry_after) {
        let header = described("After how many seconds to try again, where that is known.")
            .with("schema", of_type("integer"));
        headers.push((RETRY_AFTER.into(), header.into()));
    }
    let code_header = catalog.table().code_header;
    if !code_header.is_empty() {
        let codes = cases::codes(bodies.cases);
        let is_integer = |code: &Code<'_>| code.as_integer().is_some();
        let schema = of_type(if !codes.is_empty() && codes.iter().all(is_integer) {
            "integer"
        } else {
            "string"
        });
        let header = described("The code, percent-encoded where it is not visible ASCII.")
            .with("schema", schema);
        headers.push((code_header.into(), header.into()));
    }
    if let Some(name) = request_id {
        let is_taken = |(other, _): &(String, Tree)| other.eq_ignore_ascii_case(name);
        if !headers.iter().any(is_taken) {
            let header = described("The identifier of the request, where there is one.")
                .with("schema", of_type("string"));
            headers.push((name.into(), header.into()));
        }
    }
    headers
}

/// Whether it is worth another attempt, or a field says so.
pub(super) fn may_have_retry_after(case: &Case) -> bool {
    case.entry.retry().is_retryable() || case.entry.chooses_retry_after()
}

fn described(text: &str) -> Object {
    Object::new().with("description", text)
}
