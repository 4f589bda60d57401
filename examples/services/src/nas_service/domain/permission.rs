//! What other services have to say of a caller.

use error_catalog_examples::nas::NasError;

use super::Caller;
use crate::nas_service::action::Action;
use crate::nas_service::directory::Directory;

/// A token is `sts.` and the access key that it was given for.
pub(super) fn check_token(
    directory: &Directory,
    token: &str,
    access_key: &str,
) -> Result<(), NasError> {
    if token.strip_prefix("sts.") != Some(access_key) {
        return Err(NasError::SecurityTokenDecodeFailed);
    }
    directory
        .check_token(access_key)
        .map_err(NasError::SecurityTokenCheckFailed)
}

/// Sub-users do what the owner of the account lets them.
pub(super) fn check_user(
    directory: &Directory,
    caller: &Caller,
    action: Action,
) -> Result<(), NasError> {
    if !caller.is_sub_user() {
        return Ok(());
    }
    let user = &caller.account.access_key;
    let is_allowed = directory.allows(user, action.name());
    if is_allowed.map_err(NasError::SubRamCheckFailed)? {
        Ok(())
    } else {
        Err(NasError::RamNotAuthorized)
    }
}
