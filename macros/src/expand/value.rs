//! The public values of fields.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote_spanned};

use super::pattern::place_of;
use crate::hygiene::binding_at;
use crate::model::{Entry, Publication};

/// The value of the field at a place, bound with a number. Errors about its type are told at the type.
pub(super) fn value(
    entry: &Entry,
    place: usize,
    number: usize,
    publication: Publication,
) -> Option<TokenStream> {
    let field = entry.fields.get(place)?;
    let span = place_of(field.ty);
    let binding = binding_at(number, span);
    Some(match publication {
        Publication::Param => quote_spanned!(span=> __error_catalog::Param::value(#binding)),
        Publication::Word => quote_spanned! {span=> {
            use __error_catalog::{
                PublicDisplay as _, PublicError as _, PublicNothing as _, PublicParam as _, PublicPointer as _,
            };
            (&&&__error_catalog::Public::new(#binding)).__public_value()
        }},
        Publication::Serde => quote_spanned! {span=> {
            use __error_catalog::{
                StructureError as _, StructureErrorPointer as _, StructureNothing as _, StructurePath as _,
                StructureSerialize as _,
            };
            (&&&__error_catalog::Structure::new(#binding)).__structure()
        }},
    })
}

/// Fields of equal types that are treated alike can be bound by one or-pattern.
pub(super) fn shape(
    entry: &Entry,
    wanted: &[usize],
    publication: impl Fn(usize) -> Publication,
) -> String {
    let mut shape = String::new();
    for (number, place) in wanted.iter().enumerate() {
        if let Some(field) = entry.fields.get(*place) {
            shape.push_str(&field.ty.to_token_stream().to_string());
            shape.push_str(match publication(number) {
                Publication::Param => ",",
                Publication::Word => "!,",
                Publication::Serde => "!!,",
            });
        }
    }
    shape
}
