use alloc::borrow::Cow;
use alloc::sync::Arc;
use core::fmt::{self, Debug, Formatter};
use core::future::{Ready, ready};

use actix_web::body::EitherBody;
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{Error, HttpRequest};

use super::framework::Settings;
use super::rejection::Rejection;
use super::service::ErrorMiddlewareService;
use crate::AnyError;
use crate::integrations::middleware::error_reply::ErrorReply;
use crate::integrations::middleware::note::known_format;
use crate::integrations::middleware::withheld_texts::WithheldTexts;

/// Answers errors with what the request said: in its format and language, with its id; and lets the catalog speak for
/// actix-web. Needs the feature `actix_web`.
///
/// [`integrations::actix_web`](crate::integrations::actix_web) tells how it works, and where it belongs. Make one before
/// `HttpServer::new` and wrap a clone in each worker's `App`: all clones share what they were told.
///
/// ```
/// use actix_web::{App, test, web};
/// use error_catalog::{ApiError, ErrorMiddleware};
///
/// #[derive(Debug, ApiError)]
/// #[api(implement(actix_web), body(root = "Error", RequestId = request_id, Code = code, Message = message))]
/// #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC.")]
/// struct NotFound;
///
/// async fn describe() -> Result<String, NotFound> {
///     Err(NotFound)
/// }
///
/// let errors = ErrorMiddleware::new().format_parameter("Format");
/// let app = move || App::new().route("/vpc", web::get().to(describe)).wrap(errors.clone());
///
/// # actix_web::rt::System::new().block_on(async {
/// let request = test::TestRequest::get().uri("/vpc?Format=XML").insert_header(("x-request-id", "B71B4C68"));
/// let response = test::call_service(&test::init_service(app()).await, request.to_request()).await;
/// assert_eq!(response.headers().get("content-type").unwrap(), "text/xml;charset=utf-8");
/// assert!(test::read_body(response).await.ends_with(
///     b"<RequestId>B71B4C68</RequestId><Code>InvalidVpc.NotFound</Code><Message>There is no VPC.</Message></Error>",
/// ));
/// # });
/// ```
#[derive(Clone)]
pub struct ErrorMiddleware {
    settings: Arc<Settings>,
}

impl Default for ErrorMiddleware {
    fn default() -> ErrorMiddleware {
        ErrorMiddleware::new()
    }
}

impl ErrorMiddleware {
    /// A middleware that reads `Accept`, `Accept-Language` and `x-request-id`, and changes the framework's own responses
    /// nowhere.
    #[must_use]
    pub fn new() -> ErrorMiddleware {
        ErrorMiddleware {
            settings: Arc::new(Settings::new()),
        }
    }

    fn with(mut self, set: impl FnOnce(&mut Settings)) -> ErrorMiddleware {
        set(Arc::make_mut(&mut self.settings));
        self
    }

    /// Also reads a parameter of the query, such as `Format=JSON`, which overrides `Accept`: see
    /// [`Negotiation::format_parameter`](crate::Negotiation::format_parameter). The name is compared as it stands in the query.
    #[must_use]
    pub fn format_parameter(self, name: impl Into<Cow<'static, str>>) -> ErrorMiddleware {
        self.with(|settings| settings.format_parameter = Some(name.into()))
    }

    /// Where else that parameter may be, for a service that has it in a form or a header: it comes before the query. What
    /// names no format says nothing.
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new().format_parameter("Format").format_parameter_of(|request| {
    ///     let format = request.headers().get("x-acs-format")?;
    ///     Some(format.to_str().ok()?.to_owned())
    /// });
    /// ```
    #[must_use]
    pub fn format_parameter_of<T: AsRef<str>>(
        self,
        value: impl Fn(&HttpRequest) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorMiddleware {
        let value = move |request: &HttpRequest| known_format(value(request)?.as_ref());
        self.with(|settings| settings.format_parameter_of = Some(Arc::new(value)))
    }

    /// The header that has the identifier of the request, and which the response to an error repeats. Default:
    /// `x-request-id`.
    ///
    /// 1 to 128 characters of visible ASCII are an identifier; anything else that a caller sends there is repeated nowhere.
    ///
    /// ```
    /// use actix_web::http::header::HeaderName;
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new().request_id_header(HeaderName::from_static("x-acs-request-id"));
    /// ```
    #[must_use]
    pub fn request_id_header(self, name: HeaderName) -> ErrorMiddleware {
        self.with(|settings| settings.request_id_header = name)
    }

    /// Where else the identifier of the request may be: it comes before the header. What is no identifier is none.
    ///
    /// ```
    /// use actix_web::HttpMessage;
    /// use error_catalog::ErrorMiddleware;
    ///
    /// /// Put there by a middleware further outside.
    /// struct RequestId(u64);
    ///
    /// let errors = ErrorMiddleware::new()
    ///     .request_id(|request| request.extensions().get::<RequestId>().map(|id| id.0.to_string()));
    /// ```
    #[must_use]
    pub fn request_id<T: TryInto<HeaderValue>>(
        self,
        id: impl Fn(&HttpRequest) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorMiddleware {
        let id = move |request: &HttpRequest| id(request).and_then(|id| id.try_into().ok());
        self.with(|settings| settings.request_id = Some(Arc::new(id)))
    }

    /// The host that answers, for bodies that have a `host_id`.
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new().host_id("nas.cn-hangzhou.aliyuncs.com");
    /// ```
    #[must_use]
    pub fn host_id(self, id: impl Into<Cow<'static, str>>) -> ErrorMiddleware {
        self.with(|settings| settings.host_id = Some(id.into()))
    }

    /// The host that answers, where it depends on the request; without an answer it is
    /// [`host_id`](ErrorMiddleware::host_id).
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new()
    ///     .host_id_of(|request| Some(request.connection_info().host().to_owned()));
    /// ```
    #[must_use]
    pub fn host_id_of<T: Into<Cow<'static, str>>>(
        self,
        id: impl Fn(&HttpRequest) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorMiddleware {
        let id = move |request: &HttpRequest| id(request).map(T::into);
        self.with(|settings| settings.host_id_of = Some(Arc::new(id)))
    }

    /// The API operation that the request asks for, for [`on_error`](ErrorMiddleware::on_error). It is asked of every
    /// request.
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// // The resource's name, else its pattern.
    /// let errors = ErrorMiddleware::new()
    ///     .operation(|request| request.match_name().map(str::to_owned).or_else(|| request.match_pattern()));
    /// ```
    #[must_use]
    pub fn operation<T: Into<Cow<'static, str>>>(
        self,
        operation: impl Fn(&HttpRequest) -> Option<T> + Send + Sync + 'static,
    ) -> ErrorMiddleware {
        let operation = move |request: &HttpRequest| operation(request).map(T::into);
        self.with(|settings| settings.operation = Some(Arc::new(operation)))
    }

    /// Which error of the catalog a response is that the framework or a middleware made: no route, no method, a body that
    /// cannot be read or is too large, a query that lacks something. Any response with a status of 400 or above is asked for
    /// that is not an error of a catalog already, and so is any failure; what gets no answer stays as it is.
    ///
    /// ```
    /// use actix_web::http::StatusCode;
    /// use error_catalog::{ApiError, ErrorMiddleware};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum CommonError {
    ///     #[api(status = 405, code = "UnsupportedHTTPMethod", message = "This method is not supported.")]
    ///     Method,
    ///     #[api(status = 500, code = "InternalError", message = "Something failed.")]
    ///     Internal,
    /// }
    ///
    /// let errors = ErrorMiddleware::new().rejections(|rejection| match rejection.status() {
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
    ) -> ErrorMiddleware {
        self.with(|settings| settings.rejections = Some(Arc::new(error)))
    }

    /// The switch by which the texts of a code can be withheld while the service runs. May be said several times: what any of
    /// them withholds is withheld.
    #[must_use]
    pub fn withheld_texts(self, switch: &WithheldTexts) -> ErrorMiddleware {
        self.with(|settings| settings.withheld.push(switch.clone()))
    }

    /// Called once for each error that is answered, before it is written: to count, or to log. May be said several times;
    /// each is called, in that order.
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new()
    ///     .on_error(|reply| eprintln!("{} {}: {}", reply.status(), reply.code(), reply.error()));
    /// ```
    #[must_use]
    pub fn on_error(
        self,
        observer: impl Fn(&ErrorReply<'_>) + Send + Sync + 'static,
    ) -> ErrorMiddleware {
        self.with(|settings| settings.observers.push(Arc::new(observer)))
    }
}

#[cfg(feature = "tracing")]
impl ErrorMiddleware {
    /// Makes an event of `tracing` of each error that is answered, with the target `error_catalog`. Needs the feature `tracing`.
    ///
    /// Its level is [`ApiError::level`](crate::ApiError::level): as documented, else by the status. Its message is what logs print
    /// of the error, its fields are `code`, `status`, and, where there are any, `request_id`, `operation` and `causes`, the whole
    /// chain.
    ///
    /// ```
    /// use error_catalog::ErrorMiddleware;
    ///
    /// let errors = ErrorMiddleware::new().traced();
    /// ```
    #[must_use]
    pub fn traced(self) -> ErrorMiddleware {
        self.on_error(crate::integrations::middleware::event::emit)
    }
}

impl<S, B> Transform<S, ServiceRequest> for ErrorMiddleware
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ErrorMiddlewareService<S>;
    type InitError = ();
    type Future = Ready<Result<ErrorMiddlewareService<S>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        let settings = Arc::clone(&self.settings);
        ready(Ok(ErrorMiddlewareService::new(inner, settings)))
    }
}

impl Debug for ErrorMiddleware {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.settings.fmt_as("ErrorMiddleware", f)
    }
}
