//! The types that `each` makes: enums without fields, so that no other value can be built.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Visibility;

use crate::hygiene::generated;
use crate::model::EachType;

/// The enum itself, which stands beside the user's type.
pub(crate) fn declaration(each: &EachType, vis: &Visibility, owner: &Ident) -> TokenStream {
    let EachType {
        ident,
        field,
        values,
    } = each;
    let doc = format!("The values of `{field}` in [`{owner}`].");
    let values = values.iter().map(|value| {
        let (ident, doc) = (&value.ident, format!("`{}`", value.text));
        quote!(#[doc = #doc] #ident)
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
        #vis enum #ident {
            #(#values,)*
        }
    }
}

/// What it can do.
pub(crate) fn impls(each: &EachType, vis: &Visibility) -> TokenStream {
    let ident = generated(each.ident);
    let names: Vec<_> = each
        .values
        .iter()
        .map(|value| generated(&value.ident))
        .collect();
    let texts = each.values.iter().map(|value| &value.text);
    let numbers = (0..names.len()).map(Literal::usize_unsuffixed);
    quote! {
        #[automatically_derived]
        impl #ident {
            /// Every value, in documented order.
            #vis const ALL: &'static [Self] = &[#(Self::#names),*];

            /// The value as clients see it.
            #[must_use]
            #vis const fn as_str(self) -> &'static ::core::primitive::str {
                match self {
                    #(Self::#names => #texts,)*
                }
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __formatter.pad(self.as_str())
            }
        }

        #[automatically_derived]
        impl __error_catalog::Param for #ident {
            fn value(&self) -> __error_catalog::Value<'_> {
                __error_catalog::Value::Text(self.as_str())
            }
        }

        #[automatically_derived]
        impl __error_catalog::Each for #ident {
            const __ALL: &'static [Self] = Self::ALL;

            fn __number(&self) -> ::core::primitive::u32 {
                match *self {
                    #(Self::#names => #numbers,)*
                }
            }
        }
    }
}
