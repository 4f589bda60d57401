//! Rules about types and variants as a whole.

use proc_macro2::Span;

use crate::ast::{Container, Variant};
use crate::attr::value::Text;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::Key;
use crate::rules::vocabulary::TextKind;
use crate::types::{inside_pointer, is_itself, ungrouped};

pub(super) fn check(cx: &mut Context, container: &Container) {
    unannotated(cx, container);
    for variant in &container.variants {
        if variant.is_transparent() {
            transparent_alone(cx, container, variant);
            one_field(cx, variant);
            not_in_itself(cx, container, variant);
        }
    }
    operations_listed(cx, container);
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

/// Everything about a transparent variant is the inner error's; what stands beside `transparent` would be ignored.
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
        (Key::Section, common.section.key()),
        (Key::Operations, common.operations.key()),
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
