//! The members of a problem details object: RFC 9457 §3.1, and those of ours. All others are params.

use crate::body::{Member, Source, member};

pub(super) const MEMBERS: &[Member] = &[
    member!("type", Source::Docs),
    member!("title", Source::Title),
    member!("status", Source::Status),
    member!("detail", Source::Message),
    member!("instance", Source::Instance),
    member!("code", Source::Code),
    member!("request_id", Source::RequestId),
    member!("host_id", Source::HostId),
];

/// The extension member in which params stand whose names the standard, or we, have taken.
pub(super) const PARAMS: &str = "params";

pub(super) fn is_extension(key: &str) -> bool {
    MEMBERS.iter().all(|known| known.key != key)
}
