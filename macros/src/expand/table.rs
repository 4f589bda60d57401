//! The static table: every row of the type, in columns.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::columns::{locales, sparse, texts};
use super::literal::{self, Width, numbers};
use crate::model::{LocalText, Model, Retired, Row};
use crate::rules::code::CodeValue;
use crate::rules::escape;
use crate::rules::lookup as perfect_hash;
use crate::rules::vocabulary::{Fault, Format, Level, TextKind};

pub(super) fn expand(model: &Model) -> TokenStream {
    let rows: Vec<&Row> = model.rows().collect();
    let mut fields = Fields::default();
    identity(&mut fields, model);
    numbers_of_rows(&mut fields, &rows);
    texts_in_locales(&mut fields, &rows);
    documentation(&mut fields, model, &rows);
    params(&mut fields, &rows);
    lookup(&mut fields, &rows);
    fields.set("body", model.body.as_ref().map(super::body::expand));
    wire(&mut fields, model);
    let Fields { set, any_left } = fields;
    // Beside all fields the struct update would be needless, which clippy says wherever it stands.
    let rest = any_left.then(|| quote!(..__error_catalog::Table::EMPTY));
    quote! {
        static __TABLE: __error_catalog::Table = __error_catalog::Table {
            #(#set,)*
            #rest
        };
    }
}

/// The fields of the table that differ from those of the empty one.
#[derive(Default)]
struct Fields {
    set: Vec<TokenStream>,
    /// Whether a field is left to the empty table.
    any_left: bool,
}

impl Fields {
    fn set(&mut self, name: &str, value: Option<TokenStream>) {
        match value {
            Some(value) => {
                let name = format_ident!("{}", name);
                self.set.push(quote!(#name: #value));
            }
            None => self.any_left = true,
        }
    }
}

fn identity(fields: &mut Fields, model: &Model) {
    let Model {
        name,
        type_name,
        title,
        locales,
        ..
    } = model;
    fields.set("name", Some(quote!(#name)));
    fields.set("type_name", Some(quote!(#type_name)));
    fields.set("title", (!title.is_empty()).then(|| quote!(#title)));
    fields.set("locales", Some(quote!(&[#(#locales),*])));
    fields.set("untranslated", untranslated(model));
}

/// What a reply says beside its body, and what is never said again.
fn wire(fields: &mut Fields, model: &Model) {
    let format = match model.format {
        Format::Json => None,
        Format::Xml => Some(quote!(__error_catalog::Format::Xml)),
    };
    fields.set("format", format);
    fields.set("code_header", model.code_header.map(|name| quote!(#name)));
    let any = !model.retired.is_empty();
    let retired = model.retired.iter().map(retired);
    fields.set("retired", any.then(|| quote!(&[#(#retired),*])));
}

fn retired(retired: &Retired) -> TokenStream {
    let code = code(retired.code);
    let status = Literal::u16_unsuffixed(retired.status.unwrap_or_default());
    let since = retired.since.unwrap_or_default();
    let replaced_by = retired
        .replaced_by
        .iter()
        .map(|replacement| self::code(replacement));
    quote! {
        __error_catalog::RetiredRow {
            code: #code,
            status: #status,
            since: #since,
            replaced_by: &[#(#replaced_by),*],
        }
    }
}

fn code(code: &CodeValue) -> TokenStream {
    match code {
        CodeValue::Text(text) => quote!(__error_catalog::Code::Text(#text)),
        CodeValue::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(__error_catalog::Code::Integer(#number))
        }
    }
}

fn numbers_of_rows(fields: &mut Fields, rows: &[&Row]) {
    let codes = rows.iter().map(|row| &row.code);
    fields.set("codes", super::columns::codes(codes));
    fields.set("statuses", statuses(rows));
    let more = sparse(rows, |row| {
        let more = row.statuses.iter().skip(1);
        more.map(|status| u32::from(*status)).collect()
    });
    fields.set("more_statuses", more);
    fields.set("flags", flags(rows));
    let retry_after = sparse(rows, |row| {
        let after = row.retryable.and_then(|retryable| retryable.after);
        after.into_iter().collect()
    });
    fields.set("retry_after", retry_after);
}

fn texts_in_locales(fields: &mut Fields, rows: &[&Row]) {
    fields.set("messages", text(rows, |row| &row.messages));
    fields.set("titles", text(rows, |row| &row.titles));
    fields.set("descriptions", text(rows, |row| &row.descriptions));
    fields.set("advice", text(rows, |row| &row.advice));
}

fn documentation<'e>(fields: &mut Fields, model: &Model, rows: &[&'e Row<'e>]) {
    sections(fields, model, rows);
    let operations = &model.operations;
    let any = !operations.is_empty();
    fields.set("operations", any.then(|| quote!(&[#(#operations),*])));
    let row_operations = sparse(rows, |row| row.operations.clone());
    fields.set("row_operations", row_operations);
    let mut column = |name, text: fn(&'e Row<'e>) -> Option<&'e str>| {
        let column = rows.iter().map(|row| text(row).unwrap_or_default());
        fields.set(name, texts(column));
    };
    column("docs", |row| row.docs.as_deref());
    column("since", |row| row.since);
    column("deprecated", |row| row.deprecated);
    column("owners", |row| row.owner);
}

fn params(fields: &mut Fields, rows: &[&Row]) {
    let params = || rows.iter().flat_map(|row| &row.params);
    fields.set("params", texts(params().map(|(name, _)| *name)));
    let placeholders = params().map(|(_, placeholder)| placeholder.unwrap_or_default());
    fields.set("placeholders", texts(placeholders));
    let nothing = params()
        .zip(0..)
        .filter(|((_, placeholder), _)| *placeholder == Some(""));
    let nothing: Vec<usize> = nothing.map(|(_, number)| number).collect();
    let any = !nothing.is_empty();
    fields.set(
        "empty_placeholders",
        any.then(|| numbers(Width::Three, &nothing)),
    );
    fields.set("param_ends", param_ends(rows));
    let spec_params = sparse(rows, |row| row.spec_params.clone());
    fields.set("spec_params", spec_params);
}

fn lookup(fields: &mut Fields, rows: &[&Row]) {
    let aliases = rows.iter().flat_map(|row| &row.aliases);
    fields.set("aliases", super::columns::codes(aliases));
    fields.set("alias_rows", alias_rows(rows));
    fields.set("lookup", lookup_table(rows));
}

fn text<'e>(
    rows: &[&'e Row<'e>],
    texts: fn(&'e Row<'e>) -> &'e [LocalText],
) -> Option<TokenStream> {
    let texts: Vec<&[LocalText]> = rows.iter().map(|row| texts(row)).collect();
    locales(&texts)
}

fn untranslated(model: &Model) -> Option<TokenStream> {
    let kinds = model.untranslated.iter().map(|kind| match kind {
        TextKind::Message => quote!(__error_catalog::TextKind::Message),
        TextKind::Title => quote!(__error_catalog::TextKind::Title),
        TextKind::Description => quote!(__error_catalog::TextKind::Description),
        TextKind::Advice => quote!(__error_catalog::TextKind::Advice),
    });
    (!model.untranslated.is_empty()).then(|| quote!(&[#(#kinds),*]))
}

fn statuses(rows: &[&Row]) -> Option<TokenStream> {
    let first = rows
        .iter()
        .map(|row| row.statuses.first().copied().unwrap_or_default());
    let statuses: Vec<usize> = first.map(usize::from).collect();
    (!rows.is_empty()).then(|| numbers(Width::Two, &statuses))
}

/// The bits of a row, as the runtime's `flag` names them.
fn flags(rows: &[&Row]) -> Option<TokenStream> {
    let bits = rows.iter().map(|row| usize::from(flags_of(row)));
    let bits: Vec<usize> = bits.collect();
    let any = bits.iter().any(|bits| *bits != 0);
    any.then(|| numbers(Width::Two, &bits))
}

fn flags_of(row: &Row) -> u16 {
    let fault = match row.fault {
        None => 0,
        Some(Fault::Client) => 1 << 3,
        Some(Fault::Server) => 1 << 4,
    };
    let level = match row.level {
        None => 0,
        Some(Level::Error) => 1,
        Some(Level::Warn) => 2,
        Some(Level::Info) => 3,
        Some(Level::Debug) => 4,
        Some(Level::Trace) => 5,
    };
    let throttling = row.retryable.is_some_and(|retryable| retryable.throttling);
    u16::from(row.shared_code)
        | u16::from(row.retryable.is_some()) << 1
        | u16::from(throttling) << 2
        | fault
        | level << 5
        | u16::from(row.continues) << 8
        | u16::from(is_escaped(row)) << 9
        | u16::from(row.chooses_retry_after) << 10
}

/// Whether a text that bodies have of every error is written with escapes.
fn is_escaped(row: &Row) -> bool {
    let code = match &row.code {
        CodeValue::Text(code) => escape::is_escaped(code),
        CodeValue::Integer(_) => false,
    };
    let mut texts = row.messages.iter().chain(&row.titles).chain(&row.advice);
    code || texts.any(|text| match text {
        LocalText::Text(text) => escape::is_escaped(&text.literal),
        LocalText::Absent | LocalText::None => false,
    })
}

fn sections(fields: &mut Fields, model: &Model, rows: &[&Row]) {
    let sections = &model.sections.sections;
    let names = sections.iter().map(|section| &section.name);
    let any = !sections.is_empty();
    fields.set("sections", any.then(|| quote!(&[#(#names),*])));
    let listed = model.sections.listed.then(|| quote!(true));
    fields.set("sections_listed", listed);
    let introductions = sections
        .iter()
        .map(|section| section.introduction.as_deref());
    fields.set(
        "section_introductions",
        texts(introductions.map(Option::unwrap_or_default)),
    );
    let any = rows.iter().any(|row| row.section.is_some());
    let places = rows
        .iter()
        .map(|row| row.section.map_or(0, |place| place + 1));
    let places: Vec<usize> = places.collect();
    fields.set("row_sections", any.then(|| numbers(Width::Two, &places)));
}

fn param_ends(rows: &[&Row]) -> Option<TokenStream> {
    let mut end = 0;
    let ends: Vec<usize> = rows
        .iter()
        .map(|row| {
            end += row.params.len();
            end
        })
        .collect();
    (end > 0).then(|| literal::ends(&ends))
}

fn alias_rows(rows: &[&Row]) -> Option<TokenStream> {
    let numbered = rows.iter().enumerate();
    let of_aliases: Vec<usize> = numbered
        .flat_map(|(number, row)| std::iter::repeat_n(number, row.aliases.len()))
        .collect();
    let any = !of_aliases.is_empty();
    any.then(|| numbers(Width::Three, &of_aliases))
}

/// Keys are numbered: first the rows, then the aliases. Of rows with one code the first is the key.
fn lookup_table(rows: &[&Row]) -> Option<TokenStream> {
    let mut codes: Vec<&CodeValue> = rows.iter().map(|row| &row.code).collect();
    for row in rows {
        codes.extend(&row.aliases);
    }
    let mut seen = HashSet::new();
    let mut keys: Vec<(u64, u32)> = Vec::with_capacity(codes.len());
    for (key, number) in codes.into_iter().zip(0..) {
        if seen.insert(key) {
            let hash = match key {
                CodeValue::Text(text) => perfect_hash::hash(text.as_bytes()),
                CodeValue::Integer(integer) => perfect_hash::hash(&integer.to_le_bytes()),
            };
            keys.push((hash, number));
        }
    }
    if keys.is_empty() {
        return None;
    }
    let lookup = perfect_hash::build(&keys);
    let list = |width, numbers: &[u32]| {
        let numbers: Vec<usize> = numbers.iter().map(|number| *number as usize).collect();
        self::numbers(width, &numbers)
    };
    let displacements = list(Width::Two, &lookup.displacements);
    let slots = list(Width::Four, &lookup.slots);
    let overflow = lookup.overflow.into_iter().map(Literal::u32_unsuffixed);
    Some(quote! {
        __error_catalog::Lookup { displacements: #displacements, slots: #slots, overflow: &[#(#overflow),*] }
    })
}
