//! The state of the service, in `SQLite`.

mod error;
mod tables;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

pub use self::error::{Kind, StorageError};
pub use self::tables::Account;
pub(super) use self::tables::{AccessGroup, FileSystem, MountTarget, Tables, is_there_already};
use super::settings::Database;

/// The tables, for one transaction at a time.
pub struct Storage {
    connection: Mutex<Connection>,
}

impl Storage {
    /// Opens the database, and makes what is missing in it. A new one has an account `owner` with all rights and a sub-user
    /// of it, `sub`.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened or is no database.
    pub fn open(database: &Database, lock_timeout: Duration) -> Result<Storage, StorageError> {
        let connection = match database {
            Database::Memory => Connection::open_in_memory()?,
            Database::File(path) => Connection::open(path)?,
        };
        connection.busy_timeout(lock_timeout)?;
        connection.execute_batch(include_str!("schema.sql"))?;
        Ok(Storage {
            connection: Mutex::new(connection),
        })
    }

    /// Adds an account, or changes it.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn put_account(&self, account: &Account) -> Result<(), StorageError> {
        self.transaction(|tables| tables.put_account(account))
    }

    /// How large the database may become, in pages of 4 KiB: at most what it has is the least.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn limit_pages(&self, pages: u32) -> Result<(), StorageError> {
        let connection = self.connection.lock();
        let connection = connection.unwrap_or_else(PoisonError::into_inner);
        connection.pragma_update(None, "max_page_count", pages)?;
        Ok(())
    }

    /// All or nothing: what was written stays if the closure succeeds.
    pub(super) fn transaction<T, E: From<StorageError>>(
        &self,
        work: impl FnOnce(&Tables<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // A panic has rolled its transaction back.
        let connection = self.connection.lock();
        let mut connection = connection.unwrap_or_else(PoisonError::into_inner);
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StorageError::from)?;
        let done = work(&Tables::of(&transaction))?;
        transaction.commit().map_err(StorageError::from)?;
        Ok(done)
    }
}
