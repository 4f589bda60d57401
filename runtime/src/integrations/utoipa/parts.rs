//! What the impls of a type return.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;

use utoipa::openapi::{self, RefOr, Response};

use crate::Catalog;
use crate::publish::OpenApi;

/// By status.
pub type Responses = BTreeMap<String, RefOr<Response>>;
/// Never a reference.
pub type Schema = RefOr<openapi::Schema>;
/// That of the type.
pub type Name = Cow<'static, str>;

/// The responses of all operations.
#[must_use]
pub fn responses(catalog: &'static Catalog) -> Responses {
    let openapi = OpenApi::new(catalog);
    openapi::Responses::from(openapi.responses().inline()).responses
}

/// The schema of every body.
#[must_use]
pub fn schema(catalog: &'static Catalog) -> Schema {
    OpenApi::new(catalog).schema().into()
}

/// What the schema is called.
#[must_use]
pub fn name(catalog: &'static Catalog) -> Name {
    Cow::Borrowed(catalog.table().type_name)
}
