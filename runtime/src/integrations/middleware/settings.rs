use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::Framework;
use super::error_reply::ErrorReply;
use super::headers::Headers;
use super::withheld_texts::WithheldTexts;

/// What a request is asked.
pub(crate) type OfRequest<R, T> = Arc<dyn Fn(&R) -> Option<T> + Send + Sync>;

/// What is told of each error.
pub(crate) type Observer = Arc<dyn Fn(&ErrorReply<'_>) + Send + Sync>;

/// What the author of the service said: shared by all clones of a layer and its services.
#[derive(Clone)]
pub(crate) struct Settings<F: Framework> {
    pub(crate) format_parameter: Option<Cow<'static, str>>,
    pub(crate) request_id_header: <F::Headers as Headers>::Name,
    pub(crate) request_id: Option<OfRequest<F::Request, <F::Headers as Headers>::Value>>,
    pub(crate) host_id: Option<Cow<'static, str>>,
    pub(crate) host_id_of: Option<OfRequest<F::Request, Cow<'static, str>>>,
    pub(crate) operation: Option<OfRequest<F::Request, Cow<'static, str>>>,
    pub(crate) rejections: Option<F::Rejections>,
    pub(crate) withheld: Option<WithheldTexts>,
    pub(crate) observers: Vec<Observer>,
}

impl<F: Framework> Settings<F> {
    pub(crate) fn new() -> Settings<F> {
        Settings {
            format_parameter: None,
            request_id_header: F::Headers::name("x-request-id"),
            request_id: None,
            host_id: None,
            host_id_of: None,
            operation: None,
            rejections: None,
            withheld: None,
            observers: Vec::new(),
        }
    }
}
