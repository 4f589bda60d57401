//! A catalog as documents: what readers, and not callers, get to see.
//!
//! ```
//! use error_catalog::ApiError;
//! use error_catalog::publish::{Cell, MarkdownTable};
//!
//! #[derive(Debug, ApiError)]
//! enum VpcError {
//!     #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC is not found.")]
//!     NotFound,
//! }
//!
//! let table = MarkdownTable::new(VpcError::CATALOG)
//!     .column("Status", Cell::Status)
//!     .column("Code", Cell::Code)
//!     .column("Message", Cell::Message);
//! assert_eq!(
//!     table.to_string(),
//!     "| Status | Code | Message |\n\
//!      | --- | --- | --- |\n\
//!      | 404 | InvalidVpc.NotFound | The VPC is not found. |\n",
//! );
//! ```
//!
//! With the feature `openapi`, [`OpenApi`] is the same for tools: a document of [OpenAPI 3.1], or parts of one.
//!
//! [OpenAPI 3.1]: https://spec.openapis.org/oas/v3.1.0

mod cell;
mod escape;
mod markdown;
#[cfg(feature = "openapi")]
mod openapi;
mod row;
mod sections;

pub use self::cell::Cell;
pub use self::markdown::MarkdownTable;
#[cfg(feature = "openapi")]
pub use self::openapi::{OpenApi, OpenApiComponents, OpenApiResponses, OpenApiSchema};
pub use self::sections::MarkdownSections;
