//! Rules about `each`: the values of a field that make an entry each.

use proc_macro2::Span;

use crate::ast::{Container, Field, Variant};
use crate::attr::each::Each;
use crate::attr::locale::Translation;
use crate::attr::value::Text;
use crate::attr::variant::VariantAttributes;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::code::CodeValue;
use crate::rules::key::Key;
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
            aliases_of_one(cx, variant);
            if let Some((_, field)) = variant.each_field() {
                constants_filled(cx, container, variant, &field.name);
            }
            values_plain(cx, variant);
        } else if !variant.doubts.about(Key::Each) {
            code_constant(cx, variant);
        }
        if let (Some(place), 0..=1, false) = (
            attributes.numbered.key(),
            variant.rows().count(),
            variant.doubts.about(Key::Each),
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
    if variant.fields.iter().all(|field| field.name != name) {
        let fields: Vec<String> = variant
            .fields
            .iter()
            .map(|field| field.name.clone())
            .collect();
        cx.push(diag::each::unknown_field(
            first.field.span(),
            &name,
            &variant.ident.to_string(),
            &fields,
        ));
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
    let keys: [(Key, Option<Span>); 5] = [
        (Key::Source, field.attributes.source.key()),
        (Key::From, field.attributes.from.key()),
        (Key::Placeholder, field.attributes.placeholder.key()),
        (Key::Status, field.attributes.status.key()),
        (Key::RetryAfter, field.attributes.retry_after.key()),
    ];
    for (key, place) in keys {
        if let Some(place) = place {
            cx.push(diag::each::field_with(place, key.name(), &field.name));
        }
    }
}

/// A value is built by its name, so each needs one.
fn values_nameable(cx: &mut Context, variant: &Variant) {
    let mut known: Vec<(&Text, String)> = Vec::new();
    for text in values(variant) {
        if let Some((first, _)) = known.iter().find(|(first, _)| first.text == text.text) {
            let (value, key) = (&text.text, Key::Each.name());
            cx.push(diag::attribute::repeated_word(
                first.span, text.span, key, value,
            ));
            continue;
        }
        let Some(name) = value_name(&text.text, text.span).map(|name| unraw(&name)) else {
            cx.push(diag::each::unnameable_value(text.span, &text.text));
            continue;
        };
        if let Some((first, _)) = known.iter().find(|(_, taken)| *taken == name) {
            let values = (&*first.text, &*text.text);
            cx.push(diag::each::same_name(first.span, text.span, values, &name));
        }
        known.push((text, name));
    }
}

fn values<'v>(variant: &'v Variant) -> impl Iterator<Item = &'v Text> {
    variant.attributes.each.iter().flat_map(|each| &each.values)
}

/// An alias must lead to one entry.
fn aliases_of_one(cx: &mut Context, variant: &Variant) {
    let name = variant.ident.to_string();
    let own = (&variant.attributes, values(variant).count());
    let each = variant.attributes.each.iter();
    let each = each.map(|each| (&each.attributes, each.values.len()));
    for (attributes, count) in std::iter::once(own).chain(each) {
        if let (Some(place), 2..) = (attributes.alias.key(), count) {
            cx.push(diag::each::alias_of_many(place, &name));
        }
    }
}

/// What is known before an error occurs may name the value and nothing else.
fn constants_filled(cx: &mut Context, container: &Container, variant: &Variant, field: &str) {
    if let Some(code) = variant.attributes.code.get() {
        if let CodeValue::Text(text) = &code.code {
            filled(cx, text, code.span, field);
        }
    }
    if let (Some(prefix), true) = (
        container.attributes.code_prefix.get(),
        variant.attributes.code.get().is_some(),
    ) {
        filled(cx, &prefix.text, prefix.span, field);
    }
    let each = variant.attributes.each.iter().map(|each| &each.attributes);
    for attributes in std::iter::once(&variant.attributes).chain(each) {
        for text in constants(attributes) {
            filled(cx, &text.text, text.span, field);
        }
    }
}

/// Titles and descriptions in all languages.
fn constants(attributes: &VariantAttributes) -> impl Iterator<Item = &Text> {
    let kinds = [TextKind::Title, TextKind::Description];
    kinds.into_iter().flat_map(move |kind| {
        let groups = attributes.translations.groups.iter();
        let translations = groups.filter_map(move |group| match group.get(kind) {
            Some(Translation::Text(text)) => Some(text),
            Some(Translation::None(_)) | None => None,
        });
        attributes.text(kind).get().into_iter().chain(translations)
    })
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
            value.or_else(|| placeholder.arguments().skip(1).find_map(named))
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
