//! A body of JSON as the catalog's service writes it: one object of texts and numbers under its own keys.
//!
//! That is nearly every body there is, so it is read in one go and without a tree. Anything that would have to be thought
//! about is nothing here, and is read by [`content`](super::content) and [`finding`](super::finding): what this
//! understands, those understand alike; the tests compare them.

mod scan;

use self::scan::{Found, Sort, Values};
use super::facts::Facts;
use super::json::unescaped;
use super::limit::Limit;
use super::piece::Piece;
use super::spelling;
use crate::body::{Member, Shape, Source};
use crate::{Catalog, Code, Entry};

/// What such a body says; its code is one that the catalog publishes.
pub(super) struct Flat {
    /// As the catalog has it, be it an alias.
    pub(super) code: Code<'static>,
    pub(super) entry: Entry,
    pub(super) facts: Facts,
}

impl Flat {
    pub(super) fn read(catalog: &Catalog, text: &str) -> Option<Flat> {
        let Shape::Keys(members) = catalog.table().body.shape else {
            return None;
        };
        let values = scan::read(members, text, is_free)?;
        Flat::of(catalog, members, &values, text)
    }

    /// In the order of the shape, as it is read everywhere: of two keys for one thing the first counts.
    fn of(
        catalog: &Catalog,
        members: &'static [Member],
        values: &Values,
        text: &str,
    ) -> Option<Flat> {
        let mut known = None;
        let mut facts = Facts::default();
        for (member, found) in members.iter().zip(values) {
            if found.sort == Sort::Nothing {
                continue;
            }
            let slot = match member.source {
                Source::Code if known.is_some() => return None,
                Source::Code => {
                    known = Some(entry(catalog, *found, text)?);
                    continue;
                }
                Source::Message => &mut facts.message,
                Source::RequestId => &mut facts.request_id,
                Source::HostId => &mut facts.host_id,
                Source::Status => {
                    facts.status = facts.status.or(number(*found, text)?);
                    continue;
                }
                Source::RetryAfter => {
                    facts.retry_after = facts.retry_after.or(number(*found, text)?);
                    continue;
                }
                Source::Retryable => {
                    facts.retryable = facts.retryable.or(Some(boolean(*found)?));
                    continue;
                }
                // These may be anything with parts.
                Source::Param(_) | Source::Params | Source::Errors | Source::Object(_) => {
                    return None;
                }
                // These say nothing of the error that its entry does not.
                Source::Title
                | Source::Description
                | Source::Advice
                | Source::Fault
                | Source::Instance
                | Source::Docs
                | Source::Locale
                | Source::Context
                | Source::Text(_)
                | Source::Integer(_)
                | Source::Float(_)
                | Source::Boolean(_) => continue,
            };
            if slot.is_some() {
                return None;
            }
            *slot = Some(piece(*found, text)?);
        }
        let (code, entry) = known?;
        Some(Flat { code, entry, facts })
    }
}

/// Whether nobody looks for a key that is none of the catalog's, if there is no more to it than a text or number.
fn is_free(key: &str) -> bool {
    spelling::rank(spelling::REQUEST_ID, key).is_none()
        && spelling::rank(spelling::HOST_ID, key).is_none()
}

fn piece(found: Found, text: &str) -> Option<Piece> {
    match found.sort {
        Sort::Text | Sort::Number => Some(Piece::Place {
            start: found.start,
            end: found.end,
        }),
        Sort::Escaped => {
            let mut limit = Limit::new();
            let text = unescaped(found.in_text(text), true, &mut limit);
            limit
                .oddities
                .as_slice()
                .is_empty()
                .then(|| Piece::Copy(text.into()))
        }
        Sort::Nothing | Sort::True | Sort::False => None,
    }
}

/// The entry of that code, and the code in the catalog's own words.
fn entry(catalog: &Catalog, found: Found, text: &str) -> Option<(Code<'static>, Entry)> {
    let text = found.in_text(text);
    let code = match found.sort {
        Sort::Text => Code::Text(text.trim()),
        // That is the one way to write it.
        Sort::Number if text != "-0" => Code::Integer(text.parse().ok()?),
        Sort::Nothing | Sort::Number | Sort::Escaped | Sort::True | Sort::False => return None,
    };
    let entry = catalog.find(code)?;
    let own = entry.code();
    let known = if own == code {
        own
    } else {
        entry.aliases().find(|alias| *alias == code)?
    };
    Some((known, entry))
}

fn number(found: Found, text: &str) -> Option<Option<u64>> {
    match found.sort {
        Sort::Text | Sort::Number => Some(found.in_text(text).trim().parse().ok()),
        Sort::Nothing | Sort::Escaped | Sort::True | Sort::False => None,
    }
}

fn boolean(found: Found) -> Option<bool> {
    match found.sort {
        Sort::True => Some(true),
        Sort::False => Some(false),
        Sort::Nothing | Sort::Text | Sort::Escaped | Sort::Number => None,
    }
}
