//! tower: a layer that writes errors as their requests want them.
//!
//! [`ErrorLayer`](crate::ErrorLayer) goes around any service that takes an `http::Request` and gives an `http::Response` whose
//! body can be made from `bytes::Bytes`: axum's `Body`, `Full<Bytes>` of `http-body-util`, or `Bytes` itself.
//!
//! 1. Before the call it notes what an error would have to know: `Accept`, `Accept-Language`, the id of the request, and
//!    whatever else it was told to look at. These are shared pointers; nothing is allocated but what a closure makes, and a
//!    list where a header has several lines.
//! 2. A response that carries an error, as [`Answered`](crate::Answered), is written again with that: status, body and the
//!    headers of a [`Reply`](crate::Reply) are replaced, other headers stay. The id of the request is repeated in its header.
//! 3. Any other response with a status of 400 or above is shown to [`rejections`](crate::ErrorLayer::rejections), so that no
//!    caller gets the plain text of a framework.
//! 4. A status of tonic that carries an error stays one, with what the metadata of the request say: see
//!    [`tonic`](super::tonic).
//! 5. Everything else passes through, and so does the service's own `Error`.
//!
//! Without a framework:
//!
//! ```
//! use bytes::Bytes;
//! use error_catalog::{Answered, ApiError, ErrorLayer};
//! use http::{Request, Response};
//! use std::convert::Infallible;
//! use tower::{Layer, ServiceExt, service_fn};
//!
//! #[derive(Debug, ApiError)]
//! #[api(body(RequestId = request_id, HostId = host_id, Code = code, Message = message))]
//! enum VpcError {
//!     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
//!     NotFound { id: u32 },
//! }
//!
//! let service = service_fn(|_: Request<Bytes>| async {
//!     Ok::<Response<Bytes>, Infallible>(Answered::new(VpcError::NotFound { id: 7 }).to_response())
//! });
//! let service = ErrorLayer::new().host_id("vpc.example.com").layer(service);
//!
//! # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
//! let request = Request::get("/").header("x-request-id", "B71B4C68").body(Bytes::new())?;
//! let (response, body) = service.oneshot(request).await?.into_parts();
//! assert_eq!(
//!     body,
//!     r#"{"RequestId":"B71B4C68","HostId":"vpc.example.com","Code":"InvalidVpc.NotFound","Message":"There is no VPC 7."}"#,
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where it belongs
//!
//! Around everything that can refuse a request, and inside of what handles any response: compression, tracing, CORS. In
//! axum, where the last `layer` is the outermost, that is behind `CatchPanicLayer`, `TimeoutLayer` and
//! `RequestBodyLimitLayer`. Give each of these a `.layer(…)` of its own and no place in a common `ServiceBuilder`: axum
//! turns every layer's body into its own `Body`, which a service inside of a `ServiceBuilder` does not.
//!
//! Where one such layer is inside of another, the inner one writes the error, for it knows the operation best; the outer one
//! leaves alone what is written, unless it withholds more of it: then it writes it again, in the same manner.
//!
//! Middleware inside of the layer that makes a success of an error has the last word: what came with an error of 400 or above
//! and has a status below that stays as it is. Any other status that somebody gives to an error is the documented one again.
//!
//! A handler that makes its response of a [`Reply`](crate::Reply) itself, by [`to_response`](crate::Reply::to_response) or as a
//! status of gRPC, has written it: it stays as it is. Whoever watches is told what is documented of the entry, and that is
//! also what the caller gets while the entry's texts are withheld.
//!
//! A `HEAD` is answered with the headers of the `GET` and no body.
//!
//! # Logs
//!
//! [`on_error`](crate::ErrorLayer::on_error) is told of each error that is answered: to count them, or to log them. With the
//! feature `tracing`, [`traced`](crate::ErrorLayer::traced) makes an event of each. Callers never see a cause; logs do.
//!
//! # An incident
//!
//! [`WithheldTexts`](crate::WithheldTexts) is the switch for texts that tell too much.

mod framework;
#[cfg(feature = "tonic")]
mod grpc;
mod known;
pub(crate) mod layer;
pub(crate) mod rejection;
mod rendering;
pub(crate) mod service;

pub(super) use self::framework::Tower;
