//! The types that `each` makes.

use std::collections::HashSet;

use proc_macro2::Ident;

use crate::ast::{Container, Field, Variant};
use crate::rules::spelling;
use crate::types::{plain_name, unraw, value_name};

/// An enum without fields, whose values are those that a field can have.
pub(crate) struct EachType<'a> {
    pub(crate) ident: &'a Ident,
    /// The field, for documentation.
    pub(crate) field: String,
    pub(crate) values: Vec<EachValue>,
}

pub(crate) struct EachValue {
    pub(crate) ident: Ident,
    pub(crate) text: String,
}

/// The types of all fields whose values make an entry each, as far as they can be read: every type once.
pub(crate) fn each_types<'a>(container: &'a Container<'a>) -> Vec<EachType<'a>> {
    let mut types: Vec<EachType> = Vec::new();
    for variant in container.entries() {
        let field = variant.each_field().map(|(_, field)| field);
        let Some(field) = field.or_else(|| meant_field(variant)) else {
            continue;
        };
        let Some(ident) = plain_name(field.ty, container.generics) else {
            continue;
        };
        if ident == container.ident {
            continue;
        }
        let known = types.iter().position(|known| known.ident == ident);
        let place = known.unwrap_or_else(|| {
            types.push(EachType {
                ident,
                field: field.name.clone(),
                values: Vec::new(),
            });
            types.len() - 1
        });
        let listed = variant.rows().filter_map(|row| row.value);
        let values = &mut types[place].values;
        let mut taken: HashSet<String> =
            values.iter().map(|known| known.ident.to_string()).collect();
        for value in listed {
            let (text, span) = (&value.text.text, value.text.span);
            let name = value_name(text, span).filter(|name| taken.insert(name.to_string()));
            values.extend(name.map(|ident| EachValue {
                ident,
                text: text.clone(),
            }));
        }
    }
    types
}

/// The field whose name was misspelt: its type stands in the user's code, and nowhere else.
fn meant_field<'v, 'a>(variant: &'v Variant<'a>) -> Option<&'v Field<'a>> {
    let misspelt = unraw(&variant.attributes.each.first()?.field);
    let names = variant.fields.iter().map(|field| field.name.as_str());
    // Short names are near to everything.
    let names = names.filter(|name| name.len() > 3);
    let meant = spelling::nearest(&misspelt, names)?;
    variant.fields.iter().find(|field| field.name == meant)
}
