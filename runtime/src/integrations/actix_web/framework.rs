use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;
use actix_web::http::{Method, Uri};

use super::rejection::Rejections;
use crate::integrations::middleware::headers::headers;
use crate::integrations::middleware::{Framework, note, settings};

/// The types of actix-web.
#[derive(Clone)]
pub(crate) struct ActixWeb;

pub(super) type Settings = settings::Settings<ActixWeb>;

headers!(HeaderMap, actix_web::http::header);

impl Framework for ActixWeb {
    type Request = HttpRequest;
    type Headers = HeaderMap;
    type Rejections = Rejections;

    fn headers(request: &HttpRequest) -> &HeaderMap {
        request.headers()
    }

    fn query(request: &HttpRequest) -> Option<&str> {
        request.uri().query()
    }
}

/// What is noted of a request. Not the request itself: actix routes by what it holds alone.
pub(super) struct Note {
    pub(super) of_any: note::Note<ActixWeb>,
    /// For rejections, where the author has a map of them.
    pub(super) line: Option<(Method, Uri)>,
}

impl Note {
    pub(super) fn of(settings: &Settings, request: &HttpRequest) -> Note {
        let rejections = settings.rejections.as_ref();
        Note {
            of_any: note::Note::of(settings, request),
            line: rejections.map(|_| (request.method().clone(), request.uri().clone())),
        }
    }
}
