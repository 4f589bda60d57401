//! Columns: what all rows say under one heading, in the form the runtime keeps it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::literal::{self, Width, hole, numbers};
use crate::model::{LocalText, Row};
use crate::rules::code::CodeValue;

/// One text per row; an empty one means that the row has none.
pub(super) fn texts<'t>(rows: impl Iterator<Item = &'t str>) -> Option<TokenStream> {
    let mut text = String::new();
    let mut ends = Vec::new();
    for row in rows {
        text.push_str(row);
        ends.push(text.len());
    }
    if text.is_empty() {
        return None;
    }
    let (text, ends) = (literal::text(&text), literal::ends(&ends));
    Some(quote!(__error_catalog::Texts { text: #text, ends: #ends }))
}

/// Codes or aliases, which are of one sort.
pub(super) fn codes<'c>(rows: impl Iterator<Item = &'c CodeValue>) -> Option<TokenStream> {
    let mut written = Vec::new();
    let mut integers = Vec::new();
    for code in rows {
        match code {
            CodeValue::Text(text) => written.push(text.as_str()),
            CodeValue::Integer(number) => integers.push(Literal::i64_unsuffixed(*number)),
        }
    }
    if !integers.is_empty() {
        return Some(quote!(__error_catalog::Codes::Integer(&[#(#integers),*])));
    }
    let texts = texts(written.into_iter())?;
    Some(quote!(__error_catalog::Codes::Text(#texts)))
}

/// The texts of one kind: a column per locale, without the empty ones at the end.
pub(super) fn locales<'t>(rows: &[&'t [LocalText]]) -> Option<TokenStream> {
    let count = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let column_of = |locale: usize| -> Vec<&'t LocalText> {
        rows.iter()
            .map(|row| row.get(locale).unwrap_or(&LocalText::Absent))
            .collect()
    };
    let mut columns: Vec<Option<TokenStream>> = (0..count)
        .map(|locale| column(&column_of(locale)))
        .collect();
    while matches!(columns.last(), Some(None)) {
        columns.pop();
    }
    if columns.is_empty() {
        return None;
    }
    let columns = columns
        .into_iter()
        .map(|column| column.unwrap_or_else(|| quote!(__error_catalog::Column::NONE)));
    Some(quote!(&[#(#columns),*]))
}

fn column(rows: &[&LocalText]) -> Option<TokenStream> {
    let mut text = String::new();
    let mut ends = Vec::with_capacity(rows.len());
    let mut holes = Vec::new();
    let mut hole_ends = Vec::with_capacity(rows.len());
    let mut without = Vec::new();
    for (row, local) in rows.iter().enumerate() {
        match local {
            LocalText::Absent => {}
            LocalText::None => without.push(row),
            LocalText::Text(public) => {
                for (place, argument) in &public.holes {
                    holes.push(hole(*place, *argument));
                }
                text.push_str(&public.literal);
            }
        }
        ends.push(text.len());
        hole_ends.push(holes.len());
    }
    if text.is_empty() && holes.is_empty() && without.is_empty() {
        return None;
    }
    let (text, ends) = (literal::text(&text), literal::ends(&ends));
    let texts = quote!(texts: __error_catalog::Texts { text: #text, ends: #ends });
    let holes = (!holes.is_empty()).then(|| {
        let holes = numbers(Width::Four, &holes);
        let hole_ends = literal::ends(&hole_ends);
        quote!(holes: #holes, hole_ends: #hole_ends,)
    });
    let without = (!without.is_empty()).then(|| {
        let without = numbers(Width::Three, &without);
        quote!(without: #without,)
    });
    // The struct update would be needless beside all fields.
    let rest =
        (holes.is_none() || without.is_none()).then(|| quote!(..__error_catalog::Column::NONE));
    Some(quote!(__error_catalog::Column { #texts, #holes #without #rest }))
}

/// `[(0, 500), (3, 503)]`: values of the rows that have some.
pub(super) fn sparse(rows: &[&Row], values: fn(&Row) -> Vec<u32>) -> Option<TokenStream> {
    let mut pairs = Vec::new();
    for (row, values) in rows.iter().map(|row| values(row)).enumerate() {
        let row = Literal::usize_unsuffixed(row);
        for value in values {
            let value = Literal::u32_unsuffixed(value);
            pairs.push(quote!((#row, #value)));
        }
    }
    (!pairs.is_empty()).then(|| quote!(&[#(#pairs),*]))
}
