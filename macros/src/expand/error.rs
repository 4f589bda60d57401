//! `std::error::Error`: the cause.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote, quote_spanned};

use super::pattern::{Arms, only_field, pattern, place_of};
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{binding_at, generated};
use crate::model::{Field, Model, Variant};
use crate::types::{inside_option, inside_pointer};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = where_clause(model, Purpose::Behaviour);
    let source = source(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::error::Error for #ident #type_generics #where_clause {
            #source
        }
    }
}

fn source(model: &Model) -> Option<TokenStream> {
    let mut arms = Arms::default();
    let mut is_left = false;
    for variant in &model.variants {
        match variant {
            Variant::Entry(entry) => {
                let Some((place, field)) = entry
                    .source
                    .and_then(|place| Some((place, entry.fields.get(place)?)))
                else {
                    is_left = true;
                    continue;
                };
                let shape = field.ty.to_token_stream().to_string();
                let pattern = pattern(entry.name, &entry.fields, &[place]);
                arms.add(shape, &pattern, || cause(field));
            }
            Variant::Transparent(inner) => {
                let (pattern, field) = only_field(inner.name, &inner.inner);
                let ty = inner.inner.ty.to_token_stream().to_string();
                arms.add(
                    format!("transparent {ty}"),
                    &pattern,
                    || quote!(__error_catalog::Transparent::__source(#field)),
                );
            }
        }
    }
    if arms.is_empty() {
        return None;
    }
    let arms = arms.into_tokens();
    let rest = is_left.then(|| quote!(_ => ::core::option::Option::None,));
    Some(quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use __error_catalog::AsSourceError as _;
            match self {
                #arms
                #rest
            }
        }
    })
}

/// The cause in a field: boxes and shared pointers are looked through, so that it can be downcast to what it is.
fn cause(field: &Field) -> TokenStream {
    let span = place_of(field.ty);
    let binding = binding_at(0, span);
    let inner = if field.is_option {
        inside_option(field.ty)
    } else {
        Some(field.ty)
    };
    let is_pointer = inner.and_then(inside_pointer).is_some();
    let read = |value: TokenStream| {
        let value = if is_pointer {
            quote_spanned!(span=> (**#value))
        } else {
            value
        };
        quote_spanned!(span=> #value.__as_source_error())
    };
    if field.is_option {
        let read = read(quote!(__source));
        quote! {
            match #binding {
                ::core::option::Option::Some(__source) => ::core::option::Option::Some(#read),
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
    } else {
        let read = read(quote!(#binding));
        quote!(::core::option::Option::Some(#read))
    }
}
