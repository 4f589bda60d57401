use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::{self, Formatter};

use super::Framework;
use super::error_reply::ErrorReply;
use super::headers::Headers;
use super::withheld_texts::WithheldTexts;

/// What a request is asked.
pub(crate) type OfRequest<R, T> = Arc<dyn Fn(&R) -> Option<T> + Send + Sync>;

/// What is told of each error.
pub(crate) type Observer = Arc<dyn Fn(&ErrorReply<'_>) + Send + Sync>;

/// What the author of the service said: shared by all clones of a layer or a middleware, and its services.
#[derive(Clone)]
pub(crate) struct Settings<F: Framework> {
    pub(crate) format_parameter: Option<Cow<'static, str>>,
    pub(crate) format_parameter_of: Option<OfRequest<F::Request, &'static str>>,
    pub(crate) request_id_header: <F::Headers as Headers>::Name,
    pub(crate) request_id: Option<OfRequest<F::Request, <F::Headers as Headers>::Value>>,
    pub(crate) host_id: Option<Cow<'static, str>>,
    pub(crate) host_id_of: Option<OfRequest<F::Request, Cow<'static, str>>>,
    pub(crate) operation: Option<OfRequest<F::Request, Cow<'static, str>>>,
    pub(crate) rejections: Option<F::Rejections>,
    /// All of them act.
    pub(crate) withheld: Vec<WithheldTexts>,
    pub(crate) observers: Vec<Observer>,
}

impl<F: Framework> Settings<F> {
    pub(crate) fn new() -> Settings<F> {
        Settings {
            format_parameter: None,
            format_parameter_of: None,
            request_id_header: F::Headers::name("x-request-id"),
            request_id: None,
            host_id: None,
            host_id_of: None,
            operation: None,
            rejections: None,
            withheld: Vec::new(),
            observers: Vec::new(),
        }
    }

    /// Prints what can be printed of them, under the name of what they belong to.
    pub(crate) fn fmt_as(&self, name: &str, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("format_parameter", &self.format_parameter)
            .field("request_id_header", &self.request_id_header)
            .field("host_id", &self.host_id)
            .field("withheld_texts", &self.withheld)
            .finish_non_exhaustive()
    }
}
