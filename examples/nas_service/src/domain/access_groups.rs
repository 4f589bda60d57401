use error_catalog_examples::nas::{LimitedResource, NasError};

use super::{Caller, ControlPlane, Description, NetworkType};
use crate::error::ServiceError;
use crate::storage::{AccessGroup, AccessRule, DEFAULT_ACCESS_GROUP, StorageError};

impl ControlPlane {
    pub(crate) async fn create_access_group(
        &self,
        caller: &Caller,
        name: &str,
        network_type: NetworkType,
        description: Description,
    ) -> Result<(), ServiceError> {
        let owner = caller.owner.clone();
        let it = AccessGroup {
            name: name.to_owned(),
            network_type: network_type.name().to_owned(),
            description: description.into_text(),
        };
        self.storage
            .write(move |state| {
                if state.access_group_count(&owner.id)? >= owner.access_group_quota {
                    return Err(NasError::CountsExceeded {
                        resource: LimitedResource::AccessGroup,
                    }
                    .into());
                }
                match state.add_access_group(&owner.id, &it) {
                    Err(StorageError::Exists(_)) => Err(NasError::AccessGroupExists.into()),
                    done => Ok(done?),
                }
            })
            .await
    }

    /// All, or the one of that name.
    pub(crate) async fn access_groups(
        &self,
        caller: &Caller,
        name: Option<&str>,
    ) -> Result<Vec<AccessGroup>, ServiceError> {
        let owner = caller.owner.id.clone();
        let name = name.map(str::to_owned);
        self.storage
            .read(move |state| match name {
                None => Ok(state.access_groups(&owner)?),
                Some(name) => {
                    let found = state.access_group(&owner, &name)?;
                    Ok(vec![found.ok_or(NasError::AccessGroupNotFound)?])
                }
            })
            .await
    }

    pub(crate) async fn modify_access_group(
        &self,
        caller: &Caller,
        name: &str,
        description: Description,
    ) -> Result<(), ServiceError> {
        if name == DEFAULT_ACCESS_GROUP {
            return Err(NasError::CannotModifyDefaultAccessGroup.into());
        }
        let (owner, name) = (caller.owner.id.clone(), name.to_owned());
        let description = description.into_text();
        self.storage
            .write(move |state| {
                if state.describe_access_group(&owner, &name, &description)? {
                    Ok(())
                } else {
                    Err(NasError::AccessGroupNotFound.into())
                }
            })
            .await
    }

    pub(crate) async fn delete_access_group(
        &self,
        caller: &Caller,
        name: &str,
    ) -> Result<(), ServiceError> {
        if name == DEFAULT_ACCESS_GROUP {
            return Err(NasError::CannotDeleteDefaultAccessGroup.into());
        }
        let (owner, name) = (caller.owner.id.clone(), name.to_owned());
        self.storage
            .write(
                move |state| match state.remove_access_group(&owner, &name) {
                    Err(StorageError::InUse(_)) => Err(NasError::AccessGroupAttached.into()),
                    Ok(false) => Err(NasError::AccessGroupNotFound.into()),
                    done => Ok(done.map(drop)?),
                },
            )
            .await
    }

    pub(crate) async fn create_access_rule(
        &self,
        caller: &Caller,
        group: &str,
        source: &str,
    ) -> Result<String, ServiceError> {
        if group == DEFAULT_ACCESS_GROUP {
            return Err(NasError::CannotModifyDefaultAccessGroup.into());
        }
        let owner = caller.owner.clone();
        let (group, source) = (group.to_owned(), source.to_owned());
        self.storage
            .write(move |state| {
                if state.access_group(&owner.id, &group)?.is_none() {
                    return Err(NasError::AccessGroupNotFound.into());
                }
                if state.access_rule_count(&owner.id, &group)? >= owner.access_rule_quota {
                    return Err(NasError::CountsExceeded {
                        resource: LimitedResource::AccessRule,
                    }
                    .into());
                }
                let id = state.new_id("rule-")?;
                let it = AccessRule { id, source };
                state.add_access_rule(&owner.id, &group, &it)?;
                Ok::<_, ServiceError>(it.id)
            })
            .await
    }

    pub(crate) async fn access_rules(
        &self,
        caller: &Caller,
        group: &str,
    ) -> Result<Vec<AccessRule>, ServiceError> {
        let (owner, group) = (caller.owner.id.clone(), group.to_owned());
        self.storage
            .read(move |state| {
                if state.access_group(&owner, &group)?.is_none() {
                    return Err(NasError::AccessGroupNotFound.into());
                }
                Ok::<_, ServiceError>(state.access_rules(&owner, &group)?)
            })
            .await
    }

    pub(crate) async fn delete_access_rule(
        &self,
        caller: &Caller,
        group: &str,
        id: &str,
    ) -> Result<(), ServiceError> {
        let (owner, group, id) = (caller.owner.id.clone(), group.to_owned(), id.to_owned());
        self.storage
            .write(move |state| {
                if state.access_group(&owner, &group)?.is_none() {
                    return Err(NasError::AccessGroupNotFound.into());
                }
                if state.remove_access_rule(&owner, &group, &id)? {
                    Ok(())
                } else {
                    Err(NasError::AccessRuleNotFound.into())
                }
            })
            .await
    }
}
