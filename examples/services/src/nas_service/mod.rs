//! A small control plane of Alibaba Cloud NAS: file systems, their mount targets, access groups and their rules, with state
//! in `SQLite`. Every answer that is no success is an entry of
//! [its published catalog](error_catalog_examples::nas_api): `cargo run --example nas_service`.
//!
//! The API is in the RPC style of the vendor. `Action`, `Version` and everything else are parameters, in the query or in a
//! form; the action may stand in the header `x-acs-action`. `Format` is `XML` (the default) or `JSON`.
//!
//! A request goes one way:
//!
//! - `entrance`: an id for the request, limits, a form that becomes part of the query;
//! - `router`: what tower's layers refuse, and [`ErrorLayer`](error_catalog::ErrorLayer), which writes every error;
//! - `request`, `handler`: parameters into an action, and who calls;
//! - `domain`: what may be done, and what stands against it;
//! - `storage`: tables. `directory`: what other services know of the caller and the network.
//!
//! Errors come back the same way with `?`, each with its cause, which logs see and callers do not.

mod action;
mod answer;
mod directory;
mod domain;
mod entrance;
mod handler;
mod parameters;
mod request;
mod router;
mod settings;
mod storage;

use std::io::{self, Write};
use std::net::SocketAddr;

pub use self::router::router;
pub use self::settings::{Database, Limits, Settings};
pub use self::storage::{Account, Kind, Storage, StorageError};

/// What is printed once the service listens.
///
/// # Errors
///
/// Those of `out`.
pub fn introduce(address: SocketAddr, out: &mut impl Write) -> io::Result<()> {
    let common = "Version=2017-06-26&AccessKeyId=owner&RegionId=cn-hangzhou";
    writeln!(out, "http://{address}")?;
    for (title, request) in [
        (
            "a file system",
            "Action=CreateFileSystem&StorageType=Capacity&ProtocolType=NFS",
        ),
        (
            "what there is, as JSON",
            "Action=DescribeFileSystems&Format=JSON",
        ),
        (
            "a mount target of a file system that there is not",
            "Action=CreateMountTarget&FileSystemId=none&NetworkType=Vpc&VpcId=vpc-1&VSwitchId=vsw-1",
        ),
    ] {
        writeln!(out, "\n# {title}")?;
        writeln!(out, "curl -i 'http://{address}/?{request}&{common}'")?;
    }
    writeln!(out, "\nStop it with Ctrl-C.")
}
