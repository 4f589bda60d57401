use error_catalog_examples::alibaba_common::AlibabaCommonError;

use super::Call;
use crate::document::Document;
use crate::domain::{Description, NetworkType, is_source};
use crate::error::ServiceError;

impl Call<'_> {
    fn group(&self) -> Result<&str, AlibabaCommonError> {
        self.parameters.required("AccessGroupName")
    }

    fn description(&self) -> Result<Description, ServiceError> {
        let text = self.parameters.get("Description").unwrap_or_default();
        Ok(Description::new(text)?)
    }

    pub(super) async fn create_access_group(&self) -> Result<Document, ServiceError> {
        let description = self.description()?;
        let name = self.parameters.name("AccessGroupName")?;
        let name = name.ok_or(AlibabaCommonError::InvalidParameter)?;
        let network_type = NetworkType::from_name(self.parameters.required("AccessGroupType")?);
        let network_type = network_type.ok_or(AlibabaCommonError::InvalidParameter)?;
        self.plane
            .create_access_group(&self.caller, name, network_type, description)
            .await?;
        Ok(Document::new("CreateAccessGroup").text("AccessGroupName", name))
    }

    pub(super) async fn describe_access_groups(&self) -> Result<Document, ServiceError> {
        let name = self.parameters.get("AccessGroupName");
        let found = self.plane.access_groups(&self.caller, name).await?;
        let found = found.into_iter().map(|it| {
            Document::new("AccessGroup")
                .text("AccessGroupName", it.name)
                .text("AccessGroupType", it.network_type)
                .text("Description", it.description)
        });
        Ok(Document::new("DescribeAccessGroups").list("AccessGroups", "AccessGroup", found))
    }

    pub(super) async fn modify_access_group(&self) -> Result<Document, ServiceError> {
        let description = self.description()?;
        let name = self.group()?;
        self.plane
            .modify_access_group(&self.caller, name, description)
            .await?;
        Ok(Document::new("ModifyAccessGroup"))
    }

    pub(super) async fn delete_access_group(&self) -> Result<Document, ServiceError> {
        let name = self.group()?;
        self.plane.delete_access_group(&self.caller, name).await?;
        Ok(Document::new("DeleteAccessGroup"))
    }

    pub(super) async fn create_access_rule(&self) -> Result<Document, ServiceError> {
        let name = self.group()?;
        let source = self.parameters.required("SourceCidrIp")?;
        if !is_source(source) {
            return Err(AlibabaCommonError::InvalidParameter.into());
        }
        let id = self
            .plane
            .create_access_rule(&self.caller, name, source)
            .await?;
        Ok(Document::new("CreateAccessRule").text("AccessRuleId", id))
    }

    pub(super) async fn describe_access_rules(&self) -> Result<Document, ServiceError> {
        let name = self.group()?;
        let found = self.plane.access_rules(&self.caller, name).await?;
        let found = found.into_iter().map(|it| {
            Document::new("AccessRule")
                .text("AccessRuleId", it.id)
                .text("SourceCidrIp", it.source)
        });
        Ok(Document::new("DescribeAccessRules").list("AccessRules", "AccessRule", found))
    }

    pub(super) async fn delete_access_rule(&self) -> Result<Document, ServiceError> {
        let name = self.group()?;
        let id = self.parameters.required("AccessRuleId")?;
        self.plane
            .delete_access_rule(&self.caller, name, id)
            .await?;
        Ok(Document::new("DeleteAccessRule"))
    }
}
