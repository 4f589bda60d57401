//! The keys of a type.

use proc_macro2::{Ident, TokenStream};
use syn::punctuated::Punctuated;
use syn::{Path, Token, WherePredicate};

use super::admission::admit;
use super::body::{self, Body};
use super::common::CommonAttributes;
use super::item::{Item, Tokens, Value};
use super::locale::{self, Tag};
use super::retired::Retired;
use super::slot::Slot;
use super::value::{self, Text, Word};
use super::variant::VariantAttributes;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::case::Case;
use crate::rules::header;
use crate::rules::key::{Key, Place};
use crate::rules::spelling;
use crate::rules::vocabulary::{External, Format, TextKind};

/// A text that every variant must have: in the default locale, or in `tag`.
pub(crate) struct Requirement {
    pub(crate) kind: Word<TextKind>,
    pub(crate) tag: Option<Tag>,
}

/// A heading of documents, and what introduces it.
pub(crate) struct ListedSection {
    pub(crate) name: Text,
    pub(crate) introduction: Option<Text>,
}

#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) common: CommonAttributes,
    pub(crate) name: Slot<Text>,
    pub(crate) title: Slot<Text>,
    pub(crate) locales: Slot<Vec<Tag>>,
    pub(crate) untranslated: Slot<Vec<Word<TextKind>>>,
    pub(crate) operation_list: Slot<Vec<Text>>,
    pub(crate) section_list: Slot<Vec<ListedSection>>,
    pub(crate) code_prefix: Slot<Text>,
    pub(crate) rename_all: Slot<Case>,
    /// `description = doc`
    pub(crate) described_by_doc: Slot<()>,
    pub(crate) require: Slot<Vec<Requirement>>,
    pub(crate) body: Slot<Body>,
    pub(crate) format: Slot<Word<Format>>,
    /// In lower case.
    pub(crate) code_header: Slot<Text>,
    pub(crate) kind: Slot<Ident>,
    /// In the order written: `retired` may repeat.
    pub(crate) retired: Vec<Retired>,
    /// The frameworks whose traits are asked for: names that the runtime knows.
    pub(crate) implement: Slot<Vec<Ident>>,
    pub(crate) external: Slot<Vec<Word<External>>>,
    pub(crate) krate: Slot<Path>,
    pub(crate) bound: Slot<Vec<WherePredicate>>,
}

impl ContainerAttributes {
    /// Reads the keys of an enum, or those of a struct, of which some belong to its only entry.
    pub(crate) fn read(
        cx: &mut Context,
        items: &[Item],
        place: Place,
        entry: &mut VariantAttributes,
    ) -> Self {
        let mut attributes = ContainerAttributes::default();
        for item in items {
            if locale::is_locale_key(&item.key) {
                match place {
                    Place::Struct => entry.read_locale(cx, item, place),
                    Place::Enum | Place::Variant | Place::Field | Place::Locale | Place::Each => {
                        if !locale::is_misspelt_key(cx, item, place) {
                            let tag = item.key.to_string();
                            cx.push(diag::locale::group_on_type(item.key.span(), &tag));
                        }
                    }
                }
            } else if let Some(key) = admit(cx, item, place) {
                attributes.read_key(cx, item, key, place, entry);
            }
        }
        attributes
    }

    fn read_key(
        &mut self,
        cx: &mut Context,
        item: &Item,
        key: Key,
        place: Place,
        entry: &mut VariantAttributes,
    ) {
        let on_struct = place == Place::Struct;
        match key {
            Key::Name => self.name.set(&item.key, value::text(cx, key, item), cx),
            Key::Title if !on_struct => self.title.set(&item.key, value::text(cx, key, item), cx),
            Key::Locales => self.locales.set(&item.key, locale::tags(cx, item), cx),
            Key::Untranslated => {
                let value = value::words(cx, key, item, &TextKind::ALL);
                self.untranslated.set(&item.key, value, cx);
            }
            Key::OperationList => {
                let value = value::texts(cx, key, item);
                self.operation_list.set(&item.key, value, cx);
            }
            Key::SectionList => self.section_list.set(&item.key, section_list(cx, item), cx),
            Key::CodePrefix => self
                .code_prefix
                .set(&item.key, value::text(cx, key, item), cx),
            Key::RenameAll => self.rename_all.set(&item.key, case(cx, item), cx),
            Key::Description if !on_struct || is_word_doc(item) => {
                let value = value::word(cx, key, item, &[("doc", ())]).map(|_| ());
                self.described_by_doc.set(&item.key, value, cx);
            }
            Key::Require => self.require.set(&item.key, requirements(cx, item), cx),
            Key::Body => self.body.set(&item.key, body::read(cx, item), cx),
            Key::Format => {
                let value = value::word(cx, key, item, &Format::ALL);
                self.format.set(&item.key, value, cx);
            }
            Key::CodeHeader => self.code_header.set(&item.key, header(cx, item), cx),
            Key::Kind => self.kind.set(&item.key, kind(cx, item), cx),
            Key::Retired => self.retired.extend(Retired::read(cx, item)),
            Key::External => {
                self.external.set(&item.key, externals(cx, item), cx);
            }
            Key::Crate => self.krate.set(&item.key, krate(cx, item), cx),
            Key::Bound => self.bound.set(&item.key, bound(cx, item), cx),
            Key::Status => self.common.status(cx, item),
            Key::Fault => self.common.fault(cx, item),
            Key::Section => self.common.section(cx, item),
            Key::Operations => self.common.operations(cx, item),
            Key::Retryable => self.common.retryable(cx, item),
            Key::Docs => self.common.docs(cx, item),
            Key::Since => self.common.since(cx, item),
            Key::Placeholder => self.common.placeholder(cx, item),
            Key::Allow => self.common.allow(cx, item),
            Key::Title
            | Key::Description
            | Key::Code
            | Key::Message
            | Key::Advice
            | Key::Display
            | Key::Level
            | Key::SharedCode
            | Key::Alias
            | Key::Deprecated
            | Key::Owner
            | Key::Each
            | Key::Numbered
            | Key::Transparent => entry.read_key(cx, item, key),
            Key::Implement => self.implement.set(&item.key, frameworks(cx, item), cx),
            // Told by `admit`.
            Key::Source | Key::From | Key::Param | Key::Errors | Key::RetryAfter => {}
        }
    }
}

/// `section_list("VPC" = "What VPCs answer.", "Limits")`
fn section_list(cx: &mut Context, item: &Item) -> Option<Vec<ListedSection>> {
    let mut listed: Vec<ListedSection> = Vec::new();
    let mut broken = false;
    for element in value::list(cx, Key::SectionList, item)? {
        let Some(section) = listed_section(cx, element) else {
            broken = true;
            continue;
        };
        let name = &section.name;
        match listed.iter().find(|first| first.name.text == name.text) {
            Some(first) => cx.push(diag::attribute::repeated_word(
                first.name.span,
                name.span,
                Key::SectionList.name(),
                &name.text,
            )),
            None => listed.push(section),
        }
    }
    (!broken).then_some(listed)
}

fn listed_section(cx: &mut Context, element: Tokens) -> Option<ListedSection> {
    let (name, introduction) = element.split_at_equals();
    let mut text = |tokens: &Tokens| {
        let text = value::text_of(cx, Key::SectionList, tokens)?;
        value::not_empty(cx, Key::SectionList, text)
    };
    let name = text(&name);
    let introduction = match &introduction {
        Some(introduction) => Some(text(introduction)?),
        None => None,
    };
    Some(ListedSection {
        name: name?,
        introduction,
    })
}

/// A misspelt trait is told, and then left out like the one that was probably meant: the fallback would contradict the
/// impl that is written elsewhere.
fn externals(cx: &mut Context, item: &Item) -> Option<Vec<Word<External>>> {
    let mut listed = value::words(cx, Key::External, item, &External::ALL)?;
    let Value::List(list) = &item.value else {
        return Some(listed);
    };
    let names = External::ALL.map(|(name, _)| name);
    for token in list.stream() {
        let found = token.to_string();
        let meant = spelling::nearest(&found, names).filter(|nearest| *nearest != found);
        let known = External::ALL.iter().find(|(name, _)| Some(*name) == meant);
        listed.extend(known.map(|(_, word)| Word {
            word: *word,
            span: token.span(),
        }));
    }
    Some(listed)
}

/// `implement(axum, tonic)`. Which names there are is not known here: the runtime has the features, and tells.
fn frameworks(cx: &mut Context, item: &Item) -> Option<Vec<Ident>> {
    let mut names: Vec<Ident> = Vec::new();
    for element in value::list(cx, Key::Implement, item)? {
        let Some(name) = element.word() else {
            value::wrong::<()>(cx, Key::Implement, element.span());
            continue;
        };
        match names.iter().find(|first| *first == name) {
            Some(first) => cx.push(diag::attribute::repeated_word(
                first.span(),
                name.span(),
                Key::Implement.name(),
                &name.to_string(),
            )),
            None => names.push(name.clone()),
        }
    }
    Some(names)
}

fn is_word_doc(item: &Item) -> bool {
    match &item.value {
        Value::Tokens(tokens) => tokens.word().is_some_and(|word| word == "doc"),
        Value::Nothing | Value::List(_) => false,
    }
}

fn case(cx: &mut Context, item: &Item) -> Option<Case> {
    let text = value::text(cx, Key::RenameAll, item)?;
    let case = Case::by_name(&text.text);
    if case.is_none() {
        let names: Vec<&str> = Case::names().collect();
        cx.push(diag::attribute::unknown_case(text.span, &text.text, &names));
    }
    case
}

/// `require(advice, zh(advice, title))`
fn requirements(cx: &mut Context, item: &Item) -> Option<Vec<Requirement>> {
    let mut requirements = Vec::new();
    for element in value::list(cx, Key::Require, item)? {
        let is_group =
            element.only().is_none() || element.word().is_some_and(locale::is_locale_key);
        if !is_group {
            let kind = value::word_of(cx, Key::Require, &element, &TextKind::ALL);
            requirements.extend(kind.map(|kind| Requirement { kind, tag: None }));
            continue;
        }
        let Some(group) = element.into_item(cx) else {
            continue;
        };
        let is_locale = locale::is_locale_key(&group.key) && matches!(group.value, Value::List(_));
        if !is_locale {
            cx.push(diag::attribute::wrong_value(group.key.span(), Key::Require));
            continue;
        }
        let Some(tag) = locale::tag_of_key(cx, &group.key) else {
            continue;
        };
        let kinds = value::words(cx, Key::Require, &group, &TextKind::ALL);
        requirements.extend(kinds.into_iter().flatten().map(|kind| Requirement {
            kind,
            tag: Some(tag.clone()),
        }));
    }
    Some(requirements)
}

/// `kind = NasErrorKind`
fn kind(cx: &mut Context, item: &Item) -> Option<Ident> {
    let tokens = value::single(cx, Key::Kind, item)?;
    // A word of Rust is a word to the tokens too, but no name.
    let name = tokens
        .word()
        .filter(|name| syn::parse_str::<Ident>(&name.to_string()).is_ok());
    match name {
        Some(name) => Some(name.clone()),
        None => value::wrong(cx, Key::Kind, tokens.span()),
    }
}

/// Names of headers have no case (RFC 9110 §5.1).
fn header(cx: &mut Context, item: &Item) -> Option<Text> {
    let Text { text, span } = value::text(cx, Key::CodeHeader, item)?;
    match header::fault(&text) {
        None => Some(Text {
            text: text.to_ascii_lowercase(),
            span,
        }),
        Some(header::Fault::NoName) => {
            cx.push(diag::attribute::malformed_header(span, &text));
            None
        }
        Some(header::Fault::Taken) => {
            cx.push(diag::attribute::taken_header(span, &text));
            None
        }
    }
}

fn krate(cx: &mut Context, item: &Item) -> Option<Path> {
    let text = value::text(cx, Key::Crate, item)?;
    let parsed = parse_at::<Path>(&text, |tokens| {
        syn::parse::Parser::parse2(Path::parse_mod_style, tokens)
    });
    if parsed.is_none() {
        cx.push(diag::attribute::malformed_path(text.span, &text.text));
    }
    parsed
}

fn bound(cx: &mut Context, item: &Item) -> Option<Vec<WherePredicate>> {
    // The empty text means: no bounds at all.
    let text = value::text_or_empty(cx, Key::Bound, item)?;
    let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    let parsed = parse_at(&text, |tokens| syn::parse::Parser::parse2(parser, tokens));
    if parsed.is_none() {
        cx.push(diag::attribute::malformed_bound(text.span, &text.text));
    }
    parsed.map(|predicates| predicates.into_iter().collect())
}

/// How deep brackets and prefixes such as `&` stand in one another.
fn nesting(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut prefixes = 0;
    let mut deepest = 0;
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        match letter {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        prefixes = if matches!(letter, '&' | '*' | '!' | '-') {
            prefixes + 1
        } else {
            0
        };
        deepest = deepest.max(depth + prefixes);
    }
    deepest
}

/// Parses the inside of a text, with all spans at the text, so that later errors of the compiler point there.
fn parse_at<T>(text: &Text, parse: impl FnOnce(TokenStream) -> syn::Result<T>) -> Option<T> {
    // What is nested without end takes stack without end, in the parser and after it.
    if nesting(&text.text) > 32 {
        return None;
    }
    let tokens: TokenStream = text.text.parse().ok()?;
    parse(crate::hygiene::respanned(tokens, text.span)).ok()
}
