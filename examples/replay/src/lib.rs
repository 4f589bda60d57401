//! Answers over HTTP with any documented row of the published catalogs, so that clients can be tried against every one of
//! them: `cargo run --example replay`.
//!
//! Each vendor's rows are on a route of its API, in its body and with its headers, as its published clients expect them. What
//! stands for the id in a request is the key of a row: its code, or `code@n` for the n-th of the rows that have this
//! code, from 1 and in document order. One row of Huawei's is three errors, which count as three. A row with two statuses
//! sends the first, or what `status=` in the query says.
//!
//! - Alibaba Cloud: `/?Action=DescribeFileSystems&FileSystemId=<key>` for NAS, and
//!   `/?Action=DescribeInstanceAttribute&InstanceId=<key>` for the common errors. The parameters may stand in a form, and the
//!   action in the header `x-acs-action`. `Format` or `Accept` chooses between XML and JSON.
//! - Huawei Cloud: `GET /v1/{project}/vpcs/<key>`, `GET /v3/{project}/vpc/vpcs/<key>` and
//!   `POST /v2.0/{project}/vpcs/<key>/tags`.
//! - `QingCloud`: `GET /iaas/?action=DescribeInstances&instances.1=<key>`.
//!
//! What no row answers is refused, in plain text that no vendor's client takes for an error of its API.

mod alibaba;
mod answer;
mod command_line;
mod huawei;
mod parameters;
mod qingcloud;
mod refusal;
mod router;
mod row;
pub mod server;
mod vendor;

use std::io::{self, Write};
use std::net::SocketAddr;

pub use self::command_line::Options;
pub use self::router::router;
pub use self::vendor::{VENDORS, Vendor};

/// What is printed once the server listens.
///
/// # Errors
///
/// Those of `out`.
pub fn introduce(
    address: SocketAddr,
    vendors: &[&'static Vendor],
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "http://{address}")?;
    for vendor in vendors {
        let (title, rows) = (vendor.title(), vendor.catalog.len());
        writeln!(out, "\n# {title}: {rows} errors")?;
        writeln!(out, "curl -i 'http://{address}{}'", vendor.example)?;
    }
    writeln!(out, "\nStop it with Ctrl-C.")
}
