use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;

use http::request::Parts;
use http::{HeaderName, HeaderValue};

use super::error_reply::ErrorReply;
use super::rejection::Rejection;
use super::withheld_texts::WithheldTexts;
use crate::AnyError;

/// What a request is asked.
pub(super) type OfRequest<T> = Arc<dyn Fn(&Parts) -> Option<T> + Send + Sync>;

/// Which error of the catalog a rejection is.
pub(super) type Rejections = Arc<dyn Fn(&Rejection<'_>) -> Option<AnyError> + Send + Sync>;

/// What is told of each error.
pub(super) type Observer = Arc<dyn Fn(&ErrorReply<'_>) + Send + Sync>;

/// What the author of the service said: shared by all clones of a layer and its services.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) format_parameter: Option<Cow<'static, str>>,
    pub(super) request_id_header: HeaderName,
    pub(super) request_id: Option<OfRequest<HeaderValue>>,
    pub(super) host_id: Option<Cow<'static, str>>,
    pub(super) host_id_of: Option<OfRequest<Cow<'static, str>>>,
    pub(super) operation: Option<OfRequest<Cow<'static, str>>>,
    pub(super) rejections: Option<Rejections>,
    pub(super) withheld: Option<WithheldTexts>,
    pub(super) observers: Vec<Observer>,
}

impl Settings {
    pub(super) fn new() -> Settings {
        Settings {
            format_parameter: None,
            request_id_header: HeaderName::from_static("x-request-id"),
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
