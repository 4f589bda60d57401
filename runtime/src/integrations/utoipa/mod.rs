//! utoipa: what an operation can answer with, in the document of the service.
//!
//! With the feature `utoipa`, a type that says `implement(utoipa)` is `IntoResponses`, with a response for each status in
//! which all of its entries stand, and `ToSchema`, under the name of the type. Both are made of the same parts as
//! [`publish::OpenApi`](crate::publish::OpenApi), in the catalog's default format and language, and refer to no component.
//! It goes with utoipa 6, which needs Rust 1.88.
//!
#![cfg_attr(feature = "utoipa", doc = "```")]
#![cfg_attr(not(feature = "utoipa"), doc = "```ignore")]
//! use error_catalog::ApiError;
//! use error_catalog::integrations::utoipa::{Operation, OperationResponses};
//! use utoipa::OpenApi;
//!
//! #[derive(Debug, ApiError)]
//! #[api(implement(utoipa))]
//! enum VpcError {
//!     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
//!     InUse,
//!     #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
//!     Internal,
//! }
//!
//! #[utoipa::path(delete, path = "/vpc", responses((status = 204, description = "Deleted."), VpcError))]
//! async fn delete_vpc() -> Result<(), VpcError> {
//!     Err(VpcError::InUse)
//! }
//!
//! // The errors of one operation.
//! struct CreateVpc;
//!
//! impl Operation for CreateVpc {
//!     const NAME: &'static str = "CreateVpc";
//! }
//!
//! #[utoipa::path(post, path = "/vpc", responses((status = 201, description = "Created."), OperationResponses<VpcError, CreateVpc>))]
//! async fn create_vpc() -> Result<(), VpcError> {
//!     Err(VpcError::Internal)
//! }
//!
//! #[derive(OpenApi)]
//! #[openapi(paths(create_vpc, delete_vpc), components(schemas(VpcError)))]
//! struct Document;
//!
//! let document = serde_json::to_value(Document::openapi())?;
//! let [create, delete] = ["post", "delete"].map(|method| &document["paths"]["/vpc"][method]["responses"]);
//! assert!(create.get("409").is_none() && create.get("500").is_some());
//! let content = &delete["409"]["content"]["application/json"];
//! assert_eq!(content["schema"]["properties"]["code"]["enum"][0], "VpcInUse");
//! assert_eq!(content["examples"]["VpcInUse"]["value"]["message"], "The VPC is in use.");
//! assert!(document["components"]["schemas"].get("VpcError").is_some());
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! An operation is documented with one type. Of two that share a status utoipa keeps the responses of the later one, and of
//! two types with one name the later schema: join them as `transparent` variants of an enum, as a handler that returns both
//! does anyway, and give a schema of your own name by [`OpenApi::with_name`](crate::publish::OpenApi::with_name).
//!
//! In another language or in several formats, [`OpenApi`](crate::publish::OpenApi) says which, and its responses, components
//! and schema are converted with `From`. Responses that stand [inline](crate::publish::OpenApiResponses::inline) need no
//! components, of which `merge` of utoipa would leave examples and headers behind.
//!
#![cfg_attr(feature = "utoipa", doc = "```")]
#![cfg_attr(not(feature = "utoipa"), doc = "```ignore")]
//! use error_catalog::publish::OpenApi;
//! use error_catalog::{ApiError, Format};
//! use utoipa::openapi::Responses;
//! use utoipa::openapi::path::OperationBuilder;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
//! struct VpcInUse;
//!
//! let errors = OpenApi::new(VpcInUse::CATALOG).formats([Format::Json, Format::Xml]);
//! let responses: Responses = errors.responses().inline().into();
//! let operation = OperationBuilder::new().responses(responses).build();
//! assert!(operation.responses.responses.contains_key("409"));
//! ```

#[cfg(feature = "utoipa")]
mod convert;
#[cfg(feature = "utoipa")]
mod operation;
#[cfg(feature = "utoipa")]
pub(crate) mod parts;

#[cfg(feature = "utoipa")]
pub use self::operation::{Operation, OperationResponses};

#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_utoipa {
    ($generics:tt $type:tt [] $refusal:tt) => {
        $crate::__implement_utoipa! { $generics $type [where] $refusal }
    };
    ([$($generics:tt)*] [$type:ty] [where $($predicates:tt)*] $refusal:tt) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::IntoResponses for $type
        where
            $($predicates)*
        {
            fn responses() -> $crate::__private::utoipa::Responses {
                $crate::__private::utoipa::responses(<Self as $crate::HasCatalog>::CATALOG)
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::PartialSchema for $type
        where
            $($predicates)*
        {
            fn schema() -> $crate::__private::utoipa::Schema {
                $crate::__private::utoipa::schema(<Self as $crate::HasCatalog>::CATALOG)
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::ToSchema for $type
        where
            $($predicates)*
        {
            fn name() -> $crate::__private::utoipa::Name {
                $crate::__private::utoipa::name(<Self as $crate::HasCatalog>::CATALOG)
            }
        }
    };
}

#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_utoipa {
    ($generics:tt $type:tt $predicates:tt { $($refusal:tt)* }) => {
        $($refusal)*
    };
}
