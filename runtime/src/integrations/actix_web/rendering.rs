use core::mem;

use actix_web::body::{EitherBody, MessageBody as _};
use actix_web::dev::ServiceResponse;
use actix_web::http::ConnectionType;
use actix_web::http::header::HeaderMap;
use actix_web::{Error, HttpResponse};

use super::carried::{Carried, error_of, to_body, to_status_code};
use super::framework::{ActixWeb, Note, Settings};
use super::rejection::Rejection;
use super::written::Written;
use crate::integrations::middleware::manner::{Manner, hides, withholds};
use crate::integrations::middleware::writing;
use crate::{AnyError, ApiError};

/// The response that goes out: the one that came, unless it answers an error.
pub(super) fn render<B>(
    settings: &Settings,
    note: &Note,
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    let (request, response) = response.into_parts();
    let response = match rejected(settings, note, &response, response.error()) {
        Some(error) => in_place_of(response, error),
        None => response,
    };
    ServiceResponse::new(request, answer(settings, note, response))
}

fn answer<B>(
    settings: &Settings,
    note: &Note,
    mut response: HttpResponse<B>,
) -> HttpResponse<EitherBody<B>> {
    let status = response.status().as_u16();
    let carried = Carried::of(&response);
    let Some(carried) = carried.filter(|carried| is_answered(settings, carried, status)) else {
        return response.map_into_left_body();
    };
    let mut headers = mem::take(response.headers_mut());
    let error = error_of(&response);
    let (manner, is_to_be_written) = manner(settings, note, &carried, error, &headers);
    let written = is_to_be_written.then(|| {
        let documented = carried.documented.error();
        writing::write(&manner, error.unwrap_or(&documented), &mut headers)
    });
    *response.headers_mut() = headers;
    carried.written(manner).put_into(&mut response);
    // The body of a `HEAD` goes along: it is actix that sends only its length.
    match written {
        Some((status, body)) => {
            *response.status_mut() = to_status_code(status);
            response.set_body(to_body(body)).map_into_right_body()
        }
        None => response.map_into_left_body(),
    }
}

/// The failure that goes out: the one that came, unless it is an error of a catalog or is mapped to one.
pub(super) fn render_failure(settings: &Settings, note: &Note, failure: Error) -> Error {
    let mut response = failure.error_response();
    let (error, carried) = match rejected(settings, note, &response, Some(&failure)) {
        Some(error) => {
            let carried = Carried::of_any(&error);
            (Error::from(error), Some(carried))
        }
        None => (failure, Carried::of(&response)),
    };
    let Some(carried) = carried else {
        return error;
    };
    let mut headers = mem::take(response.headers_mut());
    let api_error = (carried.view)(&error);
    let (manner, is_to_be_written) = manner(settings, note, &carried, api_error, &headers);
    let (status, body) = if is_to_be_written {
        let documented = carried.documented.error();
        let error = api_error.unwrap_or(&documented);
        let (status, body) = writing::write(&manner, error, &mut headers);
        (to_status_code(status), body)
    } else {
        let status = response.status();
        match response.into_body().try_into_bytes() {
            Ok(body) => (status, Some(body.into())),
            Err(_) => return error,
        }
    };
    Error::from(Written {
        status,
        error,
        carried: carried.written(manner),
        headers,
        body,
    })
}

/// Whether a response with that status answers the error still: what stands between may have made a success of it. That the
/// text is gone then, too, nobody knows; so what is withheld is written all the same.
fn is_answered(settings: &Settings, carried: &Carried, status: u16) -> bool {
    let is_success = |status: u16| status < 400;
    !is_success(status)
        || is_success(carried.documented.error().status().as_u16())
        || withholds(&settings.withheld, &carried.documented)
}

/// How the error of a response is written, and whether it is to be: it stays if a middleware inside of this one has written
/// it, or nobody knows the error any more, unless more of it is withheld here. Whoever watches is told of it once.
fn manner(
    settings: &Settings,
    note: &Note,
    carried: &Carried,
    error: Option<&(dyn ApiError + 'static)>,
    headers: &HeaderMap,
) -> (Manner<ActixWeb>, bool) {
    let documented = carried.documented.error();
    let written = carried.manner.as_deref();
    let is_lost = error.is_none();
    let error = error.unwrap_or(&documented);
    let manner = written.cloned().unwrap_or_else(|| {
        let manner = Manner::new(settings, &note.of_any, headers);
        manner.tell(settings, error);
        manner
    });
    if is_lost {
        return (manner, withholds(&settings.withheld, &carried.documented));
    }
    match written {
        None => (manner, true),
        Some(written) if hides(&settings.withheld, error) => (written.and_withheld(settings), true),
        Some(_) => (manner, false),
    }
}

/// What the author's map makes of a response, or of the failure that would be one, unless it answers an error of a catalog.
fn rejected<B>(
    settings: &Settings,
    note: &Note,
    response: &HttpResponse<B>,
    error: Option<&Error>,
) -> Option<AnyError> {
    let status = response.status();
    if status.as_u16() < 400 || Carried::of(response).is_some() {
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
fn in_place_of<B>(response: HttpResponse<B>, error: AnyError) -> HttpResponse<B> {
    let (mut response, body) = response.into_parts();
    let mut other = HttpResponse::from_error(error).set_body(body);
    *other.headers_mut() = mem::take(response.headers_mut());
    if response.head().connection_type() == ConnectionType::Close {
        other.head_mut().set_connection_type(ConnectionType::Close);
    }
    let extensions = mem::take(&mut *response.extensions_mut());
    other.extensions_mut().extend(extensions);
    other
}
