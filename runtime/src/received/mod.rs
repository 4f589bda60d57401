//! The client's side: from a response back to the entry. Needs the feature `client`.

mod access;
mod content;
mod facts;
mod finding;
mod fit;
mod flat;
#[cfg(feature = "tonic")]
mod grpc;
mod header;
mod json;
mod label;
mod limit;
mod name;
mod oddity;
mod owned_code;
mod parts;
mod piece;
mod print;
mod problem;
mod retry;
mod spelling;
mod xml;

use alloc::sync::Arc;
use alloc::vec::Vec;

use self::header::Headers;
pub use self::oddity::Oddity;
use self::parts::Parts;
use self::piece::Piece;
use crate::tree::Tree;
use crate::{Catalog, Code, Entry, Kind, Retired, Value};

/// An error as a client receives it, whoever sent it: nothing that could be read is lost.
///
/// It is made of the status, the headers and the bytes of a response. The body may be JSON ([RFC 8259]) or XML, in the
/// shape of the catalog's `body`, as problem details ([RFC 9457]), or with the spellings that are common elsewhere; the
/// content type is believed only if the body looks like it. Whatever is odd is said in [`oddities`](Received::oddities),
/// and is no reason to fail: there is always a `Received`.
///
/// Reading takes time and memory in proportion to the body, at most. It is an [`Error`](core::error::Error), prints as one
/// line, and a clone is cheap.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::Received;
///
/// #[derive(Debug, ApiError)]
/// #[api(kind = VpcErrorKind, body(RequestId = request_id, Code = code, Message = message))]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
///     NotFound { id: u32 },
///     #[api(status = 503, code = "Busy", message = "Try again later.", retryable)]
///     Busy,
/// }
///
/// let received = Received::new(
///     VpcError::CATALOG,
///     404_u16,
///     [("Content-Type", "application/json")],
///     r#"{"RequestId":"B71B4C68","Code":"InvalidVpc.NotFound","Message":"There is no VPC 7."}"#,
/// );
/// assert!(received.is("InvalidVpc.NotFound"));
/// assert_eq!(received.kind::<VpcErrorKind>(), Some(VpcErrorKind::NotFound));
/// assert_eq!(received.message(), Some("There is no VPC 7."));
/// assert_eq!(received.request_id(), Some("B71B4C68"));
/// assert_eq!(
///     received.to_string(),
///     "404 InvalidVpc.NotFound: There is no VPC 7. (request B71B4C68)",
/// );
///
/// // Somebody else answers.
/// let received = Received::new(VpcError::CATALOG, 502_u16, [("Content-Type", "text/html")], "<html>…</html>");
/// assert_eq!(received.entry(), None);
/// assert!(received.retry().is_retryable());
/// assert_eq!(received.to_string(), "502 without a code: the body is HTML");
/// ```
///
/// [RFC 8259]: https://www.rfc-editor.org/rfc/rfc8259
/// [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457
#[derive(Clone)]
pub struct Received {
    parts: Arc<Parts>,
}

impl Received {
    /// Reads a response to a request to a service that publishes this catalog.
    ///
    /// The status may be a number, a [`Status`](crate::Status) or an `http::StatusCode`; the headers may be pairs, or a
    /// `&http::HeaderMap`. Whether the response is an error at all is the caller's to know: some services answer errors
    /// with 200.
    #[must_use]
    pub fn new(
        catalog: &'static Catalog,
        status: impl Into<u16>,
        headers: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
        body: impl Into<Vec<u8>>,
    ) -> Received {
        Received {
            parts: Parts::new(
                catalog,
                status.into(),
                Headers::read(catalog, headers),
                body.into(),
            ),
        }
    }

    /// The same response, read by another catalog: an error that stands among [`errors`](Received::errors) may be
    /// published by another service.
    ///
    /// The header in which that catalog repeats its code is not looked for.
    #[must_use]
    pub fn with_catalog(&self, catalog: &'static Catalog) -> Received {
        Received {
            parts: self.parts.with_catalog(catalog),
        }
    }

    /// The catalog by which the response was read.
    #[must_use]
    pub fn catalog(&self) -> &'static Catalog {
        self.parts.catalog
    }

    /// The status of the response: any number, because not only services in order answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.parts.status
    }

    /// The code, known or not. A number in a text is a number if the catalog's codes are, and the other way round.
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        let code = self.parts.code.as_ref();
        code.map(|code| code.as_code(&self.parts.body))
    }

    /// What happened, in a sentence, as the service said it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.piece(self.parts.facts.message.as_ref())
    }

    /// The identifier of the request: of the body, else of the header `x-request-id`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.piece(self.parts.request_id())
    }

    /// The host that answered.
    #[must_use]
    pub fn host_id(&self) -> Option<&str> {
        self.piece(self.parts.facts.host_id.as_ref())
    }

    /// The public fields of the error that the body carries, in its order: numbers of JSON as numbers, texts as texts, and
    /// whatever has parts as its JSON.
    #[must_use]
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, Value<'_>)> + Clone {
        let params = self.parts.facts.params.iter();
        params.map(|(name, node)| (&**name, node.value()))
    }

    /// The errors that were answered together with this one.
    #[must_use]
    pub fn errors(&self) -> &[Received] {
        &self.parts.errors
    }

    /// A value of the body, by its place: a JSON Pointer ([RFC 6901]). Of XML the root is left out, attributes are not read,
    /// and of elements of one name in one place the first is found; [`body`](Received::body) has everything.
    ///
    /// An integer of more than 128 bits is a text; a decimal with more digits than a float of 64 bits has is rounded.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # use error_catalog::Received;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// # struct VpcInUse;
    /// let headers = [("Content-Type", "text/xml")];
    /// let body = "<Error><code>VpcInUse</code><Region><Id>cn-1</Id></Region></Error>";
    /// let received = Received::new(VpcInUse::CATALOG, 409_u16, headers, body);
    /// assert_eq!(received.value("/Region/Id").unwrap().to_string(), "cn-1");
    /// ```
    ///
    /// [RFC 6901]: https://www.rfc-editor.org/rfc/rfc6901
    #[must_use]
    pub fn value(&self, pointer: &str) -> Option<Value<'_>> {
        self.parts.node().at(pointer).map(Tree::value)
    }

    /// The bytes of the body, as they came. Of one of the [`errors`](Received::errors), those of the whole.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.parts.body.as_bytes()
    }

    /// What is odd about the response; nothing, if the service sent what it documents.
    #[must_use]
    pub fn oddities(&self) -> &[Oddity] {
        self.parts.oddities.as_slice()
    }

    /// What is documented of the error. Of several entries with one code or alias, the one whose status and message fit.
    #[must_use]
    pub fn entry(&self) -> Option<Entry> {
        self.parts.entries.as_slice().first().copied()
    }

    /// Every entry that fits as well as any: more than one where a response cannot tell them apart.
    #[must_use]
    pub fn entries(&self) -> impl ExactSizeIterator<Item = Entry> + Clone {
        self.parts.entries.as_slice().iter().copied()
    }

    /// What is known of the code if it was published once, and is no more.
    #[must_use]
    pub fn retired(&self) -> Option<Retired> {
        let catalog = self.parts.catalog;
        let code = self.code().filter(|_| self.parts.headers.is_of(catalog));
        catalog.find_retired(code?)
    }

    /// Whether that is the code of the error, or another code or alias of its entry.
    pub fn is<'c>(&self, code: impl Into<Code<'c>>) -> bool {
        let code = code.into();
        let of_entry =
            |entry: Entry| entry.code() == code || entry.aliases().any(|alias| alias == code);
        self.code() == Some(code) || self.entries().any(of_entry)
    }

    /// Whether the code begins like that: services put what codes have in common in front.
    #[must_use]
    pub fn has_prefix(&self, prefix: &str) -> bool {
        let begins = |code: Code<'_>| code.as_str().is_some_and(|code| code.starts_with(prefix));
        self.code().is_some_and(begins) || self.entries().any(|entry| begins(entry.code()))
    }

    /// The kind of the error, in the catalog of that kind. Where [`entries`](Received::entries) has several, it is that of the
    /// first.
    #[must_use]
    pub fn kind<K: Kind>(&self) -> Option<K> {
        let catalog = <K::Error as crate::HasCatalog>::CATALOG;
        let headers = &self.parts.headers;
        let is_ours = headers.is_of(self.parts.catalog) || headers.is_of(catalog);
        let entries = owned_code::entries(catalog, self.code().filter(|_| is_ours)?);
        let statuses = [Some(u64::from(self.status())), self.parts.facts.status];
        let best = fit::best(entries, statuses, self.message());
        best.as_slice()
            .iter()
            .find_map(|entry| K::from_entry(*entry))
    }

    fn piece<'p>(&'p self, piece: Option<&'p Piece>) -> Option<&'p str> {
        piece.map(|piece| self.parts.body.get(piece))
    }
}
