//! What the service is about: file systems, mount targets, access groups, and who may have them. It speaks in errors of the
//! catalog, and knows neither requests nor SQL.

mod access_groups;
mod callers;
mod file_systems;
mod mount_targets;
mod vocabulary;

use crate::storage::Storage;
use crate::upstream::{Identity, Network};

pub(crate) use callers::Caller;
pub(crate) use file_systems::NewFileSystem;
pub(crate) use mount_targets::{NewMountTarget, Place};
pub(crate) use vocabulary::{Description, NetworkType, Protocol, StorageType, is_name, is_source};

/// The control plane.
#[derive(Clone)]
pub(crate) struct ControlPlane {
    storage: Storage,
    identity: Identity,
    network: Network,
}

impl ControlPlane {
    pub(crate) fn new(storage: Storage, identity: Identity, network: Network) -> ControlPlane {
        ControlPlane {
            storage,
            identity,
            network,
        }
    }
}
