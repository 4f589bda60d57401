use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// How the service is set up.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the state is.
    pub database: Database,
    /// Where the service asks about networks and users; without one it answers these questions itself.
    pub directory: Option<SocketAddr>,
    /// How long the directory is waited for.
    pub directory_timeout: Duration,
    /// How long a request may take.
    pub timeout: Duration,
    /// How long is waited for a database that somebody else has locked.
    pub lock_timeout: Duration,
    /// How many requests are worked on at a time.
    pub concurrency: usize,
    /// What an account may hold.
    pub limits: Limits,
}

/// Where the state is.
#[derive(Clone, Debug)]
pub enum Database {
    /// Gone with the process.
    Memory,
    /// A file, which is made if there is none.
    File(PathBuf),
}

/// How many of each an account may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For the account.
    pub file_systems: u32,
    /// For each file system.
    pub mount_targets: u32,
    /// For the account.
    pub access_groups: u32,
    /// For each access group.
    pub access_rules: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            database: Database::Memory,
            directory: None,
            directory_timeout: Duration::from_secs(2),
            timeout: Duration::from_secs(5),
            lock_timeout: Duration::from_millis(500),
            concurrency: 64,
            limits: Limits {
                file_systems: 10,
                mount_targets: 2,
                access_groups: 10,
                access_rules: 300,
            },
        }
    }
}
