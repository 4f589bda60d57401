//! What the document is made of: JSON values in the order in which they are written.

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::tree::Tree;
use crate::{Code, Status};

/// An object that is yet to be filled. A key stands once: the first one counts.
pub(super) struct Object(Vec<(Arc<str>, Tree)>);

impl Object {
    pub(super) const fn new() -> Object {
        Object(Vec::new())
    }

    pub(super) fn with(mut self, key: &str, value: impl Into<Tree>) -> Object {
        self.add(key, value);
        self
    }

    pub(super) fn with_some(self, key: &str, value: Option<impl Into<Tree>>) -> Object {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// A part that says something: no empty object or list.
    pub(super) fn with_any(self, key: &str, value: impl Into<Tree>) -> Object {
        match value.into() {
            Tree::Object(members) if members.is_empty() => self,
            Tree::List(items) if items.is_empty() => self,
            value => self.with(key, value),
        }
    }

    pub(super) fn add(&mut self, key: &str, value: impl Into<Tree>) {
        if !self.has(key) {
            self.0.push((key.into(), value.into()));
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(other, _)| **other == *key)
    }

    pub(super) fn without(mut self, key: &str) -> Object {
        self.0.retain(|(other, _)| **other != *key);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What stands in another place of the document.
pub(super) fn reference(kind: &str, key: &str) -> Tree {
    let address = alloc::format!("#/components/{kind}/{key}");
    Object::new().with("$ref", address.as_str()).into()
}

/// Each value once, in the order in which they come.
pub(super) fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.fold(Vec::new(), |mut distinct, value| {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
        distinct
    })
}

impl From<Object> for Tree {
    fn from(object: Object) -> Tree {
        Tree::Object(object.0.into())
    }
}

impl From<Vec<Tree>> for Tree {
    fn from(items: Vec<Tree>) -> Tree {
        Tree::List(items.into())
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Tree {
        Tree::Text(text.into())
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Tree {
        Tree::Text(text.into())
    }
}

impl From<bool> for Tree {
    fn from(value: bool) -> Tree {
        Tree::Bool(value)
    }
}

impl From<Status> for Tree {
    fn from(status: Status) -> Tree {
        Tree::Number(status.as_u16().to_string().into())
    }
}

impl From<Code<'_>> for Tree {
    fn from(code: Code<'_>) -> Tree {
        match code {
            Code::Text(text) => text.into(),
            Code::Integer(number) => Tree::Number(number.to_string().into()),
        }
    }
}
