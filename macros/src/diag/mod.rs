//! Every message of ours, one constructor each: a sentence of what is wrong and one of what to write instead.
//!
//! Text that is longer than a word of the language stands in these files only, so that a writer can read all of it.

pub(crate) mod attribute;
pub(crate) mod body;
pub(crate) mod code;
pub(crate) mod each;
pub(crate) mod field;
pub(crate) mod locale;
pub(crate) mod status;
pub(crate) mod structure;
pub(crate) mod template;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

/// An error at a place in the user's code.
pub(crate) struct Diagnostic {
    start: Span,
    end: Span,
    text: String,
}

impl Diagnostic {
    fn new(place: Span, wrong: impl AsRef<str>, help: impl AsRef<str>) -> Diagnostic {
        Diagnostic::between(place, place, wrong, help)
    }

    /// An error about two places: the compiler marks both and what is between them.
    fn between(
        start: Span,
        end: Span,
        wrong: impl AsRef<str>,
        help: impl AsRef<str>,
    ) -> Diagnostic {
        Diagnostic {
            start,
            end,
            text: format!("{}\nhelp: {}", wrong.as_ref(), help.as_ref()),
        }
    }

    pub(crate) fn to_compile_error(&self) -> TokenStream {
        // The compiler joins the spans of a macro call's first and last token.
        let text = &self.text;
        let path = quote_spanned!(self.start=> ::core::compile_error);
        let mut group = proc_macro2::Group::new(proc_macro2::Delimiter::Brace, quote!(#text));
        group.set_span(self.end);
        let bang = quote_spanned!(self.end=> !);
        quote!(#path #bang #group)
    }
}

/// "did you mean `x`?", or what there is to choose from.
fn suggestion<'a>(found: &str, choices: impl Iterator<Item = &'a str> + Clone) -> String {
    match crate::rules::spelling::nearest(found, choices.clone()) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("write {}", one_of(choices)),
    }
}

/// "`a`, `b`, `c`"
fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// "`a`, `b` or `c`"
fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    enumerate(words.map(|word| format!("`{word}`")), "or")
}

fn enumerate(words: impl Iterator<Item = String>, conjunction: &str) -> String {
    let mut words: Vec<String> = words.collect();
    match words.pop() {
        None => String::new(),
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} {conjunction} {last}", words.join(", ")),
    }
}
