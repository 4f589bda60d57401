//! A small NAS control plane, as its callers and its operators would have it: axum, `SQLite`, two upstreams, and every error
//! that leaves it an entry of the [published catalog](error_catalog_examples::nas).
//!
//! `handler` reads requests, `domain` decides, `storage` and `upstream` do. Each layer has the errors of its own trade, and
//! `?` carries them up; only [`ServiceError`] is ever answered. `server` stands around: request ids, forms, deadlines,
//! throttling, panics, and what HTTP itself refuses.
//!
//! There are no signatures. Who calls is what `callerUid` says, as if a gateway in front had checked it.
//!
//! ```
//! use std::collections::BTreeMap;
//! use std::io::{Read, Write};
//! use std::net::TcpStream;
//!
//! use error_catalog_nas_service::{Account, Identity, LocalUpstreams, Network, Service, Settings};
//!
//! let runtime = tokio::runtime::Runtime::new()?;
//! let upstreams = runtime.block_on(LocalUpstreams::start(BTreeMap::new()))?;
//! let network = Network::at(upstreams.network);
//! let mut settings = Settings::new(Identity::at(upstreams.identity), network);
//! settings.accounts.push(Account::customer("1001"));
//! let service = runtime.block_on(Service::start(settings))?;
//!
//! let mut caller = TcpStream::connect(service.address())?;
//! let query = "Action=DescribeFileSystems&Version=2017-06-26&callerUid=1001&FileSystemId=fs-1";
//! write!(caller, "GET /?{query} HTTP/1.1\r\nhost: nas\r\nconnection: close\r\n\r\n")?;
//! let mut answer = String::new();
//! caller.read_to_string(&mut answer)?;
//! assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"));
//! assert!(answer.contains("<Code>InvalidFileSystem.NotFound</Code>"));
//! runtime.block_on(service.stop());
//! # Ok::<(), std::io::Error>(())
//! ```

mod document;
mod domain;
mod error;
mod handler;
mod parameters;
mod server;
mod storage;
mod upstream;

pub use error::ServiceError;
pub use server::{Observer, Service, Settings};
pub use storage::{Account, Database, StorageError};
pub use upstream::{Identity, LocalUpstreams, Network, UpstreamError, Vpc};
