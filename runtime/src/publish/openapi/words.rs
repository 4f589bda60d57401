//! What readers are told in [CommonMark]: which errors a response can be, and what to do about each.
//!
//! [CommonMark]: https://spec.commonmark.org

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::cases::Case;
use crate::publish::escape::{escape, escape_line, is_plain_address};
use crate::{Catalog, Entry, Retired, Status};

/// A text as a line, in which nothing is markup.
pub(super) struct Line<'a>(pub(super) &'a str);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        escape_line(self.0, f)
    }
}

/// A text inside of a line.
struct Inline<'a>(&'a str);

impl Display for Inline<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        escape(self.0, f)
    }
}

/// A code as code; one that would end its own quotation is a text.
struct Quoted<'a>(&'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let is_plain = |letter: char| letter != '`' && !letter.is_control();
        if self.0.trim() == self.0 && !self.0.is_empty() && self.0.chars().all(is_plain) {
            return write!(f, "`{}`", self.0);
        }
        escape(self.0, f)
    }
}

/// What a response can be: its status in words, then each error, by section.
pub(super) fn of_response(
    catalog: &Catalog,
    status: Status,
    cases: &[&Case],
    locale: Option<&str>,
) -> String {
    let reason = status
        .reason()
        .map_or_else(|| status.to_string(), ToString::to_string);
    let mut parts = alloc::vec![reason];
    let list = |cases: &mut dyn Iterator<Item = &&Case>| {
        let items = cases.map(|case| item(catalog, case.entry, locale));
        items.collect::<Vec<_>>().join("\n")
    };
    let without = list(&mut cases.iter().filter(|case| case.entry.section().is_none()));
    parts.push(without);
    for section in catalog.sections() {
        let mut inside = cases
            .iter()
            .filter(|case| section.contains(case.entry))
            .peekable();
        if inside.peek().is_some() {
            parts.push(alloc::format!("**{}**", Inline(section.name())));
            let introduction = section.introduction().unwrap_or_default();
            parts.push(Line(introduction).to_string());
            parts.push(list(&mut inside));
        }
    }
    let retired = all_retired(catalog).filter(|retired| retired.status() == Some(status));
    let retired: Vec<String> = retired
        .map(|retired| alloc::format!("- {}", of_retired(retired)))
        .collect();
    parts.push(retired.join("\n"));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn item(catalog: &Catalog, entry: Entry, locale: Option<&str>) -> String {
    let texts = entry.localized_in(catalog.table(), locale);
    let message = texts.message().to_string();
    let code = entry.code().to_string();
    let mut item = alloc::format!("- {}: {}", Quoted(&code), Inline(&message));
    for text in more(catalog, entry, locale) {
        item.push(' ');
        item.push_str(&text);
    }
    item
}

/// What is documented of an entry beside its message.
pub(super) fn more(catalog: &Catalog, entry: Entry, locale: Option<&str>) -> Vec<String> {
    let texts = entry.localized_in(catalog.table(), locale);
    let mut more = Vec::new();
    if let Some(description) = texts.description() {
        more.push(Line(description).to_string());
    }
    if let Some(advice) = texts.advice() {
        more.push(Line(&advice.to_string()).to_string());
    }
    if let Some(since) = entry.since() {
        more.push(alloc::format!("Since {}.", Inline(since)));
    }
    if let Some(deprecated) = entry.deprecated() {
        more.push(alloc::format!("Deprecated: {}", Inline(deprecated)));
    }
    match entry.docs() {
        Some(docs) if is_plain_address(docs) => more.push(alloc::format!("<{docs}>")),
        Some(docs) => more.push(Line(docs).to_string()),
        None => {}
    }
    more
}

/// The codes that were sent once, those of nested catalogs included.
pub(super) fn all_retired(catalog: &Catalog) -> impl Iterator<Item = Retired> + use<> {
    let rows = catalog.tables().flat_map(|table| table.retired.iter());
    rows.map(Retired::new)
}

/// That a code is not sent any more.
pub(super) fn of_retired(retired: Retired) -> String {
    let code = retired.code().to_string();
    let since = retired
        .since()
        .map(|since| alloc::format!(" since {}", Inline(since)));
    let others: Vec<String> = retired
        .replaced_by()
        .map(|code| Quoted(&code.to_string()).to_string())
        .collect();
    let instead = (!others.is_empty()).then(|| alloc::format!(", but {}", others.join(", ")));
    let (since, instead) = (since.unwrap_or_default(), instead.unwrap_or_default());
    alloc::format!("{} is no longer sent{since}{instead}.", Quoted(&code))
}
