//! One row of the catalog, with every default applied.

use proc_macro2::Span;
use syn::{Member, Type};

use super::text::{self, LocalText};
use super::{From, Model, Name, from, name};
use crate::ast::{self, Container, Variant};
use crate::attr::value::Text;
use crate::rules::address;
use crate::rules::code::CodeValue;
use crate::rules::template::{self, Kind, Placeholder, Spec, Template};
use crate::rules::vocabulary::Level;
use crate::rules::vocabulary::TextKind;
use crate::rules::vocabulary::{Fault, Retryable};
use crate::types::inside_option;

pub(crate) struct Entry<'a> {
    pub(crate) name: Name<'a>,
    pub(crate) code: CodeValue,
    /// The first is sent unless a field chooses another. Never empty.
    pub(crate) statuses: Vec<u16>,
    pub(crate) shared_code: bool,
    pub(crate) retryable: Option<Retryable>,
    pub(crate) fault: Option<Fault>,
    pub(crate) level: Option<Level>,
    /// Per locale.
    pub(crate) messages: Vec<LocalText>,
    pub(crate) titles: Vec<LocalText>,
    pub(crate) descriptions: Vec<LocalText>,
    pub(crate) advice: Vec<LocalText>,
    pub(crate) section: Option<&'a str>,
    /// Places in the catalog's operations.
    pub(crate) operations: Vec<u32>,
    pub(crate) docs: Option<String>,
    pub(crate) since: Option<&'a str>,
    pub(crate) deprecated: Option<&'a str>,
    pub(crate) owner: Option<&'a str>,
    pub(crate) aliases: Vec<CodeValue>,
    pub(crate) fields: Vec<Field<'a>>,
    /// In the order of fields.
    pub(crate) params: Vec<Param<'a>>,
    /// Params that a text prints with a specification of its own: they follow the params in the numbering of holes.
    pub(crate) arguments: Vec<Argument>,
    pub(crate) display: Option<(&'a Template, Span)>,
    /// Places in `fields`.
    pub(crate) source: Option<usize>,
    pub(crate) status_field: Option<usize>,
    pub(crate) retry_after_field: Option<usize>,
    pub(crate) from: Vec<From<'a>>,
}

#[derive(Clone)]
pub(crate) struct Field<'a> {
    pub(crate) member: &'a Member,
    pub(crate) ty: &'a Type,
    /// By name: `Option<…>`.
    pub(crate) is_option: bool,
}

pub(crate) struct Param<'a> {
    pub(crate) name: &'a str,
    /// What documents print; `None` for `{name}`.
    pub(crate) placeholder: Option<&'a str>,
    /// Place in the entry's fields.
    pub(crate) field: usize,
    /// Marked `param`: its `Display` is public by the author's word.
    pub(crate) by_word: bool,
}

/// A value with a format specification.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Argument {
    /// Place in the entry's params.
    pub(crate) param: u32,
    /// Place in the entry's fields.
    pub(crate) field: usize,
    pub(crate) flags: String,
    pub(crate) width: Count,
    pub(crate) precision: Count,
    pub(crate) kind: Kind,
    pub(crate) by_word: bool,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Count {
    None,
    Number(u16),
    /// Place in the entry's fields.
    Field(usize),
}

impl<'a> Field<'a> {
    pub(super) fn new(field: &'a ast::Field<'a>) -> Field<'a> {
        Field {
            member: &field.member,
            ty: field.ty,
            is_option: inside_option(field.ty).is_some(),
        }
    }
}

impl<'a> Entry<'a> {
    pub(super) fn build(
        container: &'a Container<'a>,
        model: &Model,
        variant: &'a Variant<'a>,
    ) -> Entry<'a> {
        let own = &variant.attributes;
        let defaults = &container.attributes.common;
        let code = container
            .code(variant)
            .map_or_else(|| CodeValue::Text(String::new()), |(code, _)| code);
        let operations = own.common.operations.get().or(defaults.operations.get());
        let docs = own.common.docs.get().or(defaults.docs.get());
        let params = params(container, variant);
        let mut arguments = Arguments {
            variant,
            params: &params,
            own: Vec::new(),
        };
        let described_by_doc = container.attributes.described_by_doc.get().is_some();
        let mut texts = |kind| {
            text::in_locales(
                variant,
                kind,
                &model.locales,
                described_by_doc,
                |placeholder| arguments.number(placeholder),
            )
        };
        let (messages, titles) = (texts(TextKind::Message), texts(TextKind::Title));
        let (descriptions, advice) = (texts(TextKind::Description), texts(TextKind::Advice));
        let arguments = arguments.own;
        let place =
            |wanted: fn(&ast::Field) -> bool| variant.fields.iter().position(|field| wanted(field));
        Entry {
            name: name(variant),
            statuses: container
                .statuses(variant)
                .iter()
                .map(|status| status.number)
                .collect(),
            shared_code: variant.is_shared(),
            retryable: own
                .common
                .retryable
                .get()
                .or(defaults.retryable.get())
                .copied()
                .filter(|retryable| !retryable.never),
            fault: own
                .common
                .fault
                .get()
                .or(defaults.fault.get())
                .map(|word| word.word),
            level: own.level.get().map(|word| word.word),
            messages,
            titles,
            descriptions,
            advice,
            section: text(own.common.section.get().or(defaults.section.get()))
                .filter(|section| !section.is_empty()),
            operations: operations
                .into_iter()
                .flatten()
                .filter_map(|operation| {
                    model
                        .operations
                        .iter()
                        .position(|known| *known == operation.text)
                })
                .filter_map(|place| u32::try_from(place).ok())
                .collect(),
            docs: docs.map(|docs| address::of_entry(&docs.text, &code.to_string())),
            since: text(own.common.since.get().or(defaults.since.get())),
            deprecated: text(own.deprecated.get()),
            owner: text(own.owner.get()),
            aliases: own
                .alias
                .get()
                .into_iter()
                .flatten()
                .map(|alias| alias.code.clone())
                .collect(),
            fields: variant.fields.iter().map(Field::new).collect(),
            arguments,
            display: variant
                .display
                .as_ref()
                .map(|(template, span)| (template, *span)),
            source: variant.fields.iter().position(ast::Field::is_source),
            status_field: place(|field| field.attributes.status.get().is_some()),
            retry_after_field: place(|field| field.attributes.retry_after.get().is_some()),
            from: variant.fields.first().map(from).unwrap_or_default(),
            params,
            code,
        }
    }

    /// The place of the field that a `display` template names.
    pub(crate) fn displayed(&self, argument: &template::Argument) -> Option<usize> {
        match argument {
            template::Argument::Positional(index) | template::Argument::Next(index) => Some(*index),
            template::Argument::Named(name) => {
                self.fields.iter().position(|field| match field.member {
                    Member::Named(ident) => crate::types::unraw(ident) == *name,
                    Member::Unnamed(_) => false,
                })
            }
        }
    }
}

fn text(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.text.as_str())
}

fn params<'a>(container: &'a Container<'a>, variant: &'a Variant<'a>) -> Vec<Param<'a>> {
    let default = variant.attributes.common.placeholder.get();
    let default = default.or(container.attributes.common.placeholder.get());
    variant
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| variant.is_param(field))
        .map(|(place, field)| Param {
            name: field.public_name(),
            placeholder: text(field.attributes.placeholder.get().or(default)),
            field: place,
            by_word: !field.attributes.param.is_absent(),
        })
        .collect()
}

/// Numbers the values that a variant's texts print.
struct Arguments<'v, 'a> {
    variant: &'v Variant<'a>,
    params: &'v [Param<'a>],
    own: Vec<Argument>,
}

impl Arguments<'_, '_> {
    fn number(&mut self, placeholder: &Placeholder) -> u32 {
        let field = self.field(&placeholder.argument);
        let param = self
            .params
            .iter()
            .position(|param| param.field == field)
            .unwrap_or_default();
        let number = if placeholder.spec.is_plain() {
            param
        } else {
            let argument = self.argument(field, param, &placeholder.spec);
            let known = self.own.iter().position(|known| *known == argument);
            let place = known.unwrap_or_else(|| {
                self.own.push(argument);
                self.own.len() - 1
            });
            self.params.len() + place
        };
        u32::try_from(number).unwrap_or_default()
    }

    fn argument(&self, field: usize, param: usize, spec: &Spec) -> Argument {
        Argument {
            param: u32::try_from(param).unwrap_or_default(),
            field,
            flags: spec.flags.clone(),
            width: self.count(&spec.width),
            precision: self.count(&spec.precision),
            kind: spec.kind,
            by_word: self.params.get(param).is_some_and(|param| param.by_word),
        }
    }

    fn count(&self, count: &template::Count) -> Count {
        match count {
            template::Count::None => Count::None,
            template::Count::Number(number) => Count::Number(*number),
            template::Count::Argument(argument) => Count::Field(self.field(argument)),
        }
    }

    fn field(&self, argument: &template::Argument) -> usize {
        let named = self.variant.field(argument);
        let fields = self.variant.fields.iter();
        named
            .and_then(|named| fields.clone().position(|field| std::ptr::eq(field, named)))
            .unwrap_or_default()
    }
}
