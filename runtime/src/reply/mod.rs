//! An error on its way to the caller.

#[cfg(feature = "tonic")]
mod asked;
mod content;
mod header;
mod json;
mod problem;
mod scope;
mod serialize;
mod template;
#[cfg(all(test, feature = "alloc"))]
mod tests;
mod tolerant;
mod walk;
mod write;
mod xml;

use core::fmt::{self, Debug, Formatter};

use serde_core::{Serialize, Serializer};

use self::content::Document;
pub use self::header::HeaderValue;
#[cfg(feature = "openapi")]
pub(crate) use self::{problem::is_taken, xml::name::write as element_name};
use crate::body::Shape;
use crate::table::Table;
use crate::{ApiError, Format, Negotiation, Status, Value};

/// An error together with the context of the request that it answers: status, headers and body of the response.
///
/// The body is what the outermost type's `body(…)` defines: the keys in the order written, and no key for what is absent.
/// [`write_to`](Reply::write_to) writes it in the reply's [`Format`] and copies what is known at compile time; nothing is
/// allocated but what the buffer needs. `Serialize` gives the same members to any other serializer; in formats that have a
/// name for the whole, that is the body's root.
///
/// A reply borrows the error, and is no more `Send` than that: in a handler it is made and written between two `await`s.
///
/// Every text is escaped for the place where it goes. In XML, U+FFFD stands for what [XML 1.0 §2.2] cannot carry, such as
/// most control characters, and a key or the name of a param has `_` for what cannot stand in the name of an element. A param
/// whose `Display` fails ends where it failed, and the body is whole all the same.
///
/// ```
/// use error_catalog::{ApiError, Format, Reply};
///
/// #[derive(Debug, ApiError)]
/// #[api(body(root = "Error", RequestId = request_id, Code = code, Message = message, Recommend = advice))]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC {id} is not found.")]
///     NotFound { id: String },
/// }
///
/// let error = VpcError::NotFound { id: "<7>".to_owned() };
/// let reply = Reply::new(&error).request_id("B71B4C68");
/// assert_eq!(reply.status(), 404);
/// assert_eq!(
///     reply.to_bytes(),
///     br#"{"RequestId":"B71B4C68","Code":"InvalidVpc.NotFound","Message":"The VPC <7> is not found."}"#,
/// );
///
/// let mut xml = String::new();
/// reply.format(Format::Xml).write(&mut xml)?;
/// assert_eq!(
///     xml,
///     "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><RequestId>B71B4C68</RequestId>\
///      <Code>InvalidVpc.NotFound</Code><Message>The VPC &lt;7&gt; is not found.</Message></Error>",
/// );
/// # Ok::<(), std::fmt::Error>(())
/// ```
///
/// [XML 1.0 §2.2]: https://www.w3.org/TR/xml/#charsets
#[derive(Clone)]
pub struct Reply<'a> {
    error: &'a dyn ApiError,
    format: Option<Format>,
    request_id: Option<&'a str>,
    host_id: Option<&'a str>,
    instance: Option<&'a str>,
    locale: Option<&'a str>,
    operation: Option<&'a str>,
    content_type: Option<HeaderValue<'a>>,
    /// What of the request the reply depends on, if it was asked.
    vary: Option<&'static str>,
    #[cfg(feature = "alloc")]
    context: alloc::vec::Vec<(&'a str, Value<'a>)>,
}

impl<'a> Reply<'a> {
    /// The error, without any context.
    ///
    /// An [`AnyError`](crate::AnyError) is passed as `&*error`.
    #[must_use]
    pub const fn new(error: &'a dyn ApiError) -> Reply<'a> {
        Reply {
            error,
            format: None,
            request_id: None,
            host_id: None,
            instance: None,
            locale: None,
            operation: None,
            content_type: None,
            vary: None,
            #[cfg(feature = "alloc")]
            context: alloc::vec::Vec::new(),
        }
    }

    /// How it is written. Default: the `format` of the outermost catalog.
    ///
    /// A body that is `rfc9457` is a problem details object in each format.
    ///
    /// ```
    /// use error_catalog::{ApiError, Format, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", format = xml)]
    /// struct VpcInUse;
    ///
    /// let xml = Reply::new(&VpcInUse).to_bytes();
    /// assert!(xml.ends_with(b"<Error><code>VpcInUse</code><message>The VPC is in use.</message></Error>"));
    /// assert_eq!(
    ///     Reply::new(&VpcInUse).format(Format::ProblemJson).to_bytes(),
    ///     br#"{"type":"about:blank","status":409,"detail":"The VPC is in use.","code":"VpcInUse"}"#,
    /// );
    /// ```
    #[must_use]
    pub const fn format(mut self, format: Format) -> Reply<'a> {
        self.format = Some(format);
        self
    }

    /// The identifier of the request, by which the caller can ask for help. Problem details have it as the extension
    /// member `request_id`, unless the catalog has a body of its own that says nothing of it.
    #[must_use]
    pub const fn request_id(mut self, id: &'a str) -> Reply<'a> {
        self.request_id = Some(id);
        self
    }

    /// The host that answered. Problem details have it as the extension member `host_id`, unless the catalog has a body
    /// of its own that says nothing of it.
    #[must_use]
    pub const fn host_id(mut self, id: &'a str) -> Reply<'a> {
        self.host_id = Some(id);
        self
    }

    /// A URI reference that identifies this occurrence: `instance` of [RFC 9457 §3.1.5].
    ///
    /// [RFC 9457 §3.1.5]: https://www.rfc-editor.org/rfc/rfc9457#section-3.1.5
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(body = rfc9457)]
    /// # enum VpcError {
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// #     InUse,
    /// # }
    /// let reply = Reply::new(&VpcError::InUse).instance("/vpcs/7/deletions/1");
    /// assert_eq!(
    ///     serde_json::to_string(&reply)?,
    ///     r#"{"type":"about:blank","status":409,"detail":"The VPC is in use.","instance":"/vpcs/7/deletions/1","code":"VpcInUse"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn instance(mut self, uri: &'a str) -> Reply<'a> {
        self.instance = Some(uri);
        self
    }

    /// The language of the texts; see [`Localized`](crate::Localized) for how it is found.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(locales("en", "zh"), body(Code = code, Message = message))]
    /// enum VpcError {
    ///     #[api(
    ///         status = 409,
    ///         code = "VpcInUse",
    ///         message = "The VPC is in use.",
    ///         zh(message = "VPC 正在使用中。"),
    ///     )]
    ///     InUse,
    /// }
    ///
    /// let reply = Reply::new(&VpcError::InUse).locale("zh-CN");
    /// assert_eq!(serde_json::to_string(&reply)?, r#"{"Code":"VpcInUse","Message":"VPC 正在使用中。"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn locale(mut self, locale: &'a str) -> Reply<'a> {
        self.locale = Some(locale);
        self
    }

    /// What the request asks for: format, language, and `application/xml` where the caller likes that better than
    /// `text/xml`.
    ///
    /// ```
    /// # use error_catalog::{ApiError, Negotiation, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let wanted = Negotiation::new(VpcInUse::CATALOG).accept("application/xml");
    /// let reply = Reply::new(&VpcInUse).negotiated(&wanted);
    /// let (_, content_type) = reply.headers().next().unwrap();
    /// assert_eq!(content_type.as_str(), Some("application/xml"));
    /// assert!(reply.to_bytes().starts_with(b"<?xml"));
    /// ```
    #[must_use]
    pub fn negotiated(mut self, wanted: &Negotiation<'_>) -> Reply<'a> {
        self.format = Some(wanted.format());
        self.locale = wanted.locale().or(self.locale);
        self.vary = Some(wanted.vary());
        // Every other format has one name, which follows from the body too.
        if self.wire_format() == Format::Xml && wanted.media_type() == "application/xml" {
            self.content_type = HeaderValue::text("application/xml");
        }
        self
    }

    /// The API operation that failed, for whoever handles the reply further: it is not written.
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let reply = Reply::new(&VpcInUse).operation("DeleteVpc");
    /// assert_eq!(reply.operation_name(), Some("DeleteVpc"));
    /// ```
    #[must_use]
    pub const fn operation(mut self, name: &'a str) -> Reply<'a> {
        self.operation = Some(name);
        self
    }

    /// Replaces the header `Content-Type`, for clients that want another type or charset parameter than that of the
    /// [`Format`]. The body does not change with it: it is UTF-8.
    ///
    /// A value with anything but visible ASCII and blanks cannot stand in a header and is ignored.
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let reply = Reply::new(&VpcInUse).content_type("application/json;charset=utf-8");
    /// let (name, value) = reply.headers().next().unwrap();
    /// assert_eq!((name, value.as_str()), ("content-type", Some("application/json;charset=utf-8")));
    /// ```
    #[must_use]
    pub fn content_type(mut self, content_type: &'a str) -> Reply<'a> {
        self.content_type = HeaderValue::text(content_type);
        self
    }

    /// What stands under a key of the body whose source is `context`, wherever in the body that key is. Of several values
    /// for one key the last one counts. Problem details that are sent in place of that body have it as an extension member.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// #[api(body(code = code, trace_id = context, attempt = context, region = context))]
    /// struct VpcInUse;
    ///
    /// let reply = Reply::new(&VpcInUse).context("attempt", 3).context("trace_id", "a1");
    /// assert_eq!(reply.to_bytes(), br#"{"code":"VpcInUse","trace_id":"a1","attempt":3}"#);
    /// ```
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn context(mut self, key: &'a str, value: impl Into<Value<'a>>) -> Reply<'a> {
        let value = value.into();
        match self.context.iter_mut().find(|(name, _)| *name == key) {
            Some(pair) => pair.1 = value,
            None => self.context.push((key, value)),
        }
        self
    }

    /// The error that is answered.
    #[must_use]
    pub const fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    /// The API operation that failed, if the reply was told.
    #[must_use]
    pub const fn operation_name(&self) -> Option<&'a str> {
        self.operation
    }

    /// The HTTP status of the response: that of the error.
    #[must_use]
    pub fn status(&self) -> Status {
        self.error.status()
    }

    fn wire_format(&self) -> Format {
        self.format_of(self.error.catalog().table())
    }

    /// The format, where the shape of the body has a say in it.
    #[inline]
    fn format_of(&self, table: &Table) -> Format {
        match (self.format.unwrap_or(table.format), table.body.shape) {
            (Format::Json, Shape::Rfc9457) => Format::ProblemJson,
            (Format::Xml, Shape::Rfc9457) => Format::ProblemXml,
            (format, _) => format,
        }
    }

    /// The body in that format; the table is that of the error's type.
    fn body_in(&self, table: &'static Table, format: Format) -> Document<'_> {
        let problem = matches!(format, Format::ProblemJson | Format::ProblemXml);
        Document::new(self.error, table, self.locale, Some(self), problem)
    }

    fn body(&self) -> Document<'_> {
        let table = self.error.catalog().table();
        self.body_in(table, self.format_of(table))
    }

    /// What stands under keys whose source is `context`.
    #[cfg(feature = "alloc")]
    fn values(&self) -> &[(&'a str, Value<'a>)] {
        &self.context
    }

    /// There is no place to keep values in.
    #[cfg(not(feature = "alloc"))]
    fn values(_: &Self) -> &[(&'a str, Value<'a>)] {
        &[]
    }
}

/// The members of the body. They do not depend on the format, but for the problem details that it may ask for.
impl Serialize for Reply<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.body().serialize(serializer)
    }
}

impl Debug for Reply<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut reply = f.debug_struct("Reply");
        reply
            .field("status", &self.status())
            .field("code", &self.error.code())
            .field("format", &self.wire_format())
            .field("request_id", &self.request_id)
            .field("host_id", &self.host_id)
            .field("instance", &self.instance)
            .field("locale", &self.locale)
            .field("operation", &self.operation);
        #[cfg(feature = "alloc")]
        reply.field("context", &self.context);
        reply.finish_non_exhaustive()
    }
}

/// The body of an error without the context of a request: what the generated `Serialize` calls.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(error: &dyn ApiError, serializer: S) -> Result<S::Ok, S::Error> {
    Reply::new(error).serialize(serializer)
}
