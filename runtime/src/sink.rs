//! Where bodies and texts are written to.

use core::fmt::{self, Write};

use crate::excerpt::Excerpt;

/// What can take texts of which more is known than that they are texts.
pub(crate) trait Sink: Write {
    /// Writes what needs no escape.
    #[inline]
    fn write_plain(&mut self, text: Excerpt) -> fmt::Result {
        self.write_str(text.as_str())
    }

    /// Writes digits and the like.
    fn write_ascii(&mut self, bytes: &[u8]) -> fmt::Result {
        self.write_str(core::str::from_utf8(bytes).unwrap_or_default())
    }
}

/// A writer of somebody else's.
pub(crate) struct Foreign<'w, W: ?Sized>(pub(crate) &'w mut W);

impl<W: Write + ?Sized> Write for Foreign<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }

    fn write_char(&mut self, char: char) -> fmt::Result {
        self.0.write_char(char)
    }
}

impl<W: Write + ?Sized> Sink for Foreign<'_, W> {}

/// Appends to a buffer, which never refuses.
#[cfg(feature = "alloc")]
pub(crate) struct Bytes<'b>(pub(crate) &'b mut alloc::vec::Vec<u8>);

#[cfg(feature = "alloc")]
impl Write for Bytes<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// The marks between texts are single bytes.
    #[inline]
    fn write_char(&mut self, char: char) -> fmt::Result {
        match u8::try_from(char) {
            Ok(byte) if byte.is_ascii() => self.0.push(byte),
            _ => self.write_str(char.encode_utf8(&mut [0; 4]))?,
        }
        Ok(())
    }
}

#[cfg(feature = "alloc")]
impl Sink for Bytes<'_> {
    #[inline]
    fn write_plain(&mut self, text: Excerpt) -> fmt::Result {
        if let Some(bytes) = text.as_bytes() {
            self.0.extend_from_slice(bytes);
        }
        Ok(())
    }

    #[inline]
    fn write_ascii(&mut self, bytes: &[u8]) -> fmt::Result {
        self.0.extend_from_slice(bytes);
        Ok(())
    }
}
