use error_catalog_examples::nas::NasError;

use super::ControlPlane;
use crate::error::{ServiceError, caused};
use crate::storage::Account;
use crate::upstream::UpstreamError;

/// Somebody who is known, and may call.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(super) id: String,
    /// Whose resources it acts on, with their limits.
    pub(super) owner: Account,
    pub(super) is_sub_user: bool,
}

impl ControlPlane {
    /// Who calls, if they may do that.
    pub(crate) async fn caller(
        &self,
        id: &str,
        token: Option<&str>,
        action: &str,
    ) -> Result<Caller, ServiceError> {
        let asked = id.to_owned();
        let caller: Result<Caller, ServiceError> = self
            .storage
            .read(move |state| {
                let account = state.account(&asked)?.ok_or(NasError::UserDisabled)?;
                let is_sub_user = match account.kind.as_str() {
                    "customer" => false,
                    "sub" => true,
                    _ => return Err(NasError::InvalidUserType.into()),
                };
                let owner = if is_sub_user {
                    state
                        .account(&account.owner)?
                        .ok_or(NasError::UserDisabled)?
                } else {
                    account.clone()
                };
                if !account.enabled || !owner.enabled {
                    return Err(NasError::UserDisabled.into());
                }
                Ok(Caller {
                    id: account.id,
                    owner,
                    is_sub_user,
                })
            })
            .await;
        let caller = caller?;
        if let Some(token) = token {
            self.check_token(&caller, token).await?;
        }
        if caller.is_sub_user {
            self.check_sub_user(&caller, action).await?;
        }
        Ok(caller)
    }

    async fn check_token(&self, caller: &Caller, token: &str) -> Result<(), ServiceError> {
        let owner = self.identity.owner_of(token).await;
        let owner = owner.map_err(|error| match error {
            UpstreamError::Unreadable(_) => caused(NasError::SecurityTokenDecodeFailed, error),
            UpstreamError::Unreachable(_) | UpstreamError::Silent => {
                caused(NasError::SecurityTokenCheckFailed, error)
            }
        })?;
        if owner.as_deref() == Some(&caller.id) {
            Ok(())
        } else {
            Err(NasError::RamNotAuthorized.into())
        }
    }

    async fn check_sub_user(&self, caller: &Caller, action: &str) -> Result<(), ServiceError> {
        let allowed = self.identity.allows(&caller.id, action).await;
        if allowed.map_err(|error| caused(NasError::SubRamCheckFailed, error))? {
            Ok(())
        } else {
            Err(NasError::RamNotAuthorized.into())
        }
    }
}
