//! One annotated enum is the single source of a service's public errors.
//!
//! Annotate the enum that your handlers return. From it come the errors themselves (`Display`, `Error`, `From`), the
//! bytes that go over the wire, the table that documents them, and the checks that keep these from drifting apart.
//!
//! ```
//! use error_catalog::ApiError;
//!
//! #[derive(Debug, ApiError)]
//! #[api(
//!     name = "nas",
//!     locales("en", "zh"),
//!     untranslated(message),
//!     body(RequestId = request_id, Code = code, Message = message),
//! )]
//! pub enum NasError {
//!     #[api(
//!         status = 404,
//!         code = "InvalidVpc.NotFound",
//!         message = "The specified Vpc is not found.",
//!         advice = "Create a VPC first.",
//!         zh(advice = "请先创建专有网络 VPC。"),
//!     )]
//!     VpcNotFound,
//!
//!     #[api(
//!         status = 403,
//!         code = "OperationDenied.FileSystemCountsExceeded",
//!         message = "The amount of FileSystem has reached its limits(maximum {maximum}).",
//!     )]
//!     FileSystemCountsExceeded {
//!         #[api(placeholder = "10")]
//!         maximum: u32,
//!     },
//!
//!     #[api(
//!         status = 500,
//!         code = "InternalError",
//!         message = "The request processing has failed due to some unknown error.",
//!         retryable,
//!     )]
//!     Internal(#[api(from)] std::fmt::Error),
//! }
//!
//! // One occurrence: what the server answers.
//! let error = NasError::FileSystemCountsExceeded { maximum: 20 };
//! assert_eq!(error.status(), 403);
//! assert_eq!(error.code(), "OperationDenied.FileSystemCountsExceeded");
//! assert_eq!(error.message(), "The amount of FileSystem has reached its limits(maximum 20).");
//!
//! // The entry: what the documents say.
//! let entry = NasError::CATALOG.find("OperationDenied.FileSystemCountsExceeded").unwrap();
//! assert_eq!(entry.message(), "The amount of FileSystem has reached its limits(maximum 10).");
//! assert_eq!(NasError::CATALOG.len(), 3);
//!
//! // The bytes: `body(…)` says which keys, in which order.
//! let json = serde_json::to_string(&NasError::VpcNotFound)?;
//! assert_eq!(json, r#"{"Code":"InvalidVpc.NotFound","Message":"The specified Vpc is not found."}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Three ways to look at an error
//!
//! | you have | you get | for |
//! |---|---|---|
//! | a value of your enum, a `&dyn ApiError`, an [`AnyError`] | [`ApiError`]: its status, code, texts, params | answering and logging |
//! | the type | [`Catalog`] and its [entries](Entry): all of that, with placeholders for values | documents, clients, tests |
//! | a value, and a request that it answers | [`Reply`]: the body, with request id and language | the wire |
//!
//! # What is public
//!
//! Callers are strangers. They see the texts and the params, which are the fields that a text names or that are marked
//! `#[api(param)]`; only types that are [`Param`] can be named in a text, and errors and paths never are. The cause of
//! an error, and what `display = "…"` prints, is for logs.
//!
//! # Languages
//!
//! Texts written directly on a variant are in the catalog's first language; `zh(advice = "…")` gives them in another.
//! [`ApiError::localized`] and [`Reply::locale`] find the best one by the Lookup of RFC 4647, see [`Localized`].
//!
//! # Catalogs of catalogs
//!
//! A `transparent` variant holds an error of another enum, whose catalog is then part of this one. A published code
//! means one thing: if it stands twice in a tree, the program does not compile, see [`assert_unique!`]; one of the two can
//! be renamed, or give way with `transparent(yields(…))`. The variant can also say which [`Section`] and which operations
//! its entries belong to. Handlers that can fail in ways of several enums return [`AnyError`].
//!
//! # Cost
//!
//! A catalog is one static table. Looking up a text, a code or an entry allocates nothing and needs no set-up; a text is
//! put together only while it is printed, and one without values is a `&'static str`.
//!
//! # Features
//!
//! The crate is `no_std`. A feature adds API to this crate, and never an impl to your types.
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | everything of `alloc`; serde's traits speak of `std::error::Error` |
//! | `alloc` | through `std` | [`AnyError`]; [`Param`] for `String`, `Cow<str>` and the owning pointers; [`ApiError`] for `Box` and `Arc`; [`publish`] |
//! | `client` | no | [`Received`]: from a response back to the entry; [`assert_api_error!`] for tests; brings `std` |
//! | `http` | no | conversions to and from the crate `http`, and [`Answered`]; brings `std` |
//! | `actix_web` | no | `ResponseError` for [`AnyError`], and for the types that say `implement(actix_web)`; [`ErrorMiddleware`]; brings `std` |
//! | `axum` | no | `IntoResponse` for [`AnyError`], and for the types that say `implement(axum)`; brings `http` |
//! | `tonic` | no | [`Reply::to_grpc_status`]; `tonic::Status` from [`AnyError`], and from the types that say `implement(tonic)`; brings `http` |
//! | `tower` | no | [`ErrorLayer`]: errors in the caller's format and language, also those of the framework; brings `http` |
//! | `tracing` | no | `traced` of [`ErrorLayer`](ErrorLayer::traced) and [`ErrorMiddleware`](ErrorMiddleware::traced): an event for each error; brings `std` |
//! | `openapi` | no | [`publish::OpenApi`]: the catalog as tools read it; brings `alloc` |
//! | `utoipa` | no | `IntoResponses` and `ToSchema` for the types that say `implement(utoipa)`, and conversions of the parts of [`publish::OpenApi`]; brings `openapi` and `std`, needs Rust 1.88 |
//!
//! What they are for, and how they go together, is told in [`integrations`].
#![no_std]
#![deny(missing_docs)]
// The docs describe the whole crate, whichever features they are built with.
#![cfg_attr(
    not(all(
        feature = "actix_web",
        feature = "axum",
        feature = "client",
        feature = "openapi",
        feature = "tonic",
        feature = "tower",
        feature = "tracing",
        feature = "utoipa"
    )),
    allow(rustdoc::broken_intra_doc_links)
)]

// The tests are run on a machine that has a heap.
#[cfg(any(feature = "alloc", test))]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
pub mod __private;
#[cfg(feature = "alloc")]
mod any_error;
mod api_error;
#[cfg(feature = "client")]
mod assertion;
mod body;
mod by_serde;
mod by_word;
mod catalog;
mod code;
mod documented_error;
mod each;
mod entries;
mod entry;
mod entry_param;
mod error_list;
mod excerpt;
mod fault;
mod find;
#[cfg(test)]
mod fixture;
mod format;
#[cfg(all(test, feature = "alloc"))]
mod gateway;
mod has_catalog;
pub mod integrations;
mod json_text;
mod kind;
#[cfg(all(test, feature = "alloc"))]
mod laws;
mod level;
#[cfg(any(
    feature = "client",
    all(feature = "tracing", any(feature = "actix_web", feature = "tower"))
))]
mod line;
mod locale;
mod localized;
mod lookup;
mod negotiation;
mod nested;
mod number;
mod packed_numbers;
mod param;
mod params;
mod plain_param;
mod pointer;
#[cfg(feature = "alloc")]
pub mod publish;
#[cfg(all(test, feature = "alloc"))]
mod random_tree;
mod raw_code;
#[cfg(feature = "client")]
mod received;
mod reply;
mod retired;
mod retry;
mod rows;
mod scan;
mod section;
mod sink;
mod status;
mod table;
mod text;
mod transparent;
#[cfg(feature = "alloc")]
mod tree;
mod unique;
mod value;
mod yields;

#[cfg(feature = "alloc")]
pub use crate::any_error::AnyError;
pub use crate::api_error::ApiError;
pub use crate::catalog::Catalog;
pub use crate::code::Code;
pub use crate::documented_error::DocumentedError;
pub use crate::entries::Entries;
pub use crate::entry::Entry;
pub use crate::entry_param::EntryParam;
pub use crate::fault::Fault;
pub use crate::find::FindAll;
pub use crate::format::Format;
pub use crate::has_catalog::HasCatalog;
#[cfg(feature = "actix_web")]
pub use crate::integrations::actix_web::ErrorMiddleware;
#[cfg(feature = "http")]
pub use crate::integrations::answered::Answered;
#[cfg(any(feature = "actix_web", feature = "tower"))]
pub use crate::integrations::middleware::{error_reply::ErrorReply, withheld_texts::WithheldTexts};
#[cfg(feature = "tower")]
pub use crate::integrations::tower::{
    layer::ErrorLayer,
    rejection::Rejection,
    service::{ErrorFuture, ErrorService},
};
pub use crate::kind::{Kind, UnknownCode};
pub use crate::level::Level;
pub use crate::localized::Localized;
pub use crate::negotiation::Negotiation;
pub use crate::param::Param;
pub use crate::params::Params;
#[cfg(feature = "client")]
pub use crate::received::{Oddity, Received};
pub use crate::reply::{HeaderValue, Reply};
pub use crate::retired::Retired;
pub use crate::retry::Retry;
pub use crate::section::Section;
pub use crate::status::{InvalidStatus, Status};
pub use crate::text::Text;
#[cfg(feature = "alloc")]
pub use crate::value::Structured;
pub use crate::value::Value;
/// Derives the published errors of an enum or a struct.
///
/// It writes `Display`, [`Error`](core::error::Error), `From`, [`ApiError`](trait@crate::ApiError), [`HasCatalog`],
/// `serde::Serialize` and the constant `CATALOG`; the type itself must be `Debug`. A mistake in an attribute is a
/// compile error at its token. All mistakes of a type are told at once, and nothing else turns red because of them.
///
/// ```
/// use error_catalog::{ApiError, Status};
///
/// #[derive(Debug, ApiError)]
/// #[api(name = "vpc", locales("en", "zh"), require(advice), code_prefix = "VPC.", operation_list("Create", "Delete"))]
/// enum VpcError {
///     #[api(
///         status(404, 500),
///         code = "0105",
///         message = "The backend failed for {0:>8}.",
///         advice = "Try again later.",
///         zh(message = "{0:>8} 的后台服务异常。", advice = none),
///         operations("Delete"),
///         retryable(throttling, after = 30),
///     )]
///     Backend(String, #[api(status)] Status),
/// }
///
/// let error = VpcError::Backend("vpc-1".to_owned(), Status::INTERNAL_SERVER_ERROR);
/// assert_eq!(error.code(), "VPC.0105");
/// assert_eq!(error.status(), 500);
/// assert_eq!(error.message(), "The backend failed for    vpc-1.");
/// assert_eq!(error.localized("zh-CN").message(), "   vpc-1 的后台服务异常。");
/// assert!(error.localized("zh").advice().is_none());
/// assert!(error.retry().is_throttling());
/// assert_eq!(VpcError::CATALOG.operation("Delete").count(), 1);
/// assert_eq!(VpcError::CATALOG.operation("Create").count(), 0);
/// ```
///
/// # The attributes
///
#[doc = include_str!("attributes.md")]
pub use error_catalog_macros::ApiError;
