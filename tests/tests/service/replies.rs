//! Replies that a handler makes a response of by itself, and responses that are no longer what they were.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use error_catalog::{ErrorLayer, Format, Reply, WithheldTexts};
use http::StatusCode;

use crate::{VpcError, error, request, router, send};

/// Two layers, one in the other, and what they are told of.
fn layers(withheld: [&WithheldTexts; 2]) -> ([ErrorLayer; 2], Arc<Mutex<Vec<String>>>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let layers = withheld.map(|switch| {
        let told = Arc::clone(&told);
        ErrorLayer::new()
            .withheld_texts(switch)
            .rejections(|rejection| panic!("{rejection:?} is no rejection"))
            .on_error(move |reply| {
                let line = format!("{} {}", reply.status(), reply.error());
                told.lock().unwrap().push(line);
            })
    });
    (layers, told)
}

/// It stays as its author wrote it, is told of once as it is documented, and says no more than that where it is withheld.
#[test]
fn a_reply_of_a_handler_stays_unless_it_is_withheld() {
    let handler = || async {
        let error = error("invalid");
        let reply = Reply::new(&error).format(Format::Xml).request_id("mine");
        reply.to_response().map(Body::from)
    };
    let switches = [WithheldTexts::new(), WithheldTexts::new()];
    let ([inner, outer], told) = layers(switches.each_ref());
    let app = router().route("/reply", get(handler));
    let app = app.layer(inner).layer(outer);
    let ask = || {
        let (head, body) = send(app.clone(), request("GET", "/reply", &[]));
        assert_eq!(head.status, 400);
        assert_eq!(
            std::mem::take(&mut *told.lock().unwrap()),
            ["400 {count} parameters are not valid."],
            "as documented, and once"
        );
        String::from_utf8(body.to_vec()).unwrap()
    };
    let before = ask();
    assert!(before.contains("<RequestId>mine</RequestId>"), "{before}");
    assert!(before.contains("vpc-1"), "{before}");
    for switch in &switches {
        // The whole, and one of the errors that are answered in it.
        for code in ["BadParameters", "InvalidVpc.NotFound"] {
            switch.withhold(code);
            let during = ask();
            assert!(!during.contains("vpc-1"), "{during}");
            assert!(
                during.contains("{count} parameters are not valid."),
                "{during}"
            );
            switch.release(code);
        }
        assert_eq!(ask(), before);
    }
}

/// Who makes a success of an error wants a success; what is withheld does not get through that way either.
#[test]
fn a_success_made_of_an_error_stays_one() {
    async fn recover(mut response: Response) -> Response {
        *response.status_mut() = StatusCode::OK;
        response
    }
    let switches = [WithheldTexts::new(), WithheldTexts::new()];
    let ([inner, outer], told) = layers(switches.each_ref());
    let app = router()
        .layer(axum::middleware::map_response(recover))
        .layer(inner)
        .layer(outer);
    let ask = || {
        let (head, body) = send(app.clone(), request("GET", "/typed/not_found", &[]));
        (head.status, String::from_utf8(body.to_vec()).unwrap())
    };
    let (status, body) = ask();
    assert_eq!(status, 200);
    assert!(body.contains("vpc-1"), "{body}");
    assert!(told.lock().unwrap().is_empty());
    for switch in &switches {
        switch.withhold("InvalidVpc.NotFound");
        let (status, body) = ask();
        assert_eq!(status, 404);
        assert!(!body.contains("vpc-1"), "{body}");
        switch.release("InvalidVpc.NotFound");
    }
}

/// All switches of one layer act, not the last one.
#[test]
fn a_layer_may_have_several_switches() {
    let switches = [WithheldTexts::new(), WithheldTexts::new()];
    let layer = ErrorLayer::new()
        .withheld_texts(&switches[0])
        .withheld_texts(&switches[1]);
    let app = router().layer(layer);
    for switch in &switches {
        let ask = || {
            let (_, body) = send(app.clone(), request("GET", "/typed/not_found", &[]));
            String::from_utf8(body.to_vec()).unwrap()
        };
        assert!(ask().contains("vpc-1"));
        switch.withhold("InvalidVpc.NotFound");
        assert!(!ask().contains("vpc-1"));
        switch.release("InvalidVpc.NotFound");
    }
}

/// What carries an error may be printed where callers see it.
#[test]
fn what_carries_an_error_prints_its_code_alone() {
    let not_found = || VpcError::NotFound {
        id: "vpc-1".to_owned(),
        region: "s3cret",
    };
    let answered = error_catalog::Answered::new(not_found());
    assert_eq!(
        format!("{answered:?}"),
        r#"Answered("InvalidVpc.NotFound")"#
    );
    let error = not_found();
    let response = Reply::new(&error).to_response();
    assert!(!format!("{:?}", response.extensions()).contains("s3cret"));
}
