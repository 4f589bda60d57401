//! The public fields of a variant.

use crate::ast::{Container, Field, Variant};
use crate::attr::field::ParamMark;

/// What of a field goes out.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Publication {
    /// What its type says that is public.
    Param,
    /// Its `Display`, by the author's word, unless its type says it.
    Word,
    /// All of it, as it serialises.
    Serde,
}

pub(crate) struct Param<'a> {
    pub(crate) name: &'a str,
    /// What documents print; `None` for `{name}`.
    pub(crate) placeholder: Option<&'a str>,
    /// Place in the entry's fields.
    pub(crate) field: usize,
    pub(crate) publication: Publication,
}

pub(super) fn params<'a>(container: &'a Container<'a>, variant: &'a Variant<'a>) -> Vec<Param<'a>> {
    let default = variant.attributes.common.placeholder.get();
    let default = default.or(container.attributes.common.placeholder.get());
    variant
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| variant.is_param(field))
        .map(|(place, field)| Param {
            name: field.public_name(),
            placeholder: field
                .attributes
                .placeholder
                .get()
                .or(default)
                .map(|text| text.text.as_str()),
            field: place,
            publication: publication(field),
        })
        .collect()
}

fn publication(field: &Field) -> Publication {
    match field.attributes.param.get() {
        Some(ParamMark::Word | ParamMark::Name(_)) => Publication::Word,
        Some(ParamMark::Serde) => Publication::Serde,
        None => Publication::Param,
    }
}
