//! actix-web: errors are what handlers return, and a middleware writes them as their requests want them.
//!
//! With the feature `actix_web`, a type that says `implement(actix_web)` is a `ResponseError`, and so is
//! [`AnyError`](crate::AnyError) for handlers that fail in ways of several types. That trait stands in `actix-web` itself, of
//! which there is no smaller part to depend on: the feature brings the framework, 4, without its default features. What this
//! crate shows of HTTP here is therefore `actix_web::http`, and nothing of the newer crate `http`.
//!
//! An error does not see the request that it answers. By itself it is written as its catalog does when the request does not
//! say: in the catalog's `format` and first language, without a request id. [`ErrorMiddleware`](crate::ErrorMiddleware) writes
//! it again as the request wants it:
//!
#![cfg_attr(feature = "actix_web", doc = "```")]
#![cfg_attr(not(feature = "actix_web"), doc = "```ignore")]
//! use actix_web::http::StatusCode;
//! use actix_web::{App, test, web};
//! use error_catalog::{AnyError, ApiError, ErrorMiddleware};
//!
//! #[derive(Debug, ApiError)]
//! #[api(implement(actix_web), locales("en", "zh"), body(RequestId = request_id, Code = code, Message = message))]
//! enum VpcError {
//!     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.", zh(message = "VPC {id} 不存在。"))]
//!     NotFound { id: u32 },
//!     #[api(status = 404, code = "InvalidAction.NotFound", message = "There is no such API.", zh(message = "API 不存在。"))]
//!     NoSuchApi,
//! }
//!
//! async fn describe() -> Result<String, VpcError> {
//!     Err(VpcError::NotFound { id: 7 })
//! }
//!
//! async fn delete() -> Result<&'static str, AnyError> {
//!     describe().await?;
//!     Ok("deleted")
//! }
//!
//! let errors = ErrorMiddleware::new().rejections(|rejection| match rejection.status() {
//!     StatusCode::NOT_FOUND => Some(VpcError::NoSuchApi.into()),
//!     _ => None,
//! });
//! let vpc = web::resource("/vpc").get(describe).delete(delete);
//! let app = App::new().service(vpc).wrap(errors);
//!
//! # actix_web::rt::System::new().block_on(async {
//! let app = test::init_service(app).await;
//! let request = test::TestRequest::delete().uri("/vpc");
//! let request = request.insert_header(("accept-language", "zh-CN")).insert_header(("x-request-id", "B71B4C68"));
//! let response = test::call_service(&app, request.to_request()).await;
//! assert_eq!(response.status(), StatusCode::NOT_FOUND);
//! assert_eq!(
//!     test::read_body(response).await,
//!     r#"{"RequestId":"B71B4C68","Code":"InvalidVpc.NotFound","Message":"VPC 7 不存在。"}"#,
//! );
//!
//! let response = test::call_service(&app, test::TestRequest::get().uri("/nowhere").to_request()).await;
//! assert_eq!(
//!     test::read_body(response).await,
//!     r#"{"Code":"InvalidAction.NotFound","Message":"There is no such API."}"#,
//! );
//! # });
//! ```
//!
//! 1. Before the call the middleware notes what an error would have to know: `Accept`, `Accept-Language`, the id of the
//!    request, and whatever else it was told to look at. These are shared pointers; nothing is allocated but what a closure
//!    makes, and a list where a header has several lines.
//! 2. An error of a catalog, be it what a handler returned or what a middleware inside of this one failed with, is written
//!    with that: status, body and the headers of a [`Reply`](crate::Reply) are replaced, other headers stay. The id of the
//!    request is repeated in its header.
//! 3. Any other response with a status of 400 or above, and any other error, is shown to
//!    [`rejections`](crate::ErrorMiddleware::rejections), so that no caller gets the plain text of the framework.
//! 4. Everything else passes through.
//!
//! # Where it belongs
//!
//! Around everything that can refuse a request, and inside of what handles any response: `Compress`, `Logger`, CORS. The last
//! `wrap` is the outermost, so that is before theirs. Where one such middleware is inside of another, the inner one writes
//! the error; the outer one leaves alone what is written, unless it withholds more of it: then it writes it again, in the same
//! manner. Of an error that other middleware inside has made a success of, neither makes an error again.
//!
//! Other middleware finds the error by [`error_of`], whatever its type. actix hands an error to `error_response` by
//! reference and keeps it with the response. Of one whose `error_response` is called by hand, by a handler or by an error that
//! it stands in, only the response is left, and which entry it is of. Such a response stays as it is; whoever watches is told what is documented of the entry,
//! and that is also what the caller gets while the entry's texts are withheld.
//!
//! # What it never sees
//!
//! actix answers some requests before any middleware is asked: a head that is no HTTP or comes too slowly. A handler that
//! panics is not answered at all, for actix catches no panic: it closes the connection. Timeouts of handlers are a
//! middleware's, whose error is an entry of the catalog by `rejections`.
//!
//! # Types
//!
//! A worker of actix keeps its requests on one thread: an error that says `implement(actix_web)` alone need be neither `Send`
//! nor `Sync`, and may hold an `Rc`.

#[cfg(feature = "actix_web")]
pub(crate) mod carried;
#[cfg(feature = "actix_web")]
#[cfg(feature = "actix_web")]
mod error_middleware;
#[cfg(feature = "actix_web")]
mod framework;
#[cfg(feature = "actix_web")]
mod rejection;
#[cfg(feature = "actix_web")]
mod rendering;
#[cfg(feature = "actix_web")]
mod service;
#[cfg(feature = "actix_web")]
mod written;

#[cfg(feature = "actix_web")]
pub use self::{
    carried::error_of,
    error_middleware::ErrorMiddleware,
    rejection::Rejection,
    service::{ErrorMiddlewareFuture, ErrorMiddlewareService},
};

#[cfg(feature = "actix_web")]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_actix_web {
    ($generics:tt $type:tt [] $refusal:tt) => {
        $crate::__implement_actix_web! { $generics $type [where] $refusal }
    };
    ([$($generics:tt)*] [$type:ty] [where $($predicates:tt)*] $refusal:tt) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::actix_web::ResponseError for $type
        where
            Self: $crate::__private::actix_web::RespondByReference,
            $($predicates)*
        {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::RespondByReference::__status_code(self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::RespondByReference::__error_response(self)
            }
        }
    };
}

#[cfg(not(feature = "actix_web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_actix_web {
    ($generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}
