use std::net::IpAddr;

use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::nas::{LimitedResource, NasError};
use error_catalog_examples::nas_api::NasApiError;
use serde_json::{Value, json};

use super::access_group::network_type;
use super::{Caller, DEFAULT_GROUP, Domain, is_full};
use crate::nas_service::answer::Answer;
use crate::nas_service::request::Request;

impl Domain {
    pub(in crate::nas_service) fn create_access_rule(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasApiError> {
        let group = group(request);
        let source = request.get("SourceCidrIp").filter(|source| is_cidr(source));
        let source = source.ok_or(AlibabaCommonError::InvalidParameter)?;
        if group == DEFAULT_GROUP {
            return Err(NasError::CannotModifyDefaultAccessGroup.into());
        }
        let id = self.storage.transaction(|tables| {
            network_type(tables, caller, group)?;
            let rules = tables.access_rules(caller.owner(), group)?;
            if is_full(rules.len(), self.limits.access_rules) {
                let resource = LimitedResource::AccessRule;
                return Err(NasError::CountsExceeded { resource });
            }
            Ok(tables.add_access_rule(caller.owner(), group, source)?)
        })?;
        Ok(Answer::new(request.action, [("AccessRuleId", id.into())]))
    }

    pub(in crate::nas_service) fn describe_access_rules(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let rules = self.storage.transaction(|tables| {
            network_type(tables, caller, group(request))?;
            Ok::<_, NasError>(tables.access_rules(caller.owner(), group(request))?)
        })?;
        let rules = rules.iter();
        let rules = rules
            .map(|rule| json!({ "AccessRuleId": rule.id, "SourceCidrIp": rule.source_cidr_ip }));
        let rules: Vec<Value> = rules.collect();
        Ok(Answer::new(
            request.action,
            [
                ("TotalCount", rules.len().into()),
                ("AccessRules", json!({ "AccessRule": rules })),
            ],
        ))
    }

    pub(in crate::nas_service) fn delete_access_rule(
        &self,
        caller: &Caller,
        request: &Request,
    ) -> Result<Answer, NasError> {
        let id = request.get("AccessRuleId").and_then(|id| id.parse().ok());
        let id = id.ok_or(NasError::AccessRuleNotFound)?;
        self.storage.transaction(|tables| {
            network_type(tables, caller, group(request))?;
            if tables.remove_access_rule(caller.owner(), group(request), id)? {
                Ok(())
            } else {
                Err(NasError::AccessRuleNotFound)
            }
        })?;
        Ok(Answer::new(request.action, []))
    }
}

fn group(request: &Request) -> &str {
    request.get("AccessGroupName").unwrap_or_default()
}

/// An address, with or without how many of its bits count.
fn is_cidr(source: &str) -> bool {
    let (address, bits) = source.split_once('/').unwrap_or((source, "0"));
    let most = match address.parse() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    bits.parse::<u8>().is_ok_and(|bits| bits <= most)
}
