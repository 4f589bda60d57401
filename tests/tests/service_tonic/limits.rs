//! How much a status may have to say: a client with the usual limit of 8 KiB of headers gets every one.

use std::fmt::Write;

use error_catalog::{AnyError, ApiError, Received, Reply};
use tonic_types::StatusExt;

use crate::wire::{Client, arrived, service, wait};

#[derive(Debug, ApiError)]
#[api(name = "talkative", locales("en", "zh"), kind = TalkativeErrorKind, implement(tonic))]
#[api(docs = "https://example.com/{code}")]
enum TalkativeError {
    #[api(
        status = 400,
        code = "Text",
        message = "It says {text}.",
        zh(message = "说:{text}。")
    )]
    Text { text: String },
    #[api(status = 400, code = "Silent", message = "It says nothing.")]
    Silent {
        #[api(param)]
        text: String,
        #[api(param)]
        other: u8,
    },
    #[api(status = 400, code = "Many", message = "{count} errors.")]
    Many {
        count: usize,
        #[api(errors)]
        errors: Vec<AnyError>,
    },
}

fn text(letter: &str, len: usize) -> TalkativeError {
    let text = letter.repeat(len);
    TalkativeError::Text { text }
}

/// What the two headers of a status have.
fn own(status: &tonic::Status) -> usize {
    let response: http::Response<()> = status.clone().into_http();
    let values = ["grpc-message", "grpc-status-details-bin"].map(|name| &response.headers()[name]);
    values.map(http::HeaderValue::len).iter().sum()
}

/// What a client counts of its headers: RFC 9113 §6.5.2.
fn header_list(status: &tonic::Status) -> usize {
    let response: http::Response<()> = status.clone().into_http();
    let headers = response.headers().iter();
    let lens = headers.map(|(name, value)| name.as_str().len() + value.len() + 32);
    lens.sum::<usize>() + ":status200".len() + 32
}

/// Texts of all lengths and of letters of all sizes, with everything else that an error has.
#[test]
fn every_status_fits() {
    let id = "i".repeat(200);
    for letter in ["a", " ", "é", "中", "🦀", "\n"] {
        for len in (0..200).chain((200..9000).step_by(97)).chain([1 << 20]) {
            let error = text(letter, len);
            let status = Reply::new(&error)
                .locale("zh")
                .request_id(&id)
                .to_grpc_status();
            assert!(
                header_list(&status) <= 7 * 1024 + 512,
                "{len} times {letter:?}"
            );
            let received = Received::from_grpc_status(TalkativeError::CATALOG, &status);
            assert_eq!(received.kind(), Some(TalkativeErrorKind::Text));
            assert_eq!(received.oddities(), []);
            // What comes first is there, and what is not whole says so.
            let is_whole = status.message() == error.message();
            assert!(
                is_whole || status.message().ends_with('…'),
                "{len} times {letter:?}"
            );
            assert_eq!(received.request_id(), Some(&*id));
            let localized = status.get_details_localized_message().unwrap();
            assert!(is_whole || localized.message.ends_with('…'));
        }
    }
}

/// Over the wire, the largest of them.
#[test]
fn a_strict_client_gets_the_largest() {
    let service = service(|what| {
        let error = match what {
            "many" => many(1000),
            _ => text("中", 100_000),
        };
        Err(Reply::new(&error)
            .request_id(&"i".repeat(1000))
            .to_grpc_status())
    });
    wait(async {
        let mut client = Client::of(service).await;
        for (what, kind) in [
            ("many", TalkativeErrorKind::Many),
            ("text", TalkativeErrorKind::Text),
        ] {
            let status = client.ask(what, &[]).await.unwrap_err();
            let received = Received::from_grpc_status(TalkativeError::CATALOG, &status);
            assert_eq!(received.kind(), Some(kind), "{status:?}");
        }
    });
    // The client is as strict as it is said to be.
    let refused = arrived(|| tonic::Status::aborted("a".repeat(9000)));
    assert_ne!(refused.code(), tonic::Code::Aborted);
}

fn many(count: usize) -> TalkativeError {
    let errors = (0..count).map(|number| text(&format!("{number},"), 3).into());
    let errors = errors.collect();
    TalkativeError::Many { count, errors }
}

/// What is left out: in this order.
#[test]
fn what_does_not_fit_is_left_out_in_order() {
    // Params are all there, or none of them.
    let silent = |len| {
        let text = "a".repeat(len);
        let error = TalkativeError::Silent { text, other: 7 };
        Reply::new(&error).request_id("B71B4C68").to_grpc_status()
    };
    let mut lens = vec![];
    for len in [0, 100, 4000, 4400, 4500, 4600, 4700, 5000, 6000, 1 << 20] {
        let status = silent(len);
        let details = status.get_error_details();
        let params = &details.error_info().unwrap().metadata;
        match params.get("text") {
            Some(text) => {
                assert_eq!((text.len(), &*params["other"]), (len, "7"));
                lens.push(len);
            }
            None => assert!(params.is_empty()),
        }
        assert_eq!(details.request_info().unwrap().request_id, "B71B4C68");
        // A help is left out where there is no room beside what comes before it.
        assert!(details.help().is_some() || params.len() == 2, "{len}");
    }
    assert!(lens.len() > 3 && lens.len() < 10, "{lens:?}");

    // Of several errors the first ones are there.
    let mut found = vec![];
    for count in [0, 1, 2, 10, 100, 1000] {
        let status = Reply::new(&many(count)).to_grpc_status();
        assert!(header_list(&status) < 8 * 1024);
        let violations = status.get_details_bad_request();
        let violations = violations.map_or_else(Vec::new, |request| request.field_violations);
        for (number, violation) in violations.iter().enumerate() {
            let mut expected = "It says ".to_owned();
            write!(expected, "{number},{number},{number},.").unwrap();
            assert_eq!(violation.description, expected);
        }
        found.push(violations.len());
    }
    assert_eq!(found[..4], [0, 1, 2, 10]);
    assert!(
        found[4] > 30 && found[4] < 100 && found[4] == found[5],
        "{found:?}"
    );

    // Whatever takes the room, there is a place for the code.
    for len in (5000..6000).step_by(7) {
        let id = "i".repeat(len);
        let status = Reply::new(&many(1)).request_id(&id).to_grpc_status();
        assert!(own(&status) <= 7 * 1024, "{len}");
        assert_eq!(status.get_details_error_info().unwrap().reason, "Many");
    }

    // An id that leaves no room for anything else is no id.
    let id = "i".repeat(6000);
    let status = Reply::new(&many(1)).request_id(&id).to_grpc_status();
    assert!(status.get_details_request_info().is_none());
    assert!(status.get_details_bad_request().is_some());
    assert!(status.get_details_help().is_some());
}
