use core::fmt::{self, Write};

use super::Reply;
use super::json::Json;
use super::xml::Xml;
use crate::Format;
#[cfg(feature = "alloc")]
use crate::sink::Bytes;
use crate::sink::{Foreign, Sink};

/// Most bodies have fewer bytes: a buffer that grows is copied each time.
#[cfg(feature = "alloc")]
const USUAL: usize = 256;

impl Reply<'_> {
    /// Writes the body.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write(&self, out: &mut (impl Write + ?Sized)) -> fmt::Result {
        self.write_into(&mut Foreign(out))
    }

    fn write_into(&self, out: &mut impl Sink) -> fmt::Result {
        let table = self.error.catalog().table();
        let format = self.format_of(table);
        let body = self.body_in(table, format);
        match format {
            Format::Json | Format::ProblemJson => Json(out).object(body.object()),
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
        let _ = self.write_into(&mut Bytes(buffer));
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
        let mut buffer = alloc::vec::Vec::with_capacity(USUAL);
        self.write_to(&mut buffer);
        buffer
    }
}
