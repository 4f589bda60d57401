//! The traits of frameworks: which there are, and what they ask for, the runtime knows.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::generated;
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    if model.implement.is_empty() {
        return TokenStream::new();
    }
    let (impl_generics, type_generics) = parameters(model.generics);
    let ident = generated(model.ident);
    forward(
        model.implement,
        &impl_generics,
        &quote!(#ident #type_generics),
        &where_clause(model, Purpose::Behaviour),
    )
}

/// Hands each name to the runtime, which writes the impl, or says at the name what is missing.
///
/// What says it is handed over too: an error in tokens of the runtime's would be followed by a note about its macros.
pub(crate) fn forward(
    frameworks: &[Ident],
    impl_generics: &TokenStream,
    ty: &TokenStream,
    where_clause: &TokenStream,
) -> TokenStream {
    frameworks
        .iter()
        .map(|framework| {
            let refusal = quote_spanned! {framework.span()=>
                __error_catalog::refuse! { __error_catalog::why_not_implement! { #framework } }
            };
            quote_spanned! {framework.span()=>
                __error_catalog::implement! { #framework [#impl_generics] [#ty] [#where_clause] { #refusal } }
            }
        })
        .collect()
}
