//! The public fields of a variant.

use crate::ast::{Container, Variant};

pub(crate) struct Param<'a> {
    pub(crate) name: &'a str,
    /// What documents print; `None` for `{name}`.
    pub(crate) placeholder: Option<&'a str>,
    /// Place in the entry's fields.
    pub(crate) field: usize,
    /// Marked `param`: its `Display` is public by the author's word.
    pub(crate) by_word: bool,
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
            by_word: !field.attributes.param.is_absent(),
        })
        .collect()
}
