use core::fmt::{self, Debug, Display, Formatter, Write};

use super::Reply;
use super::scope::whole_seconds;
use crate::localized::Localized;
use crate::{Code, Format};

/// The value of a header of a [`Reply`](crate::Reply): visible ASCII and blanks, whatever it was made of
/// ([RFC 9110 §5.5]).
///
/// ```
/// use error_catalog::{ApiError, Reply};
///
/// #[derive(Debug, ApiError)]
/// #[api(code_header = "x-error-code")]
/// enum QueueError {
///     #[api(status = 429, code = "Throttling/100%", message = "Too fast.", retryable(throttling, after = 30))]
///     Throttling,
/// }
///
/// let headers: Vec<_> = Reply::new(&QueueError::Throttling)
///     .headers()
///     .map(|(name, value)| format!("{name}: {value}"))
///     .collect();
/// assert_eq!(
///     headers,
///     ["content-type: application/json", "retry-after: 30", "x-error-code: Throttling/100%25"],
/// );
/// ```
///
/// [RFC 9110 §5.5]: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
#[derive(Clone, Copy)]
pub struct HeaderValue<'a>(Kind<'a>);

#[derive(Clone, Copy)]
enum Kind<'a> {
    /// Known to be sound.
    Text(&'a str),
    Seconds(u64),
    Code(Code<'static>),
}

impl<'a> HeaderValue<'a> {
    /// A text without the blanks around it, unless it has a byte that cannot stand in a header, or nothing is left.
    pub(super) fn text(text: &'a str) -> Option<HeaderValue<'a>> {
        let text = text.trim_matches(' ');
        let is_sound = !text.is_empty() && text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        is_sound.then_some(HeaderValue(Kind::Text(text)))
    }

    pub(super) const fn seconds(seconds: u64) -> HeaderValue<'a> {
        HeaderValue(Kind::Seconds(seconds))
    }

    pub(super) const fn code(code: Code<'static>) -> HeaderValue<'a> {
        HeaderValue(Kind::Code(code))
    }

    /// The text, if it does not have to be put together first: a number has to, and so has a code with bytes that are
    /// encoded.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// struct VpcInUse;
    ///
    /// let reply = Reply::new(&VpcInUse);
    /// let (_, content_type) = reply.headers().next().unwrap();
    /// assert_eq!(content_type.as_str(), Some("application/json"));
    /// ```
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        match self.0 {
            Kind::Text(text) => Some(text),
            Kind::Code(Code::Text(code)) if !code.bytes().any(is_encoded) => Some(code),
            Kind::Code(_) | Kind::Seconds(_) => None,
        }
    }
}

/// Percent-encoded ([RFC 3986 §2.1]): what is not visible in ASCII, and `%` itself.
///
/// [RFC 3986 §2.1]: https://www.rfc-editor.org/rfc/rfc3986#section-2.1
const fn is_encoded(byte: u8) -> bool {
    !matches!(byte, b'!'..=b'~') || byte == b'%'
}

/// The value as it stands in the header.
impl Display for HeaderValue<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.as_str() {
            return f.pad(text);
        }
        match self.0 {
            Kind::Text(text) => f.write_str(text),
            Kind::Seconds(seconds) => Display::fmt(&seconds, f),
            Kind::Code(Code::Integer(code)) => Display::fmt(&code, f),
            Kind::Code(Code::Text(code)) => code.bytes().try_for_each(|byte| {
                if is_encoded(byte) {
                    write!(f, "%{byte:02X}")
                } else {
                    f.write_char(char::from(byte))
                }
            }),
        }
    }
}

/// The bare value.
impl Debug for HeaderValue<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl<'a> Reply<'a> {
    /// The headers of the response, with names in lower case:
    ///
    /// - `content-type`: that of the [`Format`], with `text/xml;charset=utf-8` for XML because a client may take `text/…`
    ///   for ASCII otherwise; or what [`content_type`](Reply::content_type) says;
    /// - `content-language`, if a locale was chosen: the language that the message really is in;
    /// - `retry-after`, if the error says when: in whole seconds, rounded up ([RFC 9110 §10.2.3]);
    /// - `vary`, if the reply was [`negotiated`](Reply::negotiated): the headers of the request that decided, so that no cache
    ///   gives it to a caller who wants another ([RFC 9110 §12.5.5]);
    /// - the catalog's `code_header`: the code, percent-encoded where it is not visible ASCII.
    ///
    /// ```
    /// use error_catalog::{ApiError, Format, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(locales("en", "zh"), untranslated(message))]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", retryable(after = 30))]
    ///     InUse,
    /// }
    ///
    /// let reply = Reply::new(&VpcError::InUse).format(Format::Xml).locale("zh");
    /// let headers: Vec<_> = reply.headers().map(|(name, value)| (name, value.to_string())).collect();
    /// assert_eq!(
    ///     headers,
    ///     [
    ///         ("content-type", "text/xml;charset=utf-8".to_owned()),
    ///         ("content-language", "en".to_owned()),
    ///         ("retry-after", "30".to_owned()),
    ///     ],
    /// );
    /// ```
    ///
    /// [RFC 9110 §10.2.3]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
    /// [RFC 9110 §12.5.5]: https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, HeaderValue<'a>)> + use<'a> {
        let content_type = match self.wire_format() {
            Format::Xml => "text/xml;charset=utf-8",
            format => format.media_type(),
        };
        let content_type = self
            .content_type
            .or_else(|| HeaderValue::text(content_type));
        let language = self.locale.and_then(|locale| {
            let localized = Localized::of_error(self.error, Some(locale));
            HeaderValue::text(localized.message_locale())
        });
        let retry_after = self.error.retry().after();
        let code_header = self.error.catalog().table().code_header;
        let code = (!code_header.is_empty()).then(|| HeaderValue::code(self.error.code()));
        [
            ("content-type", content_type),
            ("content-language", language),
            (
                "retry-after",
                retry_after.map(|after| HeaderValue::seconds(whole_seconds(after))),
            ),
            ("vary", self.vary.and_then(HeaderValue::text)),
            (code_header, code),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    }
}
