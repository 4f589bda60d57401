use core::fmt::{self, Debug, Display, Formatter};

use serde_core::{Serialize, Serializer};

use super::OpenApi;
use super::json::Object;
use super::parts::Parts;
use crate::tree::Tree;

/// The components of a catalog's document: schemas, responses, headers and examples.
///
/// Made by [`OpenApi::components`]; it is JSON, through its `Display` or through serde. All keys begin with one name, so that
/// they can be added to those of another document.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::OpenApi;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
/// struct VpcInUse;
///
/// let openapi = OpenApi::new(VpcInUse::CATALOG).with_name("Vpc");
/// let components = serde_json::to_value(openapi.components())?;
/// assert_eq!(components["examples"]["Vpc409.VpcInUse"]["value"]["message"], "The VPC is in use.");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct OpenApiComponents<'a> {
    openapi: &'a OpenApi<'a>,
}

impl<'a> OpenApiComponents<'a> {
    pub(super) const fn new(openapi: &'a OpenApi<'a>) -> OpenApiComponents<'a> {
        OpenApiComponents { openapi }
    }

    fn tree(self) -> Tree {
        Parts::new(self.openapi, true).components()
    }
}

/// What an operation can answer with, by status: the `responses` of an operation, but for those that are no errors.
///
/// Made by [`OpenApi::responses`]; it is JSON, through its `Display` or through serde.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::OpenApi;
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
///     InUse,
///     #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
///     Internal,
/// }
///
/// let openapi = OpenApi::new(VpcError::CATALOG);
/// assert_eq!(
///     openapi.responses().operation("CreateVpc").to_string(),
///     r##"{"500":{"$ref":"#/components/responses/VpcError500"}}"##,
/// );
/// ```
#[derive(Clone, Copy)]
pub struct OpenApiResponses<'a> {
    openapi: &'a OpenApi<'a>,
    operation: Option<&'a str>,
    is_inline: bool,
}

impl<'a> OpenApiResponses<'a> {
    pub(super) const fn new(openapi: &'a OpenApi<'a>) -> OpenApiResponses<'a> {
        OpenApiResponses {
            openapi,
            operation: None,
            is_inline: false,
        }
    }

    /// Only what this API operation can return, as [`Catalog::operation`](crate::Catalog::operation) finds it.
    #[must_use]
    pub const fn operation(mut self, operation: &'a str) -> OpenApiResponses<'a> {
        self.operation = Some(operation);
        self
    }

    /// Refers to no component, and can stand in any document.
    #[must_use]
    pub const fn inline(mut self) -> OpenApiResponses<'a> {
        self.is_inline = true;
        self
    }

    fn tree(self) -> Tree {
        Parts::new(self.openapi, !self.is_inline).responses(self.operation)
    }
}

/// The schema of every body of a catalog. It refers to no component.
///
/// Made by [`OpenApi::schema`]; it is JSON, through its `Display` or through serde.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::OpenApi;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = 1400, message = "The VPC is in use.", body(code = code))]
/// struct VpcInUse;
///
/// assert_eq!(
///     OpenApi::new(VpcInUse::CATALOG).schema().to_string(),
///     r#"{"type":"object","required":["code"],"properties":{"code":{"type":"integer","enum":[1400]}},"description":"vpc-in-use"}"#,
/// );
/// ```
#[derive(Clone, Copy)]
pub struct OpenApiSchema<'a> {
    openapi: &'a OpenApi<'a>,
}

impl<'a> OpenApiSchema<'a> {
    pub(super) const fn new(openapi: &'a OpenApi<'a>) -> OpenApiSchema<'a> {
        OpenApiSchema { openapi }
    }

    fn tree(self) -> Tree {
        Parts::new(self.openapi, false).schema()
    }
}

impl OpenApi<'_> {
    fn tree(&self) -> Tree {
        let info = Object::new()
            .with("title", self.title())
            .with("version", self.version);
        Object::new()
            .with("openapi", "3.1.0")
            .with("info", info)
            .with("paths", Object::new())
            .with("components", self.components().tree())
            .into()
    }
}

macro_rules! json {
    ($($part:ident)+) => {
        $(
            /// Compact JSON.
            impl Display for $part<'_> {
                fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                    self.tree().write_json(f)
                }
            }

            impl Serialize for $part<'_> {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    self.tree().serialize(serializer)
                }
            }
        )+
    };
}

json!(OpenApi OpenApiComponents OpenApiResponses OpenApiSchema);

macro_rules! debug {
    ($($part:ident)+) => {
        $(
            /// The catalog; the JSON is long.
            impl Debug for $part<'_> {
                fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($part))
                        .field("catalog", self.openapi.catalog)
                        .finish_non_exhaustive()
                }
            }
        )+
    };
}

debug!(OpenApiComponents OpenApiResponses OpenApiSchema);
