//! Messages about the shape of the response.

use proc_macro2::Span;

use super::{Diagnostic, listed, suggestion};

pub(crate) fn unknown_source(place: Span, found: &str, choices: &[&str]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is nothing that a body can be made of"),
        match crate::rules::spelling::nearest(found, choices.iter().copied()) {
            Some(_) => suggestion(found, choices.iter().copied()),
            None => format!(
                "write {}, `param(\"…\")` or a literal",
                listed(choices.iter().copied())
            ),
        },
    )
}

pub(crate) fn malformed_member(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "a member of a body is a key and what stands there",
        "write it like `Code = code`, `\"ret-code\" = code` or `error(Code = code)`",
    )
}

pub(crate) fn repeated_key(first: Span, second: Span, key: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the key `{key}` stands twice in one object"),
        "give one of the two another name",
    )
}

pub(crate) fn too_deep(place: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("this object is nested more than {limit} deep"),
        "flatten the body",
    )
}

pub(crate) fn no_xml_name(place: Span, key: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{key}` cannot be the name of an XML element, which `root` asks for"),
        "begin it with a letter and use letters, digits, `-`, `_` and `.`, or remove `root`",
    )
}

pub(crate) fn without_code(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this body has no `code`, so no client could tell one error from another",
        "add a member like `Code = code`",
    )
}

pub(crate) fn unknown_param(place: Span, found: &str, params: &[String]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("no error of this type has a param `{found}`"),
        if params.is_empty() {
            "name a field in a message, or mark one `#[api(param)]`".to_owned()
        } else {
            suggestion(found, params.iter().map(String::as_str))
        },
    )
}

pub(crate) fn unquoted_param(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        "`param` takes the name of one param as a text",
        format!("write it like `param(\"{found}\")`"),
    )
}

pub(crate) fn reserved_member(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "a problem details object (RFC 9457) has a member `{name}` already, which this param would overwrite"
        ),
        "publish it under another name: `#[api(param = \"…\")]`",
    )
}

pub(crate) fn no_errors(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "no error of this type holds errors to answer together",
        "mark a field `#[api(errors)]`, like `#[api(errors)] fields: Vec<FieldError>`, or remove the member",
    )
}
