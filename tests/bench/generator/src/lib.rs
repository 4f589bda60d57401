//! One enum of errors, of any size, in the words of each peer.
//!
//! ```
//! use error_catalog_bench_generator::{Peer, source};
//!
//! let source = source(Peer::Thiserror, 2);
//! assert!(source.contains("#[error(\"The thing {id} number 1 is not found.\")]"));
//! assert!(source.contains("V1 { id: u64 },"));
//! ```

mod hand_written;
mod peer;
mod row;
mod source;

pub use crate::hand_written::accessors;
pub use crate::peer::Peer;
pub use crate::row::Row;
pub use crate::source::{program, source, source_with, values};
