use core::fmt::{self, Write};

use crate::excerpt::Excerpt;
use crate::scan;
use crate::sink::Sink;

/// Escapes markup, and a carriage return, which readers would take for a line feed ([XML 1.0 §2.11]). What is no `Char` of
/// §2.2 cannot stand in a document in any spelling: U+FFFD stands for it.
///
/// [XML 1.0 §2.11]: https://www.w3.org/TR/xml/#sec-line-ends
pub(in crate::reply) struct Escaped<'w, W: ?Sized>(pub(in crate::reply) &'w mut W);

impl<W: Write + ?Sized> Write for Escaped<'_, W> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match scan::find(text.as_bytes(), may_be_escaped) {
            None => self.0.write_str(text),
            Some(first) => self.escape(text, first),
        }
    }
}

/// Also true of the first byte of U+FFFE and U+FFFF, with which other characters begin too. Without branches, as
/// [`scan::find`] wants it.
#[inline]
fn may_be_escaped(byte: u8) -> bool {
    let control = u8::from(byte < b' ');
    // Two marks each that differ in one bit: `&` and `'`, `<` and `>`.
    let marks = u8::from(byte | 1 == b'\'') | u8::from(byte | 2 == b'>') | u8::from(byte == b'"');
    control | marks | u8::from(byte == 0xEF) != 0
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

impl<W: Write + ?Sized> Escaped<'_, W> {
    /// Writes a text in which the first byte that may have to be escaped stands there.
    #[cold]
    fn escape(&mut self, text: &str, first: usize) -> fmt::Result {
        let mut done = 0;
        let mut at = first;
        while let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let after = at + char.len_utf8();
            let escape = match char {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&apos;",
                '\r' => "&#13;",
                '\0'..='\u{8}'
                | '\u{B}'
                | '\u{C}'
                | '\u{E}'..='\u{1F}'
                | '\u{FFFE}'
                | '\u{FFFF}' => "\u{FFFD}",
                _ => "",
            };
            if !escape.is_empty() {
                self.0.write_str(text.get(done..at).unwrap_or_default())?;
                self.0.write_str(escape)?;
                done = after;
            }
            let rest = text.as_bytes().get(after..).unwrap_or_default();
            match scan::find(rest, may_be_escaped) {
                Some(place) => at = after + place,
                None => break,
            }
        }
        self.0.write_str(text.get(done..).unwrap_or_default())
    }
}
