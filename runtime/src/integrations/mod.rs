//! At home in a service: what frameworks want of an error, and what errors want of a framework.
//!
//! Each framework is a Cargo feature of its own. A trait of a framework is implemented where the author of the type
//! wrote `implement(…)`, and nowhere else: no feature adds an impl to a type.
//!
//! | feature | `implement(…)` | page | what it adds |
//! |---|---|---|---|
//! | `http` | | [`http`] | [`Status`](crate::Status) to and from `http::StatusCode`; [`Reply::to_response`](crate::Reply::to_response); [`Answered`](crate::Answered) |
//! | `axum` | `axum` | [`axum`] | `IntoResponse` for the type, and for [`AnyError`](crate::AnyError) |
//! | `tower` | | [`tower`] | [`ErrorLayer`](crate::ErrorLayer): errors in the caller's format and language, also those of the framework itself |

#[cfg(feature = "http")]
pub(crate) mod answered;
pub mod axum;
#[cfg(feature = "http")]
pub mod http;
#[cfg(feature = "tower")]
pub mod tower;

/// What `implement(…)` is turned into, once for each name: `axum [<T>] [Type<T>] [where T: …]`.
///
/// A name that is known goes to the macro of its framework, which is defined twice: with the feature, and as
/// `__feature_is_missing` without it. A new framework is a line here, its name in the list below, and a room beside this.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    (axum $($of_type:tt)*) => {
        $crate::__implement_axum! { axum $($of_type)* }
    };
    ($name:tt $($of_type:tt)*) => {
        ::core::compile_error! {
            ::core::concat!(
                "`implement` knows no `",
                ::core::stringify!($name),
                "`\n       help: there is `axum`",
            )
        }
    };
}

/// What stands in for the macro of a framework without its feature.
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_is_missing {
    ($name:tt $($of_type:tt)*) => {
        ::core::compile_error! {
            ::core::concat!(
                "`implement(",
                ::core::stringify!($name),
                ")` needs the feature `",
                ::core::stringify!($name),
                "` of `error-catalog`\n       help: switch it on in `Cargo.toml`: \
`error-catalog = { version = \"…\", features = [\"",
                ::core::stringify!($name),
                "\"] }`",
            )
        }
    };
}
