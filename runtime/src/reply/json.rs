use core::fmt::{self, Display};

use super::content::{Key, Object, Part};
use super::template;
use super::tolerant::print;
use crate::json_text::{Escaped, quoted};
use crate::sink::Sink;
use crate::{Value, number};

/// Writes JSON ([RFC 8259]), compact: byte for byte what `serde_json` makes of the same.
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
pub(super) struct Json<'w, W>(pub(super) &'w mut W);

impl<W: Sink> Json<'_, W> {
    pub(super) fn object(&mut self, object: Object<'_>) -> fmt::Result {
        let mut is_first = true;
        object.try_each(|key, part| {
            let Some(part) = part else {
                return Ok(());
            };
            self.key(key, core::mem::take(&mut is_first))?;
            self.part(&part)
        })?;
        self.0.write_str(if is_first { "{}" } else { "}" })
    }

    /// What stands before a value.
    fn key(&mut self, key: Key, is_first: bool) -> fmt::Result {
        if let Key::Member(member) = key {
            if !is_first && !member.json.is_empty() {
                return self.0.write_str(member.json);
            }
            if let Some(without_comma) = member.json.get(1..) {
                self.0.write_char('{')?;
                return self.0.write_str(without_comma);
            }
        }
        self.0.write_char(if is_first { '{' } else { ',' })?;
        quoted(self.0, key.name())?;
        self.0.write_char(':')
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
