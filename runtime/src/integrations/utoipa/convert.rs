use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use utoipa::openapi::{self, RefOr};

use crate::publish::{OpenApiComponents, OpenApiResponses, OpenApiSchema};

/// What we write, read by the types of utoipa, which are parts of the same document. There is nothing in it that they do
/// not know; were there, a document without any errors would be worse than none.
#[track_caller]
fn read<T: DeserializeOwned>(part: &impl Serialize) -> T {
    let part = serde_json::to_value(part).and_then(serde_json::from_value);
    part.unwrap_or_else(|error| {
        panic!("utoipa does not read what error-catalog documents: {error}")
    })
}

/// Needs the feature `utoipa`.
impl From<OpenApiComponents<'_>> for openapi::Components {
    fn from(components: OpenApiComponents<'_>) -> openapi::Components {
        read(&components)
    }
}

/// Needs the feature `utoipa`.
impl From<OpenApiResponses<'_>> for openapi::Responses {
    fn from(responses: OpenApiResponses<'_>) -> openapi::Responses {
        read(&responses)
    }
}

/// Needs the feature `utoipa`.
impl From<OpenApiSchema<'_>> for RefOr<openapi::Schema> {
    fn from(schema: OpenApiSchema<'_>) -> RefOr<openapi::Schema> {
        read(&schema)
    }
}
