//! Rules about codes that were published once.

use std::collections::HashMap;

use proc_macro2::Span;

use crate::ast::Container;
use crate::attr::value::Code;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::code::CodeValue;

pub(super) fn check(cx: &mut Context, container: &Container) {
    // Few catalogs have any, and to look up every code takes time.
    if container.attributes.retired.is_empty() {
        return;
    }
    let retired = || {
        let listed = container.attributes.retired.iter();
        listed.filter_map(|retired| retired.code.get())
    };
    distinct(cx, retired());
    not_reused(cx, container, retired());
    replaced_by_known(cx, container);
}

fn distinct<'c>(cx: &mut Context, retired: impl Iterator<Item = &'c Code>) {
    let mut first: HashMap<CodeValue, Span> = HashMap::new();
    for code in retired {
        match first.get(&code.code) {
            Some(place) => {
                let text = code.code.to_string();
                cx.push(diag::code::retired_twice(*place, code.span, &text));
            }
            None => {
                first.insert(code.code.clone(), code.span);
            }
        }
    }
}

/// A published code is for ever: old clients would take the new error for the old one.
fn not_reused<'c>(
    cx: &mut Context,
    container: &Container,
    retired: impl Iterator<Item = &'c Code>,
) {
    let mut used: HashMap<CodeValue, Span> = HashMap::new();
    for row in container.rows() {
        for (code, place) in row.code(container).into_iter().chain(row.aliases()) {
            used.entry(code).or_insert(place);
        }
    }
    for code in retired {
        if let Some(place) = used.get(&code.code) {
            let text = code.code.to_string();
            cx.push(diag::code::reused(code.span, *place, &text));
        }
    }
}

/// Who reads of a replacement looks for it. With nested catalogs it may be one of theirs, which a derive cannot see.
fn replaced_by_known(cx: &mut Context, container: &Container) {
    if container
        .variants
        .iter()
        .any(crate::ast::Variant::is_transparent)
    {
        return;
    }
    let mut codes: Vec<String> = Vec::new();
    for row in container.rows() {
        match row.code(container) {
            Some((code, _)) => codes.push(code.to_string()),
            // Told as wrong, and nobody knows what it should have been.
            None => return,
        }
    }
    let listed = container.attributes.retired.iter();
    for code in listed
        .filter_map(|retired| retired.replaced_by.get())
        .flatten()
    {
        let text = code.code.to_string();
        if !codes.contains(&text) {
            cx.push(diag::code::unknown_replacement(code.span, &text, &codes));
        }
    }
}
