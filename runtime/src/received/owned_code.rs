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
