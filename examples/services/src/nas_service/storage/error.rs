use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;

use error_catalog_examples::nas::NasError;
use rusqlite::ErrorCode;

/// The database refuses.
#[derive(Debug)]
pub struct StorageError {
    kind: Kind,
    source: rusqlite::Error,
}

/// Why a database refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Somebody else has it, and may be done soon.
    Locked,
    /// There is no more room.
    Full,
    /// It is gone, damaged, or was never a database.
    Lost,
    /// What was to be added is there already.
    Exists,
    /// Anything else: a mistake of the service.
    Other,
}

impl StorageError {
    /// Why.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(source: rusqlite::Error) -> StorageError {
        let kind = match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Kind::Locked,
            Some(ErrorCode::DiskFull) => Kind::Full,
            Some(ErrorCode::ConstraintViolation) => Kind::Exists,
            Some(
                ErrorCode::CannotOpen
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::PermissionDenied
                | ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure,
            ) => Kind::Lost,
            _ => Kind::Other,
        };
        StorageError { kind, source }
    }
}

impl Display for StorageError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            Kind::Locked => "the database is locked",
            Kind::Full => "there is no room for the database",
            Kind::Lost => "the database is lost",
            Kind::Exists => "the row is there already",
            Kind::Other => "the database refuses",
        })
    }
}

impl Error for StorageError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// What will pass by itself is told as that; the rest is ours to mend.
impl From<StorageError> for NasError {
    fn from(error: StorageError) -> NasError {
        match error.kind {
            Kind::Locked | Kind::Full => NasError::ServiceUnavailable(io::Error::other(error)),
            Kind::Lost | Kind::Exists | Kind::Other => NasError::Internal(io::Error::other(error)),
        }
    }
}
