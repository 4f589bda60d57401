//! The trait: which row, and what fields add to it at run time.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};

use super::argument;
use super::pattern::{Arms, only_field, pattern, place_of};
use super::value::{shape, value};
use super::written::tokens;
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{binding, binding_name, generated};
use crate::model::{Entry, Model, Publication, Variant};
use crate::rules::vocabulary::External;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = once_an_error(model, where_clause(model, Purpose::Behaviour));
    let entry = entry(model);
    let param = param(model);
    let format = argument::expand(model);
    let error = error(model);
    let status = status(model);
    let retry_after = retry_after(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics __error_catalog::ApiError for #ident #type_generics #where_clause {
            fn entry(&self) -> __error_catalog::Entry {
                #entry
            }

            fn catalog(&self) -> &'static __error_catalog::Catalog {
                <Self as __error_catalog::HasCatalog>::CATALOG
            }

            fn __as_api_error(&self) -> &dyn __error_catalog::ApiError {
                self
            }

            #param
            #format
            #error
            #status
            #retry_after
        }
    }
}

/// One match from variant to row.
fn entry(model: &Model) -> TokenStream {
    if model.variants.is_empty() {
        return quote!(match *self {});
    }
    let mut row = 0;
    let mut rows = String::new();
    let mut transparent = Vec::new();
    for variant in &model.variants {
        match variant {
            Variant::Entry(entry) => {
                let first = row.to_string();
                let pattern = pattern(entry.name, &entry.fields, entry.each_field.as_slice());
                rows.push_str(&pattern);
                rows.push_str(" => ");
                match entry.each_field {
                    None => rows.push_str(&first),
                    Some(_) => {
                        let value = binding_name(0);
                        rows.extend(["__error_catalog::row_of_each(", &first, ", ", &value, ")"]);
                    }
                }
                rows.push_str(",\n");
                row += entry.rows.len();
            }
            Variant::Transparent(inner) => {
                let (pattern, field) = only_field(inner.name, &inner.inner);
                let pattern = tokens(&pattern);
                let call = quote_spanned!(place_of(inner.inner.ty)=> __error_catalog::Transparent::__entry(#field));
                let call = if inner.is_plain() {
                    call
                } else {
                    let number = Literal::usize_unsuffixed(transparent.len());
                    quote!(__error_catalog::nested_entry(<Self as __error_catalog::HasCatalog>::CATALOG, #number, #call))
                };
                transparent.push((pattern, call));
            }
        }
    }
    if rows.is_empty() {
        let arms = transparent
            .iter()
            .map(|(pattern, call)| quote!(#pattern => #call,));
        return quote!(match self { #(#arms)* });
    }
    let arms = transparent
        .iter()
        .map(|(pattern, call)| quote!(#pattern => return #call,));
    let rows = tokens(&rows);
    quote! {
        let __row = match self {
            #rows
            #(#arms)*
        };
        __error_catalog::Entry::__new(&__TABLE, __row)
    }
}

/// The values of params, an arm for each shape of fields.
fn param(model: &Model) -> Option<TokenStream> {
    let mut arms = Arms::default();
    for entry in model.entries().filter(|entry| !entry.params.is_empty()) {
        let wanted: Vec<usize> = entry.params.iter().map(|param| param.field).collect();
        let shape = shape(entry, &wanted, |place| {
            let param = entry.params.get(place);
            param.map_or(Publication::Param, |param| param.publication)
        });
        arms.add(shape, &pattern(entry.name, &entry.fields, &wanted), || {
            param_arm(entry)
        });
    }
    let arms = delegated(
        model,
        arms,
        |field| quote!(__error_catalog::Transparent::__param(#field, __index)),
    );
    let rest = rest(
        model,
        |entry| entry.params.is_empty(),
        &quote!(::core::option::Option::None),
    );
    arms.map(|arms| {
        quote! {
            fn __param(
                &self,
                __index: ::core::primitive::usize,
            ) -> ::core::option::Option<__error_catalog::Value<'_>> {
                match self {
                    #arms
                    #rest
                }
            }
        }
    })
}

fn param_arm(entry: &Entry) -> TokenStream {
    let values = entry
        .params
        .iter()
        .enumerate()
        .filter_map(|(number, param)| {
            let index = Literal::usize_unsuffixed(number);
            let value = value(entry, param.field, number, param.publication)?;
            Some(quote!(#index => ::core::option::Option::Some(#value),))
        });
    quote! {
        match __index {
            #(#values)*
            _ => ::core::option::Option::None,
        }
    }
}

/// `ApiError` is an `Error`, and both ask for `Debug`: with this bound, which is not proven before it is used, only our own
/// impl of `Error` tells that it is missing. One that is written elsewhere must be there, so it is asked for.
fn once_an_error(model: &Model, where_clause: TokenStream) -> TokenStream {
    let error = quote!(for<'__any> Self: ::core::error::Error);
    if model.external.contains(&External::Error) {
        where_clause
    } else if where_clause.is_empty() {
        quote!(where #error)
    } else {
        quote!(#where_clause, #error)
    }
}

/// The errors that are answered together.
fn error(model: &Model) -> Option<TokenStream> {
    let mut arms = Arms::default();
    for entry in model.entries() {
        let Some((place, field)) = entry
            .errors_field
            .and_then(|place| Some((place, entry.fields.get(place)?)))
        else {
            continue;
        };
        let shape = field.ty.to_token_stream().to_string();
        let span = place_of(field.ty);
        arms.add(shape, &pattern(entry.name, &entry.fields, &[place]), || {
            let binding = crate::hygiene::binding_at(0, span);
            quote_spanned!(span=> __error_catalog::ErrorList::__error(#binding, __index))
        });
    }
    let arms = delegated(
        model,
        arms,
        |field| quote!(__error_catalog::Transparent::__error(#field, __index)),
    );
    let rest = rest(
        model,
        |entry| entry.errors_field.is_none(),
        &quote!(::core::option::Option::None),
    );
    arms.map(|arms| {
        quote! {
            fn __error(
                &self,
                __index: ::core::primitive::usize,
            ) -> ::core::option::Option<&dyn __error_catalog::ApiError> {
                match self {
                    #arms
                    #rest
                }
            }
        }
    })
}

fn status(model: &Model) -> Option<TokenStream> {
    let name = format_ident!("__status");
    let ty = quote!(__error_catalog::Status);
    chosen(
        model,
        &name,
        &ty,
        |entry| entry.status_field,
        |field| quote!(::core::option::Option::Some(__error_catalog::ChosenStatus::__chosen_status(#field))),
    )
}

fn retry_after(model: &Model) -> Option<TokenStream> {
    let name = format_ident!("__retry_after");
    let ty = quote!(::core::time::Duration);
    chosen(
        model,
        &name,
        &ty,
        |entry| entry.retry_after_field,
        |field| quote!(__error_catalog::RetryAfter::retry_after(#field)),
    )
}

/// A method that asks the one field that chooses something.
fn chosen(
    model: &Model,
    name: &proc_macro2::Ident,
    ty: &TokenStream,
    chooser: fn(&Entry) -> Option<usize>,
    read: fn(&proc_macro2::Ident) -> TokenStream,
) -> Option<TokenStream> {
    let mut arms = Arms::default();
    for entry in model.entries() {
        let Some(place) = chooser(entry) else {
            continue;
        };
        let Some(field) = entry.fields.get(place) else {
            continue;
        };
        let shape = field.ty.to_token_stream().to_string();
        let span = place_of(field.ty);
        arms.add(shape, &pattern(entry.name, &entry.fields, &[place]), || {
            crate::hygiene::located(read(&binding(0)), span)
        });
    }
    let arms = delegated(
        model,
        arms,
        |field| quote!(__error_catalog::Transparent::#name(#field)),
    );
    let rest = rest(
        model,
        |entry| chooser(entry).is_none(),
        &quote!(::core::option::Option::None),
    );
    arms.map(|arms| {
        quote! {
            fn #name(&self) -> ::core::option::Option<#ty> {
                match self {
                    #arms
                    #rest
                }
            }
        }
    })
}

/// The arms with those of transparent variants, which ask the inner error; `None` if there are none at all.
fn delegated(
    model: &Model,
    mut arms: Arms,
    ask: impl Fn(&proc_macro2::Ident) -> TokenStream,
) -> Option<TokenStream> {
    for inner in model.transparents() {
        let (pattern, field) = only_field(inner.name, &inner.inner);
        let ty = inner.inner.ty.to_token_stream().to_string();
        arms.add(format!("transparent {ty}"), &pattern, || ask(&field));
    }
    (!arms.is_empty()).then(|| arms.into_tokens())
}

/// The last arm, where an entry is left for it.
fn rest(
    model: &Model,
    is_left: impl Fn(&Entry) -> bool,
    value: &TokenStream,
) -> Option<TokenStream> {
    model.entries().any(is_left).then(|| quote!(_ => #value,))
}
