//! Messages about keys and their values.

use proc_macro2::Span;

use super::{Diagnostic, enumerate, suggestion};
use crate::rules::key::{Key, Place};
use crate::rules::spelling;

pub(crate) fn unknown_key(key: Span, found: &str, place: Place) -> Diagnostic {
    if found == "yields" {
        return super::structure::yields_without_transparent(key);
    }
    let known = || Key::names_at(place);
    let elsewhere = Key::all().map(Key::name);
    let help =
        match spelling::nearest(found, known()).or_else(|| spelling::nearest(found, elsewhere)) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!(
                "the keys {} are {}",
                place.here(),
                enumerate(known().map(|key| format!("`{key}`")), "and")
            ),
        };
    Diagnostic::new(key, format!("`{found}` is no key of `api`"), help)
}

pub(crate) fn misplaced_key(key: Span, found: Key, place: Place) -> Diagnostic {
    Diagnostic::new(
        key,
        format!("`{}` says nothing about {}", found.name(), place.name()),
        format!("move it to {}", found.home_seen_from(place)),
    )
}

pub(crate) fn repeated_key(first: Span, second: Span, key: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{key}` stands twice on one item"),
        "keep one of the two",
    )
}

pub(crate) fn wrong_value(place: Span, key: Key) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{}` takes {}", key.name(), key.takes()),
        format!("write it like `{}`", key.example()),
    )
}

pub(crate) fn value_of_flag(place: Span, key: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{key}` takes no value"),
        format!("write `{key}` alone"),
    )
}

pub(crate) fn missing_value(key: Span, found: Key) -> Diagnostic {
    Diagnostic::new(
        key,
        format!("`{}` needs a value: {}", found.name(), found.takes()),
        format!("write it like `{}`", found.example()),
    )
}

pub(crate) fn no_literal(first: Span, last: Span, key: Key) -> Diagnostic {
    Diagnostic::between(
        first,
        last,
        format!(
            "`{}` takes literals: a derive cannot see behind macros, constants and paths",
            key.name()
        ),
        format!("write the value itself, like `{}`", key.example()),
    )
}

pub(crate) fn suffixed_number(place: Span, found: &str, digits: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the number `{found}` has a suffix"),
        format!("write `{digits}`"),
    )
}

pub(crate) fn empty_text(place: Span, key: Key) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("this text of `{}` is empty", key.name()),
        if key == Key::Message {
            "write what the client is to be told"
        } else {
            "write the text, or leave it out"
        },
    )
}

pub(crate) fn unknown_word(place: Span, key: &str, found: &str, choices: &[&str]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{key}` does not know `{found}`"),
        suggestion(found, choices.iter().copied()),
    )
}

pub(crate) fn repeated_word(first: Span, second: Span, key: &str, word: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{word}` stands twice in `{key}`"),
        "keep one of the two",
    )
}

pub(crate) fn empty_attribute(attribute: Span, place: Place) -> Diagnostic {
    let example = match place {
        Place::Enum => "#[api(name = \"nas\", status = 500)]",
        Place::Struct | Place::Variant | Place::Locale | Place::Each => {
            "#[api(status = 404, code = \"…\", message = \"…\")]"
        }
        Place::Field => "#[api(placeholder = \"10\")]",
    };
    Diagnostic::new(
        attribute,
        "this `api` attribute says nothing",
        format!("write keys in parentheses, like `{example}`, or remove it"),
    )
}

pub(crate) fn empty_list(key: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        key,
        format!("the list of `{found}` is empty"),
        format!("put something between the parentheses, or leave `{found}` out"),
    )
}

pub(crate) fn unexpected_token(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is not expected here"),
        "write `key`, `key = value` or `key(…)`, with one comma between them",
    )
}

pub(crate) fn missing_comma(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the value ends before `{found}`"),
        format!("write a comma before `{found}`"),
    )
}

pub(crate) fn malformed_path(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is no path of a crate or module"),
        "write where `error_catalog` is to be found, like `crate = \"my_crate::error_catalog\"`",
    )
}

pub(crate) fn malformed_bound(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is no list of where-clauses"),
        "write what would follow `where`, like `bound = \"T: std::error::Error + 'static\"`",
    )
}

pub(crate) fn unexplained_allowance(place: Span, rule: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the exception to `{rule}` is not explained"),
        format!("say why: `allow({rule}, reason = \"…\")`"),
    )
}

pub(crate) fn unknown_rule(place: Span, found: &str, choices: &[&str]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("there is no rule `{found}` to allow an exception to"),
        suggestion(found, choices.iter().copied()),
    )
}

pub(crate) fn second_rule(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` is the second rule in one `allow`, which allows one exception"),
        format!("give it an `allow` and a reason of its own: `allow({found}, reason = \"…\")`"),
    )
}

pub(crate) fn needless_allowance(place: Span, rule: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("nothing here breaks the rule `{rule}`"),
        "remove this `allow`",
    )
}

pub(crate) fn contradicting_retryable(first: Span, last: Span) -> Diagnostic {
    Diagnostic::between(
        first,
        last,
        "`never` stands beside something that says when to try again",
        "write `retryable(never)` alone, or leave `never` out",
    )
}

pub(crate) fn unknown_part_of_address(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{{{found}}}` stands for nothing in an address"),
        "write `{code}` where the code belongs, and percent-encode braces that are meant",
    )
}

pub(crate) fn unknown_case(place: Span, found: &str, choices: &[&str]) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("\"{found}\" is no case that a name can be written in"),
        suggestion(found, choices.iter().copied()),
    )
}

pub(crate) fn malformed_header(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{found}` cannot be the name of a header"),
        "use letters, digits and `-`, like \"x-error-code\"",
    )
}

pub(crate) fn taken_header(place: Span, found: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the header `{found}` says something else of a reply"),
        "choose another name, like \"x-error-code\"",
    )
}
