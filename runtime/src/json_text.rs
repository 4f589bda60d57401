//! Texts, as JSON writes them.

use core::fmt::{self, Write};

use crate::excerpt::Excerpt;
use crate::scan;
use crate::sink::Sink;

/// Writes a text between quotation marks.
#[inline]
pub(crate) fn quoted(out: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    out.write_char('"')?;
    Escaped(out).write_str(text)?;
    out.write_char('"')
}

/// Escapes what [RFC 8259 §7] says must be, and nothing else. What needs none is copied in runs.
///
/// [RFC 8259 §7]: https://www.rfc-editor.org/rfc/rfc8259#section-7
pub(crate) struct Escaped<'w, W: ?Sized>(pub(crate) &'w mut W);

impl<W: Write + ?Sized> Write for Escaped<'_, W> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match scan::find(text.as_bytes(), is_escaped) {
            None => self.0.write_str(text),
            Some(first) => self.escape(text, first),
        }
    }
}

impl<W: Sink> Sink for Escaped<'_, W> {
    #[inline]
    fn write_plain(&mut self, text: Excerpt) -> fmt::Result {
        self.0.write_plain(text)
    }

    /// Digits need no escape.
    #[inline]
    fn write_ascii(&mut self, bytes: &[u8]) -> fmt::Result {
        self.0.write_ascii(bytes)
    }
}

/// Without branches, as [`scan::find`] wants it.
#[inline]
fn is_escaped(byte: u8) -> bool {
    let control = u8::from(byte < b' ');
    let marks = u8::from(byte == b'"') | u8::from(byte == b'\\');
    control | marks != 0
}

impl<W: Write + ?Sized> Escaped<'_, W> {
    /// Writes a text in which the first byte to escape stands there.
    #[cold]
    fn escape(&mut self, text: &str, first: usize) -> fmt::Result {
        let mut rest = text;
        let mut place = Some(first);
        while let Some((plain, escaped)) = place.and_then(|place| rest.split_at_checked(place)) {
            self.0.write_str(plain)?;
            let Some((byte, _)) = escaped.as_bytes().split_first() else {
                break;
            };
            match byte {
                b'"' => self.0.write_str("\\\""),
                b'\\' => self.0.write_str("\\\\"),
                b'\n' => self.0.write_str("\\n"),
                b'\r' => self.0.write_str("\\r"),
                b'\t' => self.0.write_str("\\t"),
                0x08 => self.0.write_str("\\b"),
                0x0c => self.0.write_str("\\f"),
                _ => write!(self.0, "\\u{byte:04x}"),
            }?;
            rest = escaped.get(1..).unwrap_or_default();
            place = scan::find(rest.as_bytes(), is_escaped);
        }
        self.0.write_str(rest)
    }
}
