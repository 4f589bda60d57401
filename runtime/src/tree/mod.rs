//! Values with parts, whichever format they are written in.

mod print;
mod serializer;

use alloc::sync::Arc;

pub(crate) use self::serializer::tree_of;
use crate::Value;

/// A value of a body, or of a field that is published through serde. Its parts are shared, so that a clone costs nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Null,
    Bool(bool),
    /// As it is written: a number of any size.
    Number(Arc<str>),
    Text(Arc<str>),
    /// A text whose end is missing.
    Partial(Arc<str>),
    List(Arc<[Tree]>),
    /// In the order written, with keys that stand twice.
    Object(Arc<[(Arc<str>, Tree)]>),
}

impl Tree {
    /// The value as a param's: one with parts stays together.
    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Tree::Null => Value::None,
            Tree::Bool(value) => Value::Bool(*value),
            Tree::Number(text) => number(text),
            Tree::Text(text) | Tree::Partial(text) => Value::Text(text),
            Tree::List(_) | Tree::Object(_) => Value::Structured(self),
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
    if text.bytes().all(|byte| matches!(byte, b'-' | b'0'..=b'9')) && text != "-0" {
        // An integer of more than 128 bits, which a float would round.
        return Value::Text(text);
    }
    match text.parse() {
        Ok(number) if f64::is_finite(number) => Value::Float(number),
        _ => Value::Text(text),
    }
}
