use core::mem;

use actix_web::body::EitherBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::HeaderMap;
use actix_web::http::{ConnectionType, Method, Uri};
use actix_web::{Error, HttpRequest, HttpResponse};

use super::carried::{ANY_ERROR, Carried, error_of, to_body, to_status_code};
use super::rejection::{Rejection, Rejections};
use super::written::Written;
use crate::AnyError;
use crate::integrations::middleware::headers::headers;
use crate::integrations::middleware::{Framework, note, settings, writing};

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
    of_any: note::Note<ActixWeb>,
    /// For rejections, where the author has a map of them.
    line: Option<(Method, Uri)>,
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

/// The response that goes out: the one that came, unless it answers an error.
pub(super) fn render<B>(
    settings: &Settings,
    note: &Note,
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    let (request, response) = response.into_parts();
    let response = match Carried::of(&response) {
        Some(carried) if carried.is_final || error_of(&response).is_none() => {
            response.map_into_left_body()
        }
        Some(_) => write(settings, note, response.drop_body()).map_into_right_body(),
        None => match rejected(settings, note, &response, response.error()) {
            Some(error) => {
                let response = in_place_of(response.drop_body(), error);
                write(settings, note, response).map_into_right_body()
            }
            None => response.map_into_left_body(),
        },
    };
    ServiceResponse::new(request, response)
}

/// The failure that goes out: the one that came, unless it is an error of a catalog or is mapped to one.
pub(super) fn render_failure(settings: &Settings, note: &Note, failure: Error) -> Error {
    let mut response = failure.error_response();
    let (error, view) = match Carried::of(&response) {
        Some(carried) if carried.is_final => return failure,
        Some(carried) => (failure, carried.view),
        None => match rejected(settings, note, &response, Some(&failure)) {
            Some(error) => (Error::from(error), ANY_ERROR),
            None => return failure,
        },
    };
    let mut headers = mem::take(response.headers_mut());
    let Some(api_error) = view(&error) else {
        return error;
    };
    let (status, body) = writing::write(settings, &note.of_any, api_error, &mut headers);
    Error::from(Written {
        status: to_status_code(status),
        error,
        view,
        headers,
        body,
    })
}

/// What the author's map makes of a response, or of the failure that would be one.
fn rejected<B>(
    settings: &Settings,
    note: &Note,
    response: &HttpResponse<B>,
    error: Option<&Error>,
) -> Option<AnyError> {
    let status = response.status();
    if status.as_u16() < 400 {
        return None;
    }
    let rejections = settings.rejections.as_ref()?;
    let (method, uri) = note.line.as_ref()?;
    rejections(&Rejection {
        status,
        method,
        uri,
        headers: response.headers(),
        error,
    })
}

/// The error's response, in which stands what else was said: only actix can put an error into one, a new one.
fn in_place_of(mut response: HttpResponse<()>, error: AnyError) -> HttpResponse<()> {
    let mut other = HttpResponse::from_error(error).drop_body();
    *other.headers_mut() = mem::take(response.headers_mut());
    if response.head().connection_type() == ConnectionType::Close {
        other.head_mut().set_connection_type(ConnectionType::Close);
    }
    let extensions = mem::take(&mut *response.extensions_mut());
    other.extensions_mut().extend(extensions);
    other
}

/// Writes the error as the request wants it. The body of a `HEAD` stays: it is actix that sends only its length.
fn write(settings: &Settings, note: &Note, mut response: HttpResponse<()>) -> HttpResponse {
    let mut headers = mem::take(response.headers_mut());
    let written = error_of(&response)
        .map(|error| writing::write(settings, &note.of_any, error, &mut headers));
    *response.headers_mut() = headers;
    let body = written.and_then(|(status, body)| {
        *response.status_mut() = to_status_code(status);
        body
    });
    if let Some(carried) = Carried::of(&response) {
        let carried = Carried {
            is_final: true,
            ..carried
        };
        carried.put_into(&mut response);
    }
    response.set_body(to_body(body))
}
