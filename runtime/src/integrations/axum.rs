//! axum: errors are what handlers return.
//!
//! With the feature `axum`, a type that says `implement(axum)` is an `IntoResponse`, and so is [`AnyError`](crate::AnyError)
//! for handlers that fail in ways of several types. The crate depends on `axum-core` alone, so it goes with every axum that
//! has that one: 0.8.
//!
#![cfg_attr(feature = "axum", doc = "```")]
#![cfg_attr(not(feature = "axum"), doc = "```ignore")]
//! use axum::response::IntoResponse;
//! use axum::routing::get;
//! use axum::{Json, Router};
//! use error_catalog::{AnyError, ApiError};
//!
//! #[derive(Debug, ApiError)]
//! #[api(implement(axum))]
//! enum VpcError {
//!     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
//!     NotFound { id: u32 },
//! }
//!
//! async fn describe() -> Result<Json<u32>, VpcError> {
//!     Err(VpcError::NotFound { id: 7 })
//! }
//!
//! async fn delete() -> Result<(), AnyError> {
//!     Ok(describe().await.map(drop)?)
//! }
//!
//! let app: Router = Router::new().route("/vpc", get(describe).delete(delete));
//! assert_eq!(VpcError::NotFound { id: 7 }.into_response().status(), 404);
//! ```
//!
//! An error does not see the request that it answers. By itself it is therefore written as its catalog does when the request
//! does not say: in the catalog's `format` and first language, without a request id. It goes with the response, as
//! [`Answered`](crate::Answered), and an [`ErrorLayer`](crate::ErrorLayer) around the router writes it again as the request
//! wants it: see [`tower`](super::tower).
//!
//! A response outlives its handler and crosses threads, so the type must be `Send`, `Sync` and `'static`.

#[cfg(feature = "axum")]
mod enabled {
    use axum_core::body::Body;
    use axum_core::response::{IntoResponse, Response};

    use crate::{Answered, AnyError};

    /// Needs the feature `axum`. See [`integrations::axum`](crate::integrations::axum).
    impl IntoResponse for AnyError {
        fn into_response(self) -> Response {
            Answered::new(self).to_response().map(Body::from)
        }
    }
}

#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_axum {
    ($generics:tt $type:tt [] $refusal:tt) => {
        $crate::__implement_axum! { $generics $type [where] $refusal }
    };
    ([$($generics:tt)*] [$type:ty] [where $($predicates:tt)*] $refusal:tt) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::axum::IntoResponse for $type
        where
            Self: $crate::__private::axum::Respond,
            $($predicates)*
        {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::Respond::__respond(self)
            }
        }
    };
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_axum {
    ($generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}
