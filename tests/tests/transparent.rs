//! A transparent variant is the error that it holds; who answers is the outermost type.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use error_catalog::{ApiError, Catalog, Entry, HasCatalog, Reply, Status};
use serde_json::json;

#[derive(Debug)]
struct Cause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cause")
    }
}

impl Error for Cause {}

#[derive(Debug, ApiError)]
#[api(
    name = "inner",
    locales("en", "zh"),
    docs = "https://inner.example/{code}",
    section = "Inner",
    body(InnerCode = code)
)]
enum Inner {
    #[api(
        status(404, 410),
        code = "Missing",
        title = "t",
        message = "no {id:>3}",
        description = "d",
        advice = "look for {id}",
        display = "logged {id} {hidden}",
        zh(message = "无 {id:>3}"),
        retryable(throttling, after = 30),
        fault = server,
        since = "1.0",
        owner = "inner team"
    )]
    Missing {
        id: u8,
        hidden: u8,
        #[api(status)]
        status: Status,
        #[api(retry_after)]
        after: Option<Duration>,
    },
    #[api(status = 500, code = "Broken", message = "broken")]
    Broken(#[api(from)] Cause),
}

fn missing() -> Inner {
    Inner::Missing {
        id: 7,
        hidden: 9,
        status: Status::GONE,
        after: Some(Duration::from_secs(5)),
    }
}

#[derive(Debug, ApiError)]
#[api(
    name = "outer",
    locales("zh", "en"),
    docs = "https://outer.example/{code}",
    section = "Outer",
    retryable(never),
    since = "2.0",
    status = 400,
    operations("Outer"),
    require(title, description),
    body(OuterCode = code, Message = message, Id = param("id"), Wait = retry_after, Docs = docs)
)]
enum Outer {
    #[api(transparent)]
    Unnamed(Inner),
    #[api(code = "Own", title = "t", message = "m", description = "d")]
    Own,
}

#[derive(Debug, ApiError)]
#[api(locales("en"), body = rfc9457)]
enum Outermost {
    #[api(transparent)]
    Named { inner: Outer },
}

#[derive(Debug, ApiError)]
#[api(name = "boxed", locales("en", "zh"), body(OuterCode = code, Message = message, Id = param("id"), Wait = retry_after, Docs = docs))]
enum Boxed {
    #[api(transparent)]
    Boxed(Box<Inner>),
}

#[derive(Debug, ApiError)]
#[api(name = "shared", body(OuterCode = code, Message = message, Id = param("id"), Wait = retry_after, Docs = docs))]
enum Shared {
    #[api(transparent)]
    Shared(Arc<Inner>),
}

#[derive(Debug, ApiError)]
#[api(transparent, name = "struct", body(OuterCode = code, Message = message, Id = param("id"), Wait = retry_after, Docs = docs))]
struct Struct(Inner);

#[derive(Debug, ApiError)]
#[api(name = "generic", body(OuterCode = code, Message = message, Id = param("id"), Wait = retry_after, Docs = docs))]
enum Generic<E> {
    #[api(transparent)]
    Generic { error: E },
    #[api(status = 500, code = "Own", message = "m")]
    Own,
}

/// Every way to hold the same error.
fn held(inner: fn() -> Inner) -> Vec<(Box<dyn ApiError>, &'static Catalog)> {
    vec![
        (Box::new(Outer::Unnamed(inner())), Outer::CATALOG),
        (
            Box::new(Outermost::Named {
                inner: Outer::Unnamed(inner()),
            }),
            Outermost::CATALOG,
        ),
        (Box::new(Boxed::Boxed(Box::new(inner()))), Boxed::CATALOG),
        (Box::new(Shared::Shared(Arc::new(inner()))), Shared::CATALOG),
        (Box::new(Struct(inner())), Struct::CATALOG),
        (
            Box::new(Generic::Generic { error: inner() }),
            Generic::<Inner>::CATALOG,
        ),
        (
            Box::new(Generic::Generic {
                error: Box::new(Generic::Generic { error: inner() }),
            }),
            <Generic<Box<Generic<Inner>>> as HasCatalog>::CATALOG,
        ),
    ]
}

#[test]
fn everything_about_the_error_is_the_inner_ones() {
    for (error, catalog) in held(missing) {
        let inner = missing();
        assert_eq!(error.entry(), inner.entry(), "{error:?}");
        assert_eq!(error.entry().catalog_name(), "inner");
        assert_eq!(error.catalog().name(), catalog.name());
        assert_ne!(error.catalog().name(), "inner");
        assert_eq!(error.status(), 410);
        assert_eq!(error.code(), "Missing");
        assert_eq!(error.title(), Some("t"));
        assert_eq!(error.entry().description(), Some("d"));
        assert_eq!(error.localized("en").description(), Some("d"));
        assert_eq!(error.advice().unwrap(), "look for 7");
        assert_eq!(error.fault(), inner.fault());
        assert_eq!(error.level(), inner.level());
        assert_eq!(error.retry(), inner.retry());
        assert_eq!(error.retry().after(), Some(Duration::from_secs(5)));
        assert!(error.retry().is_throttling());
        assert_eq!(error.to_string(), "logged 7 9");
        assert_eq!(format!("{:?}", error.params()), r#"{"id": 7}"#);
        assert_eq!(error.entry().section(), Some("Inner"));
        assert_eq!(error.entry().since(), Some("1.0"));
        assert_eq!(error.entry().operations().count(), 0);
        assert_eq!(error.entry().docs(), Some("https://inner.example/Missing"));
    }
}

/// The variant adds no link to the chain: its text is the inner's, so the cause is the inner's cause.
#[test]
fn the_source_is_the_source_of_the_inner_one() {
    for (error, _) in held(missing) {
        assert!(error.source().is_none(), "{error:?}");
    }
    for (error, _) in held(|| Inner::Broken(Cause)) {
        assert!(error.source().unwrap().is::<Cause>(), "{error:?}");
        assert_eq!(error.to_string(), "broken");
    }
}

#[test]
fn body_and_languages_are_the_outermost_ones() {
    let expected = json!({"OuterCode": "Missing", "Message": "no   7", "Id": 7, "Wait": 5, "Docs": "https://inner.example/Missing"});
    let mut chinese = expected.clone();
    chinese["Message"] = "无   7".into();
    let problem = json!({
        "type": "https://inner.example/Missing", "title": "t", "status": 410, "detail": "no   7", "code": "Missing", "id": 7,
    });
    for (error, catalog) in held(missing) {
        let (default, in_chinese) = match catalog.name() {
            "outer" => (&chinese, &chinese),
            "boxed" => (&expected, &chinese),
            "outermost" => (&problem, &problem),
            "shared" | "struct" | "generic" => (&expected, &expected),
            other => panic!("{other}"),
        };
        let reply = Reply::new(&*error);
        assert_eq!(serde_json::to_value(&reply).unwrap(), *default, "{error:?}");
        let reply = reply.locale("zh-CN");
        assert_eq!(
            serde_json::to_value(reply).unwrap(),
            *in_chinese,
            "{error:?}"
        );
        let tag = error.localized("zh").locale();
        assert_eq!(catalog.locales().contains(&"zh"), tag == "zh");
    }
    assert_eq!(
        serde_json::to_value(missing()).unwrap(),
        json!({"InnerCode": "Missing"})
    );
}

/// What the outer type says of its variants is said of its own.
#[test]
fn the_catalog_is_nested_where_the_variant_stands() {
    for (_, catalog) in held(missing) {
        let codes: Vec<_> = catalog.entries().map(Entry::code).collect();
        assert_eq!(codes[..2], ["Missing", "Broken"], "{catalog:?}");
        let own = ["outer", "outermost", "generic"].contains(&catalog.name());
        assert_eq!(catalog.find("Own").is_some(), own, "{catalog:?}");
        assert_eq!(catalog.find("Broken"), Inner::CATALOG.find("Broken"));
    }
    let own = Outer::Own;
    assert_eq!(
        (own.status().as_u16(), own.entry().since()),
        (400, Some("2.0"))
    );
    assert_eq!(own.to_string(), "m");
    assert_eq!(Generic::<Inner>::Own.code(), "Own");
}
