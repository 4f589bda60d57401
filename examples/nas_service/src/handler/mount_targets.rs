use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::NasParameter;

use super::Call;
use crate::document::Document;
use crate::domain::{NetworkType, NewMountTarget, Place};
use crate::error::ServiceError;

impl Call<'_> {
    pub(super) async fn create_mount_target(&self) -> Result<Document, ServiceError> {
        let parameters = self.parameters;
        let network_type = NetworkType::from_name(parameters.required("NetworkType")?);
        let place = match network_type.ok_or(AlibabaCommonError::InvalidParameter)? {
            NetworkType::Classic => Place::Classic,
            NetworkType::Vpc => Place::Vpc {
                switch: parameters.mandatory(NasParameter::VSwitchId)?.to_owned(),
                vpc: parameters.mandatory(NasParameter::VpcId)?.to_owned(),
            },
        };
        let new = NewMountTarget {
            file_system: parameters.required("FileSystemId")?.to_owned(),
            access_group: parameters.required("AccessGroupName")?.to_owned(),
            place,
        };
        let domain = self.plane.create_mount_target(&self.caller, new).await?;
        Ok(Document::new("CreateMountTarget").text("MountTargetDomain", domain))
    }

    pub(super) async fn describe_mount_targets(&self) -> Result<Document, ServiceError> {
        let id = self.parameters.required("FileSystemId")?;
        let found = self.plane.mount_targets(&self.caller, id).await?;
        let found = found.into_iter().map(|it| {
            Document::new("MountTarget")
                .text("MountTargetDomain", it.domain)
                .text("NetworkType", it.network_type)
                .text("VpcId", it.vpc)
                .text("VswId", it.switch)
                .text("AccessGroup", it.access_group)
                .text("IpAddress", it.address)
        });
        Ok(Document::new("DescribeMountTargets").list("MountTargets", "MountTarget", found))
    }

    pub(super) async fn delete_mount_target(&self) -> Result<Document, ServiceError> {
        let id = self.parameters.required("FileSystemId")?;
        let domain = self.parameters.required("MountTargetDomain")?;
        self.plane
            .delete_mount_target(&self.caller, id, domain)
            .await?;
        Ok(Document::new("DeleteMountTarget"))
    }
}
