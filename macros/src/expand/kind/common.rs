//! What needs no more than the trait.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Visibility;

/// The inherent names spare clients an import.
pub(super) fn expand(ident: &Ident, vis: &Visibility) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl #ident {
            /// Every kind, in document order.
            #vis const ALL: &'static [Self] = <Self as __error_catalog::Kind>::ALL;

            /// The entry that documents errors of this kind.
            #[must_use]
            #vis fn entry(self) -> __error_catalog::Entry {
                __error_catalog::Kind::entry(self)
            }

            /// The kind of the first entry with that code or alias.
            #[must_use]
            #vis fn from_code<'__code>(
                __code: impl ::core::convert::Into<__error_catalog::Code<'__code>>,
            ) -> ::core::option::Option<Self> {
                __error_catalog::Kind::from_code(__code)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&__error_catalog::Kind::entry(*self).code(), __formatter)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #ident {
            type Err = __error_catalog::UnknownCode;

            fn from_str(
                __code: &::core::primitive::str,
            ) -> ::core::result::Result<Self, __error_catalog::UnknownCode> {
                __error_catalog::parse_kind(__code)
            }
        }

        #[automatically_derived]
        impl __error_catalog::serde::Serialize for #ident {
            fn serialize<__S: __error_catalog::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                __error_catalog::serialize_kind(*self, __serializer)
            }
        }

        #[automatically_derived]
        impl<'__de> __error_catalog::serde::Deserialize<'__de> for #ident {
            fn deserialize<__D: __error_catalog::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                __error_catalog::deserialize_kind(__deserializer)
            }
        }
    }
}
