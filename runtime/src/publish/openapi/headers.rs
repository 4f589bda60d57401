//! The headers of a response that belong to the error. That of the request's id is the service's own.

use alloc::string::String;
use alloc::vec::Vec;

use super::cases::{self, Case};
use super::json::Object;
use super::schema::{Bodies, of_type, one_of};
use crate::tree::Tree;
use crate::{Catalog, Code};

/// Only errors that are worth another attempt have it.
pub(super) const RETRY_AFTER: &str = "Retry-After";

/// The name of a header as documents write it, and what it says.
pub(super) fn all(bodies: &Bodies<'_>) -> Vec<(String, Tree)> {
    let mut headers = Vec::new();
    let catalog: &Catalog = bodies.catalog;
    if catalog.locales().len() > 1 {
        let header = described("The language that the message is in.")
            .with("schema", one_of("string", bodies.languages()));
        headers.push(("Content-Language".into(), header.into()));
    }
    if bodies.cases.iter().any(is_retryable) {
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
    headers
}

pub(super) fn is_retryable(case: &Case) -> bool {
    case.entry.retry().is_retryable()
}

fn described(text: &str) -> Object {
    Object::new().with("description", text)
}
