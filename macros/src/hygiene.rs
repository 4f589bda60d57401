//! Names that the user's code cannot get in the way of.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::format_ident;

/// A binding for the field at a place: no field or constant of a user is called like this.
pub(crate) fn binding(index: usize) -> Ident {
    format_ident!("__field{}", index, span = Span::call_site())
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
    format_ident!(
        "__field{}",
        index,
        span = Span::call_site().located_at(place)
    )
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
