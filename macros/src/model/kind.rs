//! The companion of an error type: what clients match on.

use proc_macro2::Ident;
use syn::Type;

use crate::ast::Container;
use crate::types::plain_name;

/// An enum with the variants of the error, without their fields.
pub(crate) struct KindType<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) variants: Vec<KindVariant<'a>>,
}

pub(crate) struct KindVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) content: Content<'a>,
    /// The code, for documentation.
    pub(crate) code: Option<String>,
}

/// What is left of a variant's fields.
#[derive(Clone, Copy)]
pub(crate) enum Content<'a> {
    Nothing,
    /// The value that chooses the entry: of this type.
    Each(&'a Ident),
    /// The kind of the inner error: of this type.
    Nested(&'a Type),
}

impl<'a> KindType<'a> {
    /// As far as the type can be read; `None` if none was asked for.
    pub(crate) fn build(container: &'a Container<'a>) -> Option<KindType<'a>> {
        let variants = container.variants.iter().map(|variant| {
            let each = variant.each_field();
            let each = each.and_then(|(_, field)| plain_name(field.ty, container.generics));
            let content = match (variant.fields.first(), each) {
                (Some(inner), _) if variant.is_transparent() => Content::Nested(inner.ty),
                (_, Some(each)) => Content::Each(each),
                (_, None) => Content::Nothing,
            };
            KindVariant {
                ident: variant.ident,
                content,
                code: variant
                    .rows()
                    .next()
                    .and_then(|row| row.code(container))
                    .map(|(code, _)| code.to_string()),
            }
        });
        Some(KindType {
            ident: container
                .attributes
                .kind
                .get()
                .filter(|kind| *kind != container.ident)?,
            variants: variants.collect(),
        })
    }
}
