//! A body of JSON as the catalog's service writes it: one object of texts and numbers under its own keys, or under those of
//! problem details.
//!
//! That is nearly every body there is, so it is read in one go and without a tree. Anything that would have to be thought
//! about is nothing here, and is read by [`content`](super::content) and [`finding`](super::finding): what this
//! understands, those understand alike; the tests compare them.

mod scan;
#[cfg(test)]
mod tests;

use alloc::sync::Arc;

use self::scan::{Found, Scanner, Sort};
use super::facts::Facts;
use super::json::unescaped;
use super::limit::Limit;
use super::owned_code::OwnedCode;
use super::piece::Piece;
use super::{problem, spelling};
use crate::body::{Member, Shape, Source};
use crate::tree::Tree;
use crate::{Catalog, Entry, lookup};

/// What such a body says; its code is one that the catalog publishes.
pub(super) struct Flat {
    pub(super) code: OwnedCode,
    pub(super) entry: Entry,
}

impl Flat {
    pub(super) fn read(
        catalog: &Catalog,
        is_problem: bool,
        text: &str,
        facts: &mut Facts,
    ) -> Option<Flat> {
        let members = match catalog.table().body.shape {
            Shape::Keys(members) if !is_problem => Some(members),
            Shape::Keys(_) | Shape::Rfc9457 => None,
        };
        let mut scanner = Scanner::of(text)?;
        let mut known = None;
        let mut seen = 0_u32;
        let mut expected = 0;
        let mut params = 0;
        loop {
            let (key, found) = scanner.member()?;
            match member(members.unwrap_or(problem::MEMBERS), expected, key) {
                Some((place, member)) => {
                    expected = place + 1;
                    // A key that stands twice is odd.
                    let bit = 1_u32.checked_shl(u32::try_from(place).ok()?)?;
                    if seen & bit != 0 {
                        return None;
                    }
                    seen |= bit;
                    match member.source {
                        _ if found.sort == Sort::Nothing => {}
                        Source::Code => once(&mut known, entry(catalog, found, text)?)?,
                        Source::Param(name) => {
                            // In the order of the shape, and each once.
                            if place < params || facts.params.iter().any(|known| *known.0 == *name)
                            {
                                return None;
                            }
                            params = place;
                            facts.params.push((name.into(), tree(found, text)?));
                        }
                        source => take(facts, source, found, text)?,
                    }
                }
                None => {
                    let key = core::str::from_utf8(key).ok()?;
                    if members.is_some() {
                        is_free(key).then_some(())?;
                        passed(found, text)?;
                    } else {
                        is_extension(key).then_some(())?;
                        if found.sort != Sort::Nothing {
                            facts.params.push((key.into(), tree(found, text)?));
                        }
                    }
                }
            }
            if !scanner.has_more()? {
                break;
            }
        }
        let (code, entry) = known?;
        // Another key may say what is missing.
        facts.message.as_ref()?;
        Some(Flat { code, entry })
    }
}

/// Takes the value of a key for a source that is not the code.
fn take(facts: &mut Facts, source: Source, found: Found, text: &str) -> Option<()> {
    match source {
        Source::Message => once(&mut facts.message, piece(found, text)?),
        Source::RequestId => once(&mut facts.request_id, piece(found, text)?),
        Source::HostId => once(&mut facts.host_id, piece(found, text)?),
        Source::Status => once(&mut facts.status, number(found, text)?),
        Source::RetryAfter => once(&mut facts.retry_after, number(found, text)?),
        Source::Retryable => once(&mut facts.retryable, boolean(found)?),
        // The code is taken elsewhere, and the others may be anything with parts.
        Source::Code | Source::Param(_) | Source::Params | Source::Errors | Source::Object(_) => {
            None
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
        | Source::Boolean(_) => passed(found, text),
    }
}

/// Of two keys for one thing, the shape says which counts.
fn once<T>(slot: &mut Option<T>, found: T) -> Option<()> {
    if slot.is_some() {
        return None;
    }
    *slot = Some(found);
    Some(())
}

/// What the shape says of a key. Services write their keys in the order of their documents, so it is mostly the next.
fn member(
    members: &'static [Member],
    expected: usize,
    key: &[u8],
) -> Option<(usize, &'static Member)> {
    let is_key = |member: &Member| lookup::equals(member.key.as_bytes(), key);
    if let Some(next) = members.get(expected).filter(|next| is_key(next)) {
        return Some((expected, next));
    }
    members
        .iter()
        .enumerate()
        .find(|(_, member)| is_key(member))
}

/// Whether nobody looks for a key that is none of the catalog's, if there is no more to it than a text or number.
fn is_free(key: &str) -> bool {
    spelling::rank(spelling::REQUEST_ID, key).is_none()
        && spelling::rank(spelling::HOST_ID, key).is_none()
}

/// Whether a key that is no member of problem details is nothing but a param.
fn is_extension(key: &str) -> bool {
    is_free(key)
        && spelling::rank(spelling::CODE, key).is_none()
        && !matches!(key, "" | "error" | "Error")
}

/// Nothing if there is anything odd about a value that is not looked at.
fn passed(found: Found, text: &str) -> Option<()> {
    if found.sort == Sort::Escaped {
        piece(found, text)?;
    }
    Some(())
}

fn piece(found: Found, text: &str) -> Option<Piece> {
    match found.sort {
        Sort::Text | Sort::Number => Some(found.place()),
        Sort::Escaped => Some(Piece::Copy(unescaped_whole(found, text)?)),
        Sort::Nothing | Sort::True | Sort::False => None,
    }
}

fn tree(found: Found, text: &str) -> Option<Tree> {
    Some(match found.sort {
        Sort::Nothing => Tree::Null,
        Sort::True => Tree::Bool(true),
        Sort::False => Tree::Bool(false),
        Sort::Number => Tree::Number(found.in_text(text).into()),
        Sort::Text => Tree::Text(found.in_text(text).into()),
        Sort::Escaped => Tree::Text(unescaped_whole(found, text)?),
    })
}

/// Nothing if half characters are escaped.
fn unescaped_whole(found: Found, text: &str) -> Option<Arc<str>> {
    let mut limit = Limit::new();
    let text = unescaped(found.in_text(text), true, &mut limit);
    let oddities = limit.oddities.as_slice();
    oddities.is_empty().then(|| text.into())
}

/// The entry of that code, and the code.
fn entry(catalog: &Catalog, found: Found, text: &str) -> Option<(OwnedCode, Entry)> {
    match found.sort {
        Sort::Text => {
            let found = found.trimmed(text);
            let entry = catalog.find(found.in_text(text))?;
            Some((OwnedCode::Text(found.place()), entry))
        }
        Sort::Number => {
            let digits = found.in_text(text);
            let number: i64 = digits.parse().ok()?;
            // `-0` is the one way to write a number in another way.
            let entry = catalog.find(number).filter(|_| digits != "-0")?;
            Some((OwnedCode::Integer(number), entry))
        }
        Sort::Nothing | Sort::Escaped | Sort::True | Sort::False => None,
    }
}

fn number(found: Found, text: &str) -> Option<u64> {
    match found.sort {
        Sort::Text | Sort::Number => found.in_text(text).trim().parse().ok(),
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
