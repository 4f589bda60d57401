//! Nothing private leaves: a marker in every place that is not public is found in no output of any format.

use std::error::Error;
use std::path::PathBuf;
use std::{fmt, io};

use error_catalog::{ApiError, Format, Param, Reply, Value};
use error_catalog_examples::nas::NasError;
use error_catalog_examples::nas_api::NasApiError;

const MARKER: &str = "s3cret";

#[derive(Debug)]
struct Cause;

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl Error for Cause {}

/// Prints a secret, and publishes something else.
#[derive(Debug)]
struct Account;

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl Param for Account {
    fn value(&self) -> Value<'_> {
        Value::Text("an account")
    }
}

/// Every place for a value that is not public.
#[derive(Debug, ApiError)]
#[api(
    name = "private",
    locales("en", "zh"),
    status = 400,
    code_header = "x-code",
    body(
        root = "Error",
        Code = code,
        Message = message,
        Title = title,
        Description = description,
        Advice = advice,
        Params = params,
        Errors = errors,
        Locale = locale
    )
)]
enum Private {
    #[api(
        code = "Field",
        message = "m",
        display = "{path:?} {text}",
        owner = "s3cret"
    )]
    Field { path: PathBuf, text: &'static str },
    #[api(
        code = "Source",
        message = "m {id}",
        advice = "a {id}",
        zh(message = "消息 {id}")
    )]
    Source { id: u32, source: Cause },
    #[api(code = "Boxed", message = "m")]
    Boxed(#[api(source)] Box<dyn Error + Send + Sync>),
    #[api(code = "Optional", message = "m")]
    Optional(#[api(source)] Option<Cause>),
    #[api(code = "Account", message = "m {account}", display = "{session}")]
    Account {
        account: Account,
        session: &'static str,
    },
    #[api(code = "Shard", shared_code)]
    #[api(each(shard = "s3cret", message = "It is taken."))]
    #[api(each(shard = "other", message = "It is gone."))]
    Shard { shard: Shard },
    #[api(code = "Several", message = "m", display = "{session}")]
    Several {
        #[api(errors)]
        errors: Vec<Inner>,
        session: &'static str,
    },
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 500, body(InnerCode = code, InnerMessage = message, InnerParams = params))]
enum Inner {
    #[api(code = "Inner", message = "inner {id}", display = "{secret}")]
    Inner {
        id: u32,
        secret: &'static str,
        source: Cause,
    },
}

fn inner() -> Inner {
    Inner::Inner {
        id: 7,
        secret: MARKER,
        source: Cause,
    }
}

fn errors() -> Vec<Box<dyn ApiError>> {
    let own = [
        Private::Field {
            path: PathBuf::from(MARKER),
            text: MARKER,
        },
        Private::Source {
            id: 7,
            source: Cause,
        },
        Private::Boxed(Box::new(Cause)),
        Private::Optional(Some(Cause)),
        Private::Account {
            account: Account,
            session: MARKER,
        },
        Private::Shard {
            shard: Shard::S3cret,
        },
        Private::Shard {
            shard: Shard::Other,
        },
        Private::Several {
            errors: vec![inner(), inner()],
            session: MARKER,
        },
        Private::Inner(inner()),
    ];
    let cause = || io::Error::other(MARKER);
    let mut errors: Vec<Box<dyn ApiError>> = Vec::new();
    errors.extend(own.map(|error| Box::new(error) as Box<dyn ApiError>));
    errors.push(Box::new(NasError::Internal(cause())));
    errors.push(Box::new(NasApiError::from(NasError::Internal(cause()))));
    errors
}

const FORMATS: [Format; 4] = [
    Format::Json,
    Format::Xml,
    Format::ProblemJson,
    Format::ProblemXml,
];

/// Everything that a client gets to see.
fn outputs(error: &dyn ApiError) -> Vec<String> {
    let mut outputs = Vec::new();
    for locale in ["en", "zh"] {
        for format in FORMATS {
            let reply = Reply::new(error)
                .request_id("r")
                .host_id("h")
                .locale(locale)
                .format(format);
            outputs.push(String::from_utf8(reply.to_bytes()).unwrap());
            let headers = reply.headers();
            outputs.extend(headers.map(|(name, value)| format!("{name}: {value}")));
            outputs.push(serde_json::to_string(&reply).unwrap());
        }
        let texts = error.localized(locale);
        outputs.push(texts.message().to_string());
        outputs.extend(texts.advice().map(|advice| advice.to_string()));
    }
    let params = error.params();
    outputs.extend(params.map(|(name, value)| format!("{name}={value}")));
    outputs
}

#[test]
fn a_marker_in_every_private_place_is_in_no_output() {
    for error in errors() {
        for output in outputs(&*error) {
            let leaks = output.to_lowercase().contains(MARKER);
            assert!(!leaks, "{error:?} sends {output}");
        }
    }
}

/// The law above would hold of errors that have no marker.
#[test]
fn the_marker_is_there_to_be_found() {
    for error in errors() {
        let logged = format!(
            "{error:?} {error} {:?}",
            error.source().map(ToString::to_string)
        );
        let is_other = error.message() == "It is gone.";
        let marked = logged.to_lowercase().contains(MARKER);
        assert!(marked || is_other, "{logged}");
    }
}
