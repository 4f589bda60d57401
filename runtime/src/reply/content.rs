//! What a body is made of.

use super::Reply;
use crate::body::{Body, Member};
use crate::excerpt::Excerpt;
use crate::table::Table;
#[cfg(feature = "alloc")]
use crate::tree::Tree;
use crate::{ApiError, Entry, Text, Value};

/// An error in the place of a body where its parts come from: what is found out once for all keys.
pub(super) struct Scope<'a> {
    pub(super) error: &'a dyn ApiError,
    /// What the request adds, if it adds anything.
    pub(super) reply: Option<&'a Reply<'a>>,
    pub(super) entry: Entry,
    /// The language that was agreed on: see [`localized::agree`](crate::localized::agree).
    pub(super) agreed: (usize, usize),
    /// Whether what is known of its texts at compile time needs no escape.
    pub(super) is_plain: bool,
    /// That of the type itself, which may be another than the entry's.
    pub(super) table: &'static Table,
    pub(super) locale: Option<&'a str>,
}

/// A whole body.
pub(super) struct Document<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) body: &'static Body,
    /// Whether it is a problem details object whatever `body(…)` says.
    pub(super) is_problem: bool,
}

/// Keys and their values, in order.
#[derive(Clone, Copy)]
pub(super) enum Object<'a> {
    /// As `body(…)` says.
    Keys(&'a Scope<'a>, &'static [Member]),
    /// A problem details object of a catalog with these members, if it has a body of its own.
    Problem(&'a Scope<'a>, Option<&'static [Member]>),
    /// All params of an error.
    Params(&'a dyn ApiError),
    /// The params of an error that are named like other members of a problem details object.
    TakenParams {
        error: &'a dyn ApiError,
        has_errors: bool,
    },
}

/// A key of an object.
#[derive(Clone, Copy)]
pub(super) enum Key {
    /// One that the shape of the body names.
    Member(&'static Member),
    /// The name of a param.
    Param(&'static str),
}

/// A value that is there.
pub(super) enum Part<'a> {
    Text(&'a str),
    /// A text that is yet to be put together.
    Template(Text<'a>),
    /// Another one without parts.
    Value(Value<'a>),
    /// One with parts.
    #[cfg(feature = "alloc")]
    Tree(Tree),
    Object(Object<'a>),
    Errors(Errors<'a>),
}

/// The errors that are answered together, each in the shape of its own catalog's body, and without what the request
/// adds: that stands around them.
#[derive(Clone, Copy)]
pub(super) struct Errors<'a> {
    pub(super) error: &'a dyn ApiError,
    pub(super) locale: &'a str,
}

/// Who is handed the keys of an object, one after the other.
pub(super) trait Visitor<'a> {
    type Error;

    /// A key with a text.
    fn text(&mut self, key: Key, text: &'a str) -> Result<(), Self::Error>;

    /// A key with a text that needs no escape.
    fn plain(&mut self, key: Key, text: Excerpt) -> Result<(), Self::Error> {
        self.text(key, text.as_str())
    }

    /// A key with a text that is yet to be put together; `is_plain` says whether what is known of it at compile time needs
    /// no escape.
    fn template(&mut self, key: Key, text: &Text<'a>, is_plain: bool) -> Result<(), Self::Error> {
        let _ = is_plain;
        self.part(key, Part::Template(*text))
    }

    /// A key with any value.
    fn part(&mut self, key: Key, part: Part<'a>) -> Result<(), Self::Error>;

    /// A key whose value is absent.
    fn absent(&mut self, key: Key) -> Result<(), Self::Error> {
        let _ = key;
        Ok(())
    }
}

impl Key {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Key::Member(member) => member.key,
            Key::Param(name) => name,
        }
    }
}

impl<'a> Part<'a> {
    /// Nothing of no value, of a null, and of what refuses to be told.
    pub(super) fn of(value: Value<'a>) -> Option<Part<'a>> {
        match value {
            Value::None => None,
            #[cfg(feature = "alloc")]
            Value::Structured(value) => match value.__tree()? {
                Tree::Null => None,
                tree => Some(Part::Tree(tree)),
            },
            Value::Text(text) => Some(Part::Text(text)),
            value => Some(Part::Value(value)),
        }
    }
}

/// The params that have a value.
pub(super) fn params(error: &dyn ApiError) -> impl Iterator<Item = (&'static str, Part<'_>)> {
    let params = error.params();
    params.filter_map(|(name, value)| Some((name, Part::of(value)?)))
}
