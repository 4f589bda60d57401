//! The static table: every entry of the type, in columns.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::columns::{locales, numbers, sparse, texts};
use crate::model::{Entry, LocalText, Model};
use crate::rules::code::CodeValue;
use crate::rules::lookup as perfect_hash;
use crate::rules::vocabulary::Fault;
use crate::rules::vocabulary::Level;
use crate::rules::vocabulary::TextKind;

pub(super) fn expand(model: &Model) -> TokenStream {
    let entries: Vec<&Entry> = model.entries().collect();
    let mut fields = Fields::default();
    identity(&mut fields, model);
    numbers_of_rows(&mut fields, &entries);
    texts_in_locales(&mut fields, &entries);
    documentation(&mut fields, model, &entries);
    params(&mut fields, &entries);
    lookup(&mut fields, &entries);
    fields.set("body", model.body.as_ref().map(super::body::expand));
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

fn numbers_of_rows(fields: &mut Fields, entries: &[&Entry]) {
    let codes = entries.iter().map(|entry| &entry.code);
    fields.set("codes", super::columns::codes(codes));
    fields.set("statuses", statuses(entries));
    let more = sparse(rows(entries, |entry| {
        let more = entry.statuses.iter().skip(1);
        more.map(|status| u32::from(*status)).collect()
    }));
    fields.set("more_statuses", more);
    fields.set("flags", flags(entries));
    let retry_after = sparse(rows(entries, |entry| {
        let after = entry.retryable.and_then(|retryable| retryable.after);
        after.into_iter().collect()
    }));
    fields.set("retry_after", retry_after);
}

fn texts_in_locales(fields: &mut Fields, entries: &[&Entry]) {
    fields.set("messages", text(entries, |entry| &entry.messages));
    fields.set("titles", text(entries, |entry| &entry.titles));
    fields.set("descriptions", text(entries, |entry| &entry.descriptions));
    fields.set("advice", text(entries, |entry| &entry.advice));
}

fn documentation<'e>(fields: &mut Fields, model: &Model, entries: &[&'e Entry<'e>]) {
    let (sections, row_sections) = sections(entries);
    fields.set("sections", sections);
    fields.set("row_sections", row_sections);
    let operations = &model.operations;
    let any = !operations.is_empty();
    fields.set("operations", any.then(|| quote!(&[#(#operations),*])));
    let row_operations = sparse(rows(entries, |entry| entry.operations.clone()));
    fields.set("row_operations", row_operations);
    let mut column = |name, text: fn(&'e Entry<'e>) -> Option<&'e str>| {
        let rows = entries.iter().map(|entry| text(entry).unwrap_or_default());
        fields.set(name, texts(rows));
    };
    column("docs", |entry| entry.docs.as_deref());
    column("since", |entry| entry.since);
    column("deprecated", |entry| entry.deprecated);
    column("owners", |entry| entry.owner);
}

fn params(fields: &mut Fields, entries: &[&Entry]) {
    let params = || entries.iter().flat_map(|entry| &entry.params);
    fields.set("params", texts(params().map(|param| param.name)));
    let placeholders = params().map(|param| param.placeholder.unwrap_or_default());
    fields.set("placeholders", texts(placeholders));
    fields.set("param_ends", param_ends(entries));
    let spec_params = sparse(rows(entries, |entry| {
        entry
            .arguments
            .iter()
            .map(|argument| argument.param)
            .collect()
    }));
    fields.set("spec_params", spec_params);
}

fn lookup(fields: &mut Fields, entries: &[&Entry]) {
    let aliases = entries.iter().flat_map(|entry| &entry.aliases);
    fields.set("aliases", super::columns::codes(aliases));
    fields.set("alias_rows", alias_rows(entries));
    fields.set("lookup", lookup_table(entries));
}

/// Row and value for every value that rows have.
fn rows<'e>(
    entries: &'e [&Entry],
    values: impl Fn(&Entry) -> Vec<u32> + 'e,
) -> impl Iterator<Item = (usize, u32)> + 'e {
    let values = entries.iter().map(move |entry| values(entry)).enumerate();
    values.flat_map(|(row, values)| values.into_iter().map(move |value| (row, value)))
}

fn text<'e>(
    entries: &[&'e Entry],
    texts: fn(&'e Entry<'e>) -> &'e [LocalText],
) -> Option<TokenStream> {
    let rows: Vec<&[LocalText]> = entries.iter().map(|entry| texts(entry)).collect();
    locales(&rows)
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

fn statuses(entries: &[&Entry]) -> Option<TokenStream> {
    let first = entries
        .iter()
        .map(|entry| entry.statuses.first().copied().unwrap_or_default());
    let statuses = numbers(first.map(usize::from));
    (!entries.is_empty()).then(|| quote!(&#statuses))
}

/// The bits of a row, as the runtime's `flag` names them.
fn flags(entries: &[&Entry]) -> Option<TokenStream> {
    let bits: Vec<u16> = entries.iter().map(|entry| flags_of(entry)).collect();
    let any = bits.iter().any(|bits| *bits != 0);
    let bits = bits.into_iter().map(Literal::u16_unsuffixed);
    any.then(|| quote!(&[#(#bits),*]))
}

fn flags_of(entry: &Entry) -> u16 {
    let fault = match entry.fault {
        None => 0,
        Some(Fault::Client) => 1 << 3,
        Some(Fault::Server) => 1 << 4,
    };
    let level = match entry.level {
        None => 0,
        Some(Level::Error) => 1,
        Some(Level::Warn) => 2,
        Some(Level::Info) => 3,
        Some(Level::Debug) => 4,
        Some(Level::Trace) => 5,
    };
    let throttling = entry
        .retryable
        .is_some_and(|retryable| retryable.throttling);
    u16::from(entry.shared_code)
        | u16::from(entry.retryable.is_some()) << 1
        | u16::from(throttling) << 2
        | fault
        | level << 5
}

fn sections(entries: &[&Entry]) -> (Option<TokenStream>, Option<TokenStream>) {
    let mut sections: Vec<&str> = Vec::new();
    let mut numbers_of_rows = Vec::with_capacity(entries.len());
    for entry in entries {
        numbers_of_rows.push(match entry.section {
            None => 0,
            Some(section) => match sections.iter().position(|known| *known == section) {
                Some(place) => place + 1,
                None => {
                    sections.push(section);
                    sections.len()
                }
            },
        });
    }
    if sections.is_empty() {
        return (None, None);
    }
    let rows = numbers(numbers_of_rows);
    (Some(quote!(&[#(#sections),*])), Some(quote!(&#rows)))
}

fn param_ends(entries: &[&Entry]) -> Option<TokenStream> {
    let mut end = 0;
    let ends: Vec<usize> = entries
        .iter()
        .map(|entry| {
            end += entry.params.len();
            end
        })
        .collect();
    let ends = numbers(ends);
    (end > 0).then(|| quote!(&#ends))
}

fn alias_rows(entries: &[&Entry]) -> Option<TokenStream> {
    let rows = entries.iter().enumerate();
    let rows: Vec<usize> = rows
        .flat_map(|(row, entry)| std::iter::repeat_n(row, entry.aliases.len()))
        .collect();
    let any = !rows.is_empty();
    let rows = numbers(rows);
    any.then(|| quote!(&#rows))
}

/// Keys are numbered: first the rows, then the aliases. Of rows with one code the first is the key.
fn lookup_table(entries: &[&Entry]) -> Option<TokenStream> {
    let codes = entries.iter().map(|entry| &entry.code);
    let aliases = entries.iter().flat_map(|entry| &entry.aliases);
    let mut seen = std::collections::HashSet::new();
    let keys: Vec<(u64, u32)> = codes
        .chain(aliases)
        .zip(0..)
        .filter(|(key, _)| seen.insert(*key))
        .map(|(key, number)| {
            let hash = match key {
                CodeValue::Text(text) => perfect_hash::hash(text.as_bytes()),
                CodeValue::Integer(integer) => perfect_hash::hash(&integer.to_le_bytes()),
            };
            (hash, number)
        })
        .collect();
    if keys.is_empty() {
        return None;
    }
    let lookup = perfect_hash::build(&keys);
    let list = |numbers: Vec<u32>| {
        let numbers = numbers.into_iter().map(Literal::u32_unsuffixed);
        quote!(&[#(#numbers),*])
    };
    let (displacements, slots) = (list(lookup.displacements), list(lookup.slots));
    let overflow = list(lookup.overflow);
    Some(quote! {
        __error_catalog::Lookup { displacements: #displacements, slots: #slots, overflow: #overflow }
    })
}
