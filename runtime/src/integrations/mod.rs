//! At home in a service: what frameworks want of an error, and what errors want of a framework.
//!
//! Each framework is a Cargo feature of its own. A trait of a framework is implemented where the author of the type
//! wrote `implement(…)`, and nowhere else: no feature adds an impl to a type.
//!
//! | feature | `implement(…)` | page | what it adds |
//! |---|---|---|---|
//! | `http` | | [`http`] | [`Status`](crate::Status) to and from `http::StatusCode`; [`Reply::to_response`](crate::Reply::to_response); [`Answered`](crate::Answered) |
//! | `actix_web` | `actix_web` | [`actix_web`] | `ResponseError` for the type, and for [`AnyError`](crate::AnyError); [`ErrorMiddleware`](crate::ErrorMiddleware): errors in the caller's format and language, also those of the framework itself |
//! | `axum` | `axum` | [`axum`] | `IntoResponse` for the type, and for [`AnyError`](crate::AnyError) |
//! | `tonic` | `tonic` | [`tonic`] | `tonic::Status` from the type, from [`AnyError`](crate::AnyError) and from a [`Reply`](crate::Reply); with `client` also back |
//! | `tower` | | [`tower`] | [`ErrorLayer`](crate::ErrorLayer): errors in the caller's format and language, also those of the framework itself |
//! | `tracing` | | [`tracing`] | `traced` of [`ErrorLayer`](crate::ErrorLayer::traced) and [`ErrorMiddleware`](crate::ErrorMiddleware::traced): an event for each error that is answered |
//! | `utoipa` | `utoipa` | [`utoipa`] | `IntoResponses` and `ToSchema` for the type, and for one operation; needs Rust 1.88 |

pub mod actix_web;
#[cfg(feature = "http")]
pub(crate) mod answered;
pub mod axum;
#[cfg(any(feature = "actix_web", feature = "tonic", feature = "tower"))]
pub(crate) mod documented;
#[cfg(any(feature = "actix_web", feature = "http"))]
mod headers;
#[cfg(feature = "http")]
pub mod http;
#[cfg(any(feature = "actix_web", feature = "tower"))]
pub(crate) mod middleware;
#[cfg(feature = "tower")]
pub(crate) mod replied;
pub mod tonic;
#[cfg(feature = "tower")]
pub mod tower;
pub mod tracing;
pub mod utoipa;

/// What `implement(…)` is turned into, once for each name: `axum [<T>] [Type<T>] [where T: …] { what refuses it }`.
///
/// A name that is known goes to the macro of its framework, which is defined twice: without the feature it is the
/// refusal. A new framework is a line here and one below, its name among those that there are, and a room beside this.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    (actix_web $($of_type:tt)*) => {
        $crate::__implement_actix_web! { $($of_type)* }
    };
    (axum $($of_type:tt)*) => {
        $crate::__implement_axum! { $($of_type)* }
    };
    (tonic $($of_type:tt)*) => {
        $crate::__implement_tonic! { $($of_type)* }
    };
    (utoipa $($of_type:tt)*) => {
        $crate::__implement_utoipa! { $($of_type)* }
    };
    ($unknown:tt $generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}

/// Why a name is refused: without its feature, or because there is none.
#[doc(hidden)]
#[macro_export]
macro_rules! __why_not_implement {
    (actix_web) => {
        $crate::__feature_is_missing! { actix_web }
    };
    (axum) => {
        $crate::__feature_is_missing! { axum }
    };
    (tonic) => {
        $crate::__feature_is_missing! { tonic }
    };
    (utoipa) => {
        $crate::__feature_is_missing! { utoipa }
    };
    ($unknown:tt) => {
        ::core::concat!(
            "`implement` knows no `",
            ::core::stringify!($unknown),
            "`\nhelp: there are `actix_web`, `axum`, `tonic` and `utoipa`",
        )
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __feature_is_missing {
    ($feature:tt) => {
        ::core::concat!(
            "`implement(",
            ::core::stringify!($feature),
            ")` needs the feature `",
            ::core::stringify!($feature),
            "` of `error-catalog`\nhelp: switch it on in `Cargo.toml`: \
             `error-catalog = { version = \"…\", features = [\"",
            ::core::stringify!($feature),
            "\"] }`",
        )
    };
}
