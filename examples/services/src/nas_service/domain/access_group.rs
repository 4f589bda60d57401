use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::{LimitedResource, NasError};
use error_catalog_examples::nas_api::NasApiError;
use serde_json::{Value, json};

use super::{Caller, DEFAULT_GROUP, Domain, description, is_full};
use crate::nas_service::answer::Answer;
use crate::nas_service::request::Request;
use crate::nas_service::storage::{AccessGroup, Tables, is_there_already};

/// Where mount targets are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NetworkType {
    Vpc,
    Classic,
}

impl NetworkType {
    pub(super) fn of(name: Option<&str>) -> Option<NetworkType> {
        match name? {
            "Vpc" => Some(NetworkType::Vpc),
            "Classic" => Some(NetworkType::Classic),
            _ => None,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            NetworkType::Vpc => "Vpc",
            NetworkType::Classic => "Classic",
        }
    }
}

impl Domain {
    pub(in crate::nas_service) fn create_access_group(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasApiError> {
        let name = request.get("AccessGroupName");
        let name = name.ok_or(AlibabaCommonError::InvalidParameter)?;
        let network_type = NetworkType::of(request.get("AccessGroupType"))
            .ok_or(AlibabaCommonError::InvalidParameter)?;
        let added = AccessGroup {
            name: name.to_owned(),
            network_type: network_type.name().to_owned(),
            description: description(request.get("Description"))?,
        };
        self.storage.transaction(|tables| {
            let owner = caller.owner();
            if is_full(
                tables.access_groups(owner)?.len(),
                self.limits.access_groups,
            ) {
                let resource = LimitedResource::AccessGroup;
                return Err(NasError::CountsExceeded { resource });
            }
            let written = tables.add_access_group(owner, &added);
            if name == DEFAULT_GROUP || is_there_already(&written) {
                return Err(NasError::AccessGroupExists);
            }
            Ok(written?)
        })?;
        Ok(Answer::new(
            request.action,
            [("AccessGroupName", name.into())],
        ))
    }

    pub(in crate::nas_service) fn describe_access_groups(
        &self,
        caller: &Caller,
    ) -> Result<Answer, NasError> {
        let groups = self
            .storage
            .transaction(|tables| Ok::<_, NasError>(tables.access_groups(caller.owner())?))?;
        let groups = groups.iter().map(|group| {
            json!({
                "AccessGroupName": group.name,
                "AccessGroupType": group.network_type,
                "Description": group.description,
            })
        });
        let groups: Vec<Value> = groups.collect();
        Ok(Answer::new(
            crate::nas_service::action::Action::DescribeAccessGroups,
            [
                ("TotalCount", groups.len().into()),
                ("AccessGroups", json!({ "AccessGroup": groups })),
            ],
        ))
    }

    pub(in crate::nas_service) fn modify_access_group(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let name = request.get("AccessGroupName").unwrap_or_default();
        if name == DEFAULT_GROUP {
            return Err(NasError::CannotModifyDefaultAccessGroup);
        }
        let description = description(request.get("Description"))?;
        self.storage.transaction(|tables| {
            network_type(tables, caller, name)?;
            Ok::<_, NasError>(tables.describe_access_group(caller.owner(), name, &description)?)
        })?;
        Ok(Answer::new(request.action, []))
    }

    pub(in crate::nas_service) fn delete_access_group(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let name = request.get("AccessGroupName").unwrap_or_default();
        if name == DEFAULT_GROUP {
            return Err(NasError::CannotDeleteDefaultAccessGroup);
        }
        self.storage.transaction(|tables| {
            network_type(tables, caller, name)?;
            if tables.attached(caller.owner(), name)? > 0 {
                return Err(NasError::AccessGroupAttached);
            }
            Ok(tables.remove_access_group(caller.owner(), name)?)
        })?;
        Ok(Answer::new(request.action, []))
    }
}

/// Of which network an access group is; the default one is of any.
pub(super) fn network_type(
    tables: &Tables<'_>,
    caller: &Caller,
    name: &str,
) -> Result<Option<NetworkType>, NasError> {
    if name == DEFAULT_GROUP {
        return Ok(None);
    }
    let groups = tables.access_groups(caller.owner())?;
    let found = groups.iter().find(|group| group.name == name);
    let found = found.ok_or(NasError::AccessGroupNotFound)?;
    Ok(NetworkType::of(Some(&found.network_type)))
}
