//! Patterns: which variant, and the fields that an arm needs.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::Member;

use super::written::tokens;
use crate::hygiene::{binding_at, binding_name, generated};
use crate::model::{Field, Name};

/// `Type::Name`, or `Type`.
pub(super) fn path(name: Name) -> TokenStream {
    let of_type = generated(name.of_type);
    match name.variant {
        Some(variant) => {
            let variant = generated(variant);
            quote!(#of_type::#variant)
        }
        None => quote!(#of_type),
    }
}

/// `Type::Name { id: __field0, .. }` for the fields at these places, which are bound by place; as text, because each
/// variant has some of them.
///
/// Braces fit every style: the fields of a tuple are called `0`, `1` and so on.
pub(super) fn pattern(name: Name, fields: &[Field], wanted: &[usize]) -> String {
    let mut pattern = name.of_type.to_string();
    if let Some(variant) = name.variant {
        pattern.push_str("::");
        pattern.push_str(&variant.to_string());
    }
    pattern.push_str(" { ");
    for (number, place) in wanted.iter().enumerate() {
        if let Some(field) = fields.get(*place) {
            match field.member {
                Member::Named(ident) => pattern.push_str(&ident.to_string()),
                Member::Unnamed(index) => pattern.push_str(&index.index.to_string()),
            }
            pattern.push_str(": ");
            pattern.push_str(&binding_name(number));
            pattern.push_str(", ");
        }
    }
    let is_whole = wanted.len() == fields.len() && !fields.is_empty();
    pattern.push_str(if is_whole { "}" } else { ".. }" });
    pattern
}

/// The pattern of a variant with one field, and the field, which stands at the place of its type.
pub(super) fn only_field(name: Name, field: &Field) -> (String, Ident) {
    let pattern = pattern(name, std::slice::from_ref(field), &[0]);
    (pattern, binding_at(0, place_of(field.ty)))
}

pub(super) fn member(member: &Member) -> TokenStream {
    match member {
        Member::Named(ident) => generated(ident).into_token_stream(),
        Member::Unnamed(index) => index.to_token_stream(),
    }
}

/// The place of a type in the user's code, for errors about it: the name that the type goes by, because stable Rust
/// marks one token only.
pub(super) fn place_of(ty: &syn::Type) -> Span {
    Span::call_site().located_at(crate::types::name_of_type(ty))
}

/// Arms of a match, of which those that do the same with fields of the same types become one with several patterns.
///
/// Each arm costs compile time of its own; a pattern more costs almost nothing, as long as there are not too many: the
/// compiler compares the bindings of each with those of all others.
#[derive(Default)]
pub(super) struct Arms {
    arms: Vec<Arm>,
}

/// How many patterns an arm has at most.
const PATTERNS: usize = 64;

struct Arm {
    shape: String,
    count: usize,
    /// With `|` between them.
    patterns: String,
    /// What is matched beside the variant, the same for all patterns.
    beside: Option<TokenStream>,
    body: TokenStream,
}

impl Arms {
    /// Adds a pattern; `shape` says which patterns may share the arm.
    pub(super) fn add(&mut self, shape: String, pattern: &str, body: impl FnOnce() -> TokenStream) {
        self.push(shape, pattern, None, body);
    }

    /// Adds a pattern to a match over the variant and one thing more.
    pub(super) fn add_beside(
        &mut self,
        shape: &str,
        pattern: &str,
        beside: TokenStream,
        body: impl FnOnce() -> TokenStream,
    ) {
        self.push(format!("{shape} {beside}"), pattern, Some(beside), body);
    }

    fn push(
        &mut self,
        shape: String,
        pattern: &str,
        beside: Option<TokenStream>,
        body: impl FnOnce() -> TokenStream,
    ) {
        let is_open = |known: &&mut Arm| known.count < PATTERNS && known.shape == shape;
        match self.arms.iter_mut().find(is_open) {
            Some(known) => {
                known.count += 1;
                known.patterns.push_str(" | ");
                known.patterns.push_str(pattern);
            }
            None => self.arms.push(Arm {
                shape,
                count: 1,
                patterns: pattern.to_owned(),
                beside,
                body: body(),
            }),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.arms.is_empty()
    }

    pub(super) fn into_tokens(self) -> TokenStream {
        let arms = self.arms.into_iter();
        arms.map(
            |Arm {
                 patterns,
                 beside,
                 body,
                 ..
             }| {
                let patterns = tokens(&patterns);
                match beside {
                    Some(beside) => quote!((#patterns, #beside) => #body,),
                    None => quote!(#patterns => #body,),
                }
            },
        )
        .collect()
    }
}
