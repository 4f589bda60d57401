use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::{NasError, NasParameter};
use error_catalog_examples::nas_api::NasApiError;

use super::Domain;
use super::permission;
use crate::nas_service::request::Request;
use crate::nas_service::storage::Account;

/// Who calls, and may.
pub(in crate::nas_service) struct Caller {
    pub(super) account: Account,
}

impl Caller {
    /// Whose things are asked for.
    pub(super) fn owner(&self) -> &str {
        &self.account.owner
    }

    pub(super) fn is_sub_user(&self) -> bool {
        self.account.access_key != self.account.owner
    }
}

impl Domain {
    pub(in crate::nas_service) fn caller(&self, request: &Request) -> Result<Caller, NasApiError> {
        let Some(access_key) = request.get("AccessKeyId") else {
            let parameter = NasParameter::CallerUid;
            return Err(NasError::MissingParameter { parameter }.into());
        };
        if let Some(token) = request.get("SecurityToken") {
            permission::check_token(&self.directory, token, access_key)?;
        }
        let account = self
            .storage
            .transaction(|tables| tables.account(access_key));
        let account = account.map_err(NasError::from)?;
        let account = account.ok_or(AlibabaCommonError::AccessKeyNotFound)?;
        if !account.is_served {
            return Err(NasError::InvalidUserType.into());
        }
        if !account.is_enabled {
            return Err(NasError::UserDisabled.into());
        }
        let caller = Caller { account };
        permission::check_user(&self.directory, &caller, request.action)?;
        Ok(caller)
    }
}
