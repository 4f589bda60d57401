//! All kinds, in document order.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::super::pattern::place_of;
use crate::hygiene::generated;
use crate::model::{Content, KindType, Model, Variant};

/// The kinds of a nested catalog, in their place.
struct Part {
    /// How many own rows stand before it.
    before: usize,
    kinds: TokenStream,
    name: Ident,
}

/// The list of own kinds, a row each; and the expression that is the list of all.
pub(super) fn all(model: &Model, kind: &KindType, ident: &Ident) -> (TokenStream, TokenStream) {
    let mut own: Vec<TokenStream> = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    for (variant, kind_variant) in model.variants.iter().zip(&kind.variants) {
        let name = generated(kind_variant.ident);
        match (variant, kind_variant.content) {
            (Variant::Entry(entry), Content::Each(ty)) => {
                let each = model.each_types.iter().find(|each| each.ident == ty);
                let values = each.into_iter().flat_map(|each| &each.values);
                let values = values.take(entry.rows.len());
                own.extend(values.map(|value| {
                    let value = generated(&value.ident);
                    quote!(#ident::#name(#ty::#value))
                }));
            }
            (Variant::Transparent(inner), Content::Nested(ty)) => {
                let place = place_of(inner.inner.ty);
                parts.push(Part {
                    before: own.len(),
                    kinds: quote_spanned! {place=>
                        <<#ty as __error_catalog::HasCatalog>::__Kind as __error_catalog::Kind>::ALL
                    },
                    name,
                });
            }
            (Variant::Entry(_) | Variant::Transparent(_), _) => {
                own.push(quote!(#ident::#name));
            }
        }
    }
    let list = (!own.is_empty()).then(|| quote!(static __OWN_KINDS: &[#ident] = &[#(#own),*];));
    if parts.is_empty() {
        return (quote!(#list), quote!(&[#(#own),*]));
    }
    (quote!(#list), joined(&own, &parts, ident))
}

/// The list of all kinds, those of nested catalogs in their places. A constant knows no iterators.
fn joined(own: &[TokenStream], parts: &[Part], ident: &Ident) -> TokenStream {
    let kinds = parts.iter().map(|part| &part.kinds);
    let first = match (own.first(), parts.first()) {
        (Some(first), _) => quote!(#first),
        (None, Some(Part { name, kinds, .. })) => quote!(#ident::#name(#kinds[0])),
        (None, None) => return quote!(&[]),
    };
    let own_until = |end: TokenStream| {
        (!own.is_empty()).then(|| {
            quote! {
                while __own < #end {
                    __all[__next] = __OWN[__own];
                    __own += 1;
                    __next += 1;
                }
            }
        })
    };
    let steps = parts.iter().map(
        |Part {
             before,
             kinds,
             name,
         }| {
            let before = Literal::usize_unsuffixed(*before);
            let own = own_until(quote!(#before));
            quote! {
                #own
                let mut __rest = #kinds;
                while let [__kind, __tail @ ..] = __rest {
                    __all[__next] = #ident::#name(*__kind);
                    __next += 1;
                    __rest = __tail;
                }
            }
        },
    );
    let last = own_until(quote!(__OWN.len()));
    let counter = (!own.is_empty()).then(|| quote!(let mut __own = 0;));
    quote! {{
        const __OWN: &[#ident] = &[#(#own),*];
        const __LEN: ::core::primitive::usize = __OWN.len() #(+ #kinds.len())*;
        const __ALL: [#ident; __LEN] = {
            let mut __all = [#first; __LEN];
            let mut __next = 0;
            #counter
            #(#steps)*
            #last
            __all
        };
        &__ALL
    }}
}
