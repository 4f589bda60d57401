//! Rules about types and variants as a whole.

use proc_macro2::Span;

use crate::ast::{Container, Variant};
use crate::attr::value::{Code, Text};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::code::CodeValue;
use crate::rules::key::Key;
use crate::rules::vocabulary::TextKind;
use crate::types::{inside_pointer, is_itself, ungrouped, unraw};

pub(super) fn check(cx: &mut Context, container: &Container) {
    unannotated(cx, container);
    for variant in &container.variants {
        if variant.is_transparent() {
            transparent_alone(cx, container, variant);
            one_field(cx, variant);
            not_in_itself(cx, container, variant);
            yields_distinct(cx, variant);
            yields_fillable(cx, container, variant);
        }
    }
    kind_of_one_type(cx, container);
    operations_listed(cx, container);
    sections_listed(cx, container);
}

/// A variant without `#[api]` would be an error that nobody documented. Only the missing attribute is told, not each key
/// that it would have had.
fn unannotated(cx: &mut Context, container: &Container) {
    for variant in &container.variants {
        if !variant.annotated {
            cx.push(diag::structure::missing_attribute(
                variant.ident.span(),
                &variant.ident.to_string(),
            ));
        }
    }
}

/// The kind is one type, and its nested kinds must be known.
fn kind_of_one_type(cx: &mut Context, container: &Container) {
    let Some(kind) = container.attributes.kind.get() else {
        return;
    };
    let generics = container.generics;
    let any_type = generics.type_params().next().is_some();
    if any_type || generics.const_params().next().is_some() {
        cx.push(diag::structure::kind_of_many(kind.span()));
    }
    if unraw(kind) == unraw(container.ident) {
        cx.push(diag::structure::kind_named_like_type(kind.span()));
    }
}

/// Everything about a transparent variant is the inner error's, but the place where documents print it; what else stands
/// beside `transparent` would be ignored.
fn transparent_alone(cx: &mut Context, container: &Container, variant: &Variant) {
    let own = &variant.attributes;
    // The keys of a struct that could be defaults are read into the type's attributes.
    let common = if variant.is_struct {
        &container.attributes.common
    } else {
        &own.common
    };
    let keys: [(Key, Option<Span>); 19] = [
        (Key::Status, common.status.key()),
        (Key::Fault, common.fault.key()),
        (Key::Retryable, common.retryable.key()),
        (Key::Docs, common.docs.key()),
        (Key::Since, common.since.key()),
        (Key::Placeholder, common.placeholder.key()),
        (Key::Code, own.code.key()),
        (Key::Message, own.text(TextKind::Message).key()),
        (Key::Title, own.text(TextKind::Title).key()),
        (Key::Description, own.text(TextKind::Description).key()),
        (Key::Advice, own.text(TextKind::Advice).key()),
        (Key::Display, own.display.key()),
        (Key::Level, own.level.key()),
        (Key::SharedCode, own.shared_code.key()),
        (Key::Alias, own.alias.key()),
        (Key::Deprecated, own.deprecated.key()),
        (Key::Owner, own.owner.key()),
        (Key::Numbered, own.numbered.key()),
        (Key::Each, own.each.first().map(|each| each.key.span())),
    ];
    for (key, place) in keys {
        if let Some(place) = place {
            cx.push(diag::structure::transparent_with(place, key.name()));
        }
    }
    for allowance in &common.allowances {
        cx.push(diag::structure::transparent_with(
            allowance.span,
            Key::Allow.name(),
        ));
    }
    for group in &own.translations.groups {
        cx.push(diag::structure::transparent_with(
            group.tag.span,
            &group.tag.tag,
        ));
    }
    for field in &variant.fields {
        let keys = [
            (Key::Source, field.attributes.source.key()),
            (Key::Param, field.attributes.param.key()),
            (Key::Placeholder, field.attributes.placeholder.key()),
            (Key::Status, field.attributes.status.key()),
            (Key::RetryAfter, field.attributes.retry_after.key()),
            (Key::Errors, field.attributes.errors.key()),
        ];
        for (key, place) in keys {
            if let Some(place) = place {
                cx.push(diag::structure::transparent_with(place, key.name()));
            }
        }
    }
}

/// Which field would be the inner error?
fn one_field(cx: &mut Context, variant: &Variant) {
    if let (Some(place), false) = (
        variant.attributes.transparent.key(),
        variant.fields.len() == 1,
    ) {
        cx.push(diag::structure::transparent_fields(
            place,
            &variant.ident.to_string(),
        ));
    }
}

/// A catalog inside itself has no end. Longer circles are found by the compiler, in the uniqueness assertion.
fn not_in_itself(cx: &mut Context, container: &Container, variant: &Variant) {
    for field in &variant.fields {
        let mut ty = ungrouped(field.ty);
        while let Some(inner) = inside_pointer(ty) {
            ty = ungrouped(inner);
        }
        if is_itself(ty, container.ident) {
            let name = container.ident.to_string();
            cx.push(diag::structure::nested_in_itself(
                syn::spanned::Spanned::span(field.ty),
                &name,
            ));
        }
    }
}

/// With a list of operations, a name outside it is a misprint: documents would print a heading that does not exist.
fn operations_listed(cx: &mut Context, container: &Container) {
    let Some(list) = container.attributes.operation_list.get() else {
        return;
    };
    let listed: Vec<String> = list
        .iter()
        .map(|operation| operation.text.clone())
        .collect();
    let defaults = container.attributes.common.operations.get();
    let own = container
        .variants
        .iter()
        .filter_map(|variant| variant.attributes.common.operations.get());
    for Text { text, span } in defaults.into_iter().chain(own).flatten() {
        if !listed.contains(text) {
            cx.push(diag::structure::unknown_operation(*span, text, &listed));
        }
    }
}

/// With a list of sections, a name outside it is a misprint, like one outside the list of operations.
fn sections_listed(cx: &mut Context, container: &Container) {
    let Some(list) = container.attributes.section_list.get() else {
        return;
    };
    let listed: Vec<String> = list.iter().map(|listed| listed.name.text.clone()).collect();
    let default = container.attributes.common.section.get();
    let own = container.variants.iter();
    let own = own.filter_map(|variant| variant.attributes.common.section.get());
    for Text { text, span } in default.into_iter().chain(own) {
        if !text.is_empty() && !listed.contains(text) {
            cx.push(diag::structure::unknown_section(*span, text, &listed));
        }
    }
}

fn yields<'v>(variant: &'v Variant) -> &'v [Code] {
    let transparent = variant.attributes.transparent.get();
    transparent.map_or(&[], |own| own.yields.as_slice())
}

fn yields_distinct(cx: &mut Context, variant: &Variant) {
    let codes = yields(variant);
    for code in codes {
        let sort = std::mem::discriminant(&code.code);
        if let Some(first) = codes
            .first()
            .filter(|first| std::mem::discriminant(&first.code) != sort)
        {
            cx.push(diag::code::mixed_sorts(first.span, code.span));
            return;
        }
        if code.code == CodeValue::Text(String::new()) {
            cx.push(diag::code::empty(code.span));
        }
    }
    for (place, code) in codes.iter().enumerate() {
        if let Some(first) = codes[..place].iter().find(|first| first.code == code.code) {
            let text = code.code.to_string();
            cx.push(diag::attribute::repeated_word(
                first.span, code.span, "yields", &text,
            ));
        }
    }
}

/// The entry that takes the place of an inner one is sent without knowing the inner error's fields. Of an entry in an
/// earlier nested catalog the compiler asserts the same.
fn yields_fillable(cx: &mut Context, container: &Container, variant: &Variant) {
    for code in yields(variant) {
        let mut rows = container.rows().into_iter();
        let own = rows.find(|row| row.code(container).is_some_and(|(own, _)| own == code.code));
        if let Some(own) = own.filter(|own| own.variant.params().next().is_some()) {
            let (text, name) = (code.code.to_string(), own.variant.ident.to_string());
            cx.push(diag::structure::yields_to_params(code.span, &text, &name));
        }
    }
}
