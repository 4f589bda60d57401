//! What a layer leaves as it is.

use std::cell::Cell;
use std::convert::Infallible;
use std::future::{Future, ready};
use std::pin::pin;
use std::task::{Context, Waker};

use axum::response::IntoResponse;
use axum::routing::get;
use bytes::Bytes;
use error_catalog::{Answered, ErrorLayer};
use http::{Request, Response};
use tower::{Layer, Service, service_fn};

use crate::{error, request, router, send, wait};

fn full() -> ErrorLayer {
    ErrorLayer::new()
        .format_parameter("Format")
        .host_id("vpc.example.com")
        .request_id(|parts| parts.headers.get("x-other").cloned())
        .operation(|_| Some("GetVpc"))
        .rejections(|_| Some(error("throttling").into()))
        .on_error(|reply| panic!("{reply:?}"))
}

/// Status, headers, extensions and body of whatever succeeds.
#[test]
fn success_passes_through() {
    #[derive(Clone, Debug, PartialEq)]
    struct Mark(u8);
    for status in [100, 200, 204, 301, 304, 399] {
        let service = service_fn(move |request: Request<axum::body::Body>| async move {
            assert_eq!(request.headers()["accept"], "application/xml");
            assert_eq!(request.extensions().get(), Some(&Mark(1)));
            let response = Response::builder().status(status);
            let response = response
                .header("x-request-id", "own")
                .header("vary", "origin");
            let response = response
                .extension(Mark(7))
                .body(axum::body::Body::from("as it is"));
            Ok::<_, Infallible>(response.unwrap())
        });
        let mut ask = request(
            "GET",
            "/?Format=xml",
            &[("accept", "application/xml"), ("x-request-id", "7")],
        );
        ask.extensions_mut().insert(Mark(1));
        let (head, body) = send(full().layer(service), ask);
        assert_eq!(head.status, status);
        assert_eq!(head.headers.len(), 2);
        assert_eq!(
            (&head.headers["x-request-id"], &head.headers["vary"]),
            (&"own".parse().unwrap(), &"origin".parse().unwrap())
        );
        assert_eq!(head.extensions.get(), Some(&Mark(7)));
        assert_eq!(body, "as it is");
    }
}

/// The same error, the very same value.
#[test]
fn the_error_of_the_service_is_passed_on() {
    let service = service_fn(|_: Request<()>| ready(Err::<Response<Bytes>, _>(Box::new(7))));
    let failed = wait(full().layer(service).call(Request::new(())));
    assert_eq!(*failed.unwrap_err(), 7);
}

/// Readiness is the inner service's.
#[test]
fn readiness_is_that_of_the_service() {
    struct Limited(Cell<u8>);
    impl Service<Request<()>> for Limited {
        type Response = Response<Bytes>;
        type Error = u8;
        type Future = std::future::Ready<Result<Response<Bytes>, u8>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> std::task::Poll<Result<(), u8>> {
            self.0.set(self.0.get() + 1);
            match self.0.get() {
                1 => std::task::Poll::Pending,
                2 => std::task::Poll::Ready(Ok(())),
                other => std::task::Poll::Ready(Err(other)),
            }
        }

        fn call(&mut self, _: Request<()>) -> Self::Future {
            ready(Ok(Response::default()))
        }
    }
    let mut service = full().layer(Limited(Cell::new(0)));
    let mut context = Context::from_waker(Waker::noop());
    assert!(service.poll_ready(&mut context).is_pending());
    assert!(matches!(
        service.poll_ready(&mut context),
        std::task::Poll::Ready(Ok(()))
    ));
    assert!(matches!(
        service.poll_ready(&mut context),
        std::task::Poll::Ready(Err(3))
    ));
}

/// A request that succeeds costs no allocation, whatever of it is noted.
#[test]
fn success_allocates_nothing() {
    let service =
        || service_fn(|_: Request<()>| ready(Ok::<_, Infallible>(Response::new(Bytes::new()))));
    let count = |layer: ErrorLayer| {
        let mut service = layer.layer(service());
        // As a server has them: pieces of one buffer that is shared already.
        let buffer = Bytes::from(
            "/vpc?Format=XML application/xml zh-Hans-CN,en;q=0.5 B71B4C68-D3C1-4FD8-9D3D"
                .to_owned(),
        );
        let mut pieces = buffer
            .split(|byte| *byte == b' ')
            .map(|piece| buffer.slice_ref(piece));
        let mut request =
            Request::get(http::Uri::from_maybe_shared(pieces.next().unwrap()).unwrap());
        for name in ["accept", "accept-language", "x-request-id"] {
            let value = http::HeaderValue::from_maybe_shared(pieces.next().unwrap());
            request = request.header(name, value.unwrap());
        }
        let request = request.body(()).unwrap();
        let mut context = Context::from_waker(Waker::noop());
        allocation_counter::measure(|| {
            let answer = pin!(service.call(request)).poll(&mut context);
            assert!(answer.is_ready());
        })
        .count_total
    };
    for layer in [ErrorLayer::new(), full()] {
        assert_eq!(count(layer), 0);
    }
}

/// Of an error that is answered the body and what is said of it are replaced, and nothing else.
#[test]
fn headers_of_others_stay_beside_an_error() {
    let handler = || async {
        let headers = [
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
            ("content-length", "999"),
            ("content-type", "text/html"),
            ("content-md5", "Q2hlY2sgSW50ZWdyaXR5IQ=="),
            ("digest", "md5=Q2hlY2sgSW50ZWdyaXR5IQ=="),
            ("trailer", "digest"),
            ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("retry-after", "1"),
        ];
        (http::StatusCode::IM_A_TEAPOT, headers, error("throttling")).into_response()
    };
    let app = router().route("/", get(handler)).layer(ErrorLayer::new());
    let (head, body) = send(app, request("GET", "/", &[]));
    assert_eq!(head.status, 429);
    assert_eq!(body, r#"{"Code":"Throttling","Message":"Too fast."}"#);
    let mut found: Vec<_> = head.headers.iter().collect();
    found.sort_by_key(|(name, _)| name.as_str());
    let found: Vec<_> = found
        .into_iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("content-length", "43"),
            ("content-type", "application/json"),
            ("retry-after", "30"),
            ("set-cookie", "a=b"),
            ("vary", "accept, accept-language"),
            ("x-error-code", "Throttling"),
            ("x-other", "kept"),
        ],
    );
}

/// What others say of the request stays beside ours, once.
#[test]
fn vary_is_the_union() {
    let table: [(&[&str], &[&str]); 6] = [
        (&[], &["accept, accept-language"]),
        (&["origin"], &["origin", "accept, accept-language"]),
        (&["Accept-Language, Accept"], &["Accept-Language, Accept"]),
        (
            &["accept", "accept-language"],
            &["accept", "accept-language"],
        ),
        (&["accept"], &["accept", "accept, accept-language"]),
        (&["*"], &["*"]),
    ];
    for (before, after) in table {
        let service = service_fn(|_: Request<axum::body::Body>| async move {
            let mut response = Answered::new(error("throttling"))
                .to_response()
                .map(axum::body::Body::from);
            for line in before {
                response.headers_mut().append("vary", line.parse().unwrap());
            }
            Ok::<_, Infallible>(response)
        });
        let (head, _) = send(ErrorLayer::new().layer(service), request("GET", "/", &[]));
        let found: Vec<_> = head.headers.get_all("vary").iter().collect();
        assert_eq!(found, after, "{before:?}");
    }
}

/// Layers are configured once and shared; a clone that is configured further does not change the first.
#[test]
fn a_clone_is_configured_on_its_own() {
    let first = ErrorLayer::default().host_id("first");
    let second = first.clone().host_id("second");
    let hosts = [first, second].map(|layer| {
        let (_, body) = send(
            router().layer(layer),
            request("GET", "/typed/throttling", &[]),
        );
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        body["HostId"].as_str().unwrap().to_owned()
    });
    assert_eq!(hosts, ["first", "second"]);
}
