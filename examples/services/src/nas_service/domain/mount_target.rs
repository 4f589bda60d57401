use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::{NasError, NasParameter};
use error_catalog_examples::nas_api::NasApiError;
use serde_json::{Value, json};

use super::access_group::{self, NetworkType};
use super::file_system::found;
use super::{Caller, DEFAULT_GROUP, Domain, is_full};
use crate::nas_service::answer::Answer;
use crate::nas_service::directory::Network;
use crate::nas_service::request::Request;
use crate::nas_service::storage::MountTarget;

impl Domain {
    pub(in crate::nas_service) fn create_mount_target(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasApiError> {
        let network_type = NetworkType::of(request.get("NetworkType"))
            .ok_or(AlibabaCommonError::InvalidParameter)?;
        // Before the transaction: the directory may take its time.
        let address = match network_type {
            NetworkType::Vpc => self.address_in_vpc(caller, request)?,
            NetworkType::Classic if caller.account.may_check_ecs => "10.0.0.1".to_owned(),
            NetworkType::Classic => return Err(NasError::EcsTokenNotAuthorized.into()),
        };
        let group = request.get("AccessGroupName").unwrap_or(DEFAULT_GROUP);
        let maximum = self.limits.mount_targets;
        let domain = self.storage.transaction(|tables| {
            let file_system = found(tables, caller, request)?;
            let of_group = access_group::network_type(tables, caller, group)?;
            if of_group.is_some_and(|of_group| of_group != network_type) {
                return Err(NasError::NetworkTypeMismatch);
            }
            if is_full(tables.mount_targets(&file_system.id)?.len(), maximum) {
                return Err(NasError::MountTargetCountsExceeded { maximum });
            }
            let (number, region) = (tables.next_number()?, &file_system.region);
            let domain = format!("{}-{number:05x}.{region}.nas.aliyuncs.com", file_system.id);
            tables.add_mount_target(&MountTarget {
                domain: domain.clone(),
                file_system: file_system.id,
                network_type: network_type.name().to_owned(),
                access_group: group.to_owned(),
            })?;
            Ok(domain)
        })?;
        Ok(Answer::new(
            request.action,
            [
                ("MountTargetDomain", domain.into()),
                ("MountTargetIp", address.into()),
            ],
        ))
    }

    pub(in crate::nas_service) fn describe_mount_targets(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let wanted = request.get("MountTargetDomain");
        let targets = self.storage.transaction(|tables| {
            let file_system = found(tables, caller, request)?;
            Ok::<_, NasError>(tables.mount_targets(&file_system.id)?)
        })?;
        let targets: Vec<Value> = targets
            .iter()
            .filter(|target| wanted.is_none_or(|wanted| wanted == target.domain))
            .map(|target| {
                json!({
                    "MountTargetDomain": target.domain,
                    "NetworkType": target.network_type,
                    "AccessGroup": target.access_group,
                })
            })
            .collect();
        if wanted.is_some() && targets.is_empty() {
            return Err(NasError::MountTargetNotFound);
        }
        Ok(Answer::new(
            request.action,
            [
                ("TotalCount", targets.len().into()),
                ("MountTargets", json!({ "MountTarget": targets })),
            ],
        ))
    }

    pub(in crate::nas_service) fn delete_mount_target(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let domain = request.get("MountTargetDomain").unwrap_or_default();
        self.storage.transaction(|tables| {
            let file_system = found(tables, caller, request)?;
            if tables.remove_mount_target(&file_system.id, domain)? {
                Ok(())
            } else {
                Err(NasError::MountTargetNotFound)
            }
        })?;
        Ok(Answer::new(request.action, []))
    }

    fn address_in_vpc(&self, caller: &Caller, request: &Request) -> Result<String, NasError> {
        let mandatory = |name: &str, parameter| {
            let value = request.get(name);
            value.ok_or(NasError::MissingParameter { parameter })
        };
        let switch = mandatory("VSwitchId", NasParameter::VSwitchId)?;
        let vpc = mandatory("VpcId", NasParameter::VpcId)?;
        let network = self.directory.network(vpc, switch);
        let network = network.map_err(if caller.is_sub_user() {
            NasError::VpcSubRamCheckFailed
        } else {
            NasError::VpcRamCheckFailed
        });
        match network? {
            Network::Address(address) => Ok(address),
            Network::None => Err(NasError::VpcNotFound),
            Network::Full => Err(NasError::VpcCreationFailed),
        }
    }
}
