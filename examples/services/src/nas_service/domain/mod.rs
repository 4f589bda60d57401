//! What may be done, and what stands against it.

mod access_group;
mod access_rule;
mod caller;
mod file_system;
mod mount_target;
mod permission;

use error_catalog_examples::nas::NasError;

pub(super) use self::caller::Caller;
use super::directory::Directory;
use super::settings::Limits;
use super::storage::Storage;

/// The access group that every account has, of either kind of network.
const DEFAULT_GROUP: &str = "DEFAULT_VPC_GROUP_NAME";

pub(super) struct Domain {
    storage: Storage,
    directory: Directory,
    limits: Limits,
}

impl Domain {
    pub(super) const fn new(storage: Storage, directory: Directory, limits: Limits) -> Domain {
        Domain {
            storage,
            directory,
            limits,
        }
    }
}

/// Letters of any script, digits, blanks, and what the documents list.
fn description(text: Option<&str>) -> Result<String, NasError> {
    let text = text.unwrap_or_default();
    let is_allowed = |char: char| char.is_alphanumeric() || " @#$_+-".contains(char);
    if text.chars().all(is_allowed) && text.chars().count() <= 128 {
        Ok(text.to_owned())
    } else {
        Err(NasError::InvalidDescription)
    }
}

/// Whether a table has as many rows as it may.
fn is_full(rows: usize, limit: u32) -> bool {
    u32::try_from(rows).is_ok_and(|rows| rows >= limit) || u32::try_from(rows).is_err()
}
