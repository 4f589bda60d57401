//! `serde::Serialize` in the shape of `body`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::generated;
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = where_clause(model, Purpose::Behaviour);
    quote! {
        #[automatically_derived]
        impl #impl_generics __error_catalog::serde::Serialize for #ident #type_generics #where_clause {
            fn serialize<__S>(&self, __serializer: __S) -> ::core::result::Result<__S::Ok, __S::Error>
            where
                __S: __error_catalog::serde::Serializer,
            {
                __error_catalog::serialize(self, __serializer)
            }
        }
    }
}
