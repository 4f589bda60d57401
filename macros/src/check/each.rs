//! Rules about `each`: the values of a field that make an entry each.

use std::collections::HashMap;

use proc_macro2::Span;

use crate::ast::{Container, Field, Style, Variant};
use crate::attr::locale::Translation;
use crate::attr::value::Text;
use crate::attr::variant::Each;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::code::CodeValue;
use crate::rules::key::{Key, Place};
use crate::rules::template::{Argument, Misfit, Part, Placeholder, Template, fill};
use crate::rules::vocabulary::TextKind;
use crate::types::{name_of_type, plain_name, unraw, value_name};

pub(super) fn check(cx: &mut Context, container: &Container) {
    for variant in container.entries() {
        let attributes = &variant.attributes;
        if let Some(first) = attributes.each.first() {
            one_field(cx, variant, first);
            field_alone(cx, container, variant);
            values_nameable(cx, variant);
            if let Some((_, field)) = variant.each_field() {
                aliases_of_one(cx, variant, &field.name);
                constants_filled(cx, variant, &field.name);
                all_used(cx, container, variant);
            }
            values_plain(cx, variant);
        } else if !variant.doubts.about(Key::Each) {
            code_constant(cx, variant);
        }
        if let (Some(place), 0..=1, false) = (
            attributes.numbered.key(),
            variant.rows().count(),
            variant.doubts.about(Key::Each) || is_broken(variant),
        ) {
            cx.push(diag::each::nothing_to_number(place));
        }
    }
    types_closed(cx, container);
}

/// The entry is chosen by one value.
fn one_field(cx: &mut Context, variant: &Variant, first: &Each) {
    let name = unraw(&first.field);
    for each in &variant.attributes.each {
        if unraw(&each.field) != name {
            let (first, second) = (first.field.span(), each.field.span());
            cx.push(diag::each::second_field(first, second, &name));
        }
    }
    let place = first.field.span();
    if variant.style == Style::Tuple {
        let name = variant.ident.to_string();
        cx.push(diag::each::unnamed_fields(place, &name));
    } else if Key::by_name(&name).is_some_and(|key| key.belongs_on(Place::Each)) {
        cx.push(diag::each::field_like_a_key(place, &name));
    } else if variant.fields.iter().all(|field| field.name != name) {
        let fields = variant.fields.iter().map(|field| field.name.clone());
        let fields: Vec<String> = fields.collect();
        let owner = variant.ident.to_string();
        cx.push(diag::each::unknown_field(place, &name, &owner, &fields));
    }
}

/// The field is there for its value, and its type is made here.
fn field_alone(cx: &mut Context, container: &Container, variant: &Variant) {
    let Some((_, field)) = variant.each_field() else {
        return;
    };
    if plain_name(field.ty, container.generics).is_none_or(|name| name == container.ident) {
        cx.push(diag::each::type_not_new(
            name_of_type(field.ty),
            &field.name,
        ));
    }
    let marked = !field.attributes.source.is_absent() || !field.attributes.from.is_absent();
    if field.is_source() && !marked {
        cx.push(diag::each::field_is_cause(field.span, &field.name));
    }
    let keys: [(Key, Option<Span>); 6] = [
        (Key::Source, field.attributes.source.key()),
        (Key::From, field.attributes.from.key()),
        (Key::Placeholder, field.attributes.placeholder.key()),
        (Key::Status, field.attributes.status.key()),
        (Key::RetryAfter, field.attributes.retry_after.key()),
        (Key::Errors, field.attributes.errors.key()),
    ];
    for (key, place) in keys {
        if let Some(place) = place {
            cx.push(diag::each::field_with(place, key.name(), &field.name));
        }
    }
}

/// A value is built by its name, so each needs one.
fn values_nameable(cx: &mut Context, variant: &Variant) {
    let mut texts: HashMap<String, &Text> = HashMap::new();
    let mut names: HashMap<String, &Text> = HashMap::new();
    for text in values(variant) {
        if let Some(first) = texts.insert(text.text.clone(), text) {
            let (first, value, key) = (first.span, &text.text, Key::Each.name());
            cx.push(diag::attribute::repeated_word(first, text.span, key, value));
            continue;
        }
        let Some(name) = value_name(&text.text, text.span).map(|name| unraw(&name)) else {
            cx.push(diag::each::unnameable_value(text.span, &text.text));
            continue;
        };
        if let Some(first) = names.get(&name) {
            let values = (&*first.text, &*text.text);
            cx.push(diag::each::same_name(first.span, text.span, values, &name));
        } else {
            names.insert(name, text);
        }
    }
}

fn is_broken(variant: &Variant) -> bool {
    variant.attributes.each.iter().any(|each| each.is_broken)
}

fn values<'v>(variant: &'v Variant) -> impl Iterator<Item = &'v Text> {
    variant.attributes.each.iter().flat_map(|each| &each.values)
}

/// An alias must lead to one entry: to that of the value that it names, or to the only one.
fn aliases_of_one(cx: &mut Context, variant: &Variant, field: &str) {
    let name = variant.ident.to_string();
    let own = (&variant.attributes, values(variant).count());
    let each = variant.attributes.each.iter();
    let each = each.map(|each| (&each.attributes, each.values.len()));
    for (attributes, count) in std::iter::once(own).chain(each) {
        for alias in attributes.alias.get().into_iter().flatten() {
            let is_one = match &alias.code {
                CodeValue::Text(text) => {
                    filled(cx, text, alias.span, field);
                    fill(text, field, "").is_ok_and(|filled| filled != *text)
                }
                CodeValue::Integer(_) => false,
            };
            if count > 1 && !is_one {
                cx.push(diag::each::alias_of_many(alias.span, &name, field));
            }
        }
    }
}

/// What is known before an error occurs may name the value and nothing else.
fn constants_filled(cx: &mut Context, variant: &Variant, field: &str) {
    if let Some(code) = variant.attributes.code.get() {
        if let CodeValue::Text(text) = &code.code {
            filled(cx, text, code.span, field);
        }
    }
    let each = variant.attributes.each.iter().map(|each| &each.attributes);
    for attributes in std::iter::once(&variant.attributes).chain(each) {
        for text in attributes.constants() {
            filled(cx, &text.text, text.span, field);
        }
    }
}

/// What every `each` replaces holds for no entry, and nobody would notice that it is not sent.
fn all_used(cx: &mut Context, container: &Container, variant: &Variant) {
    if is_broken(variant) {
        return;
    }
    let own = &variant.attributes;
    let replaced = |each: &Each| !each.attributes.common.status.is_absent();
    if let (Some(place), true) = (own.common.status.key(), own.each.iter().all(replaced)) {
        cx.push(diag::each::unused(place, Key::Status.name()));
    }
    for (name, kind) in TextKind::ALL {
        let is_used = |tag| variant.rows().any(|row| row.takes_from_variant(kind, tag));
        if let (Some(place), false) = (own.text(kind).key(), is_used(None)) {
            cx.push(diag::each::unused(place, name));
        }
        for group in &own.translations.groups {
            let text = match group.get(kind) {
                Some(Translation::Text(text)) => text.span,
                Some(Translation::None(place)) => *place,
                None => continue,
            };
            let is_declared = container.locales().contains(&group.tag.tag);
            if is_declared && !is_used(Some(&group.tag.tag)) {
                cx.push(diag::each::unused(text, name));
            }
        }
    }
}

fn filled(cx: &mut Context, text: &str, place: Span, field: &str) {
    match fill(text, field, "") {
        Ok(_) => {}
        Err(Misfit::Malformed(fault)) => cx.push(diag::template::malformed(place, &fault)),
        Err(Misfit::Name(name)) => cx.push(diag::each::unknown_name(place, &name, field)),
        Err(Misfit::Spec) => cx.push(diag::each::specified(place, field)),
    }
}

/// In a public text stands the value itself: a specification would be for a value that is chosen at run time.
fn values_plain(cx: &mut Context, variant: &Variant) {
    for text in &variant.templates {
        let named = |argument: &Argument| {
            let field = variant.field(argument);
            field.filter(|field| variant.is_each(field))
        };
        let specified = text.template.placeholders().find_map(|placeholder| {
            let Placeholder { argument, spec } = placeholder;
            let value = named(argument).filter(|_| !spec.is_plain());
            value.or_else(|| placeholder.counts().find_map(named))
        });
        if let Some(field) = specified {
            cx.push(diag::each::specified(text.span, &field.name));
        }
    }
}

/// `code = "Forbidden.{resource}NotFound"` without a list would go out with its braces.
fn code_constant(cx: &mut Context, variant: &Variant) {
    let Some(code) = variant.attributes.code.get() else {
        return;
    };
    let CodeValue::Text(text) = &code.code else {
        return;
    };
    let Ok(template) = Template::parse(text) else {
        return;
    };
    let named = template.parts.iter().find_map(|part| match part {
        Part::Placeholder(placeholder) => variant.field(&placeholder.argument),
        Part::Literal(_) => None,
    });
    if let Some(Field { name, .. }) = named {
        cx.push(diag::each::code_of_field(code.span, name));
    }
}

/// The type of the field has the documented values and no others, also where two variants use it. Their order is that of
/// the entries.
fn types_closed(cx: &mut Context, container: &Container) {
    let mut known: Vec<(String, &Variant, Span)> = Vec::new();
    for variant in container.entries() {
        let Some((_, field)) = variant.each_field() else {
            continue;
        };
        let Some(name) = plain_name(field.ty, container.generics) else {
            continue;
        };
        let (name, place) = (unraw(name), name_of_type(field.ty));
        let Some((_, first, first_place)) = known.iter().find(|(taken, _, _)| *taken == name)
        else {
            known.push((name, variant, place));
            continue;
        };
        let texts = |variant| values(variant).map(|text| &text.text);
        if is_broken(first) || is_broken(variant) {
            continue;
        }
        if !texts(first).eq(texts(variant)) {
            let owner = first.ident.to_string();
            cx.push(diag::each::type_of_other_values(
                *first_place,
                place,
                &name,
                &owner,
            ));
        }
    }
}
