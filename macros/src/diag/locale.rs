//! Messages about languages and their texts.

use proc_macro2::Span;

use super::{Diagnostic, suggestion};

pub(crate) fn no_language_tag(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is no language tag"),
        "write one like `en`, `zh`, `zh-Hans` or `pt-BR`",
    )
}

pub(crate) fn declared_twice(first: Span, second: Span, tag: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("the locale `{tag}` is declared twice"),
        "keep one of the two",
    )
}

pub(crate) fn undeclared(place: Span, tag: &str, declared: &[String]) -> Diagnostic {
    let help = match crate::rules::spelling::nearest(tag, declared.iter().map(String::as_str)) {
        Some(_) => suggestion(tag, declared.iter().map(String::as_str)),
        None => format!(
            "add it on the type: `locales({}, \"{tag}\")`",
            quoted(declared)
        ),
    };
    Diagnostic::new(place, format!("the locale `{tag}` is not declared"), help)
}

pub(crate) fn default_as_group(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{tag}` is the default locale, whose texts stand directly on the item"),
        "move the texts out of this group",
    )
}

pub(crate) fn not_translated(place: Span, kind: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{kind}` is `untranslated`: it exists in the default locale only"),
        format!("remove it here, or `untranslated({kind})` on the type"),
    )
}

pub(crate) fn without_original(place: Span, kind: &str, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{kind}` is translated to `{tag}`, but there is no original"),
        format!("write `{kind}` in the default locale too"),
    )
}

pub(crate) fn none_in_default(place: Span, kind: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{kind} = none` is for translations"),
        format!("leave `{kind}` out"),
    )
}

pub(crate) fn missing_message(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has no message"),
        "write `message = \"…\"`: what the client is told",
    )
}

pub(crate) fn missing_required(place: Span, name: &str, kind: &str, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has no {kind} in `{tag}`, which this type requires"),
        format!("write the {kind} in `{tag}`"),
    )
}

fn quoted(tags: &[String]) -> String {
    let quoted: Vec<String> = tags.iter().map(|tag| format!("\"{tag}\"")).collect();
    quoted.join(", ")
}

pub(crate) fn no_list(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "`{tag}` is read as a locale, because its name is that short, and a locale takes texts"
        ),
        format!("write them like `{tag}(message = \"…\", advice = \"…\")`"),
    )
}

pub(crate) fn group_on_type(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "`{tag}` is read as a locale, because its name is that short, and an enum has no texts of its own"
        ),
        format!("declare it with `locales(\"{tag}\")`, and write its texts on the variants"),
    )
}
