//! Messages about codes and aliases.

use proc_macro2::Span;

use super::Diagnostic;

pub(crate) fn missing(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has no code"),
        "write `code = \"…\"` here, or derive codes from names with `rename_all = \"PascalCase\"` on the type",
    )
}

pub(crate) fn empty(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this code is empty",
        "write what clients will match on, like \"InvalidVpc.NotFound\"",
    )
}

pub(crate) fn outer_whitespace(place: Span, trimmed: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        "this code begins or ends with whitespace, which headers and tables lose",
        format!("write \"{trimmed}\""),
    )
}

pub(crate) fn unseen_character(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this code contains a character that cannot be seen",
        "leave control characters, zero-width characters and direction marks out",
    )
}

pub(crate) fn inner_whitespace(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this code contains whitespace, which is more often a misprint than meant",
        "remove it, or allow it: `allow(code_whitespace, reason = \"…\")`",
    )
}

pub(crate) fn repeated(first: Span, second: Span, code: &str, name: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the code `{code}` is already that of `{name}`"),
        "choose another code, or write `shared_code` on both if clients are to see one code for both",
    )
}

pub(crate) fn repeated_alias(first: Span, second: Span, alias: &str, name: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the alias `{alias}` would decode to `{name}` as well"),
        "keep it on one of the two",
    )
}

pub(crate) fn alias_is_code(first: Span, second: Span, alias: &str, name: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{alias}` is the code of `{name}` and cannot be an alias too"),
        "remove the alias",
    )
}

pub(crate) fn mixed_sorts(first: Span, second: Span) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        "one catalog has codes that are texts and codes that are integers",
        "write all of them as texts, or all as integers",
    )
}

pub(crate) fn too_large(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the code {found} does not fit into 64 bits"),
        format!("write it as a text: \"{found}\""),
    )
}

pub(crate) fn prefix_without_text(prefix: Span) -> Diagnostic {
    Diagnostic::new(
        prefix,
        "there is no text code that this prefix could stand before",
        "remove `code_prefix`, or write the codes as texts",
    )
}

pub(crate) fn retired_without_code(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "this does not say which code is retired",
        "write `code = \"…\"` in it",
    )
}

pub(crate) fn retired_code_unnamed(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` has no key in front of it"),
        format!("write `code = {found}`"),
    )
}

pub(crate) fn reused(first: Span, second: Span, code: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the code `{code}` is retired, and clients know it with another meaning"),
        "choose another code, or remove the `retired` if it never was published",
    )
}

pub(crate) fn retired_twice(first: Span, second: Span, code: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the code `{code}` is retired twice"),
        "keep one of the two",
    )
}

pub(crate) fn unknown_replacement(place: Span, found: &str, codes: &[String]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("no entry of this type has the code `{found}`"),
        match crate::rules::spelling::nearest(found, codes.iter().map(String::as_str)) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "write a code that is sent now, or leave `replaced_by` out".to_owned(),
        },
    )
}
