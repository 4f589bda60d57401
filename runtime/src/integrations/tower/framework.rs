use http::request::Parts;
use http::{HeaderMap, Method, Request, Uri};

use super::rejection::Rejections;
use crate::integrations::middleware::headers::headers;
use crate::integrations::middleware::{Framework, note, settings};

/// The types of the crate `http` that the services of tower share.
#[derive(Clone)]
pub(crate) struct Tower;

pub(super) type Settings = settings::Settings<Tower>;

headers!(HeaderMap, http::header);

impl Framework for Tower {
    type Request = Parts;
    type Headers = HeaderMap;
    type Rejections = Rejections;

    fn headers(request: &Parts) -> &HeaderMap {
        &request.headers
    }

    fn query(request: &Parts) -> Option<&str> {
        request.uri.query()
    }
}

/// What is noted of a request.
pub(super) struct Note {
    pub(super) of_any: note::Note<Tower>,
    pub(super) is_head: bool,
    /// For rejections, where the author has a map of them.
    pub(super) line: Option<(Method, Uri)>,
}

impl Note {
    /// Takes the request, because only one that is taken apart can be shown as [`Parts`], and hands it back as it was.
    pub(super) fn take<B>(settings: &Settings, request: Request<B>) -> (Note, Request<B>) {
        let (parts, body) = request.into_parts();
        let rejections = settings.rejections.as_ref();
        let note = Note {
            of_any: note::Note::of(settings, &parts),
            is_head: parts.method == Method::HEAD,
            line: rejections.map(|_| (parts.method.clone(), parts.uri.clone())),
        };
        (note, Request::from_parts(parts, body))
    }
}
