//! The code of a response, which nobody has to know.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::piece::{Body, Piece};
use crate::tree::Tree;
use crate::{Catalog, Code, Entry};

/// A code, known or not.
pub(super) enum OwnedCode {
    Text(Piece),
    Integer(i64),
}

impl OwnedCode {
    /// The code of a text or number, of the sort that the catalog knows it by.
    pub(super) fn of(catalog: &Catalog, node: &Tree) -> Option<OwnedCode> {
        let text = match node {
            Tree::Text(text) => text.trim(),
            Tree::Number(text) => text,
            _ => return None,
        };
        let as_text = Some(Code::Text(text));
        let as_integer = integer(text).map(Code::Integer);
        let [first, second] = match node {
            Tree::Number(_) if as_integer.is_some() => [as_integer, as_text],
            _ => [as_text, as_integer],
        };
        let mut codes = [first, second].into_iter().flatten();
        let known = codes.find(|code| is_known(catalog, *code));
        let code = known.or_else(|| match catalog.entries().next().map(Entry::code) {
            // Of a code that the catalog will have some day, the sort is that of the others.
            Some(Code::Integer(_)) => {
                let is_integer = |code: &Code<'_>| matches!(code, Code::Integer(_));
                second.filter(is_integer).or(first)
            }
            Some(Code::Text(_)) | None => first,
        });
        Some(match code? {
            Code::Text(text) => OwnedCode::Text(Piece::Copy(text.into())),
            Code::Integer(number) => OwnedCode::Integer(number),
        })
    }

    pub(super) fn as_code<'b>(&'b self, body: &'b Body) -> Code<'b> {
        match self {
            OwnedCode::Text(text) => Code::Text(body.get(text)),
            OwnedCode::Integer(number) => Code::Integer(*number),
        }
    }
}

/// Which of several codes is the error's.
pub(super) struct Choice {
    /// Behind the last one if there is none.
    pub(super) place: usize,
    pub(super) is_known: bool,
    /// Another one is known too, or the chosen one is not and another one is.
    pub(super) has_rival: bool,
}

/// The first one, the likeliest, known or not: the service may have grown. Only a number where the catalog has texts, such as
/// a repeated status, or a text where it has numbers, gives way to one that is known.
pub(super) fn choose(codes: &[OwnedCode], body: &Body, catalog: &Catalog) -> Choice {
    let first_of_catalog = catalog.entries().next().map(Entry::code);
    let has_numbers = matches!(first_of_catalog, Some(Code::Integer(_)));
    let is_known = |code: &OwnedCode| is_known(catalog, code.as_code(body));
    let known = codes.iter().position(is_known);
    let place = match codes.first() {
        Some(first) if is_number(first.as_code(body)) != has_numbers => known.unwrap_or(0),
        _ => 0,
    };
    let chosen = codes.get(place);
    let chosen_code = chosen.map(|code| code.as_code(body));
    let is_rival = |code: &OwnedCode| Some(code.as_code(body)) != chosen_code && is_known(code);
    Choice {
        place,
        is_known: chosen.is_some_and(is_known),
        has_rival: codes.iter().any(is_rival),
    }
}

fn is_number(code: Code<'_>) -> bool {
    match code {
        Code::Text(text) => integer(text).is_some(),
        Code::Integer(_) => true,
    }
}

pub(super) fn is_known(catalog: &Catalog, code: Code<'_>) -> bool {
    catalog.find(code).is_some() || catalog.find_retired(code).is_some()
}

/// The entries of a code; in a catalog of the other sort, of the code as that would write it.
pub(super) fn entries(catalog: &Catalog, code: Code<'_>) -> Vec<Entry> {
    let found = catalog.find(code);
    if let Some(only) = found.filter(|entry| catalog.is_only(*entry)) {
        return alloc::vec![only];
    }
    let entries: Vec<Entry> = catalog.find_all(code).collect();
    if !entries.is_empty() {
        return entries;
    }
    match code {
        Code::Text(text) => match integer(text) {
            Some(number) => catalog.find_all(number).collect(),
            None => entries,
        },
        Code::Integer(number) => catalog.find_all(&number.to_string()).collect(),
    }
}

/// The integer that is written like that, in no other way.
fn integer(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == *text).then_some(number)
}
