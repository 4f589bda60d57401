//! Names that the user's code cannot get in the way of.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Attribute, Data, DeriveInput, Meta, Type};

/// A binding for the field at a place: no field or constant of a user is called like this.
pub(crate) fn binding(index: usize) -> Ident {
    binding_at(index, Span::call_site())
}

/// The same name as text.
pub(crate) fn binding_name(index: usize) -> String {
    format!("__field{index}")
}

/// The tokens as if they stood at `span`, so that errors of the compiler about them point there.
pub(crate) fn respanned(tokens: TokenStream, span: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => {
                let mut moved = Group::new(group.delimiter(), respanned(group.stream(), span));
                moved.set_span(span);
                TokenTree::Group(moved)
            }
            mut other @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => {
                other.set_span(span);
                other
            }
        })
        .collect()
}

/// The same binding, used at a place of the user's: errors about its type are told there.
pub(crate) fn binding_at(index: usize, place: Span) -> Ident {
    Ident::new(&binding_name(index), Span::call_site().located_at(place))
}

/// The name as the derive writes it: at the same place, but part of the generated code, so that lints and deprecations
/// that the user has settled are not raised again.
pub(crate) fn generated(ident: &Ident) -> Ident {
    let mut name = ident.clone();
    name.set_span(Span::call_site().located_at(ident.span()));
    name
}

/// The tokens as part of the generated code, but at a place of the user's: errors about them are told there.
pub(crate) fn located(tokens: TokenStream, place: Span) -> TokenStream {
    respanned(tokens, Span::call_site().located_at(place))
}

/// The lints that the user has allowed on the type or inside it, to allow them for what repeats the user's tokens: a
/// deprecated cause stands in the `From` impl as well. Nothing is allowed that the user did not, which `forbid` would
/// refuse.
pub(crate) fn settled_lints(input: &DeriveInput) -> TokenStream {
    let mut attributes: Vec<&Attribute> = input.attrs.iter().collect();
    let mut fields = Vec::new();
    match &input.data {
        Data::Enum(data) => {
            for variant in &data.variants {
                attributes.extend(&variant.attrs);
                fields.extend(&variant.fields);
            }
        }
        Data::Struct(data) => fields.extend(&data.fields),
        Data::Union(_) => {}
    }
    attributes.extend(fields.into_iter().flat_map(|field| &field.attrs));
    let mut seen = Vec::new();
    let mut settled = TokenStream::new();
    for attribute in attributes {
        let Meta::List(list) = &attribute.meta else {
            continue;
        };
        if !(list.path.is_ident("allow") || list.path.is_ident("expect")) {
            continue;
        }
        let lints = &list.tokens;
        let written = lints.to_string();
        if !seen.contains(&written) {
            seen.push(written);
            settled.extend(quote!(#[allow(#lints)]));
        }
    }
    settled
}

/// A type at a place of its own, so that what the compiler says of it here and elsewhere is one error and not two.
///
/// `$crate` means something only where it was written, so a type with it stays as it is.
pub(crate) fn type_at(ty: &Type, place: Span) -> TokenStream {
    let tokens = ty.to_token_stream();
    if mentions(tokens.clone(), "$crate") {
        tokens
    } else {
        respanned(tokens, place)
    }
}

fn mentions(tokens: TokenStream, word: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Group(group) => mentions(group.stream(), word),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
