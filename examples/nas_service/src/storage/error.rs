use std::error::Error;
use std::fmt::{self, Display, Formatter};

use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER};

/// How the database failed. Who calls has to tell these apart; what `SQLite` said of it is the cause.
#[derive(Debug)]
pub enum StorageError {
    /// Somebody else holds the database.
    Locked(rusqlite::Error),
    /// There is no room left.
    Full(rusqlite::Error),
    /// The database is not where it was, or cannot be read or written.
    Gone(rusqlite::Error),
    /// There is a row of that key.
    Exists(rusqlite::Error),
    /// Another row refers to this one.
    InUse(rusqlite::Error),
    /// Anything else: nobody has foreseen it.
    Broken(rusqlite::Error),
    /// The process is about to end.
    Stopped,
    /// Who asked is gone, or was told that it took too long.
    TooLate,
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> StorageError {
        let rusqlite::Error::SqliteFailure(failure, _) = &error else {
            return StorageError::Broken(error);
        };
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StorageError::Locked(error),
            ErrorCode::DiskFull => StorageError::Full(error),
            ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::SystemIoFailure => {
                StorageError::Gone(error)
            }
            // `RESTRICT` is a trigger to SQLite, and there is no other trigger here.
            ErrorCode::ConstraintViolation => match failure.extended_code {
                SQLITE_CONSTRAINT_FOREIGNKEY | SQLITE_CONSTRAINT_TRIGGER => {
                    StorageError::InUse(error)
                }
                _ => StorageError::Exists(error),
            },
            _ => StorageError::Broken(error),
        }
    }
}

impl StorageError {
    /// Whether another connection may fare better: the file may have been replaced since this one was made.
    pub(super) fn is_of_the_connection(&self) -> bool {
        matches!(self, StorageError::Gone(_) | StorageError::Broken(_))
    }
}

impl Display for StorageError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            StorageError::Locked(_) => "the database is locked",
            StorageError::Full(_) => "the database is full",
            StorageError::Gone(_) => "the database is gone",
            StorageError::Exists(_) => "the row is there already",
            StorageError::InUse(_) => "the row is in use",
            StorageError::Broken(_) => "the database is broken",
            StorageError::Stopped => "the process is about to end",
            StorageError::TooLate => "nobody waits for it any more",
        })
    }
}

impl Error for StorageError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            StorageError::Locked(error)
            | StorageError::Full(error)
            | StorageError::Gone(error)
            | StorageError::Exists(error)
            | StorageError::InUse(error)
            | StorageError::Broken(error) => Some(error),
            StorageError::Stopped | StorageError::TooLate => None,
        }
    }
}
