//! Tokens → typed, spanned, one-shot slots.

mod admission;
pub(crate) mod body;
pub(crate) mod common;
pub(crate) mod container;
pub(crate) mod field;
pub(crate) mod item;
pub(crate) mod locale;
pub(crate) mod retired;
pub(crate) mod slot;
pub(crate) mod value;
pub(crate) mod variant;

use proc_macro2::TokenStream;
use syn::{Attribute, Meta};

use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::Place;
use item::Item;

/// The items of every `#[api(…)]` among the attributes of one thing.
pub(crate) fn items(cx: &mut Context, attributes: &[Attribute], place: Place) -> Option<Vec<Item>> {
    let mut found = None;
    for attribute in attributes {
        if !attribute.path().is_ident("api") {
            continue;
        }
        let items = found.get_or_insert_with(Vec::new);
        match &attribute.meta {
            Meta::List(list) if !list.tokens.is_empty() => {
                items.extend(item::parse_list(cx, TokenStream::clone(&list.tokens)));
            }
            meta @ (Meta::List(_) | Meta::Path(_) | Meta::NameValue(_)) => {
                cx.skipped_tokens();
                let name = meta
                    .path()
                    .segments
                    .first()
                    .map(|segment| segment.ident.span());
                cx.push(diag::attribute::empty_attribute(
                    name.unwrap_or_else(proc_macro2::Span::call_site),
                    place,
                ));
            }
        }
    }
    found
}
