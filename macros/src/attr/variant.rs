//! The keys of a variant, and of some of its values: `each(resource = "Disk", "Image", …)`.

use proc_macro2::Ident;

use super::admission::admit;
use super::common::CommonAttributes;
use super::item::{Item, Tokens, Value};
use super::locale::{self, LocaleGroups, Translation};
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
    pub(crate) transparent: Slot<Transparent>,
    /// In the order written: `each` may repeat.
    pub(crate) each: Vec<Each>,
    pub(crate) numbered: Slot<()>,
}

/// `transparent`, `transparent(yields("…"))`
#[derive(Default)]
pub(crate) struct Transparent {
    /// The codes at which the inner error gives way.
    pub(crate) yields: Vec<Code>,
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

    /// Titles and descriptions in all languages: what is known of an entry before it occurs.
    pub(crate) fn constants(&self) -> impl Iterator<Item = &Text> {
        let kinds = [TextKind::Title, TextKind::Description];
        kinds.into_iter().flat_map(move |kind| {
            let groups = self.translations.groups.iter();
            let translations = groups.filter_map(move |group| match group.get(kind) {
                Some(Translation::Text(text)) => Some(text),
                Some(Translation::None(_)) | None => None,
            });
            self.text(kind).get().into_iter().chain(translations)
        })
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
            Key::Alias => self.alias.set(&item.key, codes(cx, key, item), cx),
            Key::Deprecated => self
                .deprecated
                .set(&item.key, value::text(cx, key, item), cx),
            Key::Owner => self.owner.set(&item.key, value::text(cx, key, item), cx),
            Key::Each => self.each.extend(Each::read(cx, item)),
            Key::Numbered => self.numbered.set(&item.key, value::flag(cx, key, item), cx),
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
            | Key::SectionList
            | Key::CodePrefix
            | Key::RenameAll
            | Key::Require
            | Key::Body
            | Key::Format
            | Key::CodeHeader
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

fn codes(cx: &mut Context, key: Key, item: &Item) -> Option<Vec<Code>> {
    let elements = value::list(cx, key, item)?;
    let codes: Vec<Option<Code>> = elements
        .iter()
        .map(|element| value::code_of(cx, key, element))
        .collect();
    codes.into_iter().collect()
}

fn transparent(cx: &mut Context, item: &Item) -> Option<Transparent> {
    match &item.value {
        Value::Nothing => return Some(Transparent::default()),
        Value::Tokens(tokens) => return value::wrong(cx, Key::Transparent, tokens.span()),
        Value::List(_) => {}
    }
    let mut yields = Slot::default();
    let mut broken = false;
    for element in value::list(cx, Key::Transparent, item)? {
        let Some(inner) = element.into_item(cx) else {
            broken = true;
            continue;
        };
        if inner.key != "yields" {
            let found = inner.key.to_string();
            let (place, name) = (inner.key.span(), Key::Transparent.name());
            cx.push(diag::attribute::unknown_word(
                place,
                name,
                &found,
                &["yields"],
            ));
            broken = true;
            continue;
        }
        let codes = match &inner.value {
            Value::List(list) if !list.stream().is_empty() => codes(cx, Key::Transparent, &inner),
            Value::List(_) | Value::Tokens(_) | Value::Nothing => {
                cx.push(diag::structure::yields_without_codes(inner.key.span()));
                None
            }
        };
        yields.set(&inner.key, codes, cx);
    }
    let told = broken || (!yields.is_absent() && yields.get().is_none());
    (!told).then(|| Transparent {
        yields: yields.take().unwrap_or_default(),
    })
}

/// One `each(…)`.
pub(crate) struct Each {
    pub(crate) key: Ident,
    pub(crate) field: Ident,
    /// At least one, unless one could not be read.
    pub(crate) values: Vec<Text>,
    /// Whether one could not be read.
    pub(crate) is_broken: bool,
    /// Replaces what the variant says. Only keys that may stand in `each` are ever set.
    pub(crate) attributes: VariantAttributes,
}

impl Each {
    fn read(cx: &mut Context, item: &Item) -> Option<Each> {
        let each = Each::try_read(cx, item);
        if each.is_none() {
            // Told, so nobody may ask for the list again.
            cx.probably_meant(Key::Each);
        }
        each
    }

    fn try_read(cx: &mut Context, item: &Item) -> Option<Each> {
        let mut elements = value::list(cx, Key::Each, item)?.into_iter();
        let first = elements.next()?;
        let first_place = first.span();
        if value::literal(&first).is_some() {
            return value::wrong(cx, Key::Each, first_place);
        }
        let Item { key: field, value } = first.into_item(cx)?;
        let Value::Tokens(value) = value else {
            return value::wrong(cx, Key::Each, first_place);
        };
        let mut each = Each {
            key: item.key.clone(),
            field,
            values: Vec::new(),
            is_broken: false,
            attributes: VariantAttributes::default(),
        };
        each.read_value(cx, &value);
        for element in elements {
            if value::literal(&element).is_some() {
                each.read_value(cx, &element);
            } else if let Some(own) = element.into_item(cx) {
                each.read_own(cx, &own);
            }
        }
        Some(each)
    }

    fn read_value(&mut self, cx: &mut Context, tokens: &Tokens) {
        let text = value::text_of(cx, Key::Each, tokens);
        let text = text.and_then(|text| value::not_empty(cx, Key::Each, text));
        self.is_broken |= text.is_none();
        self.values.extend(text);
    }

    fn read_own(&mut self, cx: &mut Context, item: &Item) {
        if let (true, Value::Tokens(tokens)) = (item.key == self.field, &item.value) {
            // `each(resource = "Disk", resource = "Image")`
            self.read_value(cx, tokens);
        } else if locale::is_locale_key(&item.key) {
            self.attributes.read_locale(cx, item, Place::Each);
        } else if let Some(key) = admit(cx, item, Place::Each) {
            self.attributes.read_key(cx, item, key);
        }
    }
}
