use core::fmt::{self, Display, Write};

use super::content::{Key, Object, Part, Visitor};
use super::template;
use super::tolerant::print;
use crate::body::Member;
use crate::excerpt::Excerpt;
use crate::json_text::{Escaped, quoted};
use crate::sink::Sink;
use crate::{Text, Value, number};

/// Writes JSON ([RFC 8259]), compact: byte for byte what `serde_json` makes of the same.
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
pub(super) struct Json<'w, W>(pub(super) &'w mut W);

/// The members of one object.
struct Members<'w, W> {
    out: &'w mut W,
    before: Before,
}

/// What stands before a key. The quotation mark after a text is written with what follows it.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    Text,
    Other,
}

#[allow(clippy::inline_always, reason = "it is one write in most cases")]
impl<W: Sink> Members<'_, W> {
    /// Writes what stands before a value, with the quotation mark of a text.
    #[inline(always)]
    fn key(&mut self, key: Key, value: Before) -> fmt::Result {
        let before = core::mem::replace(&mut self.before, value);
        match key {
            Key::Member(Member { json, .. }) if !json.is_empty() => {
                // `","Code":"`
                let start = match before {
                    Before::Text => 0,
                    Before::Other => 1,
                    Before::Nothing => 2,
                };
                let end = json.len() - usize::from(value != Before::Text);
                self.out.write_plain(Excerpt::new(json, start, end))
            }
            _ => self.other_key(key, before),
        }
    }

    #[inline(never)]
    fn other_key(&mut self, key: Key, before: Before) -> fmt::Result {
        self.out.write_str(match before {
            Before::Nothing => "",
            Before::Text => "\",",
            Before::Other => ",",
        })?;
        quoted(self.out, key.name())?;
        self.out.write_char(':')?;
        match self.before {
            Before::Text => self.out.write_char('"'),
            Before::Nothing | Before::Other => Ok(()),
        }
    }
}

#[allow(clippy::inline_always, reason = "it is two writes in most cases")]
impl<'a, W: Sink> Visitor<'a> for Members<'_, W> {
    type Error = fmt::Error;

    #[inline(always)]
    fn text(&mut self, key: Key, text: &'a str) -> fmt::Result {
        self.key(key, Before::Text)?;
        Escaped(self.out).write_str(text)
    }

    #[inline(always)]
    fn plain(&mut self, key: Key, text: Excerpt) -> fmt::Result {
        self.key(key, Before::Text)?;
        self.out.write_plain(text)
    }

    fn template(&mut self, key: Key, text: &Text<'a>, is_plain: bool) -> fmt::Result {
        self.key(key, Before::Text)?;
        template::write(&mut Escaped(self.out), text, is_plain)
    }

    fn part(&mut self, key: Key, part: Part<'a>) -> fmt::Result {
        self.key(key, Before::Other)?;
        Json(self.out).part(&part)
    }
}

impl<W: Sink> Json<'_, W> {
    pub(super) fn object(self, object: Object<'_>) -> fmt::Result {
        self.0.write_char('{')?;
        let mut members = Members {
            out: &mut *self.0,
            before: Before::Nothing,
        };
        object.visit(&mut members)?;
        if members.before == Before::Text {
            self.0.write_char('"')?;
        }
        self.0.write_char('}')
    }

    fn part(self, part: &Part<'_>) -> fmt::Result {
        match part {
            Part::Text(text) => quoted(self.0, text),
            Part::Template(text) => {
                self.0.write_char('"')?;
                template::write(&mut Escaped(self.0), text, false)?;
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
                    Json(&mut *self.0).object(body.object())?;
                }
                self.0.write_char(']')
            }
        }
    }

    fn value(self, value: Value<'_>) -> fmt::Result {
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

    fn display(self, text: &dyn Display) -> fmt::Result {
        self.0.write_char('"')?;
        print(&mut Escaped(self.0), text)?;
        self.0.write_char('"')
    }
}
