//! The switch: what is withheld, from when, and what is not.

use std::fmt::{self, Display, Formatter};
use std::sync::{Arc, Mutex};

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpResponse, ResponseError, web};
use error_catalog::{AnyError, ApiError, ErrorMiddleware, ErrorReply, WithheldTexts};

use crate::{ERRORS, WAYS, app, ask, error, get, request, send};

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

/// What an inner middleware wrote, a response or a failure, is written again, as it wrote it, by an outer one that withholds
/// more of it.
#[test]
fn middlewares_withhold_together() {
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
    let say = |uri: &str| {
        let errors = ErrorMiddleware::new()
            .format_parameter("Format")
            .host_id("vpc.example.com")
            .request_id(|_| Some("made-inside"))
            .on_error(observer("inner"))
            .withheld_texts(&inner);
        let app = app()
            .wrap(errors)
            .wrap(
                ErrorMiddleware::new()
                    .on_error(observer("outer"))
                    .withheld_texts(&outer),
            )
            .wrap(ErrorMiddleware::new().withheld_texts(&outermost));
        let answer = send(app, get(&format!("{uri}?Format=XML")));
        assert_eq!(answer.header("x-request-id"), Some("made-inside"));
        assert_eq!(
            answer.header("content-type"),
            Some("text/xml;charset=utf-8")
        );
        String::from_utf8(answer.body.to_vec()).unwrap()
    };
    let (quota, vpc) = ("At most 7 of VPC.", "vpc-1");
    for way in WAYS {
        let uri = &format!("/{way}/invalid");
        let before = say(uri);
        assert!(before.contains(quota) && before.contains(vpc), "{before}");

        // Whichever of them it is that withholds, it is as if the innermost did.
        for switch in [&inner, &outer, &outermost] {
            switch.withhold("QuotaExceeded");
            let during = say(uri);
            assert!(!during.contains(quota), "{during}");
            assert_eq!(during.replace("At most 10 of {kind}.", quota), before);
            switch.release("QuotaExceeded");
        }

        // What one withholds, another that withholds something else does not tell.
        inner.withhold("QuotaExceeded");
        outermost.withhold("InvalidVpc.NotFound");
        let during = say(uri);
        assert!(!during.contains(quota) && !during.contains(vpc), "{during}");
        inner.release("QuotaExceeded");
        outermost.release("InvalidVpc.NotFound");
        assert_eq!(say(uri), before);

        // Each answer is told of once, by the middleware that is nearest to it.
        let told = std::mem::take(&mut *told.lock().unwrap());
        assert!(told.iter().all(|(who, _)| *who == "inner"), "{told:?}");
        assert_eq!(told.len(), 6);
    }
}

/// An error that has another one answer for it: of that only the entry is left, and by that the switch and whoever watches
/// know it.
#[derive(Debug)]
struct Wrapped(AnyError);

impl Display for Wrapped {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl ResponseError for Wrapped {
    fn status_code(&self) -> StatusCode {
        self.0.status_code()
    }

    fn error_response(&self) -> HttpResponse {
        self.0.error_response()
    }
}

#[test]
fn an_error_in_another_is_withheld() {
    let withheld = WithheldTexts::new();
    let told = Arc::new(Mutex::new(Vec::new()));
    let say = |uri: &str| {
        let told = Arc::clone(&told);
        let errors = ErrorMiddleware::new()
            .format_parameter("Format")
            .on_error(move |reply| told.lock().unwrap().push(reply.code()))
            .rejections(|rejection| panic!("{rejection:?}"))
            .withheld_texts(&withheld);
        let handler = |name: web::Path<String>| async move {
            Err::<HttpResponse, _>(Wrapped(error(&name).into()))
        };
        let failing = from_fn(|request: ServiceRequest, _| async move {
            let name = request.path().trim_start_matches("/failed/").to_owned();
            Err::<ServiceResponse, _>(Wrapped(error(&name).into()).into())
        });
        let app = App::new()
            .route("/{name}", web::get().to(handler))
            .service(web::resource("/failed/{name}").wrap(failing))
            .wrap(errors)
            .wrap(ErrorMiddleware::new().on_error(|_| panic!("told twice")));
        let answer = send(app, get(uri));
        let body = String::from_utf8(answer.body.to_vec()).unwrap();
        (answer.status, body)
    };
    for way in ["", "/failed"] {
        for (name, code, secret) in [
            ("not_found", "InvalidVpc.NotFound", "vpc-1"),
            ("invalid", "InvalidVpc.NotFound", "vpc-1"),
            ("invalid", "QuotaExceeded", "At most 7"),
            ("quota", "QuotaExceeded", "7"),
        ] {
            let uri = format!("{way}/{name}?Format=XML");
            let before = say(&uri);
            assert!(before.1.starts_with('{') && before.1.contains(secret));
            withheld.withhold(code);
            let during = say(&uri);
            assert!(!during.1.contains(secret), "{during:?}");
            assert!(during.1.starts_with("<?xml"), "{during:?}");
            assert_eq!(before.0, during.0);
            withheld.release(code);
            assert_eq!(say(&uri), before);
            let told = std::mem::take(&mut *told.lock().unwrap());
            assert_eq!(told, [error(name).code(); 3]);
        }
    }
}

/// Who makes a success of an error wants a success; what is withheld does not get through that way either.
#[test]
fn a_success_made_of_an_error_stays_one() {
    let withheld = [WithheldTexts::new(), WithheldTexts::new()];
    let ask = || {
        let recover = from_fn(|request, next: actix_web::middleware::Next<_>| async move {
            let mut response = next.call(request).await?;
            *response.response_mut().status_mut() = StatusCode::OK;
            Ok::<_, actix_web::Error>(response)
        });
        let [inner, outer] = withheld.each_ref().map(|switch| {
            ErrorMiddleware::new()
                .withheld_texts(switch)
                .rejections(|rejection| panic!("{rejection:?} is no rejection"))
        });
        let app = app().wrap(recover).wrap(inner).wrap(outer);
        let answer = send(app, request("GET", "/typed/not_found", &[]));
        (
            answer.status,
            String::from_utf8(answer.body.to_vec()).unwrap(),
        )
    };
    let (status, body) = ask();
    assert_eq!(status, 200);
    assert!(body.contains("vpc-1"), "{body}");
    for switch in &withheld {
        switch.withhold("InvalidVpc.NotFound");
        let (status, body) = ask();
        assert_eq!(status, 404);
        assert!(!body.contains("vpc-1"), "{body}");
        switch.release("InvalidVpc.NotFound");
    }
}
