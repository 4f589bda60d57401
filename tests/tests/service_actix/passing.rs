//! What a middleware leaves as it is.

use std::future::{Future, ready};
use std::pin::pin;
use std::task::{Context, Waker};

use actix_web::dev::{Service, ServiceRequest, Transform, fn_service};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{StatusCode, Uri};
use actix_web::web::{self, Bytes};
use actix_web::{App, Error, HttpResponse, ResponseError};
use error_catalog::ErrorMiddleware;

use crate::{Answer, error, get, request, send, wait};

/// actix makes a name of a text at each look-up.
const OTHER: HeaderName = HeaderName::from_static("x-other");

fn full() -> ErrorMiddleware {
    ErrorMiddleware::new()
        .format_parameter("Format")
        .host_id("vpc.example.com")
        .request_id(|request| request.headers().get(OTHER).cloned())
        .operation(|_| Some("GetVpc"))
        .rejections(|_| Some(error("throttling").into()))
        .on_error(|reply| panic!("{reply:?}"))
}

fn lines(answer: &Answer) -> Vec<(&str, &str)> {
    let headers = answer.headers.iter();
    let mut lines: Vec<_> = headers
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    lines.sort_unstable();
    lines
}

/// Status, headers and body of whatever succeeds.
#[test]
fn success_passes_through() {
    for status in [100, 200, 204, 301, 304, 399] {
        let handler = move || async move {
            let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap());
            response.insert_header(("x-request-id", "own"));
            response.insert_header(("vary", "origin"));
            response.body("as it is")
        };
        let headers = [("accept", "application/xml"), ("x-request-id", "7")];
        let ask = request("GET", "/?Format=xml", &headers);
        let answer = send(App::new().route("/", web::to(handler)).wrap(full()), ask);
        assert_eq!(
            (answer.status, &answer.body[..]),
            (status, &b"as it is"[..])
        );
        assert_eq!(
            lines(&answer),
            [("vary", "origin"), ("x-request-id", "own")]
        );
        assert_eq!(answer.code, None);
    }
}

/// A request that succeeds costs no allocation more than without, whatever of it is noted.
#[test]
fn success_allocates_nothing() {
    let count = |errors: Option<ErrorMiddleware>| {
        // As a server has them: pieces of one buffer that is shared already.
        let buffer = Bytes::from(
            "/vpc?Format=XML application/xml zh-Hans-CN,en;q=0.5 B71B4C68-D3C1-4FD8-9D3D"
                .to_owned(),
        );
        let mut pieces = buffer
            .split(|byte| *byte == b' ')
            .map(|piece| buffer.slice_ref(piece));
        let mut request = get("/").to_srv_request();
        let head = request.head_mut();
        head.uri = Uri::from_maybe_shared(pieces.next().unwrap()).unwrap();
        for name in ["accept", "accept-language", "x-request-id"] {
            let value = HeaderValue::from_maybe_shared(pieces.next().unwrap());
            let name = HeaderName::from_static(name);
            head.headers_mut().insert(name, value.unwrap());
        }
        let inner = fn_service(|request: ServiceRequest| {
            ready(Ok::<_, Error>(
                request.into_response(HttpResponse::new(StatusCode::OK)),
            ))
        });
        let mut context = Context::from_waker(Waker::noop());
        let Some(errors) = errors else {
            return allocation_counter::measure(|| {
                assert!(pin!(inner.call(request)).poll(&mut context).is_ready());
            });
        };
        let service = errors.new_transform(inner).into_inner().unwrap();
        allocation_counter::measure(|| {
            assert!(pin!(service.call(request)).poll(&mut context).is_ready());
        })
    };
    let count = |errors| wait(async { count(errors).count_total });
    // actix keeps the heads of responses for the next ones.
    count(None);
    for errors in [ErrorMiddleware::new(), full()] {
        assert_eq!(count(Some(errors)), count(None));
    }
}

/// Of an error that is answered the body and what is said of it are replaced, and nothing else; `Vary` is the union.
#[test]
fn headers_of_others_stay_beside_an_error() {
    let handler = || async {
        let mut response = HttpResponse::from_error(error("throttling"));
        *response.status_mut() = StatusCode::IM_A_TEAPOT;
        for (name, value) in [
            ("x-other", "kept"),
            ("set-cookie", "a=b"),
            ("etag", "\"1\""),
            ("content-encoding", "gzip"),
            ("accept-ranges", "bytes"),
            ("content-disposition", "attachment"),
            (
                "content-digest",
                "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:",
            ),
            (
                "repr-digest",
                "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:",
            ),
            ("content-type", "text/html"),
            ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("retry-after", "1"),
            ("vary", "origin"),
        ] {
            let name = HeaderName::from_static(name);
            response.headers_mut().insert(name, value.parse().unwrap());
        }
        response
    };
    let app = App::new().route("/", web::to(handler));
    let answer = send(app.wrap(ErrorMiddleware::new()), get("/"));
    assert_eq!(answer.status, 429);
    assert_eq!(
        answer.body,
        r#"{"Code":"Throttling","Message":"Too fast."}"#
    );
    let found: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| name.as_str() != "vary")
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    let mut found = found;
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("content-length", "43"),
            ("content-type", "application/json"),
            ("retry-after", "30"),
            ("set-cookie", "a=b"),
            ("x-error-code", "Throttling"),
            ("x-other", "kept"),
        ],
    );
    let vary: Vec<_> = answer.headers.get_all("vary").collect();
    assert_eq!(vary, ["origin", "accept, accept-language"]);
}

/// Of an error whose response was made by hand only that response is left.
#[test]
fn a_response_without_its_error_stays() {
    let handler = || async { error("throttling").error_response() };
    let app = || App::new().route("/", web::to(handler));
    let accept = || request("GET", "/", &[("accept", "application/xml")]);
    let errors = ErrorMiddleware::new().rejections(|rejection| panic!("{rejection:?}"));
    let answer = send(app().wrap(errors), accept());
    let expected = send(app(), accept());
    assert_eq!((answer.status, &answer.body), (429, &expected.body));
    assert_eq!(lines(&answer), lines(&expected));
}

/// Middlewares are configured once and shared; a clone that is configured further does not change the first.
#[test]
fn a_clone_is_configured_on_its_own() {
    let first = ErrorMiddleware::default().host_id("first");
    let second = first.clone().host_id("second");
    for (errors, host) in [(first, "first"), (second, "second")] {
        let answer = crate::ask(&errors, get("/typed/throttling"));
        let body: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(body["HostId"], host);
    }
}
