//! Rules about codes and aliases.

use std::collections::HashMap;

use proc_macro2::Span;

use crate::ast::{Container, Variant};
use crate::attr::value::Code;
use crate::ctxt::Context;
use crate::diag;
use crate::row::Row;
use crate::rules::code::CodeValue;
use crate::rules::code::{Fault, fault};
use crate::rules::key::Key;
use crate::rules::template::fill;
use crate::rules::vocabulary::Rule;

pub(super) fn check(cx: &mut Context, container: &Container) {
    present(cx, container);
    well_formed(cx, container);
    retired_well_formed(cx, container);
    needless_allowances(cx, container);
    one_sort(cx, container);
    prefix_used(cx, container);
    distinct(cx, container);
    aliases_distinct(cx, container);
}

/// Without a code no client can tell the error from another. It is never made up from the variant's name unless
/// `rename_all` says so: renaming a variant must not change what is published.
fn present(cx: &mut Context, container: &Container) {
    let renamed =
        !container.attributes.rename_all.is_absent() || container.doubts.about(Key::RenameAll);
    for variant in container
        .entries()
        .filter(|variant| variant.annotated && !renamed)
    {
        let told = variant.doubts.about(Key::Code) || container.doubts.meant(Key::Code);
        if variant.attributes.code.is_absent() && !told {
            cx.push(diag::code::missing(
                variant.ident.span(),
                &variant.ident.to_string(),
            ));
        }
    }
}

/// A code travels through headers, logs and tables, and must come out as it went in.
fn well_formed(cx: &mut Context, container: &Container) {
    let prefix = container.attributes.code_prefix.get();
    let blanks_allowed = |variant: &Variant| {
        let told = variant.doubts.meant(Key::Allow) || container.doubts.meant(Key::Allow);
        told || container.allows(variant, Rule::CodeWhitespace)
    };
    // The code itself follows, so that a blank at the end is an inner one.
    let prefix_fault = prefix
        .and_then(|prefix| fault(&format!("{}.", prefix.text)))
        .filter(|found| {
            *found != Fault::InnerWhitespace || !container.entries().all(blanks_allowed)
        });
    if let (Some(prefix), Some(found)) = (prefix, prefix_fault) {
        cx.push(malformed(found, &prefix.text, prefix.span));
    }
    for variant in container.entries() {
        for (code, own, span) in written_codes(container, variant) {
            // What a prefix brings with it is told at the prefix, once.
            let found = if own.is_empty() || prefix_fault.is_some() {
                fault(&own)
            } else {
                fault(&code)
            };
            match found {
                None => {}
                Some(Fault::InnerWhitespace) if blanks_allowed(variant) => {}
                Some(found) => cx.push(malformed(found, &own, span)),
            }
        }
        // Aliases are what others misspelt: whitespace inside is the reason they exist.
        for alias in written_aliases(variant) {
            if let CodeValue::Text(text) = &alias.code {
                match fault(text) {
                    None | Some(Fault::InnerWhitespace) => {}
                    Some(found) => cx.push(malformed(found, text, alias.span)),
                }
            }
        }
    }
}

/// What was published is what it is, whitespace included, but it was there to be seen.
fn retired_well_formed(cx: &mut Context, container: &Container) {
    let listed = container.attributes.retired.iter();
    for code in listed.filter_map(|retired| retired.code.get()) {
        if let CodeValue::Text(text) = &code.code {
            match fault(text) {
                None | Some(Fault::InnerWhitespace) => {}
                Some(found) => cx.push(malformed(found, text, code.span)),
            }
        }
    }
}

/// What may be wrong with a code, once: the code with and without the prefix, and the place. Of a code that `each` fills
/// that is the code itself, if it is wrong without any value, and else each value.
fn written_codes(container: &Container, variant: &Variant) -> Vec<(String, String, Span)> {
    let Some((CodeValue::Text(written), place)) = container.written_code(variant) else {
        return Vec::new();
    };
    let prefixed = |text: &str| {
        container
            .prefixed(CodeValue::Text(text.to_owned()))
            .to_string()
    };
    let Some((_, field)) = variant.each_field() else {
        return vec![(prefixed(&written), written, place)];
    };
    // As if the value were a single letter.
    match fill(&written, &field.name, "x") {
        Ok(pattern) if pattern == written || fault(&pattern).is_some() => {
            vec![(prefixed(&pattern), written, place)]
        }
        Ok(_) => {
            let values = variant.rows().filter_map(|row| row.value);
            values
                .map(|value| {
                    let text = value.text.text.clone();
                    (prefixed(&text), text, value.text.span)
                })
                .collect()
        }
        Err(_) => Vec::new(),
    }
}

/// The aliases of a variant, those in `each` included.
fn written_aliases<'v>(variant: &'v Variant) -> impl Iterator<Item = &'v Code> {
    let each = variant.attributes.each.iter();
    let each = each.filter_map(|each| each.attributes.alias.get());
    variant
        .attributes
        .alias
        .get()
        .into_iter()
        .chain(each)
        .flatten()
}

fn malformed(fault: Fault, code: &str, place: Span) -> diag::Diagnostic {
    match fault {
        Fault::Empty => diag::code::empty(place),
        Fault::OuterWhitespace => diag::code::outer_whitespace(place, code.trim()),
        Fault::Unseen => diag::code::unseen_character(place),
        Fault::InnerWhitespace => diag::code::inner_whitespace(place),
    }
}

/// An allowance that nothing needs hides the next mistake.
fn needless_allowances(cx: &mut Context, container: &Container) {
    let used = |variant: &Variant| {
        variant.rows().any(|row| match row.code(container) {
            Some((CodeValue::Text(code), _)) => fault(&code) == Some(Fault::InnerWhitespace),
            Some((CodeValue::Integer(_), _)) => false,
            // Unknown: the code was told as wrong.
            None => true,
        })
    };
    for allowance in &container.attributes.common.allowances {
        if allowance.word == Rule::CodeWhitespace && !container.entries().any(used) {
            cx.push(diag::attribute::needless_allowance(
                allowance.span,
                allowance.word.name(),
            ));
        }
    }
    for variant in container.entries().filter(|variant| !variant.is_struct) {
        for allowance in &variant.attributes.common.allowances {
            if allowance.word == Rule::CodeWhitespace && !used(variant) {
                cx.push(diag::attribute::needless_allowance(
                    allowance.span,
                    allowance.word.name(),
                ));
            }
        }
    }
}

/// A client reads one catalog's codes into one type. Told once, at the first that differs.
fn one_sort(cx: &mut Context, container: &Container) {
    let codes = container.entries().flat_map(|variant| {
        let aliases = written_aliases(variant);
        container
            .written_code(variant)
            .into_iter()
            .chain(aliases.map(|alias| (alias.code.clone(), alias.span)))
    });
    let retired = container.attributes.retired.iter();
    let retired = retired.filter_map(|retired| retired.code.get());
    let retired = retired.map(|code| (code.code.clone(), code.span));
    let mut first: Option<(bool, Span)> = None;
    for (code, span) in codes.chain(retired) {
        let is_text = matches!(code, CodeValue::Text(_));
        match first {
            None => first = Some((is_text, span)),
            Some((sort, place)) if sort != is_text => {
                cx.push(diag::code::mixed_sorts(place, span));
                return;
            }
            Some(_) => {}
        }
    }
}

/// A prefix that stands before nothing was meant for codes that are not there.
fn prefix_used(cx: &mut Context, container: &Container) {
    let Some(prefix) = container.attributes.code_prefix.get() else {
        return;
    };
    let mut codes = container
        .entries()
        .filter_map(|variant| container.written_code(variant))
        .peekable();
    if codes.peek().is_some() && codes.all(|(code, _)| matches!(code, CodeValue::Integer(_))) {
        cx.push(diag::code::prefix_without_text(prefix.span));
    }
}

/// One code on two variants is a copying mistake far more often than meant, so both must say that they share it.
fn distinct(cx: &mut Context, container: &Container) {
    let mut first: HashMap<CodeValue, (&Variant, Span)> = HashMap::new();
    let mut told: Option<&Variant> = None;
    for row in container.rows() {
        let variant = row.variant;
        let Some((code, span)) = row.code(container) else {
            continue;
        };
        let Some((other, place)) = first.get(&code) else {
            first.insert(code, (variant, span));
            continue;
        };
        if variant.is_shared() && other.is_shared() {
            continue;
        }
        let same = std::ptr::eq(variant, *other);
        match variant.each_field() {
            // Once for all values; a value that stands twice is told as such.
            // What chooses among its entries was told as wrong.
            None if same => {}
            Some((_, field)) if same => {
                let known = told.is_some_and(|told| std::ptr::eq(told, variant));
                let told_elsewhere = variant.doubts.meant(Key::SharedCode);
                if !known && !told_elsewhere && !is_filled(row, container) {
                    cx.push(diag::each::one_code(
                        span,
                        &variant.ident.to_string(),
                        &field.name,
                    ));
                }
                told = Some(variant);
            }
            Some(_) | None => cx.push(diag::code::repeated(
                *place,
                span,
                &code.to_string(),
                &other.ident.to_string(),
            )),
        }
    }
}

/// Whether the value stands in the code.
fn is_filled(row: Row, container: &Container) -> bool {
    let written = container.written_code(row.variant);
    let written = written.map(|(code, _)| container.prefixed(code));
    row.code(container).map(|(code, _)| code) != written
}

/// An alias must lead to one entry, and a code is found before any alias.
fn aliases_distinct(cx: &mut Context, container: &Container) {
    // Few catalogs have any, and to look up every code takes time.
    if container
        .rows()
        .iter()
        .all(|row| row.aliases().next().is_none())
    {
        return;
    }
    let codes: HashMap<CodeValue, (&Variant, Span)> = container
        .rows()
        .into_iter()
        .filter_map(|row| {
            let (code, span) = row.code(container)?;
            Some((code, (row.variant, span)))
        })
        .collect();
    let mut aliases: HashMap<CodeValue, (&Variant, Span)> = HashMap::new();
    for row in container.rows() {
        let variant = row.variant;
        for (alias, span) in row.aliases() {
            let text = alias.to_string();
            if let Some((owner, place)) = codes.get(&alias) {
                let name = owner.ident.to_string();
                cx.push(diag::code::alias_is_code(*place, span, &text, &name));
                continue;
            }
            let Some((owner, place)) = aliases.get(&alias) else {
                aliases.insert(alias, (variant, span));
                continue;
            };
            if std::ptr::eq(*owner, variant) {
                // One alias of several entries is told as such.
                if !is_alias_of_all(variant, &alias) {
                    let key = Key::Alias.name();
                    cx.push(diag::attribute::repeated_word(*place, span, key, &text));
                }
            } else {
                let name = owner.ident.to_string();
                cx.push(diag::code::repeated_alias(*place, span, &text, &name));
            }
        }
    }
}

/// Whether an alias stands once, for several values of `each`.
fn is_alias_of_all(variant: &Variant, alias: &CodeValue) -> bool {
    let written = written_aliases(variant).filter(|written| written.code == *alias);
    written.count() == 1
}
