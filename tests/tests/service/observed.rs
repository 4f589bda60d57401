//! What the service itself sees of the errors that it answers.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use error_catalog::{Answered, ApiError, ErrorLayer, WithheldTexts};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::{ERRORS, VpcError, error, request, router, send};

type Lines = Arc<Mutex<Vec<String>>>;

/// A layer that writes down everything it is told.
fn observed(layer: ErrorLayer, lines: &Lines) -> ErrorLayer {
    let lines = Arc::clone(lines);
    layer.on_error(move |reply| {
        let mut line = format!(
            "{} {} {:?} {:?}: {}",
            reply.status(),
            reply.code(),
            reply.request_id(),
            reply.operation(),
            reply.error()
        );
        let mut source = reply.error().source();
        while let Some(cause) = source {
            line.push_str(" <- ");
            line.push_str(&cause.to_string());
            source = cause.source();
        }
        lines.lock().unwrap().push(line);
    })
}

fn told(lines: &Lines) -> Vec<String> {
    std::mem::take(&mut lines.lock().unwrap())
}

/// The whole error, with its sources and what is for logs only, also where the caller is told less.
#[test]
fn each_error_is_told_once_and_whole() {
    let lines = Lines::default();
    let withheld = WithheldTexts::new();
    withheld.withhold("InvalidVpc.NotFound");
    let layer = ErrorLayer::new()
        .withheld_texts(&withheld)
        .operation(|parts| {
            let name = parts.uri.path().rsplit('/').next()?;
            (name != "quota").then(|| format!("Get_{name}"))
        });
    let layer = layer.rejections(|_| Some(VpcError::Throttling.into()));
    let app = router().layer(observed(layer, &lines));
    let table = [
        (
            "/typed/not_found",
            r#"404 InvalidVpc.NotFound Some("7") Some("Get_not_found"): no vpc-1 in here"#,
        ),
        (
            "/any/throttling",
            r#"429 Throttling Some("7") Some("Get_throttling"): Too fast."#,
        ),
        (
            "/any/internal",
            r#"500 InternalError Some("7") Some("Get_internal"): Something failed. <- disk 7 is full"#,
        ),
        (
            "/typed/quota",
            r#"403 QuotaExceeded Some("7") None: At most 7 of VPC."#,
        ),
        (
            "/nowhere",
            r#"429 Throttling Some("7") Some("Get_nowhere"): Too fast."#,
        ),
    ];
    for (path, line) in table {
        for method in ["GET", "HEAD"] {
            send(app.clone(), request(method, path, &[("x-request-id", "7")]));
            assert_eq!(told(&lines), [line]);
        }
    }
    let ok = app.route("/ok", axum::routing::get(|| async {}));
    send(ok, request("GET", "/ok", &[]));
    assert_eq!(told(&lines), Vec::<String>::new());
}

/// One event for each error, as loud as it is documented, with everything that is known of it.
#[test]
fn an_event_has_the_whole_error() {
    #[derive(Debug, ApiError)]
    #[api(implement(axum), status = 409, code = "Outbid", message = "m", level = debug)]
    struct Outbid;

    let outbid = || async { Err::<(), _>(Outbid) };
    let app = router().route("/outbid", axum::routing::get(outbid));
    let app = app.layer(ErrorLayer::new().operation(|_| Some("Get")).traced());
    let table = [
        (
            "/typed/internal",
            r#"ERROR error_catalog message=Something failed. code=InternalError status=500 request_id="7" operation="Get" causes=disk 7 is full"#,
        ),
        (
            "/any/quota",
            r#"WARN error_catalog message=At most 7 of VPC. code=QuotaExceeded status=403 request_id="7" operation="Get""#,
        ),
        (
            "/outbid",
            r#"DEBUG error_catalog message=m code=Outbid status=409 request_id="7" operation="Get""#,
        ),
    ];
    for (path, event) in table {
        let events = Events::default();
        let lines = Arc::clone(&events.0);
        tracing::subscriber::with_default(events, || {
            send(app.clone(), request("GET", path, &[("x-request-id", "7")]));
        });
        assert_eq!(told(&lines), [event]);
    }
}

/// Callers choose what stands in a value; they write no line of a log, and turn none around.
#[test]
fn an_event_is_one_line() {
    let handler = || async {
        Err::<(), _>(VpcError::NotFound {
            id: "a\r\nERROR forged \u{1b}[31m\u{202e}".to_owned(),
            region: "b",
        })
    };
    let app = router().route("/forged", axum::routing::get(handler));
    let app = app.layer(ErrorLayer::new().traced());
    let events = Events::default();
    let lines = Arc::clone(&events.0);
    tracing::subscriber::with_default(events, || {
        send(app, request("GET", "/forged", &[]));
    });
    assert_eq!(
        told(&lines),
        [
            r"WARN error_catalog message=no a\r\nERROR forged \u{1b}[31m\u{202e} in b code=InvalidVpc.NotFound status=404"
        ]
    );
}

/// Writes each event of the catalog down as a line.
#[derive(Default)]
struct Events(Lines);

impl Subscriber for Events {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "error_catalog"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let mut line = Line(format!("{} {}", metadata.level(), metadata.target()));
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

/// Several callbacks are called in their order.
#[test]
fn several_may_watch() {
    let lines = Lines::default();
    let note = |word: &'static str| {
        let lines = Arc::clone(&lines);
        move |_: &error_catalog::ErrorReply<'_>| lines.lock().unwrap().push(word.to_owned())
    };
    let app = router().layer(
        ErrorLayer::new()
            .on_error(note("first"))
            .on_error(note("second")),
    );
    send(app, request("GET", "/typed/quota", &[]));
    assert_eq!(told(&lines), ["first", "second"]);
}

/// Of layers in layers the innermost writes, and only it tells.
#[test]
fn a_layer_leaves_alone_what_another_has_written() {
    let lines = Lines::default();
    let inner = observed(ErrorLayer::new().host_id("inner"), &lines);
    let outer = observed(ErrorLayer::new().host_id("outer"), &lines);
    let outer = outer.rejections(|_| Some(VpcError::Throttling.into()));
    let alone = router().layer(inner.clone());
    let both = alone.clone().layer(outer);
    for name in ERRORS {
        let ask = |app| send(app, request("GET", &format!("/any/{name}"), &[]));
        let ((head, body), (expected, expected_body)) = (ask(both.clone()), ask(alone.clone()));
        assert_eq!(
            (head.status, &head.headers),
            (expected.status, &expected.headers)
        );
        assert_eq!(body, expected_body);
        assert_eq!(told(&lines).len(), 2, "one for each of the two requests");
        let answered = head.extensions.get::<Answered>().unwrap();
        assert_eq!(answered.error().code(), error(name).code());
    }
    // What the inner one does not know is the outer one's.
    let (head, _) = send(both, request("GET", "/nowhere", &[]));
    assert_eq!(head.status, 429);
}
