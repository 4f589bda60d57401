//! A layer around a service of gRPC: what the metadata of a request says reaches the status.

use std::sync::{Arc, Mutex};

use axum::Router;
use error_catalog::{Answered, ApiError, ErrorLayer, Received, WithheldTexts};
use tonic::Status;
use tonic_types::StatusExt;
use tower::ServiceExt;

use crate::wire::{Client, errors, own, service, statuses, wait};
use crate::{ERRORS, VpcErrorKind, error};

const LANGUAGES: [(&str, &str); 4] = [
    ("zh-Hans-CN, en;q=0.5", "zh"),
    ("en", "en"),
    ("fr", "en"),
    ("fr, zh;q=0.1", "zh"),
];

/// Each error, in each language, with the id of the request and without.
#[test]
fn a_client_reads_its_own_language() {
    let mut asked = Vec::new();
    for name in ERRORS {
        for (language, locale) in LANGUAGES {
            for id in [None, Some("B71B4C68")] {
                asked.push((name, language, locale, id));
            }
        }
    }
    let requests = asked.iter().map(|(name, language, _, id)| {
        let mut metadata = vec![("accept-language", *language)];
        metadata.extend(id.map(|id| ("x-request-id", id)));
        (*name, metadata)
    });
    let found = statuses(errors().layer(ErrorLayer::new()), requests);
    for ((name, _, locale, id), status) in asked.iter().zip(found) {
        let error = error(name);
        let received = Received::from_grpc_status(error.catalog(), &status);
        assert_eq!(received.oddities(), [], "{name}");
        assert_eq!(received.entry(), Some(error.entry()), "{name}");
        assert_eq!(received.request_id(), *id, "{name}");
        let message = error.localized(locale).message().to_string();
        assert_eq!(received.message(), Some(&*message), "{name}");
        // For developers it is in the first language of the catalog.
        assert_eq!(status.message(), error.message(), "{name}");
        assert_eq!(own(status.metadata()), [] as [&str; 0]);
    }
}

/// What somebody adds to a status stays, and what is no error of a catalog is nobody's.
#[test]
fn what_others_say_stays() {
    let service = service(|what| {
        let mut status = match what {
            "ours" => Status::from(error("throttling")),
            "theirs" => {
                Status::with_details(tonic::Code::Aborted, "100% theirs", b"\x01".to_vec().into())
            }
            _ => return Ok(what.to_uppercase()),
        };
        status
            .metadata_mut()
            .insert("x-other", "kept".parse().unwrap());
        Err(status)
    });
    let layer = ErrorLayer::new().rejections(|rejection| panic!("{rejection:?}"));
    wait(async {
        let mut client = Client::of(service.layer(layer)).await;
        assert_eq!(client.ask("fine", &[]).await.unwrap(), "FINE");
        let status = client
            .ask("theirs", &[("accept-language", "zh")])
            .await
            .unwrap_err();
        assert_eq!(
            (status.code(), status.message()),
            (tonic::Code::Aborted, "100% theirs")
        );
        assert_eq!(status.details(), b"\x01");
        assert_eq!(own(status.metadata()), ["x-other"]);
        let status = client
            .ask("ours", &[("accept-language", "zh")])
            .await
            .unwrap_err();
        assert_eq!(status.get_details_localized_message().unwrap().locale, "zh");
        assert_eq!(own(status.metadata()), ["x-other"]);
    });
}

/// The same layer counts, logs and withholds.
#[test]
fn observers_see_the_error_and_clients_what_they_may() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let withheld = WithheldTexts::new();
    withheld.withhold("InvalidVpc.NotFound");
    let log = Arc::clone(&seen);
    let layer = ErrorLayer::new()
        .withheld_texts(&withheld)
        .operation(|parts| parts.uri.path().rsplit('/').next().map(str::to_owned))
        .on_error(move |reply| log.lock().unwrap().push(format!("{reply:?}")));
    let app = errors()
        .layer(layer)
        .layer(ErrorLayer::new().host_id("outside"));
    let asked = [("not_found", vec![("x-request-id", "7")])];
    let [status] = &*statuses(app, asked) else {
        panic!("one was asked for");
    };
    assert_eq!(status.message(), "There is no VPC <{id}>: 100%.");
    let details = status.get_error_details();
    assert!(details.error_info().unwrap().metadata.is_empty());
    assert_eq!(details.request_info().unwrap().request_id, "7");
    let seen = seen.lock().unwrap();
    assert_eq!(seen.len(), 1, "{seen:?}");
    for part in ["cn-secret", "Ask", "404", "InvalidVpc.NotFound", "\"7\""] {
        assert!(seen[0].contains(part), "{part}: {}", seen[0]);
    }
}

/// What an inner layer wrote is written again, as it wrote it, by an outer one that withholds more of it.
#[test]
fn layers_withhold_together() {
    let (inner, outer) = (WithheldTexts::new(), WithheldTexts::new());
    let say = || {
        let inside = ErrorLayer::new()
            .request_id(|_| Some("made-inside"))
            .withheld_texts(&inner);
        let outside = ErrorLayer::new()
            .on_error(|reply| panic!("told twice: {reply:?}"))
            .withheld_texts(&outer);
        let app = errors().layer(inside).layer(outside);
        let asked = [("not_found", vec![("accept-language", "zh")])];
        let mut found = statuses(app, asked);
        let status = found.pop().unwrap();
        let details = status.get_error_details();
        assert_eq!(details.request_info().unwrap().request_id, "made-inside");
        assert_eq!(details.localized_message().unwrap().locale, "zh");
        let metadata = &details.error_info().unwrap().metadata;
        let message = &details.localized_message().unwrap().message;
        (status.message().to_owned(), message.clone(), metadata.len())
    };
    let before = say();
    inner.withhold("InvalidVpc.NotFound");
    let during = say();
    assert_eq!(during.0, "There is no VPC <{id}>: 100%.");
    assert!(before.2 > 0 && during.2 == 0);
    inner.release("InvalidVpc.NotFound");
    outer.withhold("InvalidVpc.NotFound");
    assert_eq!(say(), during);
    outer.release("InvalidVpc.NotFound");
    assert_eq!(say(), before);
}

/// A text that is withheld is gone, also where nothing stands in its place.
#[test]
fn nothing_is_left_of_a_text_that_is_withheld() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "Told", message = "{0}", implement(tonic))]
    struct Told(#[api(placeholder = "")] &'static str);
    let withheld = WithheldTexts::new();
    withheld.withhold("Told");
    let service = service(|_| Err(Told("too much").into()));
    let service = service.layer(ErrorLayer::new().withheld_texts(&withheld));
    let [status] = &*statuses(service, [("", vec![])]) else {
        panic!("one was asked for");
    };
    assert_eq!(status.message(), "");
    assert!(!String::from_utf8_lossy(status.details()).contains("too much"));
    let received = Received::from_grpc_status(Told::CATALOG, status);
    assert_eq!(received.message(), None);
}

/// Around the layer the error is known as it is around a service of HTTP.
#[test]
fn the_error_goes_with_the_response() {
    let app: Router = errors().layer(ErrorLayer::new()).layer(ErrorLayer::new());
    let mut message = vec![0, 0, 0, 0, 10];
    message.extend(b"throttling");
    let request = http::Request::post("/vpc.Vpc/Ask")
        .header("content-type", "application/grpc")
        .body(axum::body::Body::from(message));
    let response = wait(app.oneshot(request.unwrap())).unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/grpc");
    assert_eq!(response.headers()["grpc-status"], "8");
    let answered = response.extensions().get::<Answered>().unwrap();
    assert_eq!(answered.error().code(), "Throttling");
    let status = response.extensions().get::<Status>().unwrap();
    let received = Received::from_grpc_status(answered.error().catalog(), status);
    assert_eq!(received.kind(), Some(VpcErrorKind::Throttling));
}
