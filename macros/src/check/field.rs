//! Rules about fields.

use proc_macro2::Span;
use quote::ToTokens as _;
use syn::Type;

use crate::ast::{Container, Field, Variant};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::vocabulary::{External, Retryable};
use crate::types::{inside_option, inside_pointer, is_itself_or_any, ungrouped};

pub(super) fn check(cx: &mut Context, container: &Container) {
    for variant in &container.variants {
        from_alone(cx, variant);
        if variant.is_transparent() {
            continue;
        }
        one_source(cx, variant);
        one_chooser(cx, variant);
        one_list_of_errors(cx, variant);
        something_to_choose(cx, container, variant);
        params_distinct(cx, variant);
        for field in &variant.fields {
            source_private(cx, field);
            source_an_error(cx, field);
            placeholder_printed(cx, variant, field);
        }
    }
    from_distinct(cx, container);
}

/// `From` has one value to build the variant from.
fn from_alone(cx: &mut Context, variant: &Variant) {
    for field in &variant.fields {
        if let (Some(place), true) = (field.attributes.from.key(), variant.fields.len() > 1) {
            cx.push(diag::field::from_with_other_fields(
                place,
                &variant.ident.to_string(),
            ));
        }
    }
}

/// `std::error::Error::source` gives one cause.
fn one_source(cx: &mut Context, variant: &Variant) {
    let mut sources = variant.fields.iter().filter(|field| field.is_source());
    if let Some(first) = sources.next() {
        for second in sources {
            let name = variant.ident.to_string();
            cx.push(diag::field::two_sources(first.span, second.span, &name));
        }
    }
}

/// The body has one place for them, and they are neither text nor cause.
fn one_list_of_errors(cx: &mut Context, variant: &Variant) {
    let lists = variant
        .fields
        .iter()
        .filter_map(|field| field.attributes.errors.key());
    if let Some((first, second)) = first_two(lists) {
        cx.push(diag::field::two_lists_of_errors(first, second));
    }
    for field in &variant.fields {
        let Some(place) = field.attributes.errors.key() else {
            continue;
        };
        if variant.is_param(field) || field.is_source() {
            cx.push(diag::field::errors_elsewhere(place, &field.name));
        }
    }
}

/// One status is sent, and one `Retry-After`.
fn one_chooser(cx: &mut Context, variant: &Variant) {
    let statuses = variant
        .fields
        .iter()
        .filter_map(|field| field.attributes.status.key());
    if let Some((first, second)) = first_two(statuses) {
        cx.push(diag::field::two_statuses(first, second));
    }
    let retries = variant
        .fields
        .iter()
        .filter_map(|field| field.attributes.retry_after.key());
    if let Some((first, second)) = first_two(retries) {
        cx.push(diag::field::two_retry_afters(first, second));
    }
}

fn first_two(mut places: impl Iterator<Item = Span>) -> Option<(Span, Span)> {
    Some((places.next()?, places.next()?))
}

/// A field that chooses among one status, or the delay before an attempt that is never made, was meant for another
/// variant.
fn something_to_choose(cx: &mut Context, container: &Container, variant: &Variant) {
    let own = variant.attributes.common.retryable.get();
    let retryable = own.or(container.attributes.common.retryable.get());
    for field in &variant.fields {
        let choice = variant.rows().any(|row| row.statuses(container).len() != 1);
        if let (Some(place), false) = (field.attributes.status.key(), choice) {
            cx.push(diag::field::status_without_choice(place));
        }
        if let (Some(place), Some(Retryable { never: true, .. })) =
            (field.attributes.retry_after.key(), retryable)
        {
            cx.push(diag::field::wait_of_never(
                place,
                &variant.ident.to_string(),
            ));
        }
    }
}

/// A text called `source` is an easy mistake, and what the compiler says of it is hard to read. Types are known by name
/// here, so only names are told that mean the same everywhere.
fn source_an_error(cx: &mut Context, field: &Field) {
    const NO_ERRORS: [&str; 22] = [
        "String", "str", "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
        "i32", "i64", "i128", "isize", "f32", "f64", "Vec", "PathBuf", "Path", "Duration",
    ];
    if !field.is_source() {
        return;
    }
    let mut ty = inside_option(field.ty).unwrap_or(field.ty);
    ty = inside_pointer(ty).unwrap_or(ty);
    while let Type::Reference(reference) = ungrouped(ty) {
        ty = &reference.elem;
    }
    let Type::Path(path) = ungrouped(ty) else {
        return;
    };
    let Some(name) = path.path.segments.last() else {
        return;
    };
    if NO_ERRORS.iter().any(|known| name.ident == known) {
        let found = name.ident.to_string();
        cx.push(diag::field::source_of_plain_type(
            name.ident.span(),
            &field.name,
            &found,
        ));
    }
}

/// Clients find a param by its name.
fn params_distinct(cx: &mut Context, variant: &Variant) {
    let params: Vec<&Field> = variant.params().collect();
    for (place, param) in params.iter().enumerate() {
        let name = param.public_name();
        if let Some(first) = params[..place]
            .iter()
            .find(|first| first.public_name() == name)
        {
            cx.push(diag::field::repeated_param(first.span, param.span, name));
        }
    }
}

/// Nothing private leaves by accident: a cause names files, hosts and queries, marked or not.
fn source_private(cx: &mut Context, field: &Field) {
    if let (Some(place), true) = (field.attributes.param.key(), field.is_source()) {
        cx.push(diag::field::param_of_source(place, &field.name));
    }
}

/// A placeholder that no document prints was meant for another field, or the text lost its field.
fn placeholder_printed(cx: &mut Context, variant: &Variant, field: &Field) {
    let printed = variant.is_param(field) || variant.has_unreadable_text();
    if let (Some(place), false) = (field.attributes.placeholder.key(), printed) {
        cx.push(diag::field::placeholder_of_private(place, &field.name));
    }
}

/// Two `From` impls of one type contradict each other, and the compiler would say so about code that nobody wrote. One of
/// them may be its own: every type is made from itself, and a type parameter may stand for any type.
fn from_distinct(cx: &mut Context, container: &Container) {
    if container.is_external(External::From) {
        return;
    }
    let mut first: Vec<(String, Span)> = Vec::new();
    for field in container
        .variants
        .iter()
        .flat_map(|variant| &variant.fields)
    {
        if field.attributes.from.get().is_none() {
            continue;
        }
        for ty in field.convertible_types() {
            let name = ty.to_token_stream().to_string().replace(' ', "");
            let span = syn::spanned::Spanned::span(ty);
            if is_itself_or_any(ty, container.ident, container.generics) {
                cx.push(diag::field::from_of_itself(span, &name));
                continue;
            }
            match first.iter().find(|(known, _)| *known == name) {
                Some((_, place)) => cx.push(diag::field::repeated_from(*place, span, &name)),
                None => first.push((name, span)),
            }
        }
    }
}
