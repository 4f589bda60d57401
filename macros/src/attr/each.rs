//! `each(resource = "Disk", "Image", …)`: the values of a field that make an entry each, and what holds for these alone.

use super::admission::admit;
use super::item::{Item, Tokens, Value};
use super::locale;
use super::value::{self, Text};
use super::variant::VariantAttributes;
use crate::ctxt::Context;
use crate::rules::key::{Key, Place};
use proc_macro2::Ident;

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
    pub(super) fn read(cx: &mut Context, item: &Item) -> Option<Each> {
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
