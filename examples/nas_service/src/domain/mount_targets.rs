use error_catalog_examples::nas::NasError;

use super::{Caller, ControlPlane, NetworkType};
use crate::error::{ServiceError, caused};
use crate::storage::{Account, MountTarget, State};
use crate::upstream::{Lease, Reservation, UpstreamError};

/// A mount target as it is asked for.
pub(crate) struct NewMountTarget {
    pub(crate) file_system: String,
    pub(crate) access_group: String,
    pub(crate) place: Place,
}

/// Where it is to stand.
#[derive(Clone)]
pub(crate) enum Place {
    Classic,
    Vpc { vpc: String, switch: String },
}

impl Place {
    fn network_type(&self) -> NetworkType {
        match self {
            Place::Classic => NetworkType::Classic,
            Place::Vpc { .. } => NetworkType::Vpc,
        }
    }
}

impl ControlPlane {
    pub(crate) async fn create_mount_target(
        &self,
        caller: &Caller,
        new: NewMountTarget,
    ) -> Result<String, ServiceError> {
        let owner = caller.owner.clone();
        let place = new.place.clone();
        if matches!(place, Place::Classic) && !owner.ecs_authorized {
            return Err(NasError::EcsTokenNotAuthorized.into());
        }
        // Before an address is taken for it, and again when it is made: the network is asked in between.
        let (checked, new) = self
            .storage
            .read(move |state| {
                admit(state, &owner, &new)?;
                Ok::<_, ServiceError>((owner, new))
            })
            .await?;
        let lease = match &place {
            Place::Classic => None,
            Place::Vpc { vpc, switch } => Some(self.lease(caller, vpc, switch).await?),
        };
        let keep = |(_, lease): &(String, Option<Lease>)| {
            if let Some(lease) = lease {
                lease.keep();
            }
        };
        let make = move |state: &State<'_>| {
            admit(state, &checked, &new)?;
            let domain = state.new_id(&format!("{}-", new.file_system))?;
            let network_type = new.place.network_type().name().to_owned();
            let (vpc, switch) = match new.place {
                Place::Classic => (String::new(), String::new()),
                Place::Vpc { vpc, switch } => (vpc, switch),
            };
            let address = lease.as_ref().map(Lease::address);
            let it = MountTarget {
                domain,
                file_system: new.file_system,
                access_group: new.access_group,
                network_type,
                vpc,
                switch,
                address: address.unwrap_or_default().to_owned(),
            };
            state.add_mount_target(&checked.id, &it)?;
            Ok::<_, ServiceError>((it.domain, lease))
        };
        let (domain, _) = self.storage.write_then(keep, make).await?;
        Ok(domain)
    }

    /// An address in the VPC, which goes back unless it is kept.
    async fn lease(&self, caller: &Caller, vpc: &str, switch: &str) -> Result<Lease, ServiceError> {
        let unchecked = if caller.is_sub_user {
            NasError::VpcSubRamCheckFailed
        } else {
            NasError::VpcRamCheckFailed
        };
        let permitted = self.network.permits(&caller.id).await;
        if !permitted.map_err(|error| caused(unchecked, error))? {
            return Err(NasError::RamNotAuthorized.into());
        }
        let reservation = self.network.reserve(vpc, switch).await;
        Ok(match reservation.map_err(unreserved)? {
            Reservation::Address(lease) => lease,
            Reservation::NoVpc => return Err(NasError::VpcNotFound.into()),
            Reservation::NoVirtualAddress => return Err(NasError::VipNotFound.into()),
            Reservation::NoLoadBalancer => return Err(NasError::LbNotFound.into()),
            Reservation::NoTunnel => return Err(NasError::VpcTunnelNotFound.into()),
            Reservation::NoSpace => return Err(NasError::VpcCreationFailed.into()),
        })
    }

    pub(crate) async fn mount_targets(
        &self,
        caller: &Caller,
        file_system: &str,
    ) -> Result<Vec<MountTarget>, ServiceError> {
        let (owner, file_system) = (caller.owner.id.clone(), file_system.to_owned());
        self.storage
            .read(move |state| {
                let found = state.file_system(&owner, &file_system)?;
                found.ok_or(NasError::FileSystemNotFound)?;
                Ok::<_, ServiceError>(state.mount_targets(&owner, &file_system)?)
            })
            .await
    }

    pub(crate) async fn delete_mount_target(
        &self,
        caller: &Caller,
        file_system: &str,
        domain: &str,
    ) -> Result<(), ServiceError> {
        let owner = caller.owner.id.clone();
        let (file_system, domain) = (file_system.to_owned(), domain.to_owned());
        let removed = self
            .storage
            .write(move |state| {
                let found = state.file_system(&owner, &file_system)?;
                found.ok_or(NasError::FileSystemNotFound)?;
                let removed = state.remove_mount_target(&owner, &file_system, &domain)?;
                Ok::<_, ServiceError>(removed.ok_or(NasError::MountTargetNotFound)?)
            })
            .await?;
        if !removed.address.is_empty() {
            self.network.release(&removed.vpc, &removed.switch);
        }
        Ok(())
    }
}

/// What the state says of it.
fn admit(state: &State<'_>, owner: &Account, new: &NewMountTarget) -> Result<(), ServiceError> {
    let found = state.file_system(&owner.id, &new.file_system)?;
    found.ok_or(NasError::FileSystemNotFound)?;
    let group = state.access_group(&owner.id, &new.access_group)?;
    let group = group.ok_or(NasError::AccessGroupNotFound)?;
    if group.network_type != new.place.network_type().name() {
        return Err(NasError::NetworkTypeMismatch.into());
    }
    let maximum = owner.mount_target_quota;
    if state.mount_target_count(&owner.id, &new.file_system)? >= maximum {
        return Err(NasError::MountTargetCountsExceeded { maximum }.into());
    }
    Ok(())
}

/// No check failed here: the network broke down over the thing itself.
fn unreserved(error: UpstreamError) -> ServiceError {
    caused(NasError::Internal, error)
}
