//! What a body says, whichever format it is written in.

use alloc::string::ToString;
use alloc::sync::Arc;
use core::fmt::{self, Display, Formatter, Write};

use crate::Value;

/// A value of a body. Its parts are shared, so that a clone costs nothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    /// As it is written: a number of any size.
    Number(Arc<str>),
    Text(Arc<str>),
    /// A text whose end is missing.
    Partial(Arc<str>),
    List(Arc<[Node]>),
    /// In the order written, with keys that stand twice.
    Object(Arc<[(Arc<str>, Node)]>),
}

impl Node {
    pub(super) fn members(&self) -> &[(Arc<str>, Node)] {
        match self {
            Node::Object(members) => members,
            _ => &[],
        }
    }

    pub(super) const fn is_object(&self) -> bool {
        matches!(self, Node::Object(_))
    }

    /// The values of a key: XML writes a list like that.
    pub(super) fn all<'n>(&'n self, key: &str) -> impl Iterator<Item = &'n Node> {
        let members = self.members().iter();
        members
            .filter(move |(name, node)| &**name == key && *node != Node::Null)
            .map(|(_, node)| node)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.all(key).next()
    }

    /// A text or number, if all of it is there.
    pub(super) fn whole(&self) -> Option<&Arc<str>> {
        match self {
            Node::Number(text) | Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text or number, or what is left of it.
    pub(super) fn readable(&self) -> Option<&Arc<str>> {
        match self {
            Node::Partial(text) => Some(text),
            _ => self.whole(),
        }
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Node::Bool(value) => Some(*value),
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
    pub(super) fn at(&self, pointer: &str) -> Option<&Node> {
        let mut node = self;
        let mut tokens = pointer.split('/');
        if !tokens.next()?.is_empty() {
            return None;
        }
        for token in tokens {
            let key = token.replace("~1", "/").replace("~0", "~");
            node = match node {
                Node::List(items) => {
                    let number: usize = key.parse().ok()?;
                    // `01` and `+1` are no places.
                    items.get(number).filter(|_| number.to_string() == *key)?
                }
                _ => &node.members().iter().find(|(name, _)| **name == *key)?.1,
            };
        }
        Some(node)
    }

    pub(super) fn value(&self) -> Value<'_> {
        match self {
            Node::Null => Value::None,
            Node::Bool(value) => Value::Bool(*value),
            Node::Number(text) => number(text),
            Node::Text(text) | Node::Partial(text) => Value::Text(text),
            Node::List(_) | Node::Object(_) => Value::Display(self),
        }
    }
}

/// The number as its own sort; one that fits none is kept as it is written.
fn number(text: &str) -> Value<'_> {
    if let Ok(number) = text.parse() {
        return Value::Unsigned(number);
    }
    // `-0` is a float: as an integer it would lose its sign.
    match text.parse() {
        Ok(number) if number != 0 => return Value::Signed(number),
        _ => {}
    }
    match text.parse() {
        Ok(number) if f64::is_finite(number) => Value::Float(number),
        _ => Value::Text(text),
    }
}

/// A text is bare; everything else is JSON.
impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Node::Text(text) | Node::Partial(text) => f.write_str(text),
            _ => json(self, f),
        }
    }
}

fn json(node: &Node, f: &mut Formatter<'_>) -> fmt::Result {
    match node {
        Node::Null => f.write_str("null"),
        Node::Bool(value) => write!(f, "{value}"),
        Node::Number(text) => f.write_str(text),
        Node::Text(text) | Node::Partial(text) => quoted(text, f),
        Node::List(items) => {
            f.write_char('[')?;
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    f.write_char(',')?;
                }
                json(item, f)?;
            }
            f.write_char(']')
        }
        Node::Object(members) => {
            f.write_char('{')?;
            for (place, (key, value)) in members.iter().enumerate() {
                if place > 0 {
                    f.write_char(',')?;
                }
                quoted(key, f)?;
                f.write_char(':')?;
                json(value, f)?;
            }
            f.write_char('}')
        }
    }
}

fn quoted(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for char in text.chars() {
        match char {
            '"' | '\\' => write!(f, "\\{char}")?,
            _ if char.is_ascii_control() => write!(f, "\\u{:04x}", u32::from(char))?,
            _ => f.write_char(char)?,
        }
    }
    f.write_char('"')
}
