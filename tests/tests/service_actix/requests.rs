//! What the request says decides what the caller gets.

use actix_web::HttpMessage;
use actix_web::dev::Service;
use actix_web::http::header::{HeaderName, HeaderValue};
use error_catalog::{ApiError, ErrorMiddleware, Negotiation, Reply};

use crate::{ERRORS, VpcError, VpcErrorKind, WAYS, app, ask, error, get, request, send};

/// Every error, by whatever way it comes and whatever is asked of it: the response is the reply that the same words negotiate.
#[test]
fn every_request_gets_what_it_negotiates() {
    const ACCEPTS: [Option<&str>; 4] = [
        None,
        Some("text/html, application/xml;q=0.9"),
        Some("application/problem+json"),
        Some("image/png"),
    ];
    const LANGUAGES: [Option<&str>; 3] = [None, Some("zh-Hans-CN, en;q=0.5"), Some("fr")];
    let errors = ErrorMiddleware::new()
        .format_parameter("Format")
        .host_id("vpc.example.com");
    let mut bodies = std::collections::BTreeSet::new();
    for (name, way) in ERRORS
        .into_iter()
        .flat_map(|name| WAYS.map(|way| (name, way)))
    {
        for (accept, language) in ACCEPTS
            .into_iter()
            .flat_map(|accept| LANGUAGES.map(|language| (accept, language)))
        {
            for parameter in ["", "?Format=XML", "?format=xml"] {
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

                    let uri = format!("/{way}/{name}{parameter}");
                    let answer = ask(&errors, request("GET", &uri, &headers));
                    assert_eq!(answer.status, reply.status());
                    assert_eq!(answer.body, reply.to_bytes(), "{uri} {headers:?}");
                    for (name, value) in reply.headers() {
                        assert_eq!(answer.header(name), Some(&*value.to_string()));
                    }
                    let length = answer.body.len().to_string();
                    assert_eq!(answer.header("content-length"), Some(&*length));
                    assert_eq!(answer.header("x-request-id"), id);

                    let received = answer.received();
                    assert!(received.is(error.code()), "{received:?}");
                    assert_eq!(received.oddities(), []);
                    assert_eq!(received.entry(), Some(error.entry()));
                    assert_eq!(received.request_id(), id);
                    assert_eq!(received.kind::<VpcErrorKind>(), Some(error.kind()));
                    assert_eq!(answer.code, Some(error.code().to_string()));
                    bodies.insert(answer.body);
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
    let errors = ErrorMiddleware::new();
    let headers = [("accept-language", "zh"), ("x-request-id", "7")];
    for way in WAYS {
        let answer = ask(
            &errors,
            request("GET", &format!("/{way}/not_found"), &headers),
        );
        assert_eq!(
            answer.body,
            r#"{"RequestId":"7","Code":"InvalidVpc.NotFound","Message":"VPC <vpc-1> 不存在。","Params":{"id":"vpc-1"}}"#
        );
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("content-language"), Some("zh"));
        assert_eq!(answer.header("vary"), Some("accept, accept-language"));
        assert_eq!(answer.header("x-error-code"), Some("InvalidVpc.NotFound"));

        let accept = [("accept", "application/xml")];
        let answer = ask(&errors, request("GET", &format!("/{way}/quota"), &accept));
        assert_eq!(
            answer.body,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>QuotaExceeded</Code><Message>At most 7 of VPC.</Message>\
             <Params><maximum>7</maximum><kind>VPC</kind></Params></Error>"
        );
        assert_eq!(answer.status, 403);
        assert_eq!(answer.header("content-type"), Some("application/xml"));
    }
}

/// Several lines of one header are one list.
#[test]
fn lines_of_one_header_are_joined() {
    let table: [(&[(&str, &str)], &str); 3] = [
        (
            &[("accept", "text/plain"), ("accept", "text/xml")],
            "text/xml;charset=utf-8",
        ),
        (
            &[("accept", "text/xml;q=0.1"), ("accept", "*/*")],
            "application/json",
        ),
        (
            &[("accept", ""), ("accept", "application/xml")],
            "application/xml",
        ),
    ];
    for (headers, content_type) in table {
        let answer = ask(
            &ErrorMiddleware::new(),
            request("GET", "/any/throttling", headers),
        );
        assert_eq!(
            answer.header("content-type"),
            Some(content_type),
            "{headers:?}"
        );
    }
}

/// The identifier: of the closure, else of the header, else of whoever is further inside.
#[test]
fn the_request_id_is_found_where_it_is() {
    struct Id(&'static str);
    let by_extension = ErrorMiddleware::new()
        .request_id_header(HeaderName::from_static("x-other"))
        .request_id(|request| Some(request.extensions().get::<Id>()?.0));
    let by_header = ErrorMiddleware::new().request_id_header(HeaderName::from_static("x-other"));
    let table = [
        (&by_extension, Some("outside"), "outside"),
        // What cannot stand in a header is no identifier.
        (&by_extension, Some("\n"), "caller"),
        (&by_extension, None, "caller"),
        (&by_header, Some("outside"), "caller"),
    ];
    for (errors, id, expected) in table {
        let app = app().wrap(errors.clone()).wrap_fn(move |request, inner| {
            if let Some(id) = id {
                request.extensions_mut().insert(Id(id));
            }
            inner.call(request)
        });
        let headers = [("x-other", "caller"), ("x-request-id", "not this")];
        let answer = send(app, request("GET", "/typed/throttling", &headers));
        assert_eq!(answer.header("x-other"), Some(expected));
        assert_eq!(answer.header("x-request-id"), None);
        assert_eq!(answer.received().request_id(), Some(expected));
    }

    // Told to the response alone, further inside.
    let inside = app().wrap_fn(|request, inner| {
        let answer = inner.call(request);
        async {
            let mut response = answer.await?;
            let id = HeaderValue::from_static("inside");
            response
                .headers_mut()
                .insert(HeaderName::from_static("x-request-id"), id);
            Ok(response)
        }
    });
    let answer = send(inside.wrap(ErrorMiddleware::new()), get("/any/throttling"));
    assert_eq!(answer.header("x-request-id"), Some("inside"));
    assert_eq!(answer.received().request_id(), Some("inside"));
}

/// What a caller calls an identifier is repeated nowhere unless it can be one: in a header, a body and a log alike.
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
        let request = get("/typed/throttling").append_header(("x-request-id", value));
        let errors = ErrorMiddleware::new().on_error(|reply| assert_eq!(reply.request_id(), None));
        let answer = ask(&errors, request);
        assert_eq!(answer.headers.get("x-request-id"), None, "{id:?}");
        assert_eq!(answer.received().request_id(), None, "{id:?}");
        assert!(!answer.body.windows(9).any(|word| word == b"RequestId"));
    }
}

#[test]
fn the_host_is_a_constant_or_of_the_request() {
    let errors = ErrorMiddleware::new()
        .host_id("constant")
        .host_id_of(|request| Some(request.headers().get("host")?.to_str().ok()?.to_owned()));
    for (headers, host) in [
        (&[][..], "constant"),
        (&[("host", "of.request")], "of.request"),
    ] {
        let answer = ask(&errors, request("GET", "/typed/throttling", headers));
        let body: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(body["HostId"], host);
    }
}

/// Statuses that have no body are sent without one, with the middleware or without.
#[test]
fn a_status_without_a_body_has_none() {
    use actix_web::{App, HttpResponse, web};

    #[derive(Debug, ApiError)]
    #[api(status = 304, code = "Same", message = "m", implement(actix_web))]
    #[api(allow(non_error_status, reason = "the caller has it"))]
    struct Same;

    let same = || web::to(|| async { Err::<HttpResponse, _>(Same) });
    let alone = send(App::new().route("/", same()), get("/"));
    let wrapped = App::new().route("/", same()).wrap(ErrorMiddleware::new());
    for answer in [alone, send(wrapped, get("/"))] {
        assert_eq!((answer.status, &answer.body[..]), (304, &b""[..]));
        assert_eq!(answer.header("content-length"), None);
    }
}

/// What the service knows of the format by another way comes before the query, if it names one.
#[test]
fn the_format_may_stand_anywhere() {
    let errors = ErrorMiddleware::new()
        .format_parameter("Format")
        .format_parameter_of(|request| {
            Some(request.headers().get("x-format")?.to_str().ok()?.to_owned())
        });
    for (header, query, expected) in [
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
        let answer = ask(&errors, request("GET", &uri, &headers));
        assert_eq!(
            answer.header("content-type"),
            Some(expected),
            "{header:?} {query}"
        );
    }
}
