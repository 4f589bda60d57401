//! One variant: its fields and what they are for, with every default applied.

use proc_macro2::Span;
use syn::{Member, Type};

use super::param::{Param, Publication, params};
use super::row::Row;
use super::{From, Model, Name, from, name};
use crate::ast::{self, Container, Variant};
use crate::rules::template::{self, Kind, Placeholder, Spec, Template};
use crate::types::inside_option;

/// A variant that is not transparent: its fields, and the rows that it publishes.
pub(crate) struct Entry<'a> {
    pub(crate) name: Name<'a>,
    /// One, or one for each value of `each`. Never empty.
    pub(crate) rows: Vec<Row<'a>>,
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
    pub(crate) errors_field: Option<usize>,
    /// The field whose value chooses the row.
    pub(crate) each_field: Option<usize>,
    pub(crate) from: Vec<From<'a>>,
}

#[derive(Clone)]
pub(crate) struct Field<'a> {
    pub(crate) member: &'a Member,
    pub(crate) ty: &'a Type,
    /// By name: `Option<…>`.
    pub(crate) is_option: bool,
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
    pub(crate) publication: Publication,
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
        let params = params(container, variant);
        let mut arguments = Arguments {
            variant,
            params: &params,
            own: Vec::new(),
        };
        let mut rows: Vec<Row> = variant
            .rows()
            .map(|row| {
                let number = |placeholder: &Placeholder| arguments.number(placeholder);
                Row::build(container, model, row, &params, number)
            })
            .collect();
        let arguments = arguments.own;
        for row in &mut rows {
            // Known only now: the rows of a variant share the numbering.
            row.spec_params = arguments.iter().map(|argument| argument.param).collect();
        }
        let place =
            |wanted: fn(&ast::Field) -> bool| variant.fields.iter().position(|field| wanted(field));
        Entry {
            name: name(container, variant),
            rows,
            fields: variant.fields.iter().map(Field::new).collect(),
            arguments,
            display: variant
                .display
                .as_ref()
                .map(|(template, span)| (template, *span)),
            source: variant.fields.iter().position(ast::Field::is_source),
            status_field: place(|field| field.attributes.status.get().is_some()),
            retry_after_field: place(|field| field.attributes.retry_after.get().is_some()),
            errors_field: place(|field| field.attributes.errors.get().is_some()),
            each_field: variant.each_field().map(|(place, _)| place),
            from: variant.fields.first().map(from).unwrap_or_default(),
            params,
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
            publication: self
                .params
                .get(param)
                .map_or(Publication::Param, |param| param.publication),
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
