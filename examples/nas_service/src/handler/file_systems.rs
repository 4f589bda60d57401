use error_catalog_examples::nas::NasParameter;

use super::Call;
use crate::document::Document;
use crate::domain::{Description, NewFileSystem, Protocol, StorageType};
use crate::error::ServiceError;

impl Call<'_> {
    /// Of several mistakes in the parameters the first in the order of the document is answered: so it is with every
    /// operation. What only the state knows comes after them.
    pub(super) async fn create_file_system(&self) -> Result<Document, ServiceError> {
        let parameters = self.parameters;
        let text = |name| parameters.get(name).unwrap_or_default();
        let new = NewFileSystem {
            region: parameters.mandatory(NasParameter::RegionId)?.to_owned(),
            storage_type: StorageType::from_name(text("StorageType"))?,
            protocol: Protocol::from_name(text("ProtocolType"))?,
            description: Description::new(text("Description"))?,
            zone: parameters.owned("ZoneId"),
            id: parameters.name("FileSystemId")?.map(str::to_owned),
        };
        let id = self.plane.create_file_system(&self.caller, new).await?;
        Ok(Document::new("CreateFileSystem").text("FileSystemId", id))
    }

    pub(super) async fn describe_file_systems(&self) -> Result<Document, ServiceError> {
        let id = self.parameters.get("FileSystemId");
        let found = self.plane.file_systems(&self.caller, id).await?;
        let found = found.into_iter().map(|it| {
            Document::new("FileSystem")
                .text("FileSystemId", it.id)
                .text("RegionId", it.region)
                .text("ZoneId", it.zone.unwrap_or_default())
                .text("StorageType", it.storage_type)
                .text("ProtocolType", it.protocol)
                .text("Description", it.description)
        });
        Ok(Document::new("DescribeFileSystems").list("FileSystems", "FileSystem", found))
    }

    pub(super) async fn delete_file_system(&self) -> Result<Document, ServiceError> {
        let id = self.parameters.required("FileSystemId")?;
        self.plane.delete_file_system(&self.caller, id).await?;
        Ok(Document::new("DeleteFileSystem"))
    }
}
