//! What the runtime has `implement` say: it knows which features there are, and has no `Diagnostic` to say it with.

use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, LitStr};

use crate::{Message, Pattern, parsed};

/// One message for each `concat!` in the macros of the integrations that has a help.
pub(crate) fn messages() -> Vec<Message> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/integrations/mod.rs");
    let mut found = Vec::new();
    for item in parsed(&path).items {
        if let Item::Macro(item) = item {
            let name = item.ident.map(|ident| ident.to_string());
            let mut texts = Vec::new();
            concatenations(item.mac.tokens, &mut texts);
            found.extend(texts.into_iter().map(|parts| Message {
                constructor: format!("integrations::{}", name.as_deref().unwrap_or_default()),
                wrong: Pattern { parts },
            }));
        }
    }
    assert_eq!(
        found.len(),
        2,
        "the macros are no longer where, or what, they were"
    );
    found
}

fn concatenations(tokens: TokenStream, texts: &mut Vec<Vec<String>>) {
    let mut is_concat = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => is_concat = ident == "concat",
            TokenTree::Group(group) if is_concat => texts.extend(parts(group.stream())),
            TokenTree::Group(group) => concatenations(group.stream(), texts),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The literals of a `concat!` up to the help: whatever stands between two of them is a name.
fn parts(tokens: TokenStream) -> Option<Vec<String>> {
    let literals = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Literal(literal) => {
            syn::parse2::<LitStr>(TokenTree::Literal(literal).into()).ok()
        }
        TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => None,
    });
    let mut parts = Vec::new();
    for literal in literals {
        let literal = literal.value();
        if let Some((wrong, _)) = literal.split_once("\nhelp: ") {
            parts.push(wrong.to_owned());
            return Some(parts);
        }
        parts.push(literal);
    }
    None
}
