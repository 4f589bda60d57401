//! What utoipa is given is what [`OpenApi`] says, and a validator that is not ours finds nothing in it.

// Types and handlers are documented here; hardly one is used.
#![allow(dead_code, clippy::unused_async)]

#[path = "../../tests/openapi/catalogs.rs"]
mod catalogs;

use error_catalog::integrations::utoipa::{Operation, OperationResponses};
use error_catalog::publish::OpenApi;
use error_catalog::{ApiError, Catalog, Format, HasCatalog};
use error_catalog_examples::nas::NasError;
use roas::v3_1::spec::Spec;
use roas::validation::{Options, Validate};
use serde_json::{Value, json};
use utoipa::openapi::path::OperationBuilder;
use utoipa::openapi::{Components, RefOr, Responses, Schema};
use utoipa::{IntoResponses, OpenApi as _, PartialSchema, ToSchema};

#[derive(Debug, ApiError)]
#[api(implement(utoipa), body(root = "Error", RequestId = request_id, Code = code, Message = message))]
enum VpcError {
    #[api(
        status(404, 410),
        code = "VpcNotFound",
        message = "There is no VPC {id}."
    )]
    NotFound { id: u32 },
    #[api(
        status = 409,
        code = "VpcInUse",
        message = "In use.",
        operations("DeleteVpc")
    )]
    InUse,
    #[api(
        status = 409,
        code = "VpcLocked",
        message = "Locked.",
        retryable(after = 3)
    )]
    Locked,
    #[api(transparent)]
    Nas(NasError),
}

/// With parameters and predicates.
#[derive(Debug, ApiError)]
#[api(implement(utoipa), body = rfc9457)]
enum Wrapped<'a, T: std::fmt::Debug, const N: usize>
where
    T: error_catalog::Param,
{
    #[api(status = 400, code = "Wrapped", message = "{value} {name}")]
    Wrapped { value: T, name: &'a str },
    #[api(status = 400, code = "Many", message = "Many.")]
    Many([u8; N]),
}

/// Names of the prelude, and of what is generated, mean something else here.
mod shadowed {
    struct Result;
    struct String;
    struct Responses;
    mod utoipa {}
    mod std {}
    mod core {}

    #[derive(Debug, error_catalog::ApiError)]
    #[api(
        status = 409,
        code = "Shadowed",
        message = "Shadowed.",
        implement(utoipa)
    )]
    pub(crate) struct ShadowedError;
}

struct DeleteVpc;

impl Operation for DeleteVpc {
    const NAME: &'static str = "DeleteVpc";
}

struct CreateVpc;

impl Operation for CreateVpc {
    const NAME: &'static str = "CreateVpc";
}

/// Answered in a format of its own.
struct ImportVpc;

impl Operation for ImportVpc {
    const NAME: &'static str = "CreateVpc";

    fn openapi(catalog: &'static Catalog) -> OpenApi<'static> {
        OpenApi::new(catalog).formats([Format::Xml])
    }
}

fn json_of(part: &impl serde::Serialize) -> Value {
    serde_json::to_value(part).expect("JSON")
}

/// What is wrong with a document, but for what nothing refers to.
fn wrong(document: &Value) -> Vec<String> {
    let spec: Spec = match serde_json::from_value(document.clone()) {
        Ok(spec) => spec,
        Err(error) => return vec![error.to_string()],
    };
    let options = Options::IgnoreUnusedSchemas
        | Options::IgnoreUnusedResponses
        | Options::IgnoreUnusedExamples
        | Options::IgnoreUnusedHeaders;
    match spec.validate(options, None) {
        Ok(()) => Vec::new(),
        Err(error) => vec![error.to_string()],
    }
}

fn openapis() -> Vec<(&'static Catalog, OpenApi<'static>)> {
    let mut catalogs = catalogs::all();
    catalogs.extend([VpcError::CATALOG, Wrapped::<u8, 1>::CATALOG]);
    let mut openapis = Vec::new();
    for catalog in catalogs {
        openapis.push((catalog, OpenApi::new(catalog)));
        let formats = [
            Format::Json,
            Format::Xml,
            Format::ProblemJson,
            Format::ProblemXml,
        ];
        for locale in catalogs::locales(catalog) {
            let openapi = OpenApi::new(catalog).formats(formats).locale(locale);
            openapis.push((catalog, openapi.errors(catalogs::Shapes::CATALOG)));
        }
    }
    openapis
}

#[utoipa::path(get, path = "/vpc", responses((status = 200, description = "Done."), VpcError))]
async fn describe() {}

#[utoipa::path(post, path = "/vpc", responses((status = 201, description = "Done."), OperationResponses<VpcError, CreateVpc>))]
async fn create() {}

#[utoipa::path(put, path = "/vpc", responses((status = 409, body = VpcError, description = "It is in use.")))]
async fn rename() {}

#[derive(utoipa::OpenApi)]
#[openapi(paths(describe, create, rename), components(schemas(VpcError)))]
struct Document;

#[test]
fn the_types_of_utoipa_lose_nothing() {
    for (catalog, openapi) in openapis() {
        let name = catalog.name();
        let components = Components::from(openapi.components());
        assert_eq!(
            json_of(&components),
            json_of(&openapi.components()),
            "{name}"
        );
        let schema = RefOr::<Schema>::from(openapi.schema());
        assert_eq!(json_of(&schema), json_of(&openapi.schema()), "{name}");
        for responses in [openapi.responses(), openapi.responses().inline()] {
            assert_eq!(
                json_of(&Responses::from(responses)),
                json_of(&responses),
                "{name}"
            );
        }
    }
}

/// What the impls of a type give is what the catalog gives.
fn assert_same<E: HasCatalog + IntoResponses + ToSchema>(name: &str) {
    let openapi = OpenApi::new(E::CATALOG);
    assert_eq!(
        json_of(&E::responses()),
        json_of(&openapi.responses().inline())
    );
    assert_eq!(json_of(&E::schema()), json_of(&openapi.schema()));
    assert_eq!(E::name(), name);
}

#[test]
fn a_type_is_documented_as_its_catalog_is() {
    assert_same::<VpcError>("VpcError");
    assert_same::<Wrapped<'_, u8, 3>>("Wrapped");
    assert_same::<shadowed::ShadowedError>("ShadowedError");
    assert!(<VpcError as PartialSchema>::schema() == VpcError::schema());
}

#[test]
fn an_operation_has_its_own_errors() {
    let openapi = OpenApi::new(VpcError::CATALOG);
    let delete = json_of(&OperationResponses::<VpcError, DeleteVpc>::responses());
    assert_eq!(
        delete,
        json_of(&openapi.responses().operation("DeleteVpc").inline())
    );
    let create = json_of(&OperationResponses::<VpcError, CreateVpc>::responses());
    assert_eq!(
        create,
        json_of(&openapi.responses().operation("CreateVpc").inline())
    );
    let codes = |responses: &Value| {
        let codes = responses["409"]["content"]["application/json"]["schema"]["properties"]["Code"]
            ["enum"]
            .clone();
        codes.as_array().unwrap().len()
    };
    assert_eq!(codes(&delete), codes(&create) + 1);
    let import = json_of(&OperationResponses::<VpcError, ImportVpc>::responses());
    let in_xml = openapi.formats([Format::Xml]);
    assert_eq!(
        import,
        json_of(&in_xml.responses().operation("CreateVpc").inline())
    );
    assert_ne!(import, create);
}

#[test]
fn a_service_that_is_documented_with_utoipa_is_valid() {
    let document = json_of(&Document::openapi());
    assert_eq!(wrong(&document), [""; 0]);
    let paths = &document["paths"]["/vpc"];
    let responses = json_of(&OpenApi::new(VpcError::CATALOG).responses().inline());
    for (status, response) in responses.as_object().unwrap() {
        assert_eq!(paths["get"]["responses"][status], *response);
    }
    let reference = json!({"$ref": "#/components/schemas/VpcError"});
    assert_eq!(
        paths["put"]["responses"]["409"]["content"]["application/json"]["schema"],
        reference
    );

    // And with what a service answers in several formats.
    let openapi = OpenApi::new(NasError::CATALOG).formats([Format::Xml, Format::Json]);
    let components = Components::from(openapi.components());
    let mut merged = Document::openapi();
    let own = merged.components.as_mut().unwrap();
    own.schemas.extend(components.schemas);
    own.responses.extend(components.responses);
    own.headers.extend(components.headers);
    own.examples.extend(components.examples);
    let item = merged.paths.paths.get_mut("/vpc").unwrap();
    item.delete = Some(
        OperationBuilder::new()
            .responses(Responses::from(openapi.responses()))
            .build(),
    );
    assert_eq!(wrong(&json_of(&merged)), [""; 0]);
}

#[test]
fn a_document_is_valid_and_so_is_that_of_a_service() {
    for (catalog, openapi) in openapis() {
        let document = json_of(&openapi);
        assert_eq!(wrong(&document), [""; 0], "{}", catalog.name());
        let mut responses = json_of(&openapi.responses().operation("Create"));
        responses["204"] = json!({"description": "Done."});
        let paths = json!({
            "/all": {"get": {"responses": openapi.responses()}},
            "/one": {"post": {"operationId": "Create", "responses": responses}},
            "/two": {"post": {"responses": openapi.responses().inline()}},
        });
        let mut own = json!({"openapi": "3.1.0", "info": {"title": "A service", "version": "1"}, "paths": paths});
        own["components"] = json_of(&openapi.components());
        assert_eq!(wrong(&own), [""; 0], "{}", catalog.name());
    }
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let document = json_of(&OpenApi::new(VpcError::CATALOG));
    let pointers = [
        "/components/responses/VpcError409/content/application~1json/schema/$ref",
        "/components/responses/VpcError409/content/application~1json/examples/VpcLocked/$ref",
        "/components/responses/VpcError409/headers/Retry-After/$ref",
        "/info/title",
    ];
    for pointer in pointers {
        let mut broken = document.clone();
        *broken.pointer_mut(pointer).expect(pointer) = json!("");
        assert_ne!(wrong(&broken), [""; 0], "{pointer}");
    }
}
