//! The code of a response, which nobody has to know.

use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::tree::Tree;
use crate::{Catalog, Code, Entry};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum OwnedCode {
    /// As the catalog has it.
    Known(Code<'static>),
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

    pub(super) fn is_known_to(&self, catalog: &Catalog) -> bool {
        let code = self.as_code();
        catalog.find(code).is_some() || catalog.find_retired(code).is_some()
    }

    pub(super) fn as_code(&self) -> Code<'_> {
        match self {
            OwnedCode::Known(code) => *code,
            OwnedCode::Text(text) => Code::Text(text),
            OwnedCode::Integer(number) => Code::Integer(*number),
        }
    }

    /// The entries of the code; in a catalog of the other sort, of the code as that would write it.
    pub(super) fn entries(&self, catalog: &Catalog) -> Vec<Entry> {
        let code = self.as_code();
        if let Some(only) = catalog.find(code).filter(|entry| catalog.is_only(*entry)) {
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
}

/// The integer that is written like that, in no other way.
fn integer(text: &str) -> Option<i64> {
    let number: i64 = text.parse().ok()?;
    (number.to_string() == *text).then_some(number)
}
