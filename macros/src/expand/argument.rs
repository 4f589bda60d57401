//! Params that texts print with a specification of their own.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};

use super::pattern::{Arms, only_field, pattern, place_of};
use super::value::{shape, value};
use crate::hygiene::binding_at;
use crate::model::{Argument, Count, Entry, Model};
use crate::rules::template::Kind;

/// Params that are printed with a specification of their own: the compiler's own formatting, on the field itself.
pub(super) fn expand(model: &Model) -> Option<TokenStream> {
    let mut arms = Arms::default();
    for entry in model.entries() {
        for (number, argument) in entry.arguments.iter().enumerate() {
            let wanted = fields_of(argument);
            let number = Literal::usize_unsuffixed(entry.params.len() + number);
            let fields = pattern(entry.name, &entry.fields, &wanted);
            let written = format_string(argument);
            let shape = shape(entry, &wanted, |_| argument.publication) + &written;
            arms.add_beside(&shape, &fields, number.into_token_stream(), || {
                format_arm(entry, argument, &written)
            });
        }
    }
    for inner in model.transparents() {
        let (pattern, field) = only_field(inner.name, &inner.inner);
        let ty = inner.inner.ty.to_token_stream().to_string();
        arms.add_beside(
            &format!("transparent {ty}"),
            &pattern,
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
        value(entry, argument.field, 0, argument.publication)
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
