//! The enum itself.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Path, Visibility};

use crate::hygiene::generated;
use crate::model::{Content, KindType, KindVariant};

/// The enum itself, which stands beside the user's type.
pub(crate) fn declaration(
    kind: &KindType,
    vis: &Visibility,
    owner: &Ident,
    krate: Option<&Path>,
) -> TokenStream {
    let ident = kind.ident;
    let krate = krate.map_or_else(|| quote!(::error_catalog), |path| quote!(#path));
    let doc = format!("Which error a [`{owner}`] is.");
    let variants = kind.variants.iter().map(|variant| {
        let KindVariant {
            ident,
            content,
            code,
        } = variant;
        let ident = generated(ident);
        let doc = match code {
            Some(code) => format!("`{code}`"),
            None => "An error of another catalog.".to_owned(),
        };
        let content = match content {
            Content::Nothing => None,
            Content::Each(ty) => Some(quote!((#ty))),
            Content::Nested(ty) => Some(quote!((<#ty as #krate::__private::HasCatalog>::__Kind))),
        };
        quote!(#[doc = #doc] #ident #content)
    });
    quote! {
        #[doc = #doc]
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        #vis enum #ident {
            #(#variants,)*
        }
    }
}
