//! A catalog as a part of an [OpenAPI 3.1] document.
//!
//! [OpenAPI 3.1]: https://spec.openapis.org/oas/v3.1.0

mod cases;
mod document;
mod headers;
mod json;
mod parts;
mod problem;
mod schema;
mod words;

pub use self::document::{OpenApiComponents, OpenApiResponses, OpenApiSchema};

use alloc::vec::Vec;

use crate::{Catalog, Format, Value};

/// A catalog as a document of [OpenAPI 3.1], or as parts of one.
///
/// It is JSON, through its `Display` or through serde. Nothing is added to what the catalog and its bodies are:
///
/// - a response for each status, with the codes of **all** entries that answer with it, and exactly those, under `enum`;
/// - an example for each entry, as a [`Reply`](crate::Reply) writes it: values are placeholders. In XML it is text, as the
///   specification wants it;
/// - the members of the body with their types; of a param that is any, because only the service knows;
/// - the headers that go with an error: `Retry-After` where an entry is retryable, `Content-Language` where there are several
///   languages, the catalog's `code_header`, and that of the request's identifier where it is [named](OpenApi::request_id_header);
/// - messages, descriptions and advice, by section, in the description of the response; retired codes too, which stand nowhere
///   else.
///
/// Everything stands in document order. By itself the document has no paths. A service has one of its own, to which it adds
/// [`components`](OpenApi::components), and for each of its operations [`responses`](OpenApi::responses).
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::OpenApi;
/// use serde_json::json;
///
/// #[derive(Debug, ApiError)]
/// #[api(body(Code = code, Message = message))]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
///     InUse,
///     #[api(status = 409, code = "VpcLocked", message = "The VPC is locked.", retryable)]
///     Locked,
/// }
///
/// let openapi = OpenApi::new(VpcError::CATALOG).version("1.2.0");
/// let document = serde_json::to_value(&openapi)?;
/// assert_eq!(document["openapi"], "3.1.0");
/// let schema = &document["components"]["schemas"]["VpcError409"];
/// assert_eq!(schema["properties"]["Code"]["enum"], json!(["VpcInUse", "VpcLocked"]));
///
/// // The service's own document, with ours added to it.
/// let mut own = json!({"openapi": "3.1.0", "info": {"title": "VPC", "version": "1.2.0"}});
/// own["components"] = serde_json::to_value(openapi.components())?;
/// own["paths"]["/vpc"]["put"]["responses"] = serde_json::to_value(openapi.responses().operation("RenameVpc"))?;
/// let codes = "/paths/~1vpc/put/responses/409/content/application~1json/schema/properties/Code/enum";
/// assert_eq!(own.pointer(codes), Some(&json!(["VpcLocked"])));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// [OpenAPI 3.1]: https://spec.openapis.org/oas/v3.1.0
#[derive(Clone, Debug)]
pub struct OpenApi<'a> {
    catalog: &'static Catalog,
    name: Option<&'a str>,
    version: &'a str,
    locale: Option<&'a str>,
    formats: Vec<Format>,
    request_id_header: Option<&'a str>,
    request_id: Option<&'a str>,
    host_id: Option<&'a str>,
    context: Vec<(&'a str, Value<'a>)>,
    errors: Option<&'static Catalog>,
}

impl<'a> OpenApi<'a> {
    /// In the catalog's default language and format.
    #[must_use]
    pub const fn new(catalog: &'static Catalog) -> OpenApi<'a> {
        OpenApi {
            catalog,
            name: None,
            version: "0.0.0",
            locale: None,
            formats: Vec::new(),
            request_id_header: None,
            request_id: None,
            host_id: None,
            context: Vec::new(),
            errors: None,
        }
    }

    /// What the keys of all components begin with. Default: the name of the type. Two types of one name need another.
    ///
    /// What cannot stand in a key becomes `_`.
    #[must_use]
    pub const fn with_name(mut self, name: &'a str) -> OpenApi<'a> {
        self.name = Some(name);
        self
    }

    /// The version of the document, which is that of the API. Default: `0.0.0`.
    #[must_use]
    pub const fn version(mut self, version: &'a str) -> OpenApi<'a> {
        self.version = version;
        self
    }

    /// The language of texts and examples; see [`Localized`](crate::Localized) for how it is found.
    #[must_use]
    pub const fn locale(mut self, locale: &'a str) -> OpenApi<'a> {
        self.locale = Some(locale);
        self
    }

    /// What the service answers in, the first that it prefers: those formats that it can be asked for. Default: that of the
    /// catalog, which is all that a service without an [`ErrorLayer`](crate::ErrorLayer) or a
    /// [`Negotiation`](crate::Negotiation) has.
    ///
    /// ```
    /// use error_catalog::{ApiError, Format};
    /// use error_catalog::publish::OpenApi;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// struct VpcInUse;
    ///
    /// let openapi = OpenApi::new(VpcInUse::CATALOG).formats([Format::Json, Format::Xml]);
    /// let responses = serde_json::to_value(openapi.responses().inline())?;
    /// let content = &responses["409"]["content"];
    /// assert_eq!(content["application/json"]["examples"]["VpcInUse"]["value"]["code"], "VpcInUse");
    /// assert_eq!(content["text/xml"]["schema"]["xml"]["name"], "Error");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn formats(mut self, formats: impl IntoIterator<Item = Format>) -> OpenApi<'a> {
        self.formats = formats.into_iter().collect();
        self
    }

    /// The header that repeats the identifier of the request. Default: none is declared, for it is not the error that has it:
    /// an [`ErrorLayer`](crate::ErrorLayer) or an [`ErrorMiddleware`](crate::ErrorMiddleware) sends `x-request-id`.
    ///
    /// ```
    /// use error_catalog::ApiError;
    /// use error_catalog::publish::OpenApi;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// struct VpcInUse;
    ///
    /// let openapi = OpenApi::new(VpcInUse::CATALOG).request_id_header("x-request-id");
    /// let responses = serde_json::to_value(openapi.responses().inline())?;
    /// assert_eq!(responses["409"]["headers"]["x-request-id"]["schema"]["type"], "string");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn request_id_header(mut self, name: &'a str) -> OpenApi<'a> {
        self.request_id_header = Some(name);
        self
    }

    /// The id of the request in examples. Default: `{request_id}`, where the body names it.
    #[must_use]
    pub const fn request_id(mut self, id: &'a str) -> OpenApi<'a> {
        self.request_id = Some(id);
        self
    }

    /// The id of the host in examples. Default: `{host_id}`, where the body names it.
    #[must_use]
    pub const fn host_id(mut self, id: &'a str) -> OpenApi<'a> {
        self.host_id = Some(id);
        self
    }

    /// What stands in examples under a key of the body whose source is `context`. Default: nothing.
    #[must_use]
    pub fn context(mut self, key: &'a str, value: impl Into<Value<'a>>) -> OpenApi<'a> {
        self.context.push((key, value.into()));
        self
    }

    /// The catalog of the errors that an entry answers together, where its author marked a field with `errors`. Without it,
    /// each of them is some object.
    ///
    /// ```
    /// use error_catalog::ApiError;
    /// use error_catalog::publish::OpenApi;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum FieldError {
    ///     #[api(status = 400, code = "MissingField", message = "`{name}` is missing.")]
    ///     Missing { name: String },
    /// }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 422, code = "InvalidForm", message = "The form is not valid.")]
    /// #[api(body(code = code, details = errors))]
    /// struct InvalidForm {
    ///     #[api(errors)]
    ///     fields: Vec<FieldError>,
    /// }
    ///
    /// let openapi = OpenApi::new(InvalidForm::CATALOG).errors(FieldError::CATALOG);
    /// let schema = serde_json::to_value(openapi.schema())?;
    /// let item = &schema["properties"]["details"]["items"];
    /// assert_eq!(item["properties"]["code"]["enum"][0], "MissingField");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn errors(mut self, catalog: &'static Catalog) -> OpenApi<'a> {
        self.errors = Some(catalog);
        self
    }

    /// The components: a schema and a response for each status, an example for each entry, the headers; and the schema of
    /// them all, under the bare name.
    #[must_use]
    pub const fn components(&self) -> OpenApiComponents<'_> {
        OpenApiComponents::new(self)
    }

    /// The responses of an operation, by status. They refer to the [`components`](OpenApi::components).
    #[must_use]
    pub const fn responses(&self) -> OpenApiResponses<'_> {
        OpenApiResponses::new(self)
    }

    /// The schema of every body of the catalog, with all codes.
    #[must_use]
    pub const fn schema(&self) -> OpenApiSchema<'_> {
        OpenApiSchema::new(self)
    }

    /// What the keys of components begin with, as far as they can.
    fn name(&self) -> &'a str {
        self.name.unwrap_or(self.catalog.table().type_name)
    }

    fn title(&self) -> &'static str {
        self.catalog.title().unwrap_or(self.catalog.name())
    }
}
