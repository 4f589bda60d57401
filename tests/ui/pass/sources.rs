use error_catalog::ApiError;

use std::error::Error;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum StoreError {
    #[api(code = "A", message = "a")]
    Plain(#[api(source)] std::io::Error),
    #[api(code = "B", message = "b")]
    Optional { source: Option<std::fmt::Error> },
    #[api(code = "C", message = "c")]
    Boxed(#[api(from)] Box<dyn Error>),
    #[api(code = "D", message = "d")]
    Sent { #[api(source)] cause: Box<dyn Error + Send + Sync> },
    #[api(code = "E", message = "e")]
    Shared(#[api(source)] std::sync::Arc<dyn Error>, u8),
    #[api(code = "F", message = "f")]
    Several(#[api(from(std::num::ParseIntError, std::fmt::Error))] Cause),
    #[api(code = "G", message = "g")]
    Given(#[api(from)] Option<std::str::Utf8Error>),
}

#[derive(Debug)]
struct Cause;

impl std::fmt::Display for Cause {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the cause")
    }
}

impl Error for Cause {}

impl From<std::num::ParseIntError> for Cause {
    fn from(_: std::num::ParseIntError) -> Self {
        Cause
    }
}

impl From<std::fmt::Error> for Cause {
    fn from(_: std::fmt::Error) -> Self {
        Cause
    }
}

fn parse(text: &str) -> Result<u8, StoreError> {
    Ok(text.parse()?)
}

fn main() {
    let sources = [
        StoreError::Plain(std::io::Error::other("x")),
        StoreError::Optional { source: Some(std::fmt::Error) },
        StoreError::Boxed("x".into()),
        StoreError::Sent { cause: "x".into() },
        StoreError::Shared(std::sync::Arc::new(std::fmt::Error), 1),
        parse("x").unwrap_err(),
    ];
    assert!(sources.iter().all(|error| error.source().is_some()));
    assert!(StoreError::Given(None).source().is_none());
}
