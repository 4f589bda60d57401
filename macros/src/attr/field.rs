//! The keys of a field.

use syn::Type;

use super::admission::admit;
use super::item::{Item, Tokens, Value};
use super::locale;
use super::slot::Slot;
use super::value::{self, Text};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::{Key, Place};

/// How a field is marked as public.
pub(crate) enum ParamMark {
    /// `param`
    Word,
    /// `param = "name"`: under a name of its own.
    Name(Text),
    /// `param(serde)`: with its parts.
    Serde,
}

#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) source: Slot<()>,
    /// The types of `from(A, B)`; none for the field's own type.
    pub(crate) from: Slot<Vec<Type>>,
    pub(crate) param: Slot<ParamMark>,
    pub(crate) placeholder: Slot<Text>,
    pub(crate) status: Slot<()>,
    pub(crate) retry_after: Slot<()>,
    /// Errors that are answered together.
    pub(crate) errors: Slot<()>,
}

impl FieldAttributes {
    pub(crate) fn read(cx: &mut Context, items: &[Item]) -> Self {
        let mut attributes = FieldAttributes::default();
        for item in items {
            if locale::is_locale_key(&item.key) {
                cx.push(diag::attribute::unknown_key(
                    item.key.span(),
                    &item.key.to_string(),
                    Place::Field,
                ));
            } else if let Some(key) = admit(cx, item, Place::Field) {
                attributes.read_key(cx, item, key);
            }
        }
        attributes
    }

    fn read_key(&mut self, cx: &mut Context, item: &Item, key: Key) {
        match key {
            Key::Source => self.source.set(&item.key, value::flag(cx, key, item), cx),
            Key::From => self.from.set(&item.key, types(cx, item), cx),
            Key::Param => self.param.set(&item.key, param(cx, item), cx),
            Key::Placeholder => {
                let value = value::text_or_empty(cx, key, item);
                self.placeholder.set(&item.key, value, cx);
            }
            Key::Status => self.status.set(&item.key, value::flag(cx, key, item), cx),
            Key::RetryAfter => self
                .retry_after
                .set(&item.key, value::flag(cx, key, item), cx),
            Key::Errors => self.errors.set(&item.key, value::flag(cx, key, item), cx),
            // Told by `admit`.
            Key::Name
            | Key::Title
            | Key::Locales
            | Key::Untranslated
            | Key::OperationList
            | Key::CodeHeader
            | Key::SectionList
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
            | Key::Fault
            | Key::Section
            | Key::Operations
            | Key::Retryable
            | Key::Docs
            | Key::Allow
            | Key::Since
            | Key::Code
            | Key::Message
            | Key::Description
            | Key::Advice
            | Key::Display
            | Key::Level
            | Key::SharedCode
            | Key::Alias
            | Key::Deprecated
            | Key::Owner
            | Key::Each
            | Key::Numbered
            | Key::Transparent => {}
        }
    }
}

/// `from`, `from(A, B)`
fn types(cx: &mut Context, item: &Item) -> Option<Vec<Type>> {
    match &item.value {
        Value::Nothing => Some(Vec::new()),
        Value::Tokens(tokens) => value::wrong(cx, Key::From, tokens.span()),
        Value::List(list) if list.stream().is_empty() => {
            cx.push(diag::attribute::empty_list(
                item.key.span(),
                Key::From.name(),
            ));
            None
        }
        Value::List(list) => {
            let parser = syn::punctuated::Punctuated::<Type, syn::Token![,]>::parse_terminated;
            match syn::parse::Parser::parse2(parser, list.stream()) {
                Ok(types) => Some(types.into_iter().collect()),
                Err(_) => {
                    cx.push(diag::structure::malformed_type(
                        list.span(),
                        &list.stream().to_string(),
                    ));
                    None
                }
            }
        }
    }
}

/// `param`, `param = "name"`, `param(serde)`
fn param(cx: &mut Context, item: &Item) -> Option<ParamMark> {
    match &item.value {
        Value::Nothing => Some(ParamMark::Word),
        Value::Tokens(_) => {
            let name = value::text(cx, Key::Param, item)?;
            if name
                .text
                .contains(|letter: char| letter.is_whitespace() || letter.is_control())
            {
                cx.push(diag::field::malformed_param(name.span, &name.text));
                return None;
            }
            Some(ParamMark::Name(name))
        }
        Value::List(_) => {
            let elements = value::list(cx, Key::Param, item)?;
            let is_serde = |element: &Tokens| element.word().is_some_and(|word| word == "serde");
            match elements.iter().find(|element| !is_serde(element)) {
                Some(other) => value::wrong(cx, Key::Param, other.span()),
                None => Some(ParamMark::Serde),
            }
        }
    }
}
