//! `Display`: the message, or what `display` says.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

use super::pattern::{only_field, pattern};
use super::written::tokens;
use crate::generics::{Purpose, parameters, where_clause};
use crate::hygiene::{binding, generated, located};
use crate::model::{Entry, Model, Variant};
use crate::rules::template::{Argument, Count, Part, Placeholder, Template};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let (impl_generics, type_generics) = parameters(model.generics);
    let where_clause = where_clause(model, Purpose::Behaviour);
    let body = body(model);
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #type_generics #where_clause {
            fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

fn body(model: &Model) -> TokenStream {
    if model.variants.is_empty() {
        return quote!(match *self {});
    }
    let mut arms = Vec::new();
    let mut is_left = false;
    for variant in &model.variants {
        match variant {
            Variant::Entry(entry) => match entry.display {
                Some((template, span)) => arms.push(written(entry, template, span)),
                None => is_left = true,
            },
            Variant::Transparent(inner) => {
                let (pattern, field) = only_field(inner.name, &inner.inner);
                let pattern = tokens(&pattern);
                arms.push(quote!(#pattern => __error_catalog::Transparent::__display(#field, __formatter),));
            }
        }
    }
    let message = quote!(__error_catalog::fmt_message(self, __formatter));
    if arms.is_empty() {
        return message;
    }
    let rest = is_left.then(|| quote!(_ => #message,));
    quote! {
        match self {
            #(#arms)*
            #rest
        }
    }
}

/// The template as a format string of the standard library, its fields numbered in order of first use.
fn written(entry: &Entry, template: &Template, span: proc_macro2::Span) -> TokenStream {
    let mut places: Vec<usize> = Vec::new();
    let mut number = |argument: &Argument| {
        let place = entry.displayed(argument).unwrap_or_default();
        let known = places.iter().position(|known| *known == place);
        known.unwrap_or_else(|| {
            places.push(place);
            places.len() - 1
        })
    };
    let mut format = String::new();
    for part in &template.parts {
        match part {
            Part::Literal(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Part::Placeholder(Placeholder { argument, spec }) => {
                let value = number(argument);
                let mut count = |count: &Count| match count {
                    Count::None => String::new(),
                    Count::Number(number) => number.to_string(),
                    Count::Argument(argument) => format!("{}$", number(argument)),
                };
                let width = count(&spec.width);
                let precision = match &spec.precision {
                    Count::None => String::new(),
                    other @ (Count::Number(_) | Count::Argument(_)) => format!(".{}", count(other)),
                };
                let (flags, kind) = (&spec.flags, spec.kind.letters());
                // Writing to a `String` cannot fail.
                let _ = write!(format, "{{{value}:{flags}{width}{precision}{kind}}}");
            }
        }
    }
    let pattern = tokens(&pattern(entry.name, &entry.fields, &places));
    let values = (0..places.len()).map(binding);
    let write = quote!(::core::write!(__formatter, #format #(, *#values)*));
    let write = located(write, span);
    quote!(#pattern => #write,)
}
