//! Errors at home in actix-web: what a caller gets of an app with the middleware around it, and what it makes of that.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

#[path = "service_actix/asserted.rs"]
mod asserted;
#[path = "service_actix/incident.rs"]
mod incident;
#[path = "service_actix/observed.rs"]
mod observed;
#[path = "service_actix/passing.rs"]
mod passing;
#[path = "service_actix/rejections.rs"]
mod rejections;
#[path = "service_actix/requests.rs"]
mod requests;
#[path = "service_actix/socket.rs"]
mod socket;
#[path = "service_actix/types.rs"]
mod types;

use std::future::Future;

use actix_web::body::{MessageBody, to_bytes};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::test::{self, TestRequest};
use actix_web::web::{self, Bytes, Path};
use actix_web::{App, Error, HttpResponse};
use error_catalog::integrations::actix_web::error_of;
use error_catalog::{AnyError, ApiError, ErrorMiddleware, Received};

/// Nested in the catalog of the service, with a shape of its own that must not show.
#[derive(Debug, ApiError)]
#[api(name = "quota", locales("en", "zh"), format = xml, body(inner = code, text = message), kind = QuotaErrorKind)]
enum QuotaError {
    #[api(
        status = 403,
        code = "QuotaExceeded",
        message = "At most {maximum} of {kind}.",
        zh(message = "{kind} 至多 {maximum} 个。")
    )]
    Exceeded {
        #[api(placeholder = "10")]
        maximum: u32,
        kind: String,
    },
}

#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    locales("en", "zh"),
    code_header = "x-error-code",
    kind = VpcErrorKind,
    implement(actix_web),
    body(
        root = "Error",
        RequestId = request_id,
        HostId = host_id,
        Code = code,
        Message = message,
        Params = params,
        Errors = errors
    )
)]
enum VpcError {
    #[api(
        status = 404,
        code = "InvalidVpc.NotFound",
        message = "There is no VPC <{id}>.",
        zh(message = "VPC <{id}> 不存在。"),
        display = "no {id} in {region}"
    )]
    NotFound { id: String, region: &'static str },
    #[api(
        status = 429,
        code = "Throttling",
        message = "Too fast.",
        zh(message = "太快了。"),
        retryable(throttling, after = 30)
    )]
    Throttling,
    #[api(
        status = 500,
        code = "InternalError",
        message = "Something failed.",
        zh(message = "出错了。")
    )]
    Internal(#[api(from)] std::io::Error),
    #[api(
        status = 400,
        code = "InvalidParameters",
        message = "{count} parameters are not valid.",
        zh(message = "{count} 个参数无效。")
    )]
    Invalid {
        count: usize,
        #[api(errors)]
        errors: Vec<AnyError>,
    },
    #[api(transparent)]
    Quota(QuotaError),
}

fn not_found() -> VpcError {
    VpcError::NotFound {
        id: "vpc-1".to_owned(),
        region: "here",
    }
}

fn exceeded() -> QuotaError {
    QuotaError::Exceeded {
        maximum: 7,
        kind: "VPC".to_owned(),
    }
}

/// One of each, by name.
fn error(name: &str) -> VpcError {
    match name {
        "not_found" => not_found(),
        "throttling" => VpcError::Throttling,
        "internal" => std::io::Error::other("disk 7 is full").into(),
        "invalid" => VpcError::Invalid {
            count: 2,
            errors: vec![exceeded().into(), not_found().into()],
        },
        "quota" => VpcError::Quota(exceeded()),
        other => panic!("there is no error {other}"),
    }
}

const ERRORS: [&str; 5] = ["not_found", "throttling", "internal", "invalid", "quota"];

/// By which way an error leaves a handler, or what stands around one.
const WAYS: [&str; 3] = ["typed", "any", "failed"];

async fn of_the_type(name: Path<String>) -> Result<HttpResponse, VpcError> {
    Err(error(&name))
}

async fn of_any_type(name: Path<String>) -> Result<HttpResponse, AnyError> {
    Err(error(&name))?
}

/// A service that answers each error under its name: as the type itself, as an `AnyError`, and as the failure of a middleware.
fn app() -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let failing = actix_web::middleware::from_fn(|request: ServiceRequest, _| async move {
        let name = request.path().trim_start_matches("/failed/").to_owned();
        Err::<ServiceResponse, _>(Error::from(error(&name)))
    });
    let failed = web::resource("/failed/{name}").wrap(failing);
    App::new()
        .route("/typed/{name}", web::to(of_the_type))
        .route("/any/{name}", web::to(of_any_type))
        .route("/ok", web::to(|| async { "" }))
        .service(failed)
}

/// What a caller gets, and what a middleware further outside sees.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    code: Option<String>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        assert!(self.headers.get_all(name).count() < 2, "{name}");
        self.headers.get(name)?.to_str().ok()
    }

    fn received(&self) -> Received {
        let body = self.body.clone();
        Received::new(VpcError::CATALOG, self.status, &self.headers, body)
    }
}

fn wait<F: Future>(future: F) -> F::Output {
    actix_web::rt::System::new().block_on(future)
}

fn send<T, B>(app: App<T>, request: TestRequest) -> Answer
where
    T: ServiceFactory<
            ServiceRequest,
            Config = (),
            Response = ServiceResponse<B>,
            Error = Error,
            InitError = (),
        > + 'static,
    B: MessageBody + 'static,
{
    wait(async {
        let app = test::init_service(app).await;
        let response = match test::try_call_service(&app, request.to_request()).await {
            Ok(response) => response.into_parts().1.map_into_boxed_body(),
            // As the server does.
            Err(failure) => HttpResponse::from_error(failure),
        };
        let code = error_of(&response).map(|error| error.code().to_string());
        let (head, body) = response.into_parts();
        Answer {
            status: head.status().as_u16(),
            headers: head.headers().clone(),
            body: to_bytes(body).await.ok().unwrap(),
            code,
        }
    })
}

/// What the app above answers with that middleware around it.
fn ask(errors: &ErrorMiddleware, request: TestRequest) -> Answer {
    send(app().wrap(errors.clone()), request)
}

fn get(uri: &str) -> TestRequest {
    request("GET", uri, &[])
}

fn request(method: &str, uri: &str, headers: &[(&str, &str)]) -> TestRequest {
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let request = TestRequest::with_uri(uri).method(method);
    headers
        .iter()
        .fold(request, |request, header| request.append_header(*header))
}
