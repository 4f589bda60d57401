//! What the request says decides what the caller gets.

use error_catalog::{Answered, ApiError, ErrorLayer, Negotiation, Received, Reply};
use http::{HeaderName, HeaderValue, Method, Request, Response};
use tower::{Layer, service_fn};
use tower_http::request_id::{
    MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};

use crate::{ERRORS, VpcError, VpcErrorKind, error, get, request, router, send, wait};

const ACCEPTS: [Option<&str>; 6] = [
    None,
    Some("*/*"),
    Some("application/xml"),
    Some("text/html, text/xml;q=0.9, */*;q=0.1"),
    Some("application/problem+json"),
    Some("image/png, \u{1}"),
];

const LANGUAGES: [Option<&str>; 4] = [
    None,
    Some("zh-Hans-CN, en;q=0.5"),
    Some("fr"),
    Some("en;q=0, *"),
];

/// Every error, whatever is asked of it: the response is the reply that the same words negotiate.
#[test]
fn every_request_gets_what_it_negotiates() {
    let layer = ErrorLayer::new()
        .format_parameter("Format")
        .host_id("vpc.example.com");
    let app = router().layer(layer);
    let mut bodies = std::collections::BTreeSet::new();
    for (name, path) in ERRORS
        .into_iter()
        .flat_map(|name| [(name, "typed"), (name, "any")])
    {
        for accept in ACCEPTS
            .into_iter()
            .filter(|accept| accept != &Some("image/png, \u{1}"))
        {
            for language in LANGUAGES {
                for parameter in ["", "?Format=XML", "?a=b&Format=json", "?format=xml"] {
                    for id in [None, Some("B71B4C68-1")] {
                        let error = error(name);
                        let mut wanted = Negotiation::new(VpcError::CATALOG);
                        let mut headers = Vec::new();
                        if let Some(accept) = accept {
                            wanted = wanted.accept(accept);
                            headers.push(("accept", accept));
                        }
                        if let Some(language) = language {
                            wanted = wanted.accept_language(language);
                            headers.push(("accept-language", language));
                        }
                        if let Some((_, value)) = parameter.split_once("Format=") {
                            wanted = wanted.format_parameter(value);
                        }
                        let mut reply = Reply::new(&error)
                            .negotiated(&wanted)
                            .host_id("vpc.example.com");
                        if let Some(id) = id {
                            reply = reply.request_id(id);
                            headers.push(("x-request-id", id));
                        }

                        let uri = format!("/{path}/{name}{parameter}");
                        let (head, body) = send(app.clone(), request("GET", &uri, &headers));
                        assert_eq!(head.status.as_u16(), reply.status());
                        assert_eq!(body, reply.to_bytes());
                        for (name, value) in reply.headers() {
                            assert_eq!(head.headers[name], value.to_string(), "{name}");
                            assert_eq!(head.headers.get_all(name).iter().count(), 1, "{name}");
                        }
                        assert_eq!(head.headers["content-length"], body.len().to_string());
                        let found = head.headers.get("x-request-id");
                        assert_eq!(found, id.map(HeaderValue::from_static).as_ref());

                        let received = Received::new(
                            VpcError::CATALOG,
                            head.status,
                            &head.headers,
                            body.clone(),
                        );
                        assert!(received.is(error.code()), "{received:?}");
                        assert_eq!(received.oddities(), []);
                        assert_eq!(received.entry(), Some(error.entry()));
                        assert_eq!(received.request_id(), id);
                        assert_eq!(received.kind::<VpcErrorKind>(), Some(error.kind()));
                        bodies.insert(body);
                    }
                }
            }
        }
    }
    // JSON, XML and problem details, in two languages, with the id of the request and without, of five errors.
    assert_eq!(bodies.len(), 3 * 2 * 2 * 5);
}

/// By hand, so that the law above is not about nothing.
#[test]
fn a_caller_reads_its_own_language_and_format() {
    let app = router().layer(ErrorLayer::new());
    let headers = [("accept-language", "zh"), ("x-request-id", "7")];
    let (head, body) = send(app.clone(), request("GET", "/typed/not_found", &headers));
    assert_eq!(
        body,
        r#"{"RequestId":"7","Code":"InvalidVpc.NotFound","Message":"VPC <vpc-1> 不存在。","Params":{"id":"vpc-1"}}"#
    );
    assert_eq!(head.headers["content-type"], "application/json");
    assert_eq!(head.headers["content-language"], "zh");
    assert_eq!(head.headers["vary"], "accept, accept-language");
    assert_eq!(head.headers["x-error-code"], "InvalidVpc.NotFound");

    let (head, body) = send(
        app,
        request("GET", "/any/quota", &[("accept", "application/xml")]),
    );
    assert_eq!(
        body,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>QuotaExceeded</Code><Message>At most 7 of VPC.</Message>\
         <Params><maximum>7</maximum><kind>VPC</kind></Params></Error>"
    );
    assert_eq!(head.status, 403);
    assert_eq!(head.headers["content-type"], "application/xml");
}

/// Several lines are one list, and lines that nobody can read say nothing.
#[test]
fn lines_of_one_header_are_joined() {
    let app = router().layer(ErrorLayer::new());
    let table: [(&[(&str, &str)], &str); 4] = [
        (
            &[("accept", "application/json;q=0.1"), ("accept", "text/xml")],
            "text/xml;charset=utf-8",
        ),
        (
            &[("accept", "text/xml;q=0.1"), ("accept", "application/json")],
            "application/json",
        ),
        (
            &[("accept", ""), ("accept", ",;,"), ("accept", "text/xml")],
            "text/xml;charset=utf-8",
        ),
        (
            &[("accept", "\u{e9}\u{e9}"), ("accept", "\"")],
            "application/json",
        ),
    ];
    for (headers, content_type) in table {
        let (head, _) = send(app.clone(), request("GET", "/typed/throttling", headers));
        assert_eq!(head.headers["content-type"], content_type, "{headers:?}");
    }
    let headers = [("accept-language", "fr"), ("accept-language", "zh;q=0.1")];
    let (head, _) = send(app, request("GET", "/typed/throttling", &headers));
    assert_eq!(head.headers["content-language"], "zh");
}

fn id_of(head: &http::response::Parts) -> Option<HeaderValue> {
    head.headers.get("x-request-id").cloned()
}

fn in_body(body: &[u8]) -> Option<HeaderValue> {
    let body: serde_json::Value = serde_json::from_slice(body).unwrap();
    let id = body.get("RequestId")?.as_str().unwrap();
    Some(HeaderValue::from_str(id).unwrap())
}

/// The identifier: of the extension, else of the header, else of whoever is further inside.
#[test]
fn the_request_id_is_found_where_it_is() {
    // tower-http makes one, outside of the layer.
    let layers = |layer: ErrorLayer| {
        router()
            .layer(layer)
            .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
    };
    let by_extension = ErrorLayer::new()
        .request_id_header(HeaderName::from_static("x-other"))
        .request_id(|parts| Some(parts.extensions.get::<RequestId>()?.header_value().clone()));
    let (head, body) = send(layers(ErrorLayer::new()), get("/typed/throttling"));
    assert_eq!(id_of(&head).unwrap().len(), 36);
    assert_eq!(in_body(&body), id_of(&head));
    let (head, body) = send(layers(by_extension), get("/typed/throttling"));
    assert_eq!(in_body(&body), head.headers.get("x-other").cloned());
    assert_eq!(in_body(&body).unwrap().len(), 36);

    // Inside of the layer, and told to the response alone.
    let inside = router()
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
        .layer(ErrorLayer::new());
    let (head, body) = send(inside, get("/typed/throttling"));
    assert_eq!(in_body(&body), id_of(&head));
    assert_eq!(id_of(&head).unwrap().len(), 36);

    // A closure comes first, and what cannot stand in a header is no identifier.
    let closure = ErrorLayer::new().request_id(|parts| match parts.uri.path() {
        "/typed/throttling" => Some("mine".to_owned()),
        _ => Some("\n".to_owned()),
    });
    let app = router().layer(closure);
    for (path, expected) in [("/typed/throttling", "mine"), ("/typed/quota", "caller")] {
        let (head, body) = send(
            app.clone(),
            request("GET", path, &[("x-request-id", "caller")]),
        );
        assert_eq!(id_of(&head).unwrap(), expected);
        assert_eq!(in_body(&body).unwrap(), expected);
    }
}

/// What a caller calls an identifier is repeated nowhere unless it can be one: in a header, a body and a log alike. What
/// the service says comes next.
#[test]
fn what_is_no_identifier_is_none() {
    let long = "x".repeat(129);
    for id in [
        &b""[..],
        b"two words",
        b"tab\t",
        "\u{e9}".as_bytes(),
        b"\xff\xfe",
        long.as_bytes(),
    ] {
        let value = HeaderValue::from_bytes(id).unwrap();
        let mut asked = get("/typed/throttling");
        asked.headers_mut().insert("x-request-id", value);
        let layer = ErrorLayer::new().on_error(|reply| assert_eq!(reply.request_id(), None));
        let (head, body) = send(router().layer(layer), asked);
        assert_eq!(id_of(&head), None, "{id:?}");
        assert_eq!(in_body(&body), None, "{id:?}");

        let closure = id.to_vec();
        let layer = ErrorLayer::new().request_id(move |_| Some(closure.clone()));
        let request = request("GET", "/typed/throttling", &[("x-request-id", "caller")]);
        let (head, _) = send(router().layer(layer), request);
        assert_eq!(id_of(&head).unwrap(), "caller", "{id:?}");
    }
}

#[test]
fn the_host_is_a_constant_or_of_the_request() {
    let of_request =
        |parts: &http::request::Parts| Some(parts.headers.get("host")?.to_str().ok()?.to_owned());
    let layer = ErrorLayer::new().host_id("constant").host_id_of(of_request);
    let app = router().layer(layer);
    let host = |headers: &[(&str, &str)]| {
        let (_, body) = send(app.clone(), request("GET", "/typed/throttling", headers));
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        body["HostId"].as_str().unwrap().to_owned()
    };
    assert_eq!(host(&[]), "constant");
    assert_eq!(host(&[("host", "of.request")]), "of.request");
}

/// A `HEAD` is told what a `GET` would be, without the body.
#[test]
fn a_head_has_the_headers_of_the_get() {
    let app = router().layer(ErrorLayer::new().rejections(|_| Some(VpcError::Throttling.into())));
    for path in ["/typed/not_found", "/any/quota", "/nowhere"] {
        for headers in [[("accept", "text/xml")], [("accept-language", "zh")]] {
            let (got, body) = send(app.clone(), request("GET", path, &headers));
            let (head, nothing) = send(app.clone(), request("HEAD", path, &headers));
            assert_eq!(nothing, "");
            assert_eq!(head.status, got.status);
            assert_eq!(head.headers, got.headers);
            assert_eq!(head.headers["content-length"], body.len().to_string());
        }
    }
}

/// Statuses that have no body are sent without one.
#[test]
fn a_status_without_a_body_has_none() {
    #[derive(Debug, ApiError)]
    #[api(status = 304, code = "Same", message = "m")]
    #[api(allow(non_error_status, reason = "the caller has it"))]
    struct Same;

    let service = service_fn(|_: Request<axum::body::Body>| async {
        let response: Response<http_body_util::Full<bytes::Bytes>> =
            Answered::new(Same).to_response().map(Into::into);
        Ok::<_, std::convert::Infallible>(response)
    });
    let (head, body) = send(ErrorLayer::new().layer(service), get("/"));
    assert_eq!((head.status.as_u16(), &body[..]), (304, &b""[..]));
    assert!(head.headers.get("content-length").is_none());
}

/// Any tower service will do whose body can be made of bytes; nothing of axum is in it.
#[test]
fn a_service_without_a_framework_is_answered_alike() {
    let service = service_fn(|request: Request<Vec<u8>>| async move {
        assert_eq!(request.method(), Method::PUT);
        assert_eq!(request.body(), b"as it was");
        Ok::<Response<bytes::Bytes>, std::convert::Infallible>(
            Answered::new(error("quota")).to_response(),
        )
    });
    let request = Request::put("/")
        .header("accept-language", "zh")
        .body(b"as it was".to_vec());
    let response = wait(tower::ServiceExt::oneshot(
        ErrorLayer::new().layer(service),
        request.unwrap(),
    ));
    let (head, body) = response.unwrap().into_parts();
    assert_eq!(head.headers["content-language"], "zh");
    let received = Received::new(VpcError::CATALOG, head.status, &head.headers, body);
    assert!(received.is("QuotaExceeded"));
    assert_eq!(received.message(), Some("VPC 至多 7 个。"));
}

/// What the service knows of the format by another way comes before the query, if it names one.
#[test]
fn the_format_may_stand_anywhere() {
    let layer = ErrorLayer::new()
        .format_parameter("Format")
        .format_parameter_of(|parts| {
            Some(parts.headers.get("x-format")?.to_str().ok()?.to_owned())
        });
    let app = router().layer(layer);
    for (header, query, expected) in [
        (None, "", "application/json"),
        (None, "?Format=XML", "text/xml;charset=utf-8"),
        (Some("xml"), "", "text/xml;charset=utf-8"),
        (Some("Json"), "?Format=XML", "application/json"),
        (Some("yaml"), "?Format=XML", "text/xml;charset=utf-8"),
    ] {
        let headers: Vec<_> = header
            .map(|format| ("x-format", format))
            .into_iter()
            .collect();
        let uri = format!("/any/throttling{query}");
        let (head, _) = send(app.clone(), request("GET", &uri, &headers));
        assert_eq!(head.headers["content-type"], expected, "{header:?} {query}");
    }
}
