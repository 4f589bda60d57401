//! A tree as text, and through serde.

use core::fmt::{self, Display, Formatter, Write};

use serde_core::{Serialize, Serializer};

use super::Tree;
use crate::json_text::quoted;

impl Tree {
    /// Writes compact JSON ([RFC 8259]): what `serde_json` would make of the value.
    ///
    /// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
    pub(crate) fn write_json(&self, out: &mut (impl Write + ?Sized)) -> fmt::Result {
        match self {
            Tree::Null => out.write_str("null"),
            Tree::Bool(value) => write!(out, "{value}"),
            Tree::Number(text) => out.write_str(text),
            Tree::Text(text) | Tree::Partial(text) => quoted(out, text),
            Tree::List(items) => {
                out.write_char('[')?;
                for (place, item) in items.iter().enumerate() {
                    separate(out, place)?;
                    item.write_json(out)?;
                }
                out.write_char(']')
            }
            Tree::Object(members) => {
                out.write_char('{')?;
                for (place, (key, value)) in members.iter().enumerate() {
                    separate(out, place)?;
                    quoted(out, key)?;
                    out.write_char(':')?;
                    value.write_json(out)?;
                }
                out.write_char('}')
            }
        }
    }
}

fn separate(out: &mut (impl Write + ?Sized), place: usize) -> fmt::Result {
    if place == 0 {
        return Ok(());
    }
    out.write_char(',')
}

/// A text is bare, and nothing is nothing; everything else is JSON.
impl Display for Tree {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Tree::Null => f.pad(""),
            Tree::Text(text) | Tree::Partial(text) | Tree::Number(text) => f.pad(text),
            Tree::Bool(value) => Display::fmt(value, f),
            Tree::List(_) | Tree::Object(_) if f.width().is_none() && f.precision().is_none() => {
                self.write_json(f)
            }
            Tree::List(_) | Tree::Object(_) => {
                let mut json = alloc::string::String::new();
                self.write_json(&mut json)?;
                f.pad(&json)
            }
        }
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_unit(),
            Tree::Bool(_) | Tree::Number(_) | Tree::Text(_) | Tree::Partial(_) => {
                self.value().serialize(serializer)
            }
            Tree::List(items) => serializer.collect_seq(items.iter()),
            Tree::Object(members) => {
                serializer.collect_map(members.iter().map(|(key, value)| (&**key, value)))
            }
        }
    }
}
