//! `zh(message = "…", advice = none)`: texts in another language.

use proc_macro2::{Ident, Span};

use super::admission::admit;
use super::item::{self, Item, Tokens, Value};
use super::slot::Slot;
use super::value::{self, Text};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::{Key, Place};
use crate::rules::vocabulary::TextKind;
use crate::rules::{locale, spelling};

/// A text in another language, or the word that there is none.
#[derive(Clone)]
pub(crate) enum Translation {
    Text(Text),
    None(Span),
}

/// A language tag in canonical case and where it stands.
#[derive(Clone)]
pub(crate) struct Tag {
    pub(crate) tag: String,
    pub(crate) span: Span,
}

/// The texts of one item in another language.
pub(crate) struct LocaleGroup {
    pub(crate) tag: Tag,
    texts: [Slot<Translation>; 4],
}

impl LocaleGroup {
    pub(crate) fn get(&self, kind: TextKind) -> Option<&Translation> {
        self.texts[kind as usize].get()
    }

    pub(crate) fn is_absent(&self, kind: TextKind) -> bool {
        self.texts[kind as usize].is_absent()
    }
}

pub(crate) fn is_locale_key(key: &Ident) -> bool {
    locale::is_locale_key(&key.to_string())
}

/// The groups of one item.
#[derive(Default)]
pub(crate) struct LocaleGroups {
    pub(crate) groups: Vec<LocaleGroup>,
}

impl LocaleGroups {
    pub(crate) fn read(&mut self, cx: &mut Context, item: &Item, place: Place) {
        let Some(tag) = tag_of_key(cx, &item.key) else {
            return;
        };
        if let Some(first) = self.groups.iter().find(|first| first.tag.tag == tag.tag) {
            cx.push(diag::attribute::repeated_key(
                first.tag.span,
                tag.span,
                &tag.tag,
            ));
            return;
        }
        let Value::List(list) = &item.value else {
            if !is_misspelt_key(cx, item, place) {
                cx.push(diag::locale::no_list(
                    item.key.span(),
                    &item.key.to_string(),
                ));
            }
            return;
        };
        let mut group = LocaleGroup {
            tag,
            texts: Default::default(),
        };
        if list.stream().is_empty() {
            cx.push(diag::locale::empty_group(
                item.key.span(),
                &item.key.to_string(),
            ));
        }
        for text in &item::parse_list(cx, list.stream()) {
            translation(cx, &mut group.texts, text);
        }
        self.groups.push(group);
    }
}

/// `cod = 3` is more likely a misspelt key than a language, and is told as one.
pub(crate) fn is_misspelt_key(cx: &mut Context, item: &Item, place: Place) -> bool {
    let found = item.key.to_string();
    let nearest = spelling::nearest(&found, Key::names_at(place)).and_then(Key::by_name);
    let (Some(meant), Value::Nothing | Value::Tokens(_)) = (nearest, &item.value) else {
        return false;
    };
    cx.probably_meant(meant);
    cx.push(diag::attribute::unknown_key(item.key.span(), &found, place));
    true
}

fn translation(cx: &mut Context, texts: &mut [Slot<Translation>; 4], item: &Item) {
    let name = item.key.to_string();
    let Some((_, kind)) = TextKind::ALL.into_iter().find(|(known, _)| *known == name) else {
        admit(cx, item, Place::Locale);
        return;
    };
    let key = match kind {
        TextKind::Message => Key::Message,
        TextKind::Title => Key::Title,
        TextKind::Description => Key::Description,
        TextKind::Advice => Key::Advice,
    };
    let value = match value::single(cx, key, item).and_then(Tokens::word) {
        Some(word) if word == "none" => Some(Translation::None(word.span())),
        Some(_) | None => match &item.value {
            Value::Tokens(_) => value::text(cx, key, item).map(Translation::Text),
            // Told by `single`.
            Value::Nothing | Value::List(_) => None,
        },
    };
    texts[kind as usize].set(&item.key, value, cx);
}

/// `zh_CN` as a key.
pub(crate) fn tag_of_key(cx: &mut Context, key: &Ident) -> Option<Tag> {
    tag(cx, &key.to_string(), key.span())
}

/// `locales("en", "zh")`
pub(crate) fn tags(cx: &mut Context, item: &Item) -> Option<Vec<Tag>> {
    let elements = value::list(cx, Key::Locales, item)?;
    let mut tags: Vec<Tag> = Vec::new();
    let mut broken = false;
    for element in &elements {
        let text = value::text_of(cx, Key::Locales, element);
        let Some(tag) = text.and_then(|text| tag(cx, &text.text, text.span)) else {
            broken = true;
            continue;
        };
        if let Some(first) = tags.iter().find(|first| first.tag == tag.tag) {
            cx.push(diag::locale::declared_twice(first.span, tag.span, &tag.tag));
            continue;
        }
        tags.push(tag);
    }
    (!broken).then_some(tags)
}

fn tag(cx: &mut Context, text: &str, span: Span) -> Option<Tag> {
    let tag = locale::canonical(text);
    if tag.is_none() {
        cx.push(diag::locale::no_language_tag(span, text));
    }
    Some(Tag { tag: tag?, span })
}
