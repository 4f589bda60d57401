//! What stands around the handlers of any framework: what it notes of a request, and how it writes an error by that.

pub(crate) mod error_reply;
#[cfg(feature = "tracing")]
pub(super) mod event;
pub(super) mod headers;
pub(crate) mod manner;
pub(super) mod note;
mod request_id;
pub(super) mod settings;
mod veil;
pub(crate) mod withheld_texts;
pub(super) mod writing;

use self::headers::Headers;

/// The types by which a framework speaks of requests and responses.
pub(crate) trait Framework: Clone {
    /// What the author's closures are shown of a request.
    type Request;
    /// Those of a request, and of a response.
    type Headers: Headers;
    /// The closure that knows which error of the catalog a rejection is.
    type Rejections: Clone;

    fn headers(request: &Self::Request) -> &Self::Headers;
    fn query(request: &Self::Request) -> Option<&str>;
}
