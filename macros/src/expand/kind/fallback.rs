//! What stands in for a kind: where there were errors, and where there is none.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Visibility;

use super::common;
use crate::hygiene::generated;
use crate::model::KindType;

pub(crate) fn none() -> TokenStream {
    quote! {
        type __Kind = __error_catalog::NoKind;

        fn __kind(&self) -> __error_catalog::NoKind {
            __error_catalog::NoKind
        }
    }
}

/// What `HasCatalog` says of the kind where there were errors.
pub(crate) fn fallback_of_catalog(kind: &KindType) -> TokenStream {
    let ident = generated(kind.ident);
    quote! {
        type __Kind = #ident;

        fn __kind(&self) -> #ident {
            ::core::unreachable!()
        }
    }
}

/// What stands in where there were errors.
pub(crate) fn fallback(kind: &KindType, vis: &Visibility, error: &TokenStream) -> TokenStream {
    let ident = generated(kind.ident);
    let shared = common::expand(&ident, vis);
    quote! {
        #[automatically_derived]
        impl __error_catalog::HasKind for #error {}

        #[automatically_derived]
        impl #error {
            /// Stands in for the kind.
            #[must_use]
            #vis fn kind(&self) -> #ident {
                ::core::unreachable!()
            }
        }

        #[automatically_derived]
        impl __error_catalog::Kind for #ident {
            type Error = #error;

            const ALL: &'static [Self] = &[];
            const __DERIVED: () = ();

            fn entry(self) -> __error_catalog::Entry {
                ::core::unreachable!()
            }

            fn from_entry(_: __error_catalog::Entry) -> ::core::option::Option<Self> {
                ::core::unreachable!()
            }
        }

        #shared
    }
}
