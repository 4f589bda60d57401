//! The switch: what is withheld, from when, and what is not.

use std::sync::{Arc, Mutex};

use error_catalog::{ApiError, ErrorLayer, ErrorReply, Format, Received, WithheldTexts};

use crate::{ERRORS, VpcError, error, request, router, send};

const FORMATS: [(&str, Format); 3] = [
    ("application/json", Format::Json),
    ("text/xml", Format::Xml),
    ("application/problem+json", Format::ProblemJson),
];

/// Nothing that was known at run time only is in the body, in any format or language; the rest stays.
#[test]
fn what_is_withheld_says_what_is_documented() {
    let withheld = WithheldTexts::new();
    let app = router().layer(ErrorLayer::new().withheld_texts(&withheld));
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
    for (name, message, chinese, secret) in table {
        let code = error(name).code();
        for (accept, format) in FORMATS {
            for (language, expected) in [("en", message), ("zh", chinese)] {
                let headers = [("accept", accept), ("accept-language", language)];
                let ask = || {
                    let uri = format!("/any/{name}");
                    let (head, body) = send(app.clone(), request("GET", &uri, &headers));
                    let text = String::from_utf8_lossy(&body).into_owned();
                    (
                        head.status,
                        Received::new(VpcError::CATALOG, head.status, &head.headers, body),
                        text,
                    )
                };
                let (status, before, text) = ask();
                assert!(text.contains(secret), "{text}");

                withheld.withhold(code);
                let (status_then, received, text) = ask();
                assert!(!text.contains(secret), "{format:?}: {text}");
                assert_eq!(received.message(), Some(expected));
                assert_eq!(received.params().count(), 0, "{text}");
                assert_eq!(received.errors().len(), 0, "{text}");
                assert_eq!((status_then, received.code()), (status, before.code()));

                withheld.release(code);
                let (_, after, _) = ask();
                assert_eq!(after.body(), before.body());
            }
        }
    }
}

/// Other codes speak on, and one that is answered among others goes by its own.
#[test]
fn only_what_is_withheld_is_silent() {
    let withheld = WithheldTexts::new();
    let app = router().layer(ErrorLayer::new().withheld_texts(&withheld));
    let bodies = || {
        ERRORS.map(|name| {
            let (_, body) = send(app.clone(), request("GET", &format!("/typed/{name}"), &[]));
            String::from_utf8(body.to_vec()).unwrap()
        })
    };
    let before = bodies();
    withheld.withhold("QuotaExceeded");
    let then = bodies();
    for ((name, before), then) in ERRORS.iter().zip(&before).zip(&then) {
        assert_eq!(
            before != then,
            matches!(*name, "quota" | "invalid"),
            "{name}"
        );
    }
    assert_eq!(
        before[3],
        then[3].replace("At most 10 of {kind}.", "At most 7 of VPC.")
    );
}

/// Clones are one switch, for all layers and all services that were made with it, before or after.
#[test]
fn a_switch_acts_at_once_and_everywhere() {
    let withheld = WithheldTexts::new();
    let layer = ErrorLayer::new().withheld_texts(&withheld);
    let apps = [router().layer(layer.clone()), router().layer(layer)];
    let says = |id: &str| {
        apps.iter().all(|app| {
            let (_, body) = send(app.clone(), request("GET", "/typed/not_found", &[]));
            String::from_utf8_lossy(&body).contains(id)
        })
    };
    assert!(says("vpc-1"));
    let elsewhere = withheld.clone();
    std::thread::spawn(move || elsewhere.withhold("InvalidVpc.NotFound"))
        .join()
        .unwrap();
    assert!(says("{id}") && !says("vpc-1"));
    // Twice is once.
    withheld.withhold("InvalidVpc.NotFound");
    withheld.clone().release("InvalidVpc.NotFound");
    assert!(says("vpc-1"));
    withheld.release("InvalidVpc.NotFound");
    withheld.withhold("Unknown");
    assert!(says("vpc-1"));
}

/// By any of its spellings, and by numbers.
#[test]
fn an_error_is_known_by_all_its_codes() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 1400, message = "{text}", implement(axum))]
    struct Numbered {
        text: &'static str,
    }
    let withheld = WithheldTexts::new();
    withheld.withhold("BadParameters");
    // As an operator types it.
    withheld.withhold("1400");
    assert!(withheld.is_withheld("1400") && !withheld.is_withheld(1400));
    assert_eq!(format!("{withheld:?}"), r#"{"BadParameters", "1400"}"#);
    let numbered = || async { Err::<(), _>(Numbered { text: "s3cret" }) };
    let app = router().route("/numbered", axum::routing::get(numbered));
    let app = app.layer(ErrorLayer::new().withheld_texts(&withheld));
    let says = |path: &str, message: &str| {
        let (head, body) = send(app.clone(), request("GET", path, &[]));
        let received = Received::new(VpcError::CATALOG, head.status, &head.headers, body);
        assert_eq!(received.message(), Some(message));
    };
    says("/typed/invalid", "{count} parameters are not valid.");
    says("/numbered", "{text}");
    withheld.release("1400");
    says("/numbered", "s3cret");
    withheld.withhold(1400);
    says("/numbered", "{text}");
}

/// What an inner layer wrote is written again, as it wrote it, by an outer one that withholds more of it.
#[test]
fn layers_withhold_together() {
    let (inner, outer, outermost) = (
        WithheldTexts::new(),
        WithheldTexts::new(),
        WithheldTexts::new(),
    );
    let told = Arc::new(Mutex::new(Vec::new()));
    let observer = |name: &'static str| {
        let told = Arc::clone(&told);
        move |reply: &ErrorReply<'_>| told.lock().unwrap().push((name, reply.code()))
    };
    let app = router()
        .layer(
            ErrorLayer::new()
                .format_parameter("Format")
                .host_id("vpc.example.com")
                .request_id(|_| Some("made-inside"))
                .operation(|_| Some("DescribeVpcs"))
                .on_error(observer("inner"))
                .withheld_texts(&inner),
        )
        .layer(
            ErrorLayer::new()
                .on_error(observer("outer"))
                .withheld_texts(&outer),
        )
        .layer(ErrorLayer::new().withheld_texts(&outermost));
    let say = |name: &str| {
        let request = request("GET", &format!("/typed/{name}?Format=XML"), &[]);
        let (head, body) = send(app.clone(), request);
        assert_eq!(head.headers["x-request-id"], "made-inside");
        assert_eq!(head.headers["content-type"], "text/xml;charset=utf-8");
        assert_eq!(head.headers["content-length"], body.len().to_string());
        String::from_utf8(body.to_vec()).unwrap()
    };
    let both = ["vpc-1", "At most 7 of VPC."];
    let before = say("invalid");
    assert!(both.iter().all(|text| before.contains(text)), "{before}");

    // Whichever of them it is that withholds, it is as if the innermost did.
    let quota = "At most 7 of VPC.";
    for switch in [&inner, &outer, &outermost] {
        switch.withhold("QuotaExceeded");
        let during = say("invalid");
        assert!(!during.contains(quota), "{during}");
        assert_eq!(
            during.replace("At most 10 of {kind}.", quota),
            before,
            "only what is withheld differs"
        );
        switch.release("QuotaExceeded");
    }

    // What one withholds, another that withholds something else does not tell.
    inner.withhold("QuotaExceeded");
    outermost.withhold("InvalidVpc.NotFound");
    let during = say("invalid");
    assert!(both.iter().all(|text| !during.contains(text)), "{during}");
    inner.release("QuotaExceeded");
    outer.withhold("QuotaExceeded");
    assert_eq!(say("invalid"), during);
    outer.release("QuotaExceeded");
    outermost.release("InvalidVpc.NotFound");
    assert_eq!(say("invalid"), before);

    // Each answer is told of once, by the layer that is nearest to it.
    let told = told.lock().unwrap();
    assert!(told.iter().all(|(layer, _)| *layer == "inner"), "{told:?}");
    assert_eq!(told.len(), 7);
}
