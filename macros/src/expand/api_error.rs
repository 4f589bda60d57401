//! The trait: which row, and what fields add to it at run time.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};

use super::pattern::{Arms, only_field, pattern, place_of};
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{binding, binding_at, generated};
use crate::model::{Argument, Count, Entry, Model, Variant};
use crate::rules::template::Kind;
use crate::rules::vocabulary::External;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = once_an_error(model, where_clause(model, Purpose::Behaviour));
    let entry = entry(model);
    let param = param(model);
    let format = format(model);
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
    let mut rows = Vec::new();
    let mut transparent = Vec::new();
    for variant in &model.variants {
        match variant {
            Variant::Entry(entry) => {
                let pattern = pattern(entry.name, &entry.fields, &[]);
                let number = Literal::usize_unsuffixed(row);
                rows.push(quote!(#pattern => #number,));
                row += 1;
            }
            Variant::Transparent(inner) => {
                let (pattern, field) = only_field(inner.name, &inner.inner);
                let call = quote_spanned!(place_of(inner.inner.ty)=> __error_catalog::Transparent::__entry(#field));
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
    quote! {
        let __row = match self {
            #(#rows)*
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
            entry.params.get(place).is_some_and(|param| param.by_word)
        });
        arms.add(shape, pattern(entry.name, &entry.fields, &wanted), || {
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
            let value = value(entry, param.field, number, param.by_word)?;
            Some(quote!(#index => ::core::option::Option::Some(#value),))
        });
    quote! {
        match __index {
            #(#values)*
            _ => ::core::option::Option::None,
        }
    }
}

/// The value of the field at a place, bound with a number. Errors about its type are told at the type.
fn value(entry: &Entry, place: usize, number: usize, by_word: bool) -> Option<TokenStream> {
    let field = entry.fields.get(place)?;
    let span = place_of(field.ty);
    let binding = binding_at(number, span);
    Some(if by_word {
        quote_spanned!(span=> {
            use __error_catalog::{
                PublicDisplay as _, PublicError as _, PublicNothing as _, PublicParam as _, PublicPointer as _,
            };
            (&&&__error_catalog::Public::new(#binding)).__public_value()
        })
    } else {
        quote_spanned!(span=> __error_catalog::Param::value(#binding))
    })
}

/// Params that are printed with a specification of their own: the compiler's own formatting, on the field itself.
fn format(model: &Model) -> Option<TokenStream> {
    let mut arms = Arms::default();
    for entry in model.entries() {
        for (number, argument) in entry.arguments.iter().enumerate() {
            let wanted = fields_of(argument);
            let number = Literal::usize_unsuffixed(entry.params.len() + number);
            let fields = pattern(entry.name, &entry.fields, &wanted);
            let written = format_string(argument);
            let shape = shape(entry, &wanted, |_| argument.by_word) + &written;
            arms.add_beside(&shape, fields, number.into_token_stream(), || {
                format_arm(entry, argument, &written)
            });
        }
    }
    for inner in model.transparents() {
        let (pattern, field) = only_field(inner.name, &inner.inner);
        let ty = inner.inner.ty.to_token_stream().to_string();
        arms.add_beside(
            &format!("transparent {ty}"),
            pattern,
            quote!(_),
            || quote!(__error_catalog::Transparent::__format(#field, __argument, __formatter)),
        );
    }
    if arms.is_empty() {
        return None;
    }
    let only_transparent = model.entries().next().is_none();
    let rest = (!only_transparent)
        .then(|| quote!(_ => __error_catalog::fmt_param(self, __argument, __formatter),));
    let arms = arms.into_tokens();
    Some(quote! {
        fn __format(
            &self,
            __argument: ::core::primitive::usize,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match (self, __argument) {
                #arms
                #rest
            }
        }
    })
}

/// The places of the value and of the fields that say its width and precision.
fn fields_of(argument: &Argument) -> Vec<usize> {
    let mut places = vec![argument.field];
    for count in [&argument.width, &argument.precision] {
        match count {
            Count::None | Count::Number(_) => {}
            Count::Field(place) if places.contains(place) => {}
            Count::Field(place) => places.push(*place),
        }
    }
    places
}

/// The specification with its arguments numbered: the value is 0, widths and precisions follow.
fn format_string(argument: &Argument) -> String {
    let places = fields_of(argument);
    let count = |count: &Count| match count {
        Count::None => String::new(),
        Count::Number(number) => number.to_string(),
        Count::Field(place) => {
            let number = places
                .iter()
                .position(|known| known == place)
                .unwrap_or_default();
            // The value itself may be the width, but a displayed value is no `usize`: it gets a number of its own.
            if number == 0 {
                format!("{}$", places.len())
            } else {
                format!("{number}$")
            }
        }
    };
    let precision = match &argument.precision {
        Count::None => String::new(),
        other @ (Count::Number(_) | Count::Field(_)) => format!(".{}", count(other)),
    };
    let (flags, width) = (&argument.flags, count(&argument.width));
    format!("{{0:{flags}{width}{precision}{}}}", argument.kind.letters())
}

fn format_arm(entry: &Entry, argument: &Argument, written: &str) -> TokenStream {
    let places = fields_of(argument);
    let span = entry
        .fields
        .get(argument.field)
        .map_or_else(proc_macro2::Span::call_site, |field| place_of(field.ty));
    let first = binding_at(0, span);
    // `Display` prints what is public of the type, with the width and precision that are asked for; every other trait
    // would print the type itself.
    let value = if argument.kind == Kind::Display {
        value(entry, argument.field, 0, argument.by_word)
    } else {
        Some(quote_spanned!(span=> *{
            use __error_catalog::{WrittenOther as _, WrittenParam as _, WrittenPlain as _};
            (&&__error_catalog::Written(#first)).__written()
        }))
    };
    let more = places.iter().enumerate().skip(1).map(|(number, place)| {
        let field = entry.fields.get(*place);
        let place = field.map_or_else(proc_macro2::Span::call_site, |field| place_of(field.ty));
        let binding = binding_at(number, place);
        quote_spanned!(place=> , __error_catalog::Width::__width(#binding))
    });
    let is_own_width = [&argument.width, &argument.precision]
        .into_iter()
        .any(|count| *count == Count::Field(argument.field));
    let own =
        is_own_width.then(|| quote_spanned!(span=> , __error_catalog::Width::__width(#first)));
    quote!(::core::write!(__formatter, #written, #value #(#more)* #own))
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
        arms.add(shape, pattern(entry.name, &entry.fields, &[place]), || {
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
        arms.add(format!("transparent {ty}"), pattern, || ask(&field));
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

/// Fields of equal types that are treated alike can be bound by one or-pattern.
fn shape(entry: &Entry, wanted: &[usize], by_word: impl Fn(usize) -> bool) -> String {
    let mut shape = String::new();
    for (number, place) in wanted.iter().enumerate() {
        if let Some(field) = entry.fields.get(*place) {
            shape.push_str(&field.ty.to_token_stream().to_string());
            shape.push_str(if by_word(number) { "!," } else { "," });
        }
    }
    shape
}
