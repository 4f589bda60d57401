//! Messages about types and variants as a whole.

use proc_macro2::Span;

use super::{Diagnostic, suggestion};

pub(crate) fn union(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "a union cannot say which error it is",
        "write an enum or a struct",
    )
}

pub(crate) fn unreadable(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "a derive cannot read this part of the type",
        "give the expression or the type a name of its own, and write the name here",
    )
}

pub(crate) fn missing_attribute(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` says nothing about what it publishes"),
        "write `#[api(status = 404, code = \"…\", message = \"…\")]` above it, or `#[api(transparent)]` if it holds another such error",
    )
}

pub(crate) fn transparent_fields(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` is transparent, but does not have exactly one field"),
        "keep the one field that holds the inner error",
    )
}

pub(crate) fn transparent_with(place: Span, key: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{key}` stands beside `transparent`, where everything comes from the inner error"),
        format!("remove `{key}`, or `transparent`"),
    )
}

pub(crate) fn nested_in_itself(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` would hold its own catalog, without end"),
        "put the inner errors into a type of their own",
    )
}

pub(crate) fn unknown_operation(place: Span, found: &str, listed: &[String]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the operation `{found}` is not in `operation_list`"),
        match crate::rules::spelling::nearest(found, listed.iter().map(String::as_str)) {
            Some(_) => suggestion(found, listed.iter().map(String::as_str)),
            None => format!("add \"{found}\" to `operation_list`"),
        },
    )
}

pub(crate) fn unknown_section(place: Span, found: &str, listed: &[String]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the section `{found}` is not in `section_list`"),
        match crate::rules::spelling::nearest(found, listed.iter().map(String::as_str)) {
            Some(_) => suggestion(found, listed.iter().map(String::as_str)),
            None => format!("add \"{found}\" to `section_list`"),
        },
    )
}

pub(crate) fn yields_to_params(place: Span, code: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "`{name}` would take the place of the inner `{code}`, but its fields would have no values"
        ),
        "yield to an entry without public fields, or let the inner error keep this code",
    )
}

pub(crate) fn malformed_type(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is no type that this error could be made from"),
        "write types, like `from(std::io::Error, std::fmt::Error)`",
    )
}

pub(crate) fn kind_of_many(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "a type with type parameters has no one kind",
        "put its own errors into a type without parameters, give that one the kind, and nest it with `transparent`",
    )
}

pub(crate) fn kind_named_like_type(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "the kind has the name of the error itself",
        "write a name of its own, like `kind = NasErrorKind`",
    )
}

pub(crate) fn yields_without_codes(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "`yields` takes the codes at which the inner error gives way",
        "write it like `transparent(yields(\"InternalError\"))`",
    )
}

pub(crate) fn yields_without_transparent(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "`yields` belongs to the `transparent` of a variant",
        "write `transparent(yields(\"…\"))`",
    )
}
