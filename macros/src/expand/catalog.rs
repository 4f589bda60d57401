//! `T::CATALOG`, `HasCatalog`, and the assertion that no code stands twice in the tree.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::pattern::place_of;
use crate::generics::{Purpose, parameters, where_clause, with_static_lifetimes};
use crate::hygiene::{generated, located, type_at};
use crate::model::{Model, Transparent, Variant};

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
            quote!(&__error_catalog::Catalog::__new(&__TABLE, Self::__NESTED)),
        )
    } else {
        let stored = quote! {
            static __CATALOG: __error_catalog::Catalog = __error_catalog::Catalog::__new(&__TABLE, &[#(#nested),*]);
        };
        (Some(stored), quote!(&__CATALOG))
    };
    let own_nested = stored.is_none().then(|| {
        quote! {
            const __NESTED: &'static [__error_catalog::Nested] = &[#(#nested),*];
        }
    });
    // Of a type with type parameters there are as many catalogs as there are types, and none here to look at; lifetimes
    // change nothing about what is published.
    let unique = (!model.has_type_parameters() && !nested.is_empty()).then(|| {
        let error = with_static_lifetimes(model);
        let catalog = quote!(<#error as __error_catalog::HasCatalog>::CATALOG);
        let yields = yields(model, &catalog);
        quote! {
            #yields

            const _: () = {
                const __CATALOGS: &[&__error_catalog::Catalog] = &[#catalog];
                __error_catalog::assert_unique_codes::<{ __error_catalog::unique_codes_capacity(__CATALOGS) }>(__CATALOGS)
            };
        }
    });
    let kind = super::kind::of_catalog(model);
    let doc = format!("The errors that `{}` publishes.", model.type_name);
    quote! {
        #stored

        #[automatically_derived]
        impl #impl_generics __error_catalog::HasCatalog for #ident #type_generics #where_clause {
            const CATALOG: &'static __error_catalog::Catalog = #value;
            #own_nested
            const __DERIVED: () = ();
            #kind
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
            Variant::Entry(entry) => before += entry.rows.len(),
            Variant::Transparent(transparent) => {
                let ty = transparent.inner.ty;
                let rows = Literal::usize_unsuffixed(before);
                let ty = type_at(ty, place_of(ty));
                let said = said(transparent);
                nested.push(quote_spanned! {place_of(transparent.inner.ty)=>
                    __error_catalog::Nested::new(&__TABLE, #rows, <#ty as __error_catalog::Transparent>::__CATALOG) #said
                });
            }
        }
    }
    nested
}

/// What the outer type says of the nested entries.
fn said(transparent: &Transparent) -> TokenStream {
    let section = transparent.section.map(|place| {
        let number = Literal::usize_unsuffixed(place + 1);
        quote!(.section(#number))
    });
    let operations = (!transparent.operations.is_empty()).then(|| {
        let places = transparent.operations.iter();
        let places = places.map(|place| Literal::u32_unsuffixed(*place));
        quote!(.operations(&[#(#places),*]))
    });
    let codes = super::columns::codes(transparent.yields.iter().map(|(code, _)| code));
    let yields = codes.map(|codes| quote!(.yields(#codes)));
    quote!(#section #operations #yields)
}

/// Each code at which a nested catalog gives way, asserted where it is written: the entry that takes its place may
/// stand in a catalog that a derive cannot see.
fn yields(model: &Model, catalog: &TokenStream) -> TokenStream {
    let mut assertions = TokenStream::new();
    for (nested, transparent) in model.transparents().enumerate() {
        for (number, (_, span)) in transparent.yields.iter().enumerate() {
            let nested = Literal::usize_unsuffixed(nested);
            let number = Literal::usize_unsuffixed(number);
            let assertion = quote! {
                const _: () = __error_catalog::assert_yields(#catalog, #nested, #number);
            };
            assertions.extend(located(assertion, *span));
        }
    }
    assertions
}
