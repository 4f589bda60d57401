//! The static table: every entry of the type, in columns.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::columns::{codes, locales, numbers, sparse, texts};
use crate::attr::body::{Body, Member, ReplySource, Source};
use crate::attr::common::Fault;
use crate::attr::locale::TextKind;
use crate::attr::value::CodeValue;
use crate::attr::variant::Level;
use crate::model::{Entry, LocalText, Model};
use crate::rules::lookup;

pub(super) fn expand(model: &Model) -> TokenStream {
    let entries: Vec<&Entry> = model.entries().collect();
    let (name, type_name) = (&model.name, &model.type_name);
    let mut fields = vec![quote!(name: #name), quote!(type_name: #type_name)];
    let mut field = |name: &str, value: Option<TokenStream>| {
        if let Some(value) = value {
            let name = format_ident!("{}", name);
            fields.push(quote!(#name: #value));
        }
    };
    let title = &model.title;
    field("title", (!title.is_empty()).then(|| quote!(#title)));
    let tags = &model.locales;
    field("locales", Some(quote!(&[#(#tags),*])));
    field("untranslated", untranslated(model));
    field("codes", codes(entries.iter().map(|entry| &entry.code)));
    field("statuses", statuses(&entries));
    field(
        "more_statuses",
        sparse(rows(&entries, |entry| {
            entry
                .statuses
                .iter()
                .skip(1)
                .map(|status| u32::from(*status))
                .collect()
        })),
    );
    field("flags", flags(&entries));
    field(
        "retry_after",
        sparse(rows(&entries, |entry| {
            entry
                .retryable
                .and_then(|retryable| retryable.after)
                .into_iter()
                .collect()
        })),
    );
    field("messages", text(&entries, |entry| &entry.messages));
    field("titles", text(&entries, |entry| &entry.titles));
    field("descriptions", text(&entries, |entry| &entry.descriptions));
    field("advice", text(&entries, |entry| &entry.advice));
    let (sections, row_sections) = sections(&entries);
    field("sections", sections);
    field("row_sections", row_sections);
    let operations = &model.operations;
    field(
        "operations",
        (!operations.is_empty()).then(|| quote!(&[#(#operations),*])),
    );
    field(
        "row_operations",
        sparse(rows(&entries, |entry| entry.operations.clone())),
    );
    field(
        "docs",
        texts(
            entries
                .iter()
                .map(|entry| entry.docs.as_deref().unwrap_or_default()),
        ),
    );
    field(
        "since",
        texts(entries.iter().map(|entry| entry.since.unwrap_or_default())),
    );
    field(
        "deprecated",
        texts(
            entries
                .iter()
                .map(|entry| entry.deprecated.unwrap_or_default()),
        ),
    );
    field(
        "owners",
        texts(entries.iter().map(|entry| entry.owner.unwrap_or_default())),
    );
    let params = || entries.iter().flat_map(|entry| &entry.params);
    field("params", texts(params().map(|param| param.name)));
    field(
        "placeholders",
        texts(params().map(|param| param.placeholder.unwrap_or_default())),
    );
    field("param_ends", param_ends(&entries));
    field(
        "spec_params",
        sparse(rows(&entries, |entry| {
            entry
                .arguments
                .iter()
                .map(|argument| argument.param)
                .collect()
        })),
    );
    field(
        "aliases",
        codes(entries.iter().flat_map(|entry| &entry.aliases)),
    );
    field("alias_rows", alias_rows(&entries));
    field("lookup", lookup_table(&entries));
    field("body", model.body.map(body));
    quote! {
        static __TABLE: __error_catalog::Table = __error_catalog::Table {
            #(#fields,)*
            ..__error_catalog::Table::EMPTY
        };
    }
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
                CodeValue::Text(text) => lookup::hash(text.as_bytes()),
                CodeValue::Integer(integer) => lookup::hash(&integer.to_le_bytes()),
            };
            (hash, number)
        })
        .collect();
    if keys.is_empty() {
        return None;
    }
    let lookup = lookup::build(&keys);
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

fn body(body: &Body) -> TokenStream {
    match body {
        Body::Rfc9457 => quote! {
            __error_catalog::Body {
                root: ::core::option::Option::None,
                shape: __error_catalog::Shape::Rfc9457,
            }
        },
        Body::Members { root, members } => {
            let root = match root {
                Some(root) => {
                    let name = &root.text;
                    quote!(::core::option::Option::Some(#name))
                }
                None => quote!(::core::option::Option::None),
            };
            let members = members.iter().map(member);
            quote! {
                __error_catalog::Body {
                    root: #root,
                    shape: __error_catalog::Shape::Keys(&[#(#members),*]),
                }
            }
        }
    }
}

fn member(member: &Member) -> TokenStream {
    let key = &member.key.text;
    let source = match &member.source {
        Source::Reply(source) => {
            let name = format_ident!(
                "{}",
                match source {
                    ReplySource::Code => "Code",
                    ReplySource::Message => "Message",
                    ReplySource::Title => "Title",
                    ReplySource::Description => "Description",
                    ReplySource::Advice => "Advice",
                    ReplySource::Status => "Status",
                    ReplySource::Fault => "Fault",
                    ReplySource::Retryable => "Retryable",
                    ReplySource::RequestId => "RequestId",
                    ReplySource::HostId => "HostId",
                    ReplySource::Instance => "Instance",
                    ReplySource::Docs => "Docs",
                    ReplySource::RetryAfter => "RetryAfter",
                    ReplySource::Locale => "Locale",
                }
            );
            quote!(#name)
        }
        Source::Param(name) => {
            let name = &name.text;
            quote!(Param(#name))
        }
        Source::Text(text) => quote!(Text(#text)),
        Source::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(Integer(#number))
        }
        Source::Float(number) => {
            let number = Literal::f64_suffixed(*number);
            quote!(Float(#number))
        }
        Source::Boolean(value) => quote!(Boolean(#value)),
        Source::Object(members) => {
            let members = members.iter().map(self::member);
            quote!(Object(&[#(#members),*]))
        }
    };
    quote!(__error_catalog::Member { key: #key, source: __error_catalog::Source::#source })
}
