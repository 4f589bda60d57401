//! Messages about languages and their texts.

use proc_macro2::Span;

use super::Diagnostic;
use crate::rules::spelling;

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
    // Short tags are all alike: `es` is Spanish, and no misspelt `en`.
    let long = declared.iter().skip(1).map(String::as_str);
    let long = long.filter(|declared| declared.len() > 3);
    let help = match spelling::nearest(tag, long) {
        Some(nearest) => format!("did you mean `{}`?", as_key(nearest)),
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

/// `tag` is a language other than the default one.
pub(crate) fn missing_translation(place: Span, name: &str, kind: &str, tag: &str) -> Diagnostic {
    let key = as_key(tag);
    Diagnostic::new(
        place,
        format!("`{name}` has no {kind} in `{tag}`, which this type requires"),
        format!("write `{key}({kind} = \"…\")`, or `{key}({kind} = none)` if there is none"),
    )
}

/// In the default language, where a text stands directly on the item.
pub(crate) fn missing_required(place: Span, name: &str, kind: &str, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` has no {kind} in the default locale `{tag}`, which this type requires"),
        format!("write `{kind} = \"…\"`"),
    )
}

/// The tag as an attribute writes it.
fn as_key(tag: &str) -> String {
    tag.replace('-', "_")
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

pub(crate) fn empty_group(place: Span, tag: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("there are no texts in `{tag}`"),
        format!("write them like `{tag}(message = \"…\", advice = \"…\")`, or leave `{tag}` out"),
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
