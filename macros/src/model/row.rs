//! One row of the catalog, with every default applied.

use super::Model;
use super::param::Param;
use super::text::{self, Filling, LocalText};
use crate::ast::Container;
use crate::attr::value::Text;
use crate::row;
use crate::rules::address;
use crate::rules::code::CodeValue;
use crate::rules::template::{Argument, Placeholder};
use crate::rules::vocabulary::{Fault, Level, Retryable, TextKind};
use crate::types::unraw;

pub(crate) struct Row<'a> {
    pub(crate) code: CodeValue,
    /// The first is sent unless a field chooses another. Never empty.
    pub(crate) statuses: Vec<u16>,
    pub(crate) shared_code: bool,
    /// Documents print it in the row of the one before it.
    pub(crate) continues: bool,
    pub(crate) retryable: Option<Retryable>,
    /// Whether a field says after how long.
    pub(crate) chooses_retry_after: bool,
    pub(crate) fault: Option<Fault>,
    pub(crate) level: Option<Level>,
    /// Per locale.
    pub(crate) messages: Vec<LocalText>,
    pub(crate) titles: Vec<LocalText>,
    pub(crate) descriptions: Vec<LocalText>,
    pub(crate) advice: Vec<LocalText>,
    /// Place in the catalog's sections.
    pub(crate) section: Option<usize>,
    /// Places in the catalog's operations.
    pub(crate) operations: Vec<u32>,
    pub(crate) docs: Option<String>,
    pub(crate) since: Option<&'a str>,
    pub(crate) deprecated: Option<&'a str>,
    pub(crate) owner: Option<&'a str>,
    pub(crate) aliases: Vec<CodeValue>,
    /// The names of params, and what documents print for them; `None` for `{name}`.
    pub(crate) params: Vec<(&'a str, Option<&'a str>)>,
    /// The params that arguments with a specification print.
    pub(crate) spec_params: Vec<u32>,
}

impl<'a> Row<'a> {
    pub(super) fn build(
        container: &'a Container<'a>,
        model: &Model,
        row: row::Row<'a, 'a>,
        params: &[Param<'a>],
        mut number: impl FnMut(&Placeholder) -> u32,
    ) -> Row<'a> {
        let variant = row.variant;
        let own = &variant.attributes;
        let each = row.value.map(|value| &value.each.attributes);
        let defaults = &container.attributes.common;
        let code = row
            .code(container)
            .map_or_else(|| CodeValue::Text(String::new()), |(code, _)| code);
        let operations = own.common.operations.get().or(defaults.operations.get());
        let docs = own.common.docs.get().or(defaults.docs.get());
        let section = own.common.section.get().or(defaults.section.get());
        let since = each.and_then(|each| each.common.since.get());
        let deprecated = each.and_then(|each| each.deprecated.get());
        let described_by_doc = container.attributes.described_by_doc.get().is_some();
        let mut value = |placeholder: &Placeholder| match (row.value, &placeholder.argument) {
            (Some(value), Argument::Named(name)) if *name == unraw(&value.each.field) => {
                Filling::Literal(value.text.text.clone())
            }
            (Some(_) | None, Argument::Named(_) | Argument::Positional(_) | Argument::Next(_)) => {
                Filling::Argument(number(placeholder))
            }
        };
        let mut texts =
            |kind| text::in_locales(row, kind, &model.locales, described_by_doc, &mut value);
        Row {
            statuses: row
                .statuses(container)
                .iter()
                .map(|status| status.number)
                .collect(),
            shared_code: variant.is_shared(),
            continues: !own.numbered.is_absent() && !is_first(row),
            retryable: own
                .common
                .retryable
                .get()
                .or(defaults.retryable.get())
                .copied()
                .filter(|retryable| !retryable.never),
            chooses_retry_after: variant
                .fields
                .iter()
                .any(|field| field.attributes.retry_after.get().is_some()),
            fault: own
                .common
                .fault
                .get()
                .or(defaults.fault.get())
                .map(|word| word.word),
            level: own.level.get().map(|word| word.word),
            messages: texts(TextKind::Message),
            titles: texts(TextKind::Title),
            descriptions: texts(TextKind::Description),
            advice: texts(TextKind::Advice),
            section: section.and_then(|section| model.sections.place_of(&section.text)),
            operations: model.places_of_operations(operations),
            docs: docs.map(|docs| address::of_entry(&docs.text, &code.to_string())),
            since: text(since.or(own.common.since.get()).or(defaults.since.get())),
            deprecated: text(deprecated.or(own.deprecated.get())),
            owner: text(own.owner.get()),
            aliases: row.aliases().map(|(alias, _)| alias).collect(),
            params: params.iter().map(|param| named(row, param)).collect(),
            spec_params: Vec::new(),
            code,
        }
    }
}

fn text(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.text.as_str())
}

/// What documents print for the field of `each` is the value.
fn named<'a>(row: row::Row<'a, 'a>, param: &Param<'a>) -> (&'a str, Option<&'a str>) {
    let is_each = row
        .variant
        .each_field()
        .is_some_and(|(place, _)| place == param.field);
    let value = row.value.filter(|_| is_each);
    let value = value.map(|value| value.text.text.as_str());
    (param.name, value.or(param.placeholder))
}

fn is_first(row: row::Row) -> bool {
    let first = row.variant.rows().next().and_then(|first| first.value);
    match (first, row.value) {
        (Some(first), Some(value)) => std::ptr::eq(first.text, value.text),
        (Some(_) | None, _) => true,
    }
}
