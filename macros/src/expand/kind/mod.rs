//! `kind = …`: the companion of an error type.

mod common;
mod declaration;
mod fallback;
mod list;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::pattern::{pattern, place_of};
use super::written::tokens;
use crate::generics::{parameters, with_static_lifetimes};
use crate::hygiene::{binding, generated, located, type_at};
use crate::model::{Content, KindType, Model, Variant};

pub(crate) use declaration::declaration;
pub(crate) use fallback::{fallback, fallback_of_catalog, none};

pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let kind = model.kind.as_ref()?;
    let ident = generated(kind.ident);
    let owner = generated(model.ident);
    let error = with_static_lifetimes(model);
    let vis = model.vis;
    let (impl_generics, type_generics) = parameters(model.generics);
    let user_where = &model.generics.where_clause;
    let entry = entry(model, &ident, &error);
    let from_entry = from_entry(model, kind);
    let (lists, all) = list::all(model, kind, &ident);
    let shared = common::expand(&ident, vis);
    // The one place where a nested type without a kind is told.
    let nested_kinds = model.transparents().map(|inner| {
        let (ty, place) = (inner.inner.ty, place_of(inner.inner.ty));
        let ty = type_at(ty, place);
        located(
            quote!(const _: () = __error_catalog::assert_has_kind::<#ty>();),
            place,
        )
    });
    Some(quote! {
        #lists

        #[automatically_derived]
        impl #impl_generics __error_catalog::HasKind for #owner #type_generics #user_where {}

        #[automatically_derived]
        impl #impl_generics #owner #type_generics #user_where {
            /// Which error it is, without its fields.
            #[must_use]
            #vis fn kind(&self) -> #ident {
                __error_catalog::HasCatalog::__kind(self)
            }
        }

        #(#nested_kinds)*

        #[automatically_derived]
        impl __error_catalog::Kind for #ident {
            type Error = #error;

            const ALL: &'static [Self] = #all;
            const __DERIVED: () = ();

            fn entry(self) -> __error_catalog::Entry {
                #entry
            }

            fn from_entry(__entry: __error_catalog::Entry) -> ::core::option::Option<Self> {
                #from_entry
            }
        }

        #shared
    })
}

/// What `HasCatalog` says of the kind: the companion, or what stands for none.
pub(super) fn of_catalog(model: &Model) -> TokenStream {
    match &model.kind {
        None => fallback::none(),
        Some(kind) => {
            let ident = generated(kind.ident);
            let of_error = of_error(model, &ident);
            quote! {
                type __Kind = #ident;

                fn __kind(&self) -> #ident {
                    #of_error
                }
            }
        }
    }
}

/// From an error to its kind.
fn of_error(model: &Model, kind: &Ident) -> TokenStream {
    if model.variants.is_empty() {
        return quote!(match *self {});
    }
    let arms = model
        .variants
        .iter()
        .zip(names(model))
        .map(|(variant, name)| {
            let value = binding(0);
            match variant {
                Variant::Entry(entry) => {
                    let pattern = pattern(entry.name, &entry.fields, entry.each_field.as_slice());
                    let pattern = tokens(&pattern);
                    match entry.each_field {
                        None => quote!(#pattern => #kind::#name,),
                        Some(_) => quote!(#pattern => #kind::#name(*#value),),
                    }
                }
                Variant::Transparent(inner) => {
                    let fields = std::slice::from_ref(&inner.inner);
                    let pattern = tokens(&pattern(inner.name, fields, &[0]));
                    quote!(#pattern => #kind::#name(__error_catalog::HasCatalog::__kind(#value)),)
                }
            }
        });
    quote!(match self { #(#arms)* })
}

/// The names of the kind's variants: of a struct that of the type.
fn names<'m>(model: &'m Model) -> impl Iterator<Item = Ident> + 'm {
    let kind = model.kind.iter();
    kind.flat_map(|kind| kind.variants.iter().map(|variant| generated(variant.ident)))
}

/// From a kind to its entry.
fn entry(model: &Model, kind: &Ident, error: &TokenStream) -> TokenStream {
    if model.variants.is_empty() {
        return quote!(match self {});
    }
    let is_own = model.rows().next().is_some();
    let mut row = 0;
    let mut nested = 0;
    let arms = model.variants.iter().zip(names(model));
    let arms: Vec<TokenStream> = arms
        .map(|(variant, name)| match variant {
            Variant::Entry(entry) => {
                let first = Literal::usize_unsuffixed(row);
                row += entry.rows.len();
                match entry.each_field {
                    None => quote!(#kind::#name => #first,),
                    Some(_) => {
                        quote!(#kind::#name(__value) => __error_catalog::row_of_each(#first, &__value),)
                    }
                }
            }
            Variant::Transparent(_) => {
                let number = Literal::usize_unsuffixed(nested);
                nested += 1;
                let leave = is_own.then(|| quote!(return));
                quote! {
                    #kind::#name(__kind) => #leave __error_catalog::nested_entry(
                        <#error as __error_catalog::HasCatalog>::CATALOG,
                        #number,
                        __error_catalog::Kind::entry(__kind),
                    ),
                }
            }
        })
        .collect();
    if !is_own {
        return quote!(match self { #(#arms)* });
    }
    quote! {
        let __row = match self { #(#arms)* };
        __error_catalog::Entry::__new(&__TABLE, __row)
    }
}

fn from_entry(model: &Model, kind: &KindType) -> TokenStream {
    let own = model.rows().next().is_some().then(|| {
        quote! {
            if let ::core::option::Option::Some(__row) = __error_catalog::row_in(__entry, &__TABLE) {
                return __OWN_KINDS.get(__row).copied();
            }
        }
    });
    let nested = kind.variants.iter().filter_map(|variant| match variant.content {
        Content::Nested(ty) => {
            let name = generated(variant.ident);
            Some(quote! {
                if let ::core::option::Option::Some(__kind) =
                    <<#ty as __error_catalog::HasCatalog>::__Kind as __error_catalog::Kind>::from_entry(__entry)
                {
                    return ::core::option::Option::Some(Self::#name(__kind));
                }
            })
        }
        Content::Nothing | Content::Each(_) => None,
    });
    let nested: Vec<TokenStream> = nested.collect();
    let unused = (own.is_none() && nested.is_empty()).then(|| quote!(let _ = __entry;));
    quote! {
        #own
        #(#nested)*
        #unused
        ::core::option::Option::None
    }
}
