//! The code of a response, which nobody has to know.

use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::tree::Tree;
use crate::{Catalog, Code, Entry};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum OwnedCode {
    Text(Arc<str>),
    Integer(i64),
}

impl OwnedCode {
    /// The code of a text or number, of the sort that the catalog knows it by.
    pub(super) fn of(catalog: &Catalog, node: &Tree) -> Option<OwnedCode> {
        let text: Arc<str> = match node {
            Tree::Text(text) => text.trim().into(),
            Tree::Number(text) => text.clone(),
            _ => return None,
        };
        let integer = integer(&text);
        let as_integer = integer.map(OwnedCode::Integer);
        let as_text = OwnedCode::Text(text);
        let [first, second] = match node {
            Tree::Number(_) if integer.is_some() => [as_integer, Some(as_text)],
            _ => [Some(as_text), as_integer],
        };
        for code in [&first, &second].into_iter().flatten() {
            if code.is_known_to(catalog) {
                return Some(code.clone());
            }
        }
        // Of a code that the catalog will have some day, the sort is that of the others.
        match catalog.entries().next().map(Entry::code) {
            Some(Code::Integer(_)) => {
                let is_integer = |code: &OwnedCode| matches!(code, OwnedCode::Integer(_));
                second.filter(is_integer).or(first)
            }
            Some(Code::Text(_)) | None => first,
        }
    }

    fn is_number(&self) -> bool {
        match self {
            OwnedCode::Text(text) => integer(text).is_some(),
            OwnedCode::Integer(_) => true,
        }
    }

    pub(super) fn is_known_to(&self, catalog: &Catalog) -> bool {
        let code = self.as_code();
        catalog.find(code).is_some() || catalog.find_retired(code).is_some()
    }

    pub(super) fn as_code(&self) -> Code<'_> {
        match self {
            OwnedCode::Text(text) => Code::Text(text),
            OwnedCode::Integer(number) => Code::Integer(*number),
        }
    }

    /// The entries of the code; in a catalog of the other sort, of the code as that would write it.
    pub(super) fn entries(&self, catalog: &Catalog) -> Vec<Entry> {
        let entries: Vec<Entry> = catalog.find_all(self.as_code()).collect();
        if !entries.is_empty() {
            return entries;
        }
        match self {
            OwnedCode::Text(text) => match integer(text) {
                Some(number) => catalog.find_all(number).collect(),
                None => entries,
            },
            OwnedCode::Integer(number) => catalog.find_all(&number.to_string()).collect(),
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
pub(super) fn choose(codes: &[OwnedCode], catalog: &Catalog) -> Choice {
    let first_of_catalog = catalog.entries().next().map(Entry::code);
    let has_numbers = matches!(first_of_catalog, Some(Code::Integer(_)));
    let is_known = |code: &OwnedCode| code.is_known_to(catalog);
    let known = codes.iter().position(is_known);
    let place = match codes.first() {
        Some(first) if first.is_number() != has_numbers => known.unwrap_or(0),
        _ => 0,
    };
    let chosen = codes.get(place);
    let is_rival = |code: &OwnedCode| Some(code) != chosen && is_known(code);
    Choice {
        place,
        is_known: chosen.is_some_and(is_known),
        has_rival: codes.iter().any(is_rival),
    }
}

/// The integer that is written like that, in no other way.
fn integer(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == *text).then_some(number)
}
