//! What a client asks of a body.

use alloc::string::ToString;
use alloc::sync::Arc;

use crate::tree::Tree;

impl Tree {
    pub(super) fn members(&self) -> &[(Arc<str>, Tree)] {
        match self {
            Tree::Object(members) => members,
            _ => &[],
        }
    }

    pub(super) const fn is_object(&self) -> bool {
        matches!(self, Tree::Object(_))
    }

    /// The values of a key: XML writes a list like that.
    pub(super) fn all<'n>(&'n self, key: &str) -> impl Iterator<Item = &'n Tree> {
        let members = self.members().iter();
        members
            .filter(move |(name, node)| &**name == key && *node != Tree::Null)
            .map(|(_, node)| node)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Tree> {
        self.all(key).next()
    }

    /// A text or number, if all of it is there.
    pub(super) fn whole(&self) -> Option<&Arc<str>> {
        match self {
            Tree::Number(text) | Tree::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text or number, or what is left of it.
    pub(super) fn readable(&self) -> Option<&Arc<str>> {
        match self {
            Tree::Partial(text) => Some(text),
            _ => self.whole(),
        }
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Tree::Bool(value) => Some(*value),
            _ => match self.whole()?.trim() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
        }
    }

    pub(super) fn as_u64(&self) -> Option<u64> {
        self.whole()?.trim().parse().ok()
    }

    /// The value at a JSON Pointer: RFC 6901.
    pub(super) fn at(&self, pointer: &str) -> Option<&Tree> {
        let mut node = self;
        let mut tokens = pointer.split('/');
        if !tokens.next()?.is_empty() {
            return None;
        }
        for token in tokens {
            let key = token.replace("~1", "/").replace("~0", "~");
            node = match node {
                Tree::List(items) => {
                    let number: usize = key.parse().ok()?;
                    // `01` and `+1` are no places.
                    items.get(number).filter(|_| number.to_string() == *key)?
                }
                _ => &node.members().iter().find(|(name, _)| **name == *key)?.1,
            };
        }
        Some(node)
    }
}
