use core::fmt::{self, Display, Formatter};

/// How a reply is written.
///
/// ```
/// use error_catalog::Format;
///
/// assert_eq!(Format::Json.to_string(), "application/json");
/// assert_eq!(Format::ProblemXml.to_string(), "application/problem+xml");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// JSON in the shape of the catalog's `body`: [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259).
    #[default]
    Json,
    /// XML in the shape of the catalog's `body`: [XML 1.0](https://www.w3.org/TR/xml/).
    Xml,
    /// A problem details object in JSON, whatever the catalog's `body` is: [RFC 9457 §3](https://www.rfc-editor.org/rfc/rfc9457#section-3).
    ProblemJson,
    /// A problem details object in XML: [RFC 9457 appendix B](https://www.rfc-editor.org/rfc/rfc9457#appendix-B).
    ProblemXml,
}

impl Format {
    /// The media type, without parameters.
    ///
    /// ```
    /// use error_catalog::Format;
    ///
    /// assert_eq!(Format::Xml.media_type(), "text/xml");
    /// ```
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Json => "application/json",
            Format::Xml => "text/xml",
            Format::ProblemJson => "application/problem+json",
            Format::ProblemXml => "application/problem+xml",
        }
    }
}

/// The media type.
impl Display for Format {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.media_type())
    }
}
