use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, Method, Request, Response, Uri};

use super::rejection::{Rejection, Rejections};
use crate::Answered;
use crate::integrations::middleware::headers::headers;
use crate::integrations::middleware::{Framework, note, settings, writing};

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
    is_head: bool,
    /// For rejections, where the author has a map of them.
    line: Option<(Method, Uri)>,
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

/// The response that goes out: the one that came, unless it answers an error.
pub(super) fn render<B: From<Bytes>>(
    settings: &Settings,
    note: &Note,
    response: Response<B>,
) -> Response<B> {
    #[cfg(feature = "tonic")]
    if let Some(answered) = super::grpc::answered(&response) {
        return super::grpc::render(settings, note, &answered, response);
    }
    let Some(answered) = answered(settings, note, &response) else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    let error = answered.error();
    let (status, body) = writing::write(settings, &note.of_any, error, &mut parts.headers);
    parts.status = status.into();
    parts.extensions.insert(answered.into_final());
    let body = body.filter(|_| !note.is_head);
    Response::from_parts(parts, B::from(Bytes::from(body.unwrap_or_default())))
}

/// The error that the response answers, unless a layer inside of this one has written it already.
fn answered<B>(settings: &Settings, note: &Note, response: &Response<B>) -> Option<Answered> {
    if let Some(answered) = response.extensions().get::<Answered>() {
        return (!answered.is_final()).then(|| answered.clone());
    }
    let status = response.status();
    if status.as_u16() < 400 {
        return None;
    }
    let rejections = settings.rejections.as_ref()?;
    let (method, uri) = note.line.as_ref()?;
    let error = rejections(&Rejection {
        status,
        method,
        uri,
        headers: response.headers(),
        extensions: response.extensions(),
    });
    error.map(Answered::new)
}
