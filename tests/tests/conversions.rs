//! `From`: what `?` turns into the error.

use std::fmt;
use std::num::{ParseFloatError, ParseIntError};
use std::str::Utf8Error;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, rename_all = "PascalCase")]
enum ReadError {
    #[api(message = "no number")]
    Number(#[api(from)] ParseIntError),
    #[api(message = "no text")]
    Text {
        #[api(from)]
        source: Option<Utf8Error>,
    },
    #[api(message = "cannot be read")]
    Other(#[api(from(ParseFloatError, fmt::Error))] Box<dyn std::error::Error + Send + Sync>),
    #[api(message = "no letter")]
    Letter(#[api(from(std::num::TryFromIntError))] Box<std::num::TryFromIntError>),
    #[api(message = "no truth")]
    Truth(#[api(from(bool, Untrue))] Option<Untrue>),
}

/// A cause that others are made into.
#[derive(Debug, PartialEq)]
struct Untrue(String);

impl fmt::Display for Untrue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Untrue {}

impl From<bool> for Untrue {
    fn from(found: bool) -> Untrue {
        Untrue(found.to_string())
    }
}

#[test]
fn a_question_mark_converts() {
    fn number(text: &str) -> Result<u8, ReadError> {
        Ok(text.parse()?)
    }
    fn text(bytes: &[u8]) -> Result<&str, ReadError> {
        Ok(std::str::from_utf8(bytes)?)
    }
    fn float(text: &str) -> Result<f64, ReadError> {
        Ok(text.parse()?)
    }
    fn nothing() -> Result<(), ReadError> {
        Err(fmt::Error)?
    }
    fn small(number: u32) -> Result<u8, ReadError> {
        Ok(u8::try_from(number)?)
    }
    let table: [(ReadError, &str, &str); 5] = [
        (
            number("x").unwrap_err(),
            "Number",
            "invalid digit found in string",
        ),
        (
            text(b"\xff").unwrap_err(),
            "Text",
            "invalid utf-8 sequence of 1 bytes from index 0",
        ),
        (float("x").unwrap_err(), "Other", "invalid float literal"),
        (
            nothing().unwrap_err(),
            "Other",
            "an error occurred when formatting an argument",
        ),
        (
            small(300).unwrap_err(),
            "Letter",
            "out of range integral type conversion attempted",
        ),
    ];
    for (error, code, source) in table {
        assert_eq!(error.code(), code);
        let found = std::error::Error::source(&error).map(ToString::to_string);
        assert_eq!(found.as_deref(), Some(source), "{error:?}");
    }
    assert_eq!(number("7").unwrap(), 7);
    assert_eq!(float("7").unwrap().to_string(), "7");
    assert_eq!((text(b"7").unwrap(), small(7).unwrap()), ("7", 7));
}

#[test]
fn what_is_listed_is_converted_into_what_an_option_holds() {
    for error in [
        ReadError::from(true),
        ReadError::from(Untrue("true".to_owned())),
    ] {
        assert!(
            matches!(&error, ReadError::Truth(Some(Untrue(found))) if found == "true"),
            "{error:?}"
        );
    }
}

/// A transparent variant converts as any other does.
#[test]
fn an_inner_error_converts() {
    #[derive(Debug, ApiError)]
    #[api(status = 500, rename_all = "PascalCase")]
    enum Outer {
        #[api(transparent)]
        Plain(#[api(from)] ReadError),
        #[api(transparent)]
        Boxed {
            #[api(from(Inner))]
            inner: Box<Inner>,
        },
    }

    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "Inner", message = "inner")]
    struct Inner;

    fn fail() -> Result<(), Outer> {
        Err(Inner)?
    }
    assert_eq!(fail().unwrap_err().code(), "Inner");
    assert_eq!(Outer::from(ReadError::from(true)).code(), "Truth");
}
