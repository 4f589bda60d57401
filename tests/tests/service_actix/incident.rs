//! The switch: what is withheld, from when, and what is not.

use error_catalog::{ApiError, ErrorMiddleware, WithheldTexts};

use crate::{ERRORS, WAYS, ask, error, get, request};

/// Nothing that was known at run time only is in the body, in any format or language; the rest stays.
#[test]
fn what_is_withheld_says_what_is_documented() {
    let withheld = WithheldTexts::new();
    let errors = ErrorMiddleware::new().withheld_texts(&withheld);
    let table = [
        (
            "not_found",
            "There is no VPC <{id}>.",
            "VPC <{id}> 不存在。",
            "vpc-1",
        ),
        ("quota", "At most 10 of {kind}.", "{kind} 至多 10 个。", "7"),
        (
            "invalid",
            "{count} parameters are not valid.",
            "{count} 个参数无效。",
            "vpc-1",
        ),
    ];
    let accepts = ["application/json", "text/xml", "application/problem+json"];
    for ((name, message, chinese, secret), way) in
        table.into_iter().flat_map(|row| WAYS.map(|way| (row, way)))
    {
        let code = error(name).code();
        for accept in accepts {
            for (language, expected) in [("en", message), ("zh", chinese)] {
                let headers = [("accept", accept), ("accept-language", language)];
                let answer = || ask(&errors, request("GET", &format!("/{way}/{name}"), &headers));
                let before = answer();
                assert!(String::from_utf8_lossy(&before.body).contains(secret));

                withheld.withhold(code);
                let during = answer();
                let text = String::from_utf8_lossy(&during.body);
                assert!(!text.contains(secret), "{accept}: {text}");
                let received = during.received();
                assert_eq!(received.message(), Some(expected));
                assert_eq!(received.params().count(), 0, "{text}");
                assert_eq!(received.errors().len(), 0, "{text}");
                assert_eq!((during.status, &during.code), (before.status, &before.code));

                withheld.release(code);
                assert_eq!(answer().body, before.body);
            }
        }
    }
}

/// Other codes speak on, and one that is answered among others goes by its own. One switch serves all workers.
#[test]
fn only_what_is_withheld_is_silent() {
    let withheld = WithheldTexts::new();
    let errors = ErrorMiddleware::new().withheld_texts(&withheld);
    let bodies = || {
        let errors = errors.clone();
        let worker = std::thread::spawn(move || {
            ERRORS.map(|name| ask(&errors, get(&format!("/typed/{name}"))).body)
        });
        worker.join().unwrap()
    };
    let before = bodies();
    withheld.withhold("QuotaExceeded");
    let then = bodies();
    for ((name, before), then) in ERRORS.iter().zip(&before).zip(&then) {
        let is_silent = matches!(*name, "quota" | "invalid");
        assert_eq!(before != then, is_silent, "{name}");
    }
}
