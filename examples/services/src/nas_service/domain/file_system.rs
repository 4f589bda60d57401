use error_catalog_examples::nas::{NasError, NasParameter};
use serde_json::{Value, json};

use super::{Caller, Domain, description, is_full};
use crate::nas_service::answer::Answer;
use crate::nas_service::request::Request;
use crate::nas_service::storage::{FileSystem, Tables, is_there_already};

/// Regions, and the zones in each.
const REGIONS: [(&str, &[&str]); 2] = [
    ("cn-hangzhou", &["cn-hangzhou-b", "cn-hangzhou-g"]),
    ("cn-beijing", &["cn-beijing-a"]),
];

/// The zone that has no fast disks.
const SLOW_ZONE: &str = "cn-hangzhou-b";

impl Domain {
    pub(in crate::nas_service) fn create_file_system(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let added = wanted(caller, request)?;
        let maximum = self.limits.file_systems;
        let id = self.storage.transaction(|tables| {
            let owner = caller.owner();
            if is_full(tables.file_systems(owner)?.len(), maximum) {
                return Err(NasError::FileSystemCountsExceeded { maximum });
            }
            // A caller who gives an id can send the request again without making two.
            let id = match request.get("FileSystemId") {
                Some(id) => id.to_owned(),
                None => format!("{:07x}", tables.next_number()?),
            };
            let added = FileSystem { id, ..added };
            let written = tables.add_file_system(owner, &added);
            if is_there_already(&written) {
                return Err(NasError::FileSystemExists);
            }
            written?;
            Ok(added.id)
        })?;
        Ok(Answer::new(request.action, [("FileSystemId", id.into())]))
    }

    pub(in crate::nas_service) fn describe_file_systems(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let found: Vec<FileSystem> = self.storage.transaction(|tables| {
            let owner = caller.owner();
            match request.get("FileSystemId") {
                Some(_) => Ok(vec![found(tables, caller, request)?]),
                None => Ok::<_, NasError>(tables.file_systems(owner)?),
            }
        })?;
        let members = found.iter().map(|found| {
            json!({
                "FileSystemId": found.id,
                "RegionId": found.region,
                "StorageType": found.storage_type,
                "ProtocolType": found.protocol_type,
                "Description": found.description,
            })
        });
        let members: Vec<Value> = members.collect();
        Ok(Answer::new(
            request.action,
            [
                ("TotalCount", members.len().into()),
                ("FileSystems", json!({ "FileSystem": members })),
            ],
        ))
    }

    pub(in crate::nas_service) fn delete_file_system(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        self.storage.transaction(|tables| {
            let found = found(tables, caller, request)?;
            if !tables.mount_targets(&found.id)?.is_empty() {
                return Err(NasError::FileSystemHasMountTargets);
            }
            Ok(tables.remove_file_system(&found.id)?)
        })?;
        Ok(Answer::new(request.action, []))
    }
}

/// The file system that a request names.
pub(super) fn found(
    tables: &Tables<'_>,
    caller: &Caller,
    request: &Request,
) -> Result<FileSystem, NasError> {
    let id = request.get("FileSystemId").unwrap_or_default();
    let found = tables.file_system(caller.owner(), id)?;
    found.ok_or(NasError::FileSystemNotFound)
}

/// What a request describes, but for its id. Of several mistakes the first one in the documents is told.
fn wanted(caller: &Caller, request: &Request) -> Result<FileSystem, NasError> {
    let region = request.get("RegionId").ok_or(NasError::MissingParameter {
        parameter: NasParameter::RegionId,
    })?;
    let Some(storage_type @ ("Performance" | "Capacity")) = request.get("StorageType") else {
        return Err(NasError::InvalidStorageType);
    };
    let Some(protocol_type @ ("NFS" | "SMB")) = request.get("ProtocolType") else {
        return Err(NasError::InvalidProtocolType);
    };
    let description = description(request.get("Description"))?;
    let zones = REGIONS.iter().find(|(name, _)| *name == region);
    let (_, zones) = zones.ok_or(NasError::RegionNotFound)?;
    if let Some(zone) = request.get("ZoneId") {
        if !zones.contains(&zone) {
            return Err(NasError::ZoneNotFound);
        }
        if zone == SLOW_ZONE && storage_type == "Performance" {
            return Err(NasError::LocationNotFound);
        }
    }
    if protocol_type == "SMB" && !caller.account.is_on_trial {
        return Err(NasError::NotQualified);
    }
    Ok(FileSystem {
        id: String::new(),
        region: region.to_owned(),
        storage_type: storage_type.to_owned(),
        protocol_type: protocol_type.to_owned(),
        description,
    })
}
