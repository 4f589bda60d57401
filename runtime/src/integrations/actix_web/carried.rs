use actix_web::body::{BoxBody, MessageBody};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpResponse, ResponseError};
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::framework::ActixWeb;
use crate::integrations::documented::Documented;
use crate::integrations::headers;
use crate::integrations::middleware::manner::Manner;
use crate::{AnyError, ApiError, Reply, Status};

/// How an error that travels as one of actix's is seen as that of a catalog.
pub(super) type View = fn(&Error) -> Option<&(dyn ApiError + 'static)>;

/// That of what holds any of them.
const ANY_ERROR: View = |carrier| match carrier.as_error::<AnyError>() {
    Some(error) => Some(&**error),
    None => None,
};

/// What a response has in its extensions whose error is one of a catalog.
///
/// The error itself cannot be there: actix asks it for the response by reference and keeps it, boxed, as an error of which
/// nothing is known. Its type is known when it is asked only, so this is where the way back to it is put down.
#[derive(Clone)]
pub(super) struct Carried {
    pub(super) view: View,
    pub(super) documented: Documented,
    /// How the response was written, if it is what the request asked for: a middleware further outside knows less of that.
    pub(super) manner: Option<Arc<Manner<ActixWeb>>>,
}

impl Carried {
    fn new(error: &dyn ApiError, view: View) -> Carried {
        Carried {
            view,
            documented: Documented::of(error),
            manner: None,
        }
    }

    /// What the response of that error has.
    pub(super) fn of_any(error: &AnyError) -> Carried {
        Carried::new(&**error, ANY_ERROR)
    }

    pub(super) fn of<B>(response: &HttpResponse<B>) -> Option<Carried> {
        response.extensions().get().cloned()
    }

    pub(super) fn written(self, manner: Manner<ActixWeb>) -> Carried {
        Carried {
            manner: Some(Arc::new(manner)),
            ..self
        }
    }

    pub(super) fn put_into<B>(self, response: &mut HttpResponse<B>) {
        response.extensions_mut().insert(self);
    }
}

/// The error that a response answers, of whatever catalog: for middleware that counts or logs. Needs the feature
/// `actix_web`.
///
/// ```
/// use actix_web::HttpResponse;
/// use error_catalog::ApiError;
/// use error_catalog::integrations::actix_web::error_of;
///
/// #[derive(Debug, ApiError)]
/// #[api(implement(actix_web), status = 409, code = "VpcInUse", message = "The VPC is in use.")]
/// struct VpcInUse;
///
/// let response = HttpResponse::from_error(VpcInUse);
/// assert_eq!(error_of(&response).unwrap().code(), "VpcInUse");
/// // Where the type is known, actix knows the error too.
/// assert!(response.error().unwrap().as_error::<VpcInUse>().is_some());
/// ```
#[must_use]
pub fn error_of<B>(response: &HttpResponse<B>) -> Option<&(dyn ApiError + 'static)> {
    (Carried::of(response)?.view)(response.error()?)
}

/// The status of an error, as actix has it.
pub(crate) fn status_code(error: &dyn ApiError) -> StatusCode {
    to_status_code(error.status())
}

/// Both are the same numbers, and theirs go further.
pub(super) fn to_status_code(status: Status) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The response when nothing is known of the request: in the format and the language that are the catalog's default.
pub(crate) fn respond<E: ApiError + ResponseError + 'static>(error: &E) -> HttpResponse {
    response(error, |carrier| match carrier.as_error::<E>() {
        Some(error) => Some(error),
        None => None,
    })
}

fn response(error: &dyn ApiError, view: View) -> HttpResponse {
    let reply = Reply::new(error);
    let body = Some(reply.to_bytes()).filter(|_| reply.status().has_body());
    let mut response = HttpResponse::with_body(to_status_code(reply.status()), to_body(body));
    let headers = response.headers_mut();
    for (name, value) in headers::of_reply(&reply) {
        headers.insert(name, value);
    }
    Carried::new(error, view).put_into(&mut response);
    response
}

/// A body that there is none of is not one of no bytes: nothing is said of its length.
pub(super) fn to_body(bytes: Option<Vec<u8>>) -> BoxBody {
    match bytes {
        Some(bytes) => bytes.boxed(),
        None => ().boxed(),
    }
}

/// Needs the feature `actix_web`. See [`integrations::actix_web`](crate::integrations::actix_web).
impl ResponseError for AnyError {
    fn status_code(&self) -> StatusCode {
        status_code(&**self)
    }

    fn error_response(&self) -> HttpResponse {
        response(&**self, ANY_ERROR)
    }
}
