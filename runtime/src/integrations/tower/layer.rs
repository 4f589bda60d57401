use alloc::borrow::Cow;
use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};

use http::request::Parts;
use http::{HeaderName, HeaderValue};
use tower_layer::Layer;

use super::framework::Settings;
use super::rejection::Rejection;
use super::service::ErrorService;
use crate::AnyError;
use crate::integrations::middleware::error_reply::ErrorReply;
use crate::integrations::middleware::note::known_format;
use crate::integrations::middleware::withheld_texts::WithheldTexts;

/// Answers errors with what the request said: in its format and language, with its id; and lets the catalog speak for
/// the framework. Needs the feature `tower`.
///
/// [`integrations::tower`](crate::integrations::tower) tells how it works, and where in a stack it belongs.
///
#[cfg_attr(feature = "axum", doc = "```")]
#[cfg_attr(not(feature = "axum"), doc = "```ignore")]
/// use axum::Router;
/// use axum::body::to_bytes;
/// use axum::http::{Request, StatusCode};
/// use axum::routing::get;
/// use error_catalog::{ApiError, ErrorLayer};
/// use tower::ServiceExt;
///
/// #[derive(Debug, ApiError)]
/// #[api(
///     implement(axum),
///     locales("en", "zh"),
///     body(root = "Error", RequestId = request_id, Code = code, Message = message),
/// )]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC.", zh(message = "VPC 不存在。"))]
///     NotFound,
///     #[api(status = 404, code = "InvalidAction.NotFound", message = "There is no such API.", zh(message = "API 不存在。"))]
///     NoSuchApi,
/// }
///
/// async fn describe() -> Result<String, VpcError> {
///     Err(VpcError::NotFound)
/// }
///
/// let app: Router = Router::new().route("/vpc", get(describe)).layer(
///     ErrorLayer::new().format_parameter("Format").rejections(|rejection| match rejection.status() {
///         StatusCode::NOT_FOUND => Some(VpcError::NoSuchApi.into()),
///         _ => None,
///     }),
/// );
///
/// # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
/// let request = Request::get("/vpc?Format=XML")
///     .header("accept-language", "zh-CN")
///     .header("x-request-id", "B71B4C68")
///     .body(axum::body::Body::empty())?;
/// let response = app.clone().oneshot(request).await?;
/// assert_eq!(response.headers()["content-type"], "text/xml;charset=utf-8");
/// assert_eq!(response.headers()["x-request-id"], "B71B4C68");
/// assert!(to_bytes(response.into_body(), 1000).await?.ends_with(
///     "<RequestId>B71B4C68</RequestId><Code>InvalidVpc.NotFound</Code><Message>VPC 不存在。</Message></Error>".as_bytes(),
/// ));
///
/// let response = app.oneshot(Request::get("/nowhere").body(axum::body::Body::empty())?).await?;
/// assert_eq!(
///     to_bytes(response.into_body(), 1000).await?,
///     r#"{"Code":"InvalidAction.NotFound","Message":"There is no such API."}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct ErrorLayer {
    settings: Arc<Settings>,
}

impl Default for ErrorLayer {
    fn default() -> ErrorLayer {
        ErrorLayer::new()
    }
}

impl ErrorLayer {
    /// A layer that reads `Accept`, `Accept-Language` and `x-request-id`, and changes the framework's own responses nowhere.
    #[must_use]
    pub fn new() -> ErrorLayer {
        ErrorLayer {
            settings: Arc::new(Settings::new()),
        }
    }

    fn with(mut self, set: impl FnOnce(&mut Settings)) -> ErrorLayer {
        set(Arc::make_mut(&mut self.settings));
        self
    }

    /// Also reads a parameter of the query, such as `Format=JSON`, which overrides `Accept`: see
    /// [`Negotiation::format_parameter`](crate::Negotiation::format_parameter). The name is compared as it stands in the query.
    #[must_use]
    pub fn format_parameter(self, name: impl Into<Cow<'static, str>>) -> ErrorLayer {
        self.with(|settings| settings.format_parameter = Some(name.into()))
    }

    /// Where else that parameter may be, for a service that has it in a form or a header: it comes before the query. What
    /// names no format says nothing.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    /// use std::collections::HashMap;
    ///
    /// /// Put there by whoever has read the form.
    /// #[derive(Clone)]
    /// struct Form(HashMap<String, String>);
    ///
    /// let layer = ErrorLayer::new()
    ///     .format_parameter("Format")
    ///     .format_parameter_of(|parts| parts.extensions.get::<Form>()?.0.get("Format").cloned());
    /// ```
    #[must_use]
    pub fn format_parameter_of<T: AsRef<str>>(
        self,
        value: impl Fn(&Parts) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorLayer {
        let value = move |parts: &Parts| known_format(value(parts)?.as_ref());
        self.with(|settings| settings.format_parameter_of = Some(Arc::new(value)))
    }

    /// The header that has the identifier of the request, and which the response to an error repeats. Default:
    /// `x-request-id`.
    ///
    /// 1 to 128 characters of visible ASCII are an identifier; anything else that a caller sends there is repeated nowhere.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    /// use http::HeaderName;
    ///
    /// let layer = ErrorLayer::new().request_id_header(HeaderName::from_static("x-acs-request-id"));
    /// ```
    #[must_use]
    pub fn request_id_header(self, name: HeaderName) -> ErrorLayer {
        self.with(|settings| settings.request_id_header = name)
    }

    /// Where else the identifier of the request may be: it comes before the header. What is no identifier is none.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    /// use tower_http::request_id::RequestId;
    ///
    /// let layer = ErrorLayer::new()
    ///     .request_id(|parts| parts.extensions.get::<RequestId>().map(|id| id.header_value().clone()));
    /// ```
    #[must_use]
    pub fn request_id<T: TryInto<HeaderValue>>(
        self,
        id: impl Fn(&Parts) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorLayer {
        let id = move |parts: &Parts| id(parts).and_then(|id| id.try_into().ok());
        self.with(|settings| settings.request_id = Some(Arc::new(id)))
    }

    /// The host that answers, for bodies that have a `host_id`.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().host_id("nas.cn-hangzhou.aliyuncs.com");
    /// ```
    #[must_use]
    pub fn host_id(self, id: impl Into<Cow<'static, str>>) -> ErrorLayer {
        self.with(|settings| settings.host_id = Some(id.into()))
    }

    /// The host that answers, where it depends on the request; without an answer it is [`host_id`](ErrorLayer::host_id).
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new()
    ///     .host_id_of(|parts| Some(parts.headers.get("host")?.to_str().ok()?.to_owned()));
    /// ```
    #[must_use]
    pub fn host_id_of<T: Into<Cow<'static, str>>>(
        self,
        id: impl Fn(&Parts) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorLayer {
        let id = move |parts: &Parts| id(parts).map(T::into);
        self.with(|settings| settings.host_id_of = Some(Arc::new(id)))
    }

    /// The API operation that the request asks for, for [`on_error`](ErrorLayer::on_error). It is asked of every request.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().operation(|parts| match parts.uri.path() {
    ///     "/vpc" => Some("DescribeVpc"),
    ///     _ => None,
    /// });
    /// ```
    #[must_use]
    pub fn operation<T: Into<Cow<'static, str>>>(
        self,
        operation: impl Fn(&Parts) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorLayer {
        let operation = move |parts: &Parts| operation(parts).map(T::into);
        self.with(|settings| settings.operation = Some(Arc::new(operation)))
    }

    /// Which error of the catalog a response is that the framework or a middleware made: no route, no method, a body that
    /// cannot be read or is too large, a timeout, a panic that was caught. Any response with a status of 400 or above is
    /// asked for that is not an error of a catalog already; what gets no answer stays as it is.
    ///
    /// ```
    /// use error_catalog::{ApiError, ErrorLayer};
    /// use http::StatusCode;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum CommonError {
    ///     #[api(status = 405, code = "UnsupportedHTTPMethod", message = "This method is not supported.")]
    ///     Method,
    ///     #[api(status = 500, code = "InternalError", message = "Something failed.")]
    ///     Internal,
    /// }
    ///
    /// let layer = ErrorLayer::new().rejections(|rejection| match rejection.status() {
    ///     StatusCode::METHOD_NOT_ALLOWED => Some(CommonError::Method.into()),
    ///     // Health checks are answered in plain text.
    ///     _ if rejection.path() == "/health" => None,
    ///     status if status.is_server_error() => Some(CommonError::Internal.into()),
    ///     _ => None,
    /// });
    /// ```
    #[must_use]
    pub fn rejections(
        self,
        error: impl Fn(&Rejection<'_>) -> Option<AnyError> + Send + Sync + 'static,
    ) -> ErrorLayer {
        self.with(|settings| settings.rejections = Some(Arc::new(error)))
    }

    /// The switch by which the texts of a code can be withheld while the service runs. May be said several times: what any of
    /// them withholds is withheld.
    #[must_use]
    pub fn withheld_texts(self, switch: &WithheldTexts) -> ErrorLayer {
        self.with(|settings| settings.withheld.push(switch.clone()))
    }

    /// Called once for each error that is answered, before it is written: to count, or to log. May be said several times;
    /// each is called, in that order.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().on_error(|reply| {
    ///     eprintln!("{} {}: {}", reply.status(), reply.code(), reply.error());
    ///     let mut source = reply.error().source();
    ///     while let Some(cause) = source {
    ///         eprintln!("  because of {cause}");
    ///         source = cause.source();
    ///     }
    /// });
    /// ```
    #[must_use]
    pub fn on_error(
        self,
        observer: impl Fn(&ErrorReply<'_>) + Send + Sync + 'static,
    ) -> ErrorLayer {
        self.with(|settings| settings.observers.push(Arc::new(observer)))
    }
}

#[cfg(feature = "tracing")]
impl ErrorLayer {
    /// Makes an event of `tracing` of each error that is answered, with the target `error_catalog`. Needs the feature `tracing`.
    ///
    /// Its level is [`ApiError::level`](crate::ApiError::level): as documented, else by the status. Its message is what logs print
    /// of the error, its fields are `code`, `status`, and, where there are any, `request_id`, `operation` and `causes`, the whole
    /// chain.
    ///
    /// ```
    /// use error_catalog::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().traced();
    /// ```
    #[must_use]
    pub fn traced(self) -> ErrorLayer {
        self.on_error(crate::integrations::middleware::event::emit)
    }
}

impl<S> Layer<S> for ErrorLayer {
    type Service = ErrorService<S>;

    fn layer(&self, inner: S) -> ErrorService<S> {
        ErrorService::new(inner, Arc::clone(&self.settings))
    }
}

impl Debug for ErrorLayer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.settings.fmt_as("ErrorLayer", f)
    }
}
