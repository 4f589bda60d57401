use core::fmt::{self, Write};

use super::Reply;
use super::json::Json;
use super::xml::Xml;
use crate::Format;

impl Reply<'_> {
    /// Writes the body.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write(&self, out: &mut (impl Write + ?Sized)) -> fmt::Result {
        let body = self.body();
        match self.wire_format() {
            Format::Json | Format::ProblemJson => Json(out).object(body.object),
            Format::Xml => Xml::body(out, &body),
            Format::ProblemXml => Xml::problem(out, &body),
        }
    }

    /// Appends the body to a buffer. If that has room enough, nothing is allocated.
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let mut buffer = b"data: ".to_vec();
    /// Reply::new(&VpcInUse).write_to(&mut buffer);
    /// assert_eq!(buffer, br#"data: {"code":"VpcInUse","message":"The VPC is in use."}"#);
    /// ```
    #[cfg(feature = "alloc")]
    pub fn write_to(&self, buffer: &mut alloc::vec::Vec<u8>) {
        // A vector never refuses.
        let _ = self.write(&mut Bytes(buffer));
    }

    /// The body, in a buffer of its own.
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let bytes = Reply::new(&VpcInUse).to_bytes();
    /// assert_eq!(bytes, br#"{"code":"VpcInUse","message":"The VPC is in use."}"#);
    /// ```
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn to_bytes(&self) -> alloc::vec::Vec<u8> {
        let mut buffer = alloc::vec::Vec::new();
        self.write_to(&mut buffer);
        buffer
    }
}

/// Appends to a buffer.
#[cfg(feature = "alloc")]
struct Bytes<'b>(&'b mut alloc::vec::Vec<u8>);

#[cfg(feature = "alloc")]
impl Write for Bytes<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// The marks between texts are single bytes.
    fn write_char(&mut self, char: char) -> fmt::Result {
        match u8::try_from(char) {
            Ok(byte) if byte.is_ascii() => self.0.push(byte),
            _ => self.write_str(char.encode_utf8(&mut [0; 4]))?,
        }
        Ok(())
    }
}
