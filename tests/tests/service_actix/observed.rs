//! What is told of errors, to whom, and how often.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use error_catalog::{ApiError, ErrorMiddleware, WithheldTexts};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::{ERRORS, VpcError, WAYS, app, ask, error, get, request, send};

type Lines = Arc<Mutex<Vec<String>>>;

/// A middleware that writes down everything it is told.
fn observed(errors: ErrorMiddleware, lines: &Lines) -> ErrorMiddleware {
    let lines = Arc::clone(lines);
    errors.on_error(move |reply| {
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
            write!(line, " <- {cause}").unwrap();
            source = cause.source();
        }
        lines.lock().unwrap().push(line);
    })
}

fn told(lines: &Lines) -> Vec<String> {
    std::mem::take(&mut lines.lock().unwrap())
}

/// The whole error, with its sources and what is for logs only, also where the caller is told less. The operation is found
/// by what actix routes by.
#[test]
fn each_error_is_told_once_and_whole() {
    let lines = Lines::default();
    let withheld = WithheldTexts::new();
    withheld.withhold("InvalidVpc.NotFound");
    let errors = ErrorMiddleware::new()
        .withheld_texts(&withheld)
        .operation(actix_web::HttpRequest::match_pattern)
        .rejections(|_| Some(VpcError::Throttling.into()));
    let errors = observed(errors, &lines);
    let table = [
        (
            "/typed/not_found",
            r#"404 InvalidVpc.NotFound Some("7") Some("/typed/{name}"): no vpc-1 in here"#,
        ),
        (
            "/any/internal",
            r#"500 InternalError Some("7") Some("/any/{name}"): Something failed. <- disk 7 is full"#,
        ),
        (
            "/failed/internal",
            r#"500 InternalError Some("7") Some("/failed/{name}"): Something failed. <- disk 7 is full"#,
        ),
        ("/nowhere", r#"429 Throttling Some("7") None: Too fast."#),
    ];
    for (path, line) in table {
        for method in ["GET", "HEAD"] {
            ask(&errors, request(method, path, &[("x-request-id", "7")]));
            assert_eq!(told(&lines), [line]);
        }
    }
    ask(&errors, get("/ok"));
    assert_eq!(told(&lines), Vec::<String>::new());
}

/// One event for each error, as loud as it is documented, with everything that is known of it.
#[test]
fn an_event_has_the_whole_error() {
    let errors = ErrorMiddleware::new().operation(|_| Some("Get")).traced();
    let table = [
        (
            "/typed/internal",
            r#"ERROR error_catalog message=Something failed. code=InternalError status=500 request_id="7" operation="Get" causes=disk 7 is full"#,
        ),
        (
            "/failed/quota",
            r#"WARN error_catalog message=At most 7 of VPC. code=QuotaExceeded status=403 request_id="7" operation="Get""#,
        ),
    ];
    for (path, event) in table {
        let events = Events::default();
        let lines = Arc::clone(&events.0);
        tracing::subscriber::with_default(events, || {
            ask(&errors, request("GET", path, &[("x-request-id", "7")]));
        });
        assert_eq!(told(&lines), [event]);
    }
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

/// Of one inside of another the inner one writes, and only it tells.
#[test]
fn a_middleware_leaves_alone_what_another_has_written() {
    let lines = Lines::default();
    let inner = observed(ErrorMiddleware::new().host_id("inner"), &lines);
    let outer = ErrorMiddleware::new().host_id("outer");
    let outer = observed(
        outer.rejections(|_| Some(VpcError::Throttling.into())),
        &lines,
    );
    for (name, way) in ERRORS
        .into_iter()
        .flat_map(|name| WAYS.map(|way| (name, way)))
    {
        let uri = format!("/{way}/{name}");
        let both = send(app().wrap(inner.clone()).wrap(outer.clone()), get(&uri));
        let alone = ask(&inner, get(&uri));
        assert_eq!((both.status, &both.body), (alone.status, &alone.body));
        assert_eq!(
            both.header("content-length"),
            alone.header("content-length")
        );
        assert_eq!(both.code, Some(error(name).code().to_string()));
        assert_eq!(told(&lines).len(), 2, "one for each of the two requests");
    }
    // What the inner one does not know is the outer one's.
    let nowhere = send(app().wrap(inner).wrap(outer), get("/nowhere"));
    assert_eq!(nowhere.status, 429);
}
