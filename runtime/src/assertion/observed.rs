#[cfg(any(feature = "actix_web", feature = "http"))]
use crate::Catalog;
use crate::Received;

/// A response that a test looks at.
pub struct Observed {
    pub(super) received: Received,
    /// Whether the response was read by a catalog of the service, so that it knows what is documented.
    pub(super) catalog_is_known: bool,
}

impl From<Received> for Observed {
    fn from(received: Received) -> Observed {
        Observed {
            received,
            catalog_is_known: true,
        }
    }
}

impl From<&Received> for Observed {
    fn from(received: &Received) -> Observed {
        received.clone().into()
    }
}

#[cfg(feature = "http")]
mod of_http {
    use alloc::string::String;
    use alloc::vec::Vec;

    use bytes::Bytes;
    use http::Response;
    use http::response::Parts;

    use super::{NO_CATALOG, Observed};
    use crate::{Answered, Received};

    /// By the catalog of the error that a handler of this process answered, or else by the common spellings.
    pub(super) fn observed(head: &Parts, body: impl Into<Vec<u8>>) -> Observed {
        let answered = head.extensions.get::<Answered>();
        let known = answered.map(|answered| answered.error().catalog());
        Observed {
            received: Received::new(
                known.unwrap_or(&NO_CATALOG),
                head.status,
                &head.headers,
                body,
            ),
            catalog_is_known: known.is_some(),
        }
    }

    macro_rules! whole_bodies {
        ($($body:ty),*) => {
            $(impl From<Response<$body>> for Observed {
                fn from(response: Response<$body>) -> Observed {
                    let (head, body) = response.into_parts();
                    observed(&head, body)
                }
            })*
        };
    }

    whole_bodies!(Bytes, Vec<u8>, String, &str, &[u8]);
}

#[cfg(feature = "axum")]
mod of_axum {
    use alloc::vec::Vec;
    use core::pin::pin;
    use core::task::{Context, Poll, Waker};

    use axum_core::body::Body;
    use axum_core::response::Response;
    use http_body::Body as _;

    use super::{NOT_THERE, Observed};

    /// # Panics
    ///
    /// If the body has to be waited for, as that of a response from a socket, or breaks off.
    impl From<Response> for Observed {
        #[track_caller]
        fn from(response: Response) -> Observed {
            let (head, body) = response.into_parts();
            super::of_http::observed(&head, body_that_is_there(body))
        }
    }

    /// Errors are answered with a body that is whole, so that a test need not wait for it.
    #[track_caller]
    fn body_that_is_there(body: Body) -> Vec<u8> {
        let mut body = pin!(body);
        let mut context = Context::from_waker(Waker::noop());
        let mut bytes = Vec::new();
        loop {
            match body.as_mut().poll_frame(&mut context) {
                Poll::Ready(None) => return bytes,
                Poll::Ready(Some(Ok(frame))) => {
                    if let Some(data) = frame.data_ref() {
                        bytes.extend_from_slice(data);
                    }
                }
                Poll::Ready(Some(Err(error))) => {
                    panic!("the body of the response breaks off: {error}")
                }
                Poll::Pending => panic!("{NOT_THERE}"),
            }
        }
    }
}

#[cfg(feature = "actix_web")]
mod of_actix_web {
    use actix_web::HttpResponse;
    use actix_web::body::MessageBody;
    use actix_web::dev::ServiceResponse;

    use super::{NO_CATALOG, NOT_THERE, Observed};
    use crate::integrations::actix_web::error_of;
    use crate::{ApiError, Received};

    /// # Panics
    ///
    /// If the body has to be waited for.
    impl<B: MessageBody> From<HttpResponse<B>> for Observed {
        #[track_caller]
        fn from(response: HttpResponse<B>) -> Observed {
            let known = error_of(&response).map(ApiError::catalog);
            let status = response.status().as_u16();
            let headers = response.headers().clone();
            let Ok(body) = response.into_body().try_into_bytes() else {
                panic!("{NOT_THERE}");
            };
            Observed {
                received: Received::new(known.unwrap_or(&NO_CATALOG), status, &headers, body),
                catalog_is_known: known.is_some(),
            }
        }
    }

    /// # Panics
    ///
    /// If the body has to be waited for.
    impl<B: MessageBody> From<ServiceResponse<B>> for Observed {
        #[track_caller]
        fn from(response: ServiceResponse<B>) -> Observed {
            response.into_parts().1.into()
        }
    }
}

#[cfg(any(feature = "actix_web", feature = "axum"))]
const NOT_THERE: &str = "the body of the response is not there yet: collect it, and assert on a response with its bytes";

/// For responses of which nobody says whose they are.
#[cfg(any(feature = "actix_web", feature = "http"))]
static NO_CATALOG: Catalog = Catalog::__new(&crate::table::Table::EMPTY, &[]);
