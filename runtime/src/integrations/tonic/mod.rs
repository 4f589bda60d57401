//! tonic: errors are what handlers return, as statuses with the details of `google.rpc`.
//!
//! With the feature `tonic`, a type that says `implement(tonic)` turns into a `tonic::Status` by `?`, and so does
//! [`AnyError`](crate::AnyError) for handlers that fail in ways of several types.
//! [`Reply::to_grpc_status`](crate::Reply::to_grpc_status) makes one of any error, in the language and with the id of a request. The crate
//! goes with tonic 0.14, of which it needs nothing but the core. With the
//! feature `client`, [`Received::from_grpc_status`](crate::Received::from_grpc_status) leads a client back to the entry:
//!
#![cfg_attr(all(feature = "tonic", feature = "client"), doc = "```")]
#![cfg_attr(not(all(feature = "tonic", feature = "client")), doc = "```ignore")]
//! use error_catalog::{ApiError, Received};
//! use tonic::{Code, Request, Response, Status};
//!
//! #[derive(Debug, ApiError)]
//! #[api(name = "vpc", kind = VpcErrorKind, implement(tonic))]
//! enum VpcError {
//!     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
//!     NotFound { id: u32 },
//!     #[api(status = 429, code = "Throttling", message = "Too fast.", retryable(throttling, after = 30))]
//!     Throttling,
//! }
//!
//! fn find(id: u32) -> Result<String, VpcError> {
//!     Err(VpcError::NotFound { id })
//! }
//!
//! async fn describe(request: Request<u32>) -> Result<Response<String>, Status> {
//!     Ok(Response::new(find(request.into_inner())?))
//! }
//!
//! // The service.
//! let status = Status::from(VpcError::NotFound { id: 7 });
//! assert_eq!(status.code(), Code::NotFound);
//! assert_eq!(status.message(), "There is no VPC 7.");
//!
//! // The client.
//! let received = Received::from_grpc_status(VpcError::CATALOG, &status);
//! assert_eq!(received.kind(), Some(VpcErrorKind::NotFound));
//! assert_eq!(received.params().next().unwrap().1.to_string(), "7");
//! ```
//!
//! # What a status is made of
//!
//! The code of gRPC follows from the status of HTTP by the table below. The message is that of the error, in the first
//! language of the catalog, for developers. Everything else stands in the details ([error_details.proto]), each at most
//! once, as [AIP-193] asks:
//!
//! | detail | what it says |
//! |---|---|
//! | `ErrorInfo` | `reason` is the code as it is published, `domain` the catalog's name, `metadata` the public params as texts |
//! | `RetryInfo` | how long to wait, where a delay is known |
//! | `LocalizedMessage` | the message in the language of the reply, and which one that is |
//! | `RequestInfo` | the id of the request, where there is one |
//! | `Help` | the documentation address of the entry, under its title |
//! | `BadRequest` | of errors that are answered together (`#[api(errors)]`) a violation for each: code, message, localized message; no field |
//!
//! AIP-193 wants an `UPPER_SNAKE_CASE` reason of at most 63 characters. A published code is for ever, so it is sent as it is
//! also where it is written otherwise; who wants both writes the codes like that. An integer is sent as its digits. AIP-193 also
//! wants a domain that nobody else has, such as `vpc.example.com`: that is `name = "…"` of the catalog.
//!
//! Params, and the texts, are all that leaves. The error itself is the *source* of the status, as [`Answered`](crate::Answered):
//! tonic keeps it in the process, for logs. A status that [`Reply`](crate::Reply) made has none, for a reply borrows its error.
//!
//! # How much it says
//!
//! A status travels in headers, of which many clients take 8 KiB and fail without a word on more. Message and details have 7 KiB
//! of these together, as they are sent, percent-encoded and in Base64; the rest is left to others. A message is cut behind 1.5 KiB, and
//! ends in `…`. Of the details, what does not fit beside what is more needed is left out:
//!
//! 1. code, domain and delay are always there;
//! 2. then comes the localized message, which is cut like the message;
//! 3. then the id of the request;
//! 4. then the params: all of them, or none;
//! 5. then the help;
//! 6. then the errors that are answered together: as many as fit, from the first on.
//!
//! # The table
//!
//! It is that of [google/rpc/code.proto] in reverse. Where that gives one status to several codes, it is the one that claims
//! least: a conflict is `Aborted`, though it may have been `AlreadyExists`. A status that is not in it is of its class, as
//! [RFC 9110 §15] says, unless it says what a code says too.
//!
//! | status | code | source |
//! |---|---|---|
//! | 400, and any other 4xx | `InvalidArgument` | code.proto, which has `FailedPrecondition` and `OutOfRange` here too |
//! | 401 | `Unauthenticated` | code.proto |
//! | 403 | `PermissionDenied` | code.proto |
//! | 404, 410 | `NotFound` | code.proto; 410 is ours |
//! | 405, 501 | `Unimplemented` | code.proto; 405 is ours |
//! | 408, 504 | `DeadlineExceeded` | code.proto; 408 is ours |
//! | 409 | `Aborted` | code.proto, which has `AlreadyExists` here too |
//! | 412 | `FailedPrecondition` | a note in code.proto |
//! | 416 | `OutOfRange` | ours |
//! | 425, 502, 503 | `Unavailable` | code.proto; 425 and 502 are ours |
//! | 429 | `ResourceExhausted` | code.proto |
//! | 499 | `Cancelled` | code.proto |
//! | 500, and any other 5xx | `Internal` | code.proto, which has `Unknown` and `DataLoss` here too |
//! | below 400 | `Unknown` | ours: an error is never `Ok` |
//!
//! [`Status`](crate::Status) and `tonic::Code` are converted by it, in both directions. A `Received` finds back more: where the entry is
//! known, its status is the documented one that the code stands for.
//!
//! # With the metadata of a request
//!
//! An error does not see the request that it answers. An [`ErrorLayer`](crate::ErrorLayer) (feature `tower`) around the service writes its
//! status again, with what the request's metadata say: in the language of `accept-language`, with the `x-request-id` in
//! `RequestInfo`; it counts, logs and withholds texts as it does for HTTP. It wants a body that is made from bytes, as axum's is,
//! so it goes around the router that tonic has inside:
//!
//! ```text
//! let router = Routes::new(service).into_axum_router().layer(ErrorLayer::new());
//! Server::builder().add_routes(Routes::from(router))
//! ```
//!
//! Metadata that a handler adds to its status stay. An error in the middle of a stream goes out as the handler made it, and so
//! does a status that is no error of a catalog. What is refused before a service of gRPC sees it is answered as in HTTP.
//!
//! A status crosses threads, so the type must be `Send`, `Sync` and `'static`.
//!
//! [AIP-193]: https://google.aip.dev/193
//! [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110#section-15
//! [error_details.proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto
//! [google/rpc/code.proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto

#[cfg(feature = "tonic")]
mod bounded;
#[cfg(feature = "tonic")]
mod code;
#[cfg(feature = "tonic")]
mod details;
#[cfg(feature = "tonic")]
mod protobuf;
#[cfg(feature = "tonic")]
mod status;

#[cfg(feature = "tonic")]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_tonic {
    ($generics:tt $type:tt [] $refusal:tt) => {
        $crate::__implement_tonic! { $generics $type [where] $refusal }
    };
    ([$($generics:tt)*] [$type:ty] [where $($predicates:tt)*] $refusal:tt) => {
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$type> for $crate::__private::tonic::Status
        where
            $type: $crate::__private::tonic::Respond,
            $($predicates)*
        {
            fn from(error: $type) -> Self {
                $crate::__private::tonic::Respond::__respond(error)
            }
        }
    };
}

#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_tonic {
    ($generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}
