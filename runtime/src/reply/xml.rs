pub(crate) mod name;
mod text;

use core::fmt::{self, Display, Write};

use self::text::Escaped;
use super::content::{Document, Key, Object, Part, Visitor};
use super::template;
use super::tolerant::print;
use crate::body::Member;
use crate::excerpt::Excerpt;
use crate::sink::Sink;
#[cfg(feature = "alloc")]
use crate::tree::Tree;
use crate::{Text, Value, number};

/// The root of an inner body whose catalog names none.
const ROOT: &str = "Error";

/// The elements of a list inside of a param.
#[cfg(feature = "alloc")]
const ITEM: &str = "item";

/// The declaration, and the namespace of problem details, [RFC 9457 appendix B]: that of RFC 7807, which it has kept.
///
/// [RFC 9457 appendix B]: https://www.rfc-editor.org/rfc/rfc9457#appendix-B
const PROBLEM: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">";

/// Writes [XML 1.0], compact, in UTF-8.
///
/// [XML 1.0]: https://www.w3.org/TR/xml/
pub(super) struct Xml<'w, W> {
    out: &'w mut W,
    /// What the elements of an array are called, unless their bodies say it.
    item: Option<&'static str>,
}

impl<'w, W: Sink> Xml<'w, W> {
    /// Writes a body in its own shape.
    pub(super) fn body(out: &'w mut W, body: &Document<'_>) -> fmt::Result {
        let mut xml = Xml { out, item: None };
        let (start, end) = body.body.xml;
        xml.out.write_str(start)?;
        match body.object() {
            // Nearly all: without asking once more.
            Object::Keys(scope, members) => scope.visit(members, &mut xml)?,
            object => xml.object(object)?,
        }
        xml.out.write_str(end)
    }

    /// Writes a problem details object: [RFC 9457 appendix B], where the elements of an array are called `i`.
    ///
    /// [RFC 9457 appendix B]: https://www.rfc-editor.org/rfc/rfc9457#appendix-B
    pub(super) fn problem(out: &'w mut W, body: &Document<'_>) -> fmt::Result {
        let item = Some("i");
        let mut xml = Xml { out, item };
        xml.out.write_str(PROBLEM)?;
        xml.object(body.object())?;
        xml.out.write_str("</problem>")
    }

    /// An element with a name that the macro has checked, or that stands in this file.
    fn named(&mut self, name: &str, content: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        self.out.write_char('<')?;
        self.out.write_str(name)?;
        self.out.write_char('>')?;
        content(self)?;
        self.out.write_str("</")?;
        self.out.write_str(name)?;
        self.out.write_char('>')
    }

    /// An element with any name.
    fn element(
        &mut self,
        key: &str,
        content: impl FnOnce(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        self.out.write_char('<')?;
        name::write(self.out, key)?;
        self.out.write_char('>')?;
        content(self)?;
        self.out.write_str("</")?;
        name::write(self.out, key)?;
        self.out.write_char('>')
    }

    fn object(&mut self, object: Object<'_>) -> fmt::Result {
        object.visit(self)
    }

    /// The element of a key.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "it is three writes in most cases")]
    fn member(&mut self, key: Key, content: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        match key {
            Key::Member(&Member {
                xml: (start, end), ..
            }) if !start.is_empty() => {
                self.out.write_str(start)?;
                content(self)?;
                self.out.write_str(end)
            }
            _ => self.element(key.name(), content),
        }
    }

    fn part(&mut self, part: &Part<'_>) -> fmt::Result {
        match part {
            Part::Text(text) => self.text(text),
            Part::Template(text) => template::write(&mut Escaped(self.out), text, false),
            Part::Value(value) => self.value(*value),
            #[cfg(feature = "alloc")]
            Part::Tree(tree) => self.tree(tree),
            Part::Object(object) => self.object(*object),
            Part::Errors(errors) => errors.bodies().try_for_each(|body| {
                let name = self.item.or(body.body.root).unwrap_or(ROOT);
                self.named(name, |xml| xml.object(body.object()))
            }),
        }
    }

    #[cfg(feature = "alloc")]
    fn tree(&mut self, tree: &Tree) -> fmt::Result {
        match tree {
            Tree::Null => Ok(()),
            Tree::Bool(value) => self.value(Value::Bool(*value)),
            Tree::Number(text) | Tree::Text(text) | Tree::Partial(text) => self.text(text),
            Tree::List(items) => items.iter().try_for_each(|item| {
                let name = self.item.unwrap_or(ITEM);
                self.element(name, |xml| xml.tree(item))
            }),
            Tree::Object(members) => members
                .iter()
                .try_for_each(|(key, value)| self.element(key, |xml| xml.tree(value))),
        }
    }

    /// Numbers are written as in JSON, so that both formats say the same.
    fn value(&mut self, value: Value<'_>) -> fmt::Result {
        match value {
            Value::None => Ok(()),
            Value::Bool(value) => self.out.write_str(if value { "true" } else { "false" }),
            Value::Char(value) => self.text(value.encode_utf8(&mut [0; 4])),
            Value::Unsigned(value) => number::write_unsigned(self.out, value),
            Value::Signed(value) => number::write_signed(self.out, value),
            Value::Float(value) if value.is_finite() => number::write_f64(self.out, value),
            Value::Float32(value) if value.is_finite() => number::write_f32(self.out, value),
            Value::Text(value) => self.text(value),
            Value::Float(_) | Value::Float32(_) | Value::Display(_) => self.display(&value),
            #[cfg(feature = "alloc")]
            Value::Structured(_) => self.display(&value),
        }
    }

    fn text(&mut self, text: &str) -> fmt::Result {
        Escaped(self.out).write_str(text)
    }

    fn display(&mut self, text: &dyn Display) -> fmt::Result {
        print(&mut Escaped(self.out), text).map(|_| ())
    }
}

impl<'a, W: Sink> Visitor<'a> for Xml<'_, W> {
    type Error = fmt::Error;

    fn text(&mut self, key: Key, text: &'a str) -> fmt::Result {
        self.member(key, |xml| xml.text(text))
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "it is three writes in most cases")]
    fn plain(&mut self, key: Key, text: Excerpt) -> fmt::Result {
        self.member(key, |xml| xml.out.write_plain(text))
    }

    fn template(&mut self, key: Key, text: &Text<'a>, is_plain: bool) -> fmt::Result {
        self.member(key, |xml| {
            template::write(&mut Escaped(xml.out), text, is_plain)
        })
    }

    fn part(&mut self, key: Key, part: Part<'a>) -> fmt::Result {
        self.member(key, |xml| xml.part(&part))
    }
}
