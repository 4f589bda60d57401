//! Messages about fields.

use proc_macro2::Span;

use super::Diagnostic;

pub(crate) fn from_with_other_fields(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has more fields, and `From` would not know what to put there"),
        "keep the cause alone, or write `source` instead of `from` and build the error with `map_err`",
    )
}

pub(crate) fn two_sources(first: Span, second: Span, name: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{name}` has two causes, and an error chain has room for one"),
        "mark one field as the source, and rename the other if it is called `source`",
    )
}

pub(crate) fn source_of_plain_type(place: Span, name: &str, ty: &str) -> Diagnostic {
    let help = if name == "source" {
        "hold the error itself, or rename the field: one that is called `source` is a cause"
    } else {
        "hold the error itself, or do not mark the field"
    };
    Diagnostic::new(
        place,
        format!("`{name}` is a cause, but `{ty}` is no error"),
        help,
    )
}

pub(crate) fn status_without_choice(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this field chooses among the documented statuses, but there is only one",
        "document all that it may choose, like `status(404, 500)`, or do not mark the field",
    )
}

pub(crate) fn wait_of_never(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` is `retryable(never)`, so there is nothing to wait for"),
        "do not mark the field, or leave `retryable(never)` out",
    )
}

pub(crate) fn two_statuses(first: Span, second: Span) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        "two fields choose the status",
        "mark one of the two",
    )
}

pub(crate) fn two_retry_afters(first: Span, second: Span) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        "two fields say when to try again",
        "mark one of the two",
    )
}

pub(crate) fn repeated_from(first: Span, second: Span, ty: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{ty}` is converted to two errors, and `?` could not choose"),
        "keep `from` on one of the two, and write `source` on the other",
    )
}

pub(crate) fn from_of_itself(place: Span, ty: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`From<{ty}>` would meet the conversion that every type has from itself"),
        "write `source` instead of `from`, and build the error with `map_err`",
    )
}

pub(crate) fn param_of_source(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the field `{name}` is the cause of this error, and `param` would publish it"),
        "remove `param`: the log has it, because it follows the error in its chain",
    )
}

pub(crate) fn malformed_param(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("\"{found}\" cannot be the name of a param"),
        "write a name without whitespace and control characters",
    )
}

pub(crate) fn repeated_param(first: Span, second: Span, param: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("two fields are published as `{param}`"),
        "give one of the two another name: `#[api(param = \"…\")]`",
    )
}

pub(crate) fn placeholder_of_private(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the field `{name}` is not public, so nothing prints its placeholder"),
        "name it in `message` or `advice`, mark it `#[api(param)]`, or remove `placeholder`",
    )
}

pub(crate) fn two_lists_of_errors(first: Span, second: Span) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        "two fields hold errors to answer together",
        "put all of them into one",
    )
}

pub(crate) fn errors_elsewhere(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` holds errors to answer together, which are neither a param nor a cause"),
        "take the field out of the texts and leave `param`, `source` and `from` out",
    )
}
