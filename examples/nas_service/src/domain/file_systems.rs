use error_catalog_examples::nas::NasError;

use super::{Caller, ControlPlane, Description, Protocol, StorageType};
use crate::error::ServiceError;
use crate::storage::{FileSystem, State, StorageError};

/// A file system as it is asked for.
pub(crate) struct NewFileSystem {
    /// None: any that is free.
    pub(crate) id: Option<String>,
    pub(crate) region: String,
    pub(crate) zone: Option<String>,
    pub(crate) storage_type: StorageType,
    pub(crate) protocol: Protocol,
    pub(crate) description: Description,
}

impl ControlPlane {
    pub(crate) async fn create_file_system(
        &self,
        caller: &Caller,
        new: NewFileSystem,
    ) -> Result<String, ServiceError> {
        let owner = caller.owner.clone();
        let create = move |state: &State<'_>| -> Result<String, ServiceError> {
            match state.region_serves(&new.region)? {
                None => return Err(NasError::RegionNotFound.into()),
                Some(false) => return Err(NasError::LocationNotFound.into()),
                Some(true) => {}
            }
            if let Some(zone) = &new.zone
                && !state.has_zone(&new.region, zone)?
            {
                return Err(NasError::ZoneNotFound.into());
            }
            if new.protocol == Protocol::Smb && !owner.in_trial {
                return Err(NasError::NotQualified.into());
            }
            let maximum = owner.file_system_quota;
            if state.file_system_count(&owner.id)? >= maximum {
                return Err(NasError::FileSystemCountsExceeded { maximum }.into());
            }
            let id = match new.id {
                Some(id) => id,
                None => state.new_id("fs-")?,
            };
            let it = FileSystem {
                id: id.clone(),
                region: new.region,
                zone: new.zone,
                storage_type: new.storage_type.name().to_owned(),
                protocol: new.protocol.name().to_owned(),
                description: new.description.into_text(),
            };
            match state.add_file_system(&owner.id, &it) {
                Err(StorageError::Exists(_)) => Err(NasError::FileSystemExists.into()),
                done => Ok(done.map(|()| id)?),
            }
        };
        self.storage.write(create).await
    }

    /// All, or the one of that identifier.
    pub(crate) async fn file_systems(
        &self,
        caller: &Caller,
        id: Option<&str>,
    ) -> Result<Vec<FileSystem>, ServiceError> {
        let owner = caller.owner.id.clone();
        let id = id.map(str::to_owned);
        self.storage
            .read(move |state| match id {
                None => Ok(state.file_systems(&owner)?),
                Some(id) => {
                    let found = state.file_system(&owner, &id)?;
                    Ok(vec![found.ok_or(NasError::FileSystemNotFound)?])
                }
            })
            .await
    }

    pub(crate) async fn delete_file_system(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<(), ServiceError> {
        let (owner, id) = (caller.owner.id.clone(), id.to_owned());
        self.storage
            .write(move |state| match state.remove_file_system(&owner, &id) {
                Err(StorageError::InUse(_)) => Err(NasError::FileSystemHasMountTargets.into()),
                Ok(false) => Err(NasError::FileSystemNotFound.into()),
                done => Ok(done.map(drop)?),
            })
            .await
    }
}
