//! What a caller wants to be answered with.

mod language;
mod list;
mod media;

use core::fmt::{self, Debug, Formatter};

use crate::body::Shape;
use crate::{Catalog, Format};

/// Proactive negotiation ([RFC 9110 §12.1]): in which format and language a request wants its errors.
///
/// A request is not answered with an error about its error: what is malformed is passed over, what nobody can serve is
/// served by the catalog's default. It allocates nothing.
///
/// The grammar is read here and not by a crate for it: those that are kept want whole headers to be sound, an allocator,
/// or `http`, and RFC 4647's lookup is none of theirs.
///
/// ```
/// use error_catalog::{ApiError, Format, Negotiation};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", locales("en", "zh"))]
/// struct VpcInUse;
///
/// let negotiation = Negotiation::new(VpcInUse::CATALOG)
///     .accept("application/json;q=0.5, application/xml")
///     .accept_language("fr, zh-Hans-CN;q=0.8, en;q=0.5");
/// assert_eq!(negotiation.format(), Format::Xml);
/// assert_eq!(negotiation.locale(), Some("zh"));
/// assert_eq!(negotiation.format_parameter("JSON").format(), Format::Json);
/// ```
///
/// [RFC 9110 §12.1]: https://www.rfc-editor.org/rfc/rfc9110#section-12.1
#[derive(Clone, Copy)]
pub struct Negotiation<'a> {
    catalog: &'static Catalog,
    accept: &'a [u8],
    accept_language: &'a [u8],
    parameter: Option<Format>,
}

impl<'a> Negotiation<'a> {
    /// A request that says nothing.
    #[must_use]
    pub const fn new(catalog: &'static Catalog) -> Negotiation<'a> {
        Negotiation {
            catalog,
            accept: &[],
            accept_language: &[],
            parameter: None,
        }
    }

    /// The header `Accept`, [RFC 9110 §12.5.1]: a text, bytes, or an `http::HeaderValue`.
    ///
    /// Where the request has several such lines, join them with commas (§5.3).
    ///
    /// `application/xml` and `text/xml` are the same to us. A client that names `application/problem+json` beside
    /// `application/json` gets the problem, if it does not like it less: only an error can have meant it.
    ///
    /// ```
    /// use error_catalog::{ApiError, Format, Negotiation};
    ///
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let format = |accept| Negotiation::new(VpcInUse::CATALOG).accept(accept).format();
    /// assert_eq!(format("application/problem+json, application/json"), Format::ProblemJson);
    /// assert_eq!(format("*/*"), Format::Json);
    /// assert_eq!(format("image/png"), Format::Json);
    /// ```
    ///
    /// [RFC 9110 §12.5.1]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
    #[must_use]
    pub fn accept<H: AsRef<[u8]> + ?Sized>(self, header: &'a H) -> Negotiation<'a> {
        Negotiation {
            accept: header.as_ref(),
            ..self
        }
    }

    /// The header `Accept-Language`, [RFC 9110 §12.5.4]. Several such lines are joined like those of `Accept`.
    ///
    /// [RFC 9110 §12.5.4]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4
    #[must_use]
    pub fn accept_language<H: AsRef<[u8]> + ?Sized>(self, header: &'a H) -> Negotiation<'a> {
        Negotiation {
            accept_language: header.as_ref(),
            ..self
        }
    }

    /// A parameter of the request, such as `Format=JSON` of the Alibaba APIs: `JSON` or `XML`, in any case. It overrides
    /// `Accept`; any other value says nothing.
    #[must_use]
    pub fn format_parameter(self, value: &str) -> Negotiation<'a> {
        let value = value.trim();
        let parameter = if value.eq_ignore_ascii_case("json") {
            Some(self.own(false))
        } else if value.eq_ignore_ascii_case("xml") {
            Some(self.own(true))
        } else {
            None
        };
        Negotiation { parameter, ..self }
    }

    /// The format to answer in.
    #[must_use]
    pub fn format(&self) -> Format {
        let default = self.default_format();
        self.parameter
            .unwrap_or_else(|| media::choose(self.accept, default).unwrap_or(default))
    }

    /// The media type under which that format is known to the caller, without parameters: `application/xml` where the
    /// header likes it better than `text/xml`, else that of the format.
    ///
    /// ```
    /// use error_catalog::{ApiError, Negotiation};
    ///
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let media_type = |accept| Negotiation::new(VpcInUse::CATALOG).accept(accept).media_type();
    /// assert_eq!(media_type("application/xml"), "application/xml");
    /// assert_eq!(media_type("text/xml, application/xml"), "text/xml");
    /// ```
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        media::name(self.accept, self.format())
    }

    /// The language to answer in, as the catalog writes its tag; `None` if the request leaves it to the catalog.
    ///
    /// Each range is looked up as in [RFC 4647 §3.4], the best-liked first: `zh-Hans-CN` finds `zh-Hans-CN`, else
    /// `zh-Hans`, else `zh`. `*` is the first language that no range names, and a range with `q=0` is not answered in.
    ///
    /// ```
    /// use error_catalog::{ApiError, Negotiation};
    ///
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", locales("en", "zh"))]
    /// # struct VpcInUse;
    /// let locale = |header| Negotiation::new(VpcInUse::CATALOG).accept_language(header).locale();
    /// assert_eq!(locale("zh-Hans-CN"), Some("zh"));
    /// assert_eq!(locale("en;q=0, *"), Some("zh"));
    /// assert_eq!(locale("fr"), None);
    /// ```
    ///
    /// [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647#section-3.4
    #[must_use]
    pub fn locale(&self) -> Option<&'static str> {
        language::choose(self.accept_language, self.catalog.locales())
    }

    /// The value of `Vary` ([RFC 9110 §12.5.5]): the headers that the answer depends on.
    ///
    /// ```
    /// use error_catalog::{ApiError, Negotiation};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", locales("en", "zh"))]
    /// struct VpcInUse;
    ///
    /// assert_eq!(Negotiation::new(VpcInUse::CATALOG).vary(), "accept, accept-language");
    /// ```
    ///
    /// [RFC 9110 §12.5.5]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5
    #[must_use]
    pub fn vary(&self) -> &'static str {
        if self.catalog.locales().len() > 1 {
            "accept, accept-language"
        } else {
            "accept"
        }
    }

    /// What is sent when the request does not say.
    fn default_format(&self) -> Format {
        match self.catalog.table().format {
            Format::Json => self.own(false),
            Format::Xml => self.own(true),
            problem => problem,
        }
    }

    /// The catalog's own shape in JSON or XML.
    fn own(&self, xml: bool) -> Format {
        match (self.catalog.table().body.shape, xml) {
            (Shape::Keys(_), false) => Format::Json,
            (Shape::Keys(_), true) => Format::Xml,
            (Shape::Rfc9457, false) => Format::ProblemJson,
            (Shape::Rfc9457, true) => Format::ProblemXml,
        }
    }
}

impl Debug for Negotiation<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Negotiation")
            .field("format", &self.format())
            .field("locale", &self.locale())
            .finish_non_exhaustive()
    }
}
