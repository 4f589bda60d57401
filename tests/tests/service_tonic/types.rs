//! What `implement(tonic)` is written on, and how handlers use it.

use std::error::Error;
use std::fmt;

use error_catalog::{Answered, AnyError, ApiError};
use tonic::{Code, Status};

use crate::{VpcError, not_found};

fn typed() -> Result<(), VpcError> {
    Err(VpcError::Throttling)
}

fn of_any_type() -> Result<(), AnyError> {
    Err(not_found())?
}

/// As in a handler: `?` and nothing else.
#[test]
fn handlers_return_them() {
    fn handler(which: u8) -> Result<(), Status> {
        match which {
            0 => typed()?,
            1 => of_any_type()?,
            _ => Err(VpcError::Busy(None))?,
        }
        Ok(())
    }
    let codes = [0, 1, 2].map(|which| handler(which).unwrap_err().code());
    assert_eq!(
        codes,
        [Code::ResourceExhausted, Code::NotFound, Code::Unavailable]
    );
}

/// The error itself goes with the status, for logs.
#[test]
fn the_source_is_the_error() {
    let status = Status::from(VpcError::from(std::io::Error::other("disk 7 is full")));
    let answered: &Answered = status.source().unwrap().downcast_ref().unwrap();
    assert!(matches!(
        answered.downcast_ref(),
        Some(VpcError::Internal(_))
    ));
    assert_eq!(answered.to_string(), "Something failed.");
    // It stands in the chain once.
    assert_eq!(answered.source().unwrap().to_string(), "disk 7 is full");

    // Of a cut-out of a text that refuses to print, what was printed is there.
    struct Refusing;
    impl fmt::Display for Refusing {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            Err(fmt::Error)
        }
    }
    impl fmt::Debug for Refusing {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Refusing")
        }
    }
    #[derive(Debug, ApiError)]
    #[api(
        status = 500,
        code = "R",
        message = "It is {0} of it.",
        implement(tonic)
    )]
    struct RefusingError(#[api(param)] Refusing);
    assert_eq!(
        Status::from(RefusingError(Refusing)).message(),
        "It is half"
    );
}
