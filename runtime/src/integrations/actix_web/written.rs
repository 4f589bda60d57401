use core::fmt::{self, Debug, Display, Formatter};

use actix_web::http::StatusCode;
use actix_web::http::header::HeaderMap;
use actix_web::{Error, HttpResponse, ResponseError};
use alloc::vec::Vec;

use super::carried::{Carried, to_body};
use crate::ApiError;

/// An error that a middleware failed with, beside its response as the request wants it.
///
/// What fails has handed back no request, and nobody could keep it: actix asks for the only one while it routes. So a failure
/// stays a failure, and what is to be sent goes with it.
pub(super) struct Written {
    pub(super) error: Error,
    pub(super) carried: Carried,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Vec<u8>>,
}

impl Written {
    fn api_error(&self) -> Option<&(dyn ApiError + 'static)> {
        (self.carried.view)(&self.error)
    }
}

impl ResponseError for Written {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::with_body(self.status, to_body(self.body.clone()));
        response.headers_mut().clone_from(&self.headers);
        let carried = Carried {
            view: |carrier| carrier.as_error::<Written>().and_then(Written::api_error),
            ..self.carried.clone()
        };
        carried.put_into(&mut response);
        response
    }
}

/// Logs see the error itself.
impl Display for Written {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.error, f)
    }
}

impl Debug for Written {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.error, f)
    }
}
