//! `T::CATALOG`, `HasCatalog`, and the assertion that no code stands twice in the tree.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::pattern::place_of;
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{generated, type_at};
use crate::model::{Model, Variant};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let vis = model.vis;
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = where_clause(model, Purpose::Catalog);
    let nested = nested(model);
    let generic = !model.generics.params.is_empty();
    // A generic type cannot have a static of its own, so its tree is made of constants that lead to the static table.
    let (stored, value) = if generic && !nested.is_empty() {
        (
            None,
            quote!(&__error_catalog::Catalog::__new(&__TABLE, &[#(#nested),*])),
        )
    } else {
        let stored = quote! {
            static __CATALOG: __error_catalog::Catalog = __error_catalog::Catalog::__new(&__TABLE, &[#(#nested),*]);
        };
        (Some(stored), quote!(&__CATALOG))
    };
    // Of a type with type parameters there are as many catalogs as there are types, and none here to look at; lifetimes
    // change nothing about what is published.
    let lifetimes = model.generics.lifetimes().map(|_| quote!('static));
    let lifetimes = model
        .generics
        .lifetimes()
        .next()
        .is_some()
        .then(|| quote!(<#(#lifetimes),*>));
    let unique = (!model.has_type_parameters() && !nested.is_empty()).then(|| {
        quote! {
            const _: () = {
                const __CATALOGS: &[&__error_catalog::Catalog] = &[<#ident #lifetimes as __error_catalog::HasCatalog>::CATALOG];
                __error_catalog::assert_unique_codes::<{ __error_catalog::unique_codes_capacity(__CATALOGS) }>(__CATALOGS)
            };
        }
    });
    let doc = format!("The errors that `{}` publishes.", model.type_name);
    quote! {
        #stored

        #[automatically_derived]
        impl #impl_generics __error_catalog::HasCatalog for #ident #type_generics #where_clause {
            const CATALOG: &'static __error_catalog::Catalog = #value;
            const __DERIVED: () = ();
        }

        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause {
            #[doc = #doc]
            #vis const CATALOG: &'static __error_catalog::Catalog = <Self as __error_catalog::HasCatalog>::CATALOG;
        }

        #unique
    }
}

/// The nested catalogs, each with the number of own rows that stand before it.
fn nested(model: &Model) -> Vec<TokenStream> {
    let mut before = 0;
    let mut nested = Vec::new();
    for variant in &model.variants {
        match variant {
            Variant::Entry(_) => before += 1,
            Variant::Transparent(transparent) => {
                let ty = transparent.inner.ty;
                let rows = Literal::usize_unsuffixed(before);
                let ty = type_at(ty, place_of(ty));
                nested.push(quote::quote_spanned! {place_of(transparent.inner.ty)=>
                    __error_catalog::Nested { before: #rows, catalog: <#ty as __error_catalog::Transparent>::__CATALOG }
                });
            }
        }
    }
    nested
}
