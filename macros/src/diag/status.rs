//! Messages about statuses.

use proc_macro2::Span;

use super::{Diagnostic, suggestion};
use crate::rules::status;

pub(crate) fn out_of_range(first: Span, last: Span, found: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        last,
        format!("{found} is no HTTP status"),
        "write a number from 100 to 599, like `status = 404`",
    )
}

pub(crate) fn no_error(place: Span, found: u16) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the status {found} does not say that something went wrong"),
        "write one from 400 to 599, or allow it: `allow(non_error_status, reason = \"…\")`",
    )
}

pub(crate) fn unknown_name(place: Span, found: &str) -> Diagnostic {
    let upper = found.to_uppercase();
    Diagnostic::new(
        place,
        format!("`{found}` is no registered HTTP status"),
        match crate::rules::spelling::nearest(&upper, status::names()) {
            Some(_) => suggestion(&upper, status::names()),
            None => "write its number, like `status = 404`, or its name, like `status = NOT_FOUND`"
                .to_owned(),
        },
    )
}

pub(crate) fn repeated(first: Span, second: Span, number: u16) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the status {number} stands twice"),
        "keep one of the two",
    )
}

pub(crate) fn missing(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has no status"),
        "write `status = 404` here, or a default for all on the type",
    )
}
