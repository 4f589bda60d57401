//! The keys of a variant.

use super::admission::admit;
use super::common::CommonAttributes;
use super::item::{Item, Value};
use super::locale::{self, LocaleGroups};
use super::slot::Slot;
use super::value::{self, Code, Text, Word};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::{Key, Place};
use crate::rules::vocabulary::{Level, TextKind};

#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) common: CommonAttributes,
    pub(crate) code: Slot<Code>,
    texts: [Slot<Text>; 4],
    pub(crate) translations: LocaleGroups,
    pub(crate) display: Slot<Text>,
    pub(crate) level: Slot<Word<Level>>,
    pub(crate) shared_code: Slot<()>,
    pub(crate) alias: Slot<Vec<Code>>,
    pub(crate) deprecated: Slot<Text>,
    pub(crate) owner: Slot<Text>,
    pub(crate) transparent: Slot<()>,
}

impl VariantAttributes {
    pub(crate) fn read(cx: &mut Context, items: &[Item]) -> Self {
        let mut attributes = VariantAttributes::default();
        for item in items {
            if locale::is_locale_key(&item.key) {
                attributes.read_locale(cx, item, Place::Variant);
            } else if let Some(key) = admit(cx, item, Place::Variant) {
                attributes.read_key(cx, item, key);
            }
        }
        attributes
    }

    pub(crate) fn read_locale(&mut self, cx: &mut Context, item: &Item, place: Place) {
        self.translations.read(cx, item, place);
    }

    /// The text in the default locale.
    pub(crate) fn text(&self, kind: TextKind) -> &Slot<Text> {
        &self.texts[kind as usize]
    }

    pub(crate) fn read_key(&mut self, cx: &mut Context, item: &Item, key: Key) {
        match key {
            Key::Message => self.read_text(cx, item, key, TextKind::Message),
            Key::Title => self.read_text(cx, item, key, TextKind::Title),
            Key::Description => self.read_text(cx, item, key, TextKind::Description),
            Key::Advice => self.read_text(cx, item, key, TextKind::Advice),
            Key::Code => {
                let value =
                    value::single(cx, key, item).and_then(|tokens| value::code_of(cx, key, tokens));
                self.code.set(&item.key, value, cx);
            }
            Key::Display => self.display.set(&item.key, value::text(cx, key, item), cx),
            Key::Level => {
                let value = value::word(cx, key, item, &Level::ALL);
                self.level.set(&item.key, value, cx);
            }
            Key::SharedCode => self
                .shared_code
                .set(&item.key, value::flag(cx, key, item), cx),
            Key::Alias => self.alias.set(&item.key, aliases(cx, item), cx),
            Key::Deprecated => self
                .deprecated
                .set(&item.key, value::text(cx, key, item), cx),
            Key::Owner => self.owner.set(&item.key, value::text(cx, key, item), cx),
            Key::Transparent => self.transparent.set(&item.key, transparent(cx, item), cx),
            Key::Status => self.common.status(cx, item),
            Key::Fault => self.common.fault(cx, item),
            Key::Section => self.common.section(cx, item),
            Key::Operations => self.common.operations(cx, item),
            Key::Retryable => self.common.retryable(cx, item),
            Key::Docs => self.common.docs(cx, item),
            Key::Since => self.common.since(cx, item),
            Key::Placeholder => self.common.placeholder(cx, item),
            Key::Allow => self.common.allow(cx, item),
            // Told by `admit`.
            Key::Name
            | Key::Locales
            | Key::Untranslated
            | Key::OperationList
            | Key::CodePrefix
            | Key::RenameAll
            | Key::Require
            | Key::Body
            | Key::Format
            | Key::Kind
            | Key::Implement
            | Key::External
            | Key::Retired
            | Key::Crate
            | Key::Bound
            | Key::Source
            | Key::From
            | Key::Param
            | Key::Errors
            | Key::RetryAfter => {}
        }
    }

    fn read_text(&mut self, cx: &mut Context, item: &Item, key: Key, kind: TextKind) {
        let value = match &item.value {
            Value::Tokens(tokens) if tokens.word().is_some_and(|word| word == "none") => {
                cx.push(diag::locale::none_in_default(tokens.span(), kind.name()));
                None
            }
            Value::Tokens(_) | Value::Nothing | Value::List(_) => value::text(cx, key, item),
        };
        self.texts[kind as usize].set(&item.key, value, cx);
    }
}

fn aliases(cx: &mut Context, item: &Item) -> Option<Vec<Code>> {
    let elements = value::list(cx, Key::Alias, item)?;
    let codes: Vec<Option<Code>> = elements
        .iter()
        .map(|element| value::code_of(cx, Key::Alias, element))
        .collect();
    codes.into_iter().collect()
}

fn transparent(cx: &mut Context, item: &Item) -> Option<()> {
    if let Value::List(_) = &item.value {
        for inner in value::list(cx, Key::Transparent, item)? {
            let inner = inner.into_item(cx)?;
            if inner.key != "yields" {
                return value::wrong(cx, Key::Transparent, inner.key.span());
            }
            cx.push(diag::attribute::not_yet(
                inner.key.span(),
                "transparent(yields(…))",
            ));
        }
        return None;
    }
    value::flag(cx, Key::Transparent, item)
}
