//! State in `SQLite`. Nothing here knows of errors that are published: failures are told as [`StorageError`]s.

mod access_groups;
mod accounts;
mod error;
mod file_systems;
mod mount_targets;

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{
    Connection, OpenFlags, OptionalExtension, Params, Row, Transaction, TransactionBehavior,
};
use tokio::sync::Semaphore;
use tokio::task::{JoinError, spawn_blocking};

pub use accounts::Account;
pub(crate) use accounts::DEFAULT_ACCESS_GROUP;
pub use error::StorageError;
pub(crate) use {
    access_groups::{AccessGroup, AccessRule},
    file_systems::FileSystem,
    mount_targets::MountTarget,
};

/// Where the state is, and what it may cost.
#[derive(Clone, Debug)]
pub struct Database {
    /// A file, or none: then the state is in memory and ends with the process.
    pub file: Option<PathBuf>,
    /// How long to wait for somebody else who holds the file.
    pub patience: Duration,
    /// How many pages of 4 KiB the file may have.
    pub most_pages: Option<u32>,
}

/// The database, of which there is one connection: `SQLite` has one writer anyway.
#[derive(Clone)]
pub(crate) struct Storage {
    /// Whoever has it uses the connection. It is waited for where waiting takes no thread, and ends with the call.
    turn: Arc<Semaphore>,
    connection: Arc<Mutex<Option<Connection>>>,
    database: Arc<Database>,
}

/// One transaction.
pub(crate) struct State<'a> {
    transaction: &'a Transaction<'a>,
    /// Whether the connection leads nowhere any more.
    is_lost: Cell<bool>,
}

impl<'a> State<'a> {
    fn new(transaction: &'a Transaction<'a>) -> State<'a> {
        State {
            transaction,
            is_lost: Cell::new(false),
        }
    }

    fn told<T>(&self, result: rusqlite::Result<T>) -> Result<T, StorageError> {
        result.map_err(StorageError::from).inspect_err(|error| {
            if error.is_of_the_connection() {
                self.is_lost.set(true);
            }
        })
    }

    /// How many rows it changed.
    fn change(&self, sql: &str, values: impl Params) -> Result<usize, StorageError> {
        let statement = self.transaction.prepare(sql);
        self.told(statement.and_then(|mut statement| statement.execute(values)))
    }

    fn one<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StorageError> {
        let statement = self.transaction.prepare(sql);
        let row = statement.and_then(|mut statement| statement.query_row(values, read).optional());
        self.told(row)
    }

    fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StorageError> {
        let statement = self.transaction.prepare(sql);
        self.told(statement.and_then(|mut statement| statement.query_map(values, read)?.collect()))
    }

    fn count(&self, sql: &str, values: impl Params) -> Result<u32, StorageError> {
        Ok(self.one(sql, values, |row| row.get(0))?.unwrap_or_default())
    }
}

impl Storage {
    /// Opens the database, or makes it, with these accounts.
    pub(crate) fn open(database: Database, accounts: &[Account]) -> Result<Storage, StorageError> {
        let mut connection = connect(&database, OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.execute_batch(include_str!("schema.sql"))?;
        let transaction = connection.transaction()?;
        for account in accounts {
            State::new(&transaction).put_account(account)?;
        }
        transaction.commit()?;
        limit(&connection, &database)?;
        Ok(Storage {
            turn: Arc::new(Semaphore::new(1)),
            connection: Arc::new(Mutex::new(Some(connection))),
            database: Arc::new(database),
        })
    }

    /// Reads in one transaction.
    pub(crate) async fn read<T, E>(
        &self,
        work: impl FnOnce(&State<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        self.transact(TransactionBehavior::Deferred, |_| (), work)
            .await
    }

    /// Reads and writes in one transaction, which an error undoes. What it has read nobody changes meanwhile.
    pub(crate) async fn write<T, E>(
        &self,
        work: impl FnOnce(&State<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        self.write_then(|_| (), work).await
    }

    /// The same, and tells of what was made as soon as that is certain: the call may be over by then, and never know.
    pub(crate) async fn write_then<T, E>(
        &self,
        committed: impl FnOnce(&T) + Send + 'static,
        work: impl FnOnce(&State<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        self.transact(TransactionBehavior::Immediate, committed, work)
            .await
    }

    async fn transact<T, E>(
        &self,
        behavior: TransactionBehavior,
        committed: impl FnOnce(&T) + Send + 'static,
        work: impl FnOnce(&State<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let turn = Arc::clone(&self.turn).acquire_owned().await;
        let turn = turn.map_err(|_| StorageError::Stopped)?;
        let waiting = Waiting::default();
        let is_over = Arc::clone(&waiting.is_over);
        let storage = self.clone();
        let task = spawn_blocking(move || {
            // The work goes on when the call is over, and so does its turn.
            let _turn = turn;
            let mut slot = storage
                .connection
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let mut connection = match slot.take() {
                Some(connection) => connection,
                None => storage.reconnect()?,
            };
            let (done, is_lost) = transact(
                &mut connection,
                behavior,
                storage.database.patience,
                &is_over,
                committed,
                work,
            );
            // A file that was moved stays moved for the connection that had it: the next request looks for it anew.
            if !is_lost || storage.database.file.is_none() {
                *slot = Some(connection);
            }
            done
        });
        match task.await.map_err(JoinError::try_into_panic) {
            Ok(result) => result,
            Err(Ok(panic)) => std::panic::resume_unwind(panic),
            Err(Err(_)) => Err(StorageError::Stopped.into()),
        }
    }

    fn reconnect(&self) -> Result<Connection, StorageError> {
        let connection = connect(&self.database, OpenFlags::empty())?;
        limit(&connection, &self.database)?;
        Ok(connection)
    }
}

/// A call that waits for its transaction. Where it is dropped before the end, its time is over.
#[derive(Default)]
struct Waiting {
    is_over: Arc<AtomicBool>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Release);
    }
}

/// What came of the work, and whether the connection leads nowhere any more.
fn transact<T, E: From<StorageError>>(
    connection: &mut Connection,
    behavior: TransactionBehavior,
    patience: Duration,
    is_over: &AtomicBool,
    committed: impl FnOnce(&T),
    work: impl FnOnce(&State<'_>) -> Result<T, E>,
) -> (Result<T, E>, bool) {
    let transaction = match connection.transaction_with_behavior(behavior) {
        Ok(transaction) => transaction,
        Err(error) => {
            let error = StorageError::from(error);
            let is_lost = error.is_of_the_connection();
            return (Err(error.into()), is_lost);
        }
    };
    let state = State::new(&transaction);
    let done = work(&state);
    let mut is_lost = state.is_lost.get();
    let done = done.and_then(|value| match commit(&transaction, patience, is_over) {
        Ok(()) => {
            committed(&value);
            Ok(value)
        }
        Err(error) => {
            is_lost |= error.is_of_the_connection();
            Err(error.into())
        }
    });
    (done, is_lost)
}

/// Whoever reads elsewhere is waited for step by step: the call may be over meanwhile, and what failed is not to have
/// happened.
fn commit(
    transaction: &Transaction<'_>,
    patience: Duration,
    is_over: &AtomicBool,
) -> Result<(), StorageError> {
    const STEP: Duration = Duration::from_millis(2);

    let mut left = patience;
    transaction.busy_timeout(Duration::ZERO)?;
    let done = loop {
        if is_over.load(Ordering::Acquire) {
            break Err(StorageError::TooLate);
        }
        match transaction
            .execute_batch("COMMIT")
            .map_err(StorageError::from)
        {
            Err(StorageError::Locked(_)) if left > STEP => {
                left -= STEP;
                std::thread::sleep(STEP);
            }
            done => break done,
        }
    };
    transaction.busy_timeout(patience)?;
    done
}

fn connect(database: &Database, create: OpenFlags) -> Result<Connection, StorageError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let connection = match &database.file {
        Some(file) => Connection::open_with_flags(file, flags)?,
        None => Connection::open_in_memory()?,
    };
    connection.busy_timeout(database.patience)?;
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;")?;
    Ok(connection)
}

/// A limit is the connection's, not the file's.
fn limit(connection: &Connection, database: &Database) -> Result<(), StorageError> {
    if let Some(pages) = database.most_pages {
        connection.pragma_update(None, "max_page_count", pages)?;
    }
    Ok(())
}
