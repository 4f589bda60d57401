//! Messages about texts with placeholders.

use proc_macro2::Span;

use super::{Diagnostic, enumerate, one_of};
use crate::rules::spelling;
use crate::rules::template::Fault;

pub(crate) fn malformed(text: Span, fault: &Fault) -> Diagnostic {
    match fault {
        Fault::Unclosed => Diagnostic::new(
            text,
            "a `{` of this text is never closed",
            "write `}` behind the field's name, or `{{` to print a brace",
        ),
        Fault::Unopened => Diagnostic::new(
            text,
            "this text has a `}` without a `{`",
            "write `{` before the field's name, or `}}` to print a brace",
        ),
        Fault::Argument(found) => Diagnostic::new(
            text,
            format!("`{{{found}}}` does not name a field"),
            match found.strip_prefix("r#") {
                Some(name) => format!("leave out the `r#`: write `{{{name}}}`"),
                None => "write the name or the number of a field between the braces, or `{{` and `}}` to print braces"
                    .to_owned(),
            },
        ),
        Fault::Spec(found) => Diagnostic::new(
            text,
            format!("`{found}` is no format specification"),
            "write what `format!` takes behind the colon, like `{id:>8}` or `{id:?}`",
        ),
    }
}

pub(crate) fn unknown_field(text: Span, found: &str, owner: &str, fields: &[String]) -> Diagnostic {
    let names = || fields.iter().map(String::as_str);
    let is_number = found.bytes().all(|byte| byte.is_ascii_digit());
    let help = match (is_number, fields) {
        (true, []) => format!("write `{{{{{found}}}}}` to print braces"),
        (false, []) => {
            format!(
                "give `{owner}` a field of this name, or write `{{{{{found}}}}}` to print braces"
            )
        }
        // Numbers are all alike: one is no misspelt other.
        (true, _) => format!("name a field that it has: {}", one_of(names())),
        (false, _) => match spelling::nearest(found, names()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("name a field that it has: {}", one_of(names())),
        },
    };
    Diagnostic::new(text, format!("`{owner}` has no field `{found}`"), help)
}

pub(crate) fn next_of_named(text: Span, owner: &str) -> Diagnostic {
    Diagnostic::new(
        text,
        format!("`{{}}` names no field of `{owner}`, whose fields have names"),
        "write the field's name between the braces",
    )
}

pub(crate) fn source_in_public(text: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        text,
        format!(
            "the field `{field}` is the cause of this error, and causes are not for the public"
        ),
        "leave it out: the log has it, because it follows the error in its chain",
    )
}

pub(crate) fn source_in_display(text: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        text,
        format!("the field `{field}` is the cause of this error, so a log would print it twice"),
        "leave it out: the error chain prints it",
    )
}

pub(crate) fn fields_differ(text: Span, locale: &str, wanted: &[String]) -> Diagnostic {
    let help = if wanted.is_empty() {
        "write it without fields".to_owned()
    } else {
        let names = wanted.iter().map(|name| format!("`{{{name}}}`"));
        format!("name {} here too, and no other", enumerate(names, "and"))
    };
    Diagnostic::new(
        text,
        format!("the text in `{locale}` names other fields than the one in the default locale"),
        help,
    )
}

pub(crate) fn parts_by_letters(place: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "`{{{field}}}` is published with `param(serde)`, and can only be printed as it serialises"
        ),
        format!("write `{{{field}}}` without letters behind the colon"),
    )
}
