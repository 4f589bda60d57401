//! `From`: what `?` converts.

use proc_macro2::TokenStream;
use quote::quote;

use super::pattern::{member, path, place_of};
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{generated, located};
use crate::model::{Conversion, Field, From, Model, Name, Variant};

pub(super) fn expand(model: &Model) -> TokenStream {
    model
        .variants
        .iter()
        .flat_map(|variant| match variant {
            Variant::Entry(entry) => impls(model, entry.name, entry.fields.first(), &entry.from),
            Variant::Transparent(inner) => {
                impls(model, inner.name, Some(&inner.inner), &inner.from)
            }
        })
        .collect()
}

fn impls(model: &Model, name: Name, field: Option<&Field>, from: &[From]) -> Vec<TokenStream> {
    let Some(field) = field.filter(|_| !from.is_empty()) else {
        return Vec::new();
    };
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = where_clause(model, Purpose::Conversion);
    let (path, member) = (path(name), member(field.member));
    from.iter()
        .map(|From { ty, conversion }| {
            let into = || located(quote!(::core::convert::Into::into(__source)), place_of(ty));
            let value = match conversion {
                Conversion::Same => quote!(__source),
                Conversion::Some => quote!(::core::option::Option::Some(__source)),
                Conversion::Into => into(),
                Conversion::IntoSome => {
                    let value = into();
                    quote!(::core::option::Option::Some(#value))
                }
            };
            quote! {
                #[automatically_derived]
                impl #impl_generics ::core::convert::From<#ty> for #ident #type_generics #where_clause {
                    fn from(__source: #ty) -> Self {
                        #path { #member: #value }
                    }
                }
            }
        })
        .collect()
}
