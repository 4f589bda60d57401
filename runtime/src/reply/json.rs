use core::fmt::{self, Display};

use super::content::{Key, Object, Part, Visitor};
use super::template;
use super::tolerant::print;
use crate::json_text::{Escaped, quoted};
use crate::sink::Sink;
use crate::{Value, number};

/// Writes JSON ([RFC 8259]), compact: byte for byte what `serde_json` makes of the same.
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
pub(super) struct Json<'w, W>(pub(super) &'w mut W);

/// The members of one object.
struct Members<'j, 'w, W> {
    json: &'j mut Json<'w, W>,
    is_first: bool,
}

impl<W: Sink> Members<'_, '_, W> {
    /// What stands before a value; of a text without its quotation mark.
    #[inline]
    fn key(&mut self, key: Key) -> fmt::Result {
        let out = &mut *self.json.0;
        let is_first = core::mem::take(&mut self.is_first);
        let written = match key {
            Key::Member(member) => member.json,
            Key::Param(_) => "",
        };
        if written.is_empty() {
            out.write_char(if is_first { '{' } else { ',' })?;
            quoted(out, key.name())?;
            return out.write_char(':');
        }
        if !is_first {
            return out.write_str(written);
        }
        out.write_char('{')?;
        out.write_str(written.get(1..).unwrap_or_default())
    }
}

impl<'a, W: Sink> Visitor<'a> for Members<'_, '_, W> {
    type Error = fmt::Error;

    fn text(&mut self, key: Key, text: &'a str) -> fmt::Result {
        self.key(key)?;
        quoted(self.json.0, text)
    }

    fn part(&mut self, key: Key, part: Part<'a>) -> fmt::Result {
        self.key(key)?;
        self.json.part(&part)
    }
}

impl<W: Sink> Json<'_, W> {
    pub(super) fn object(&mut self, object: Object<'_>) -> fmt::Result {
        let mut members = Members {
            json: self,
            is_first: true,
        };
        object.visit(&mut members)?;
        let end = if members.is_first { "{}" } else { "}" };
        self.0.write_str(end)
    }

    fn part(&mut self, part: &Part<'_>) -> fmt::Result {
        match part {
            Part::Text(text) => quoted(self.0, text),
            Part::Template(text) => {
                self.0.write_char('"')?;
                template::write(&mut Escaped(self.0), text)?;
                self.0.write_char('"')
            }
            Part::Value(value) => self.value(*value),
            #[cfg(feature = "alloc")]
            Part::Tree(tree) => tree.write_json(self.0),
            Part::Object(object) => self.object(*object),
            Part::Errors(errors) => {
                self.0.write_char('[')?;
                for (number, body) in errors.bodies().enumerate() {
                    if number > 0 {
                        self.0.write_char(',')?;
                    }
                    self.object(body.object())?;
                }
                self.0.write_char(']')
            }
        }
    }

    fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::None => self.0.write_str("null"),
            Value::Bool(value) => self.0.write_str(if value { "true" } else { "false" }),
            Value::Char(value) => quoted(self.0, value.encode_utf8(&mut [0; 4])),
            Value::Unsigned(value) => number::write_unsigned(self.0, value),
            Value::Signed(value) => number::write_signed(self.0, value),
            Value::Float(value) if value.is_finite() => number::write_f64(self.0, value),
            Value::Float32(value) if value.is_finite() => number::write_f32(self.0, value),
            Value::Text(value) => quoted(self.0, value),
            Value::Float(_) | Value::Float32(_) | Value::Display(_) => self.display(&value),
            #[cfg(feature = "alloc")]
            Value::Structured(_) => self.display(&value),
        }
    }

    fn display(&mut self, text: &dyn Display) -> fmt::Result {
        self.0.write_char('"')?;
        print(&mut Escaped(self.0), text)?;
        self.0.write_char('"')
    }
}
