use core::fmt::{self, Display, Write};

use super::content::{Object, Part};
use super::tolerant::Tolerant;
use crate::json_text::{Escaped, quoted};
use crate::{Value, number};

/// Writes JSON ([RFC 8259]), compact: byte for byte what `serde_json` makes of the same.
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
pub(super) struct Json<'w, W: ?Sized>(pub(super) &'w mut W);

impl<W: Write + ?Sized> Json<'_, W> {
    pub(super) fn object(&mut self, object: Object<'_>) -> fmt::Result {
        self.0.write_char('{')?;
        let mut is_first = true;
        object.try_each(|key, part| {
            let Some(part) = part else {
                return Ok(());
            };
            self.separate(&mut is_first)?;
            self.text(key)?;
            self.0.write_char(':')?;
            self.part(&part)
        })?;
        self.0.write_char('}')
    }

    fn separate(&mut self, is_first: &mut bool) -> fmt::Result {
        if core::mem::take(is_first) {
            return Ok(());
        }
        self.0.write_char(',')
    }

    fn part(&mut self, part: &Part<'_>) -> fmt::Result {
        match part {
            Part::Value(value) => self.value(*value),
            Part::Text(text) => match text.as_str() {
                Some(text) => self.text(text),
                None => self.display(text),
            },
            #[cfg(feature = "alloc")]
            Part::Tree(tree) => tree.write_json(self.0),
            Part::Object(object) => self.object(*object),
            Part::Errors(errors) => {
                self.0.write_char('[')?;
                let mut is_first = true;
                for body in errors.bodies() {
                    self.separate(&mut is_first)?;
                    self.object(body.object)?;
                }
                self.0.write_char(']')
            }
        }
    }

    fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::None => self.0.write_str("null"),
            Value::Bool(value) => write!(self.0, "{value}"),
            Value::Char(value) => self.text(value.encode_utf8(&mut [0; 4])),
            Value::Unsigned(value) => write!(self.0, "{value}"),
            Value::Signed(value) => write!(self.0, "{value}"),
            Value::Float(value) if value.is_finite() => number::write_f64(self.0, value),
            Value::Float32(value) if value.is_finite() => number::write_f32(self.0, value),
            Value::Text(value) => self.text(value),
            Value::Float(_) | Value::Float32(_) | Value::Display(_) => self.display(&value),
            #[cfg(feature = "alloc")]
            Value::Structured(_) => self.display(&value),
        }
    }

    fn text(&mut self, text: &str) -> fmt::Result {
        quoted(self.0, text)
    }

    fn display(&mut self, text: &dyn Display) -> fmt::Result {
        self.0.write_char('"')?;
        write!(Escaped(self.0), "{}", Tolerant(text))?;
        self.0.write_char('"')
    }
}
