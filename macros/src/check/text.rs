//! Rules about texts: which must exist, in which languages, and which fields they may name.

use crate::ast::{Container, Field, PublicTemplate, Style, Variant};
use crate::attr::field::ParamMark;
use crate::attr::locale::{LocaleGroup, Translation};
use crate::attr::variant::VariantAttributes;
use crate::ctxt::Context;
use crate::diag;
use crate::row::Row;
use crate::rules::key::Key;
use crate::rules::template::{Argument, Kind, Template};
use crate::rules::vocabulary::TextKind;

pub(super) fn check(cx: &mut Context, container: &Container) {
    let locales = container.locales();
    requirements_declared(cx, container, &locales);
    for variant in container.entries().filter(|variant| variant.annotated) {
        message_present(cx, container, variant, &locales);
        required_present(cx, container, variant, &locales);
        let each = variant.attributes.each.iter().map(|each| &each.attributes);
        for attributes in std::iter::once(&variant.attributes).chain(each) {
            for group in &attributes.translations.groups {
                if declared(cx, container, group, &locales) {
                    translated(cx, container, group);
                    with_original(cx, container, variant, attributes, group, &locales);
                }
            }
        }
        for template in &variant.templates {
            fields_public(cx, variant, template);
            parts_as_json(cx, variant, template);
        }
        fields_equal(cx, variant);
        if let Some((template, span)) = &variant.display {
            fields_exist(cx, variant, template, *span);
            source_not_displayed(cx, variant, template, *span);
        }
    }
}

/// The message is what goes out; everything else about an entry is optional.
fn message_present(cx: &mut Context, container: &Container, variant: &Variant, locales: &[String]) {
    let told = variant.doubts.about(Key::Message) || container.doubts.meant(Key::Message);
    let lacking = variant.lacking(|row| is_row_absent(row, TextKind::Message, locales));
    if let (Some((name, place)), false) = (lacking, told) {
        cx.push(diag::locale::missing_message(place, &name));
    }
}

/// Whether some entry has no text in the default locale.
fn is_absent(variant: &Variant, kind: TextKind, locales: &[String]) -> bool {
    let mut rows = variant.rows();
    rows.any(|row| is_row_absent(row, kind, locales))
}

/// Whether there is no text in the default locale, not even in a group of its own, which is told as such.
fn is_row_absent(row: Row, kind: TextKind, locales: &[String]) -> bool {
    let default = locales.first().map(String::as_str).unwrap_or_default();
    row.is_text_absent(kind) && row.is_translation_absent(kind, default)
}

/// What the type requires, each variant must have: in the default locale as a text, in another one at least as the word
/// that there is none.
fn required_present(
    cx: &mut Context,
    container: &Container,
    variant: &Variant,
    locales: &[String],
) {
    for requirement in container.attributes.require.get().into_iter().flatten() {
        let kind = requirement.kind.word;
        let default = locales.first().map(String::as_str).unwrap_or_default();
        let tag = requirement.tag.as_ref().map(|tag| tag.tag.as_str());
        let tag = tag.filter(|tag| *tag != default);
        let missing = match tag {
            Some(tag) => {
                let is_asked =
                    locales.iter().any(|locale| locale == tag) && !is_untranslated(container, kind);
                let lacking = variant.lacking(|row| row.is_translation_absent(kind, tag));
                lacking.filter(|_| is_asked)
            }
            None => {
                let told = kind == TextKind::Message;
                let by_doc = kind == TextKind::Description && described_by_doc(container, variant);
                let lacking = variant.lacking(|row| is_row_absent(row, kind, locales));
                lacking.filter(|_| !told && !by_doc)
            }
        };
        let key = match kind {
            TextKind::Message => Key::Message,
            TextKind::Title => Key::Title,
            TextKind::Description => Key::Description,
            TextKind::Advice => Key::Advice,
        };
        let told = variant.doubts.about(key) || container.doubts.meant(key);
        if let (Some((name, place)), false) = (missing, told) {
            cx.push(match tag {
                Some(tag) => diag::locale::missing_translation(place, &name, kind.name(), tag),
                None => diag::locale::missing_required(place, &name, kind.name(), default),
            });
        }
    }
}

fn described_by_doc(container: &Container, variant: &Variant) -> bool {
    !container.attributes.described_by_doc.is_absent() && variant.doc.is_some()
}

/// A language that nobody declared would never be asked for.
fn requirements_declared(cx: &mut Context, container: &Container, locales: &[String]) {
    if container.doubts.about(Key::Locales) {
        return;
    }
    for requirement in container.attributes.require.get().into_iter().flatten() {
        let Some(tag) = &requirement.tag else {
            continue;
        };
        if !locales.contains(&tag.tag) {
            cx.push(diag::locale::undeclared(tag.span, &tag.tag, locales));
        } else if locales.first() != Some(&tag.tag)
            && is_untranslated(container, requirement.kind.word)
        {
            cx.push(diag::locale::not_translated(
                requirement.kind.span,
                requirement.kind.word.name(),
            ));
        }
    }
}

/// A group must be in a declared locale, and not in the default one: two places for one text would drift apart.
fn declared(
    cx: &mut Context,
    container: &Container,
    group: &LocaleGroup,
    locales: &[String],
) -> bool {
    let unknown = container.doubts.about(Key::Locales)
        || (!container.attributes.locales.is_absent()
            && container.attributes.locales.get().is_none());
    if locales.first() == Some(&group.tag.tag) && !unknown {
        cx.push(diag::locale::default_as_group(
            group.tag.span,
            &group.tag.tag,
        ));
        return false;
    }
    if !locales.contains(&group.tag.tag) && !unknown {
        cx.push(diag::locale::undeclared(
            group.tag.span,
            &group.tag.tag,
            locales,
        ));
        return false;
    }
    true
}

fn is_untranslated(container: &Container, kind: TextKind) -> bool {
    let kinds = container.attributes.untranslated.get();
    kinds.is_some_and(|kinds| kinds.iter().any(|word| word.word == kind))
}

/// What exists in one language by design cannot have a translation by accident.
fn translated(cx: &mut Context, container: &Container, group: &LocaleGroup) {
    for (name, kind) in TextKind::ALL {
        let span = match group.get(kind) {
            Some(Translation::Text(text)) => text.span,
            Some(Translation::None(span)) => *span,
            None => continue,
        };
        if is_untranslated(container, kind) {
            cx.push(diag::locale::not_translated(span, name));
        }
    }
}

/// A reader of the default language must not know less than others do.
fn with_original(
    cx: &mut Context,
    container: &Container,
    variant: &Variant,
    attributes: &VariantAttributes,
    group: &LocaleGroup,
    locales: &[String],
) {
    for (name, kind) in TextKind::ALL {
        let Some(Translation::Text(text)) = group.get(kind) else {
            continue;
        };
        let absent = attributes.text(kind).is_absent()
            && is_absent(variant, kind, locales)
            && kind != TextKind::Message;
        let by_doc = kind == TextKind::Description && described_by_doc(container, variant);
        if absent && !by_doc && !variant.doubts.unreadable {
            cx.push(diag::locale::without_original(
                text.span,
                name,
                &group.tag.tag,
            ));
        }
    }
}

/// Every placeholder must name a field, and none the cause: causes are for logs.
fn fields_public(cx: &mut Context, variant: &Variant, text: &PublicTemplate) {
    fields_exist(cx, variant, &text.template, text.span);
    let mut fields = variant.fields_of(text);
    if let Some(field) = fields.find(|field| field.is_source() && !variant.is_each(field)) {
        cx.push(diag::template::source_in_public(text.span, &field.name));
    }
}

fn fields_exist(cx: &mut Context, variant: &Variant, template: &Template, span: proc_macro2::Span) {
    let owner = variant.ident.to_string();
    let mut told: Vec<&Argument> = Vec::new();
    for argument in template.arguments() {
        if variant.field(argument).is_some() || told.contains(&argument) {
            continue;
        }
        told.push(argument);
        let found = match argument {
            Argument::Next(_) if variant.style == Style::Named => {
                cx.push(diag::template::next_of_named(span, &owner));
                continue;
            }
            Argument::Named(name) => name.clone(),
            Argument::Positional(index) | Argument::Next(index) => index.to_string(),
        };
        let fields: Vec<String> = variant
            .fields
            .iter()
            .map(|field| field.name.clone())
            .collect();
        cx.push(diag::template::unknown_field(span, &found, &owner, &fields));
    }
}

/// What `param(serde)` publishes is what serialises, and a type may print more of itself in its `Debug`.
fn parts_as_json(cx: &mut Context, variant: &Variant, text: &PublicTemplate) {
    let mut by_letters = text
        .template
        .placeholders()
        .filter(|placeholder| placeholder.spec.kind != Kind::Display)
        .filter_map(|placeholder| variant.field(&placeholder.argument));
    let is_serde = |field: &&Field| matches!(field.attributes.param.get(), Some(ParamMark::Serde));
    if let Some(field) = by_letters.find(is_serde) {
        cx.push(diag::template::parts_by_letters(text.span, &field.name));
    }
}

/// A log prints an error and then its chain of causes, so a cause inside the text would stand there twice.
fn source_not_displayed(
    cx: &mut Context,
    variant: &Variant,
    template: &Template,
    span: proc_macro2::Span,
) {
    let arguments = template.arguments().into_iter();
    let mut named = arguments.filter_map(|argument| variant.field(argument));
    if let Some(field) = named.find(|field| field.is_source()) {
        cx.push(diag::template::source_in_display(span, &field.name));
    }
}

/// A translation that leaves out a value, or adds one, tells its readers something else.
fn fields_equal(cx: &mut Context, variant: &Variant) {
    for translation in &variant.templates {
        let Some(tag) = &translation.tag else {
            continue;
        };
        let original = |each| {
            variant.templates.iter().find(|original| {
                original.tag.is_none() && original.kind == translation.kind && original.each == each
            })
        };
        let original = original(translation.each).or_else(|| original(None));
        let Some(original) = original else {
            continue;
        };
        let undisputed = |text: &PublicTemplate| {
            let mut arguments = text.template.arguments().into_iter();
            arguments.all(|argument| {
                let field = variant.field(argument);
                field.is_some_and(|field| !field.is_source())
            })
        };
        // What is said of one value need not name it.
        let with_value = translation.each.is_none();
        let wanted = names(variant, original, with_value);
        if undisputed(original)
            && undisputed(translation)
            && wanted != names(variant, translation, with_value)
        {
            cx.push(diag::template::fields_differ(
                translation.span,
                tag,
                &wanted,
            ));
        }
    }
}

/// The fields that a text names, in the order in which they are declared; that of `each` only if it is wanted.
fn names(variant: &Variant, text: &PublicTemplate, with_value: bool) -> Vec<String> {
    variant
        .fields
        .iter()
        .filter(|field| {
            let mut named = variant.fields_of(text);
            (with_value || !variant.is_each(field))
                && named.any(|named| std::ptr::eq(named, *field))
        })
        .map(|field| field.name.clone())
        .collect()
}
