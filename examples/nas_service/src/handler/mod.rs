//! From a request's parameters to an operation, and back to a document.

mod access_groups;
mod action;
mod file_systems;
mod mount_targets;

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use error_catalog::Negotiation;
use error_catalog_examples::alibaba_common::{AlibabaCommonError, MandatoryParameter};
use error_catalog_examples::nas::NasParameter;
use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE, VARY};
use tower_http::request_id::RequestId;

use crate::document::Document;
use crate::domain::{Caller, ControlPlane};
use crate::error::ServiceError;
use crate::parameters::Parameters;
use action::Action;

/// The version of the API that is documented.
const VERSION: &str = "2017-06-26";

/// One call that has a caller: what it may do is settled, and what it wants is still to be read.
struct Call<'a> {
    plane: &'a ControlPlane,
    caller: Caller,
    parameters: &'a Parameters,
}

/// The operation that is asked for, if there is one of that name: what else a caller writes there is not for logs.
pub(crate) fn known_action(parameters: &Parameters) -> Option<&'static str> {
    Action::from_name(parameters.get("Action")?).map(Action::name)
}

/// Every operation is asked for under `/`.
pub(crate) async fn handle(
    State(plane): State<ControlPlane>,
    Extension(parameters): Extension<Parameters>,
    Extension(id): Extension<RequestId>,
    headers: HeaderMap,
) -> Result<Response, ServiceError> {
    let document = answer(&plane, &parameters).await?;
    let id = id.header_value().to_str().unwrap_or_default();
    let document = document.first("RequestId", id);

    let mut wanted = Negotiation::new(ServiceError::CATALOG);
    if let Some(accept) = headers.get(ACCEPT) {
        wanted = wanted.accept(accept);
    }
    if let Some(format) = parameters.get("Format") {
        wanted = wanted.format_parameter(format);
    }
    let (media_type, body) = document.write(wanted.format());
    Ok(([(CONTENT_TYPE, media_type), (VARY, "accept")], body).into_response())
}

async fn answer(plane: &ControlPlane, parameters: &Parameters) -> Result<Document, ServiceError> {
    let mandatory = |parameter: MandatoryParameter| {
        let value = parameters.get(parameter.as_str());
        value.ok_or(AlibabaCommonError::MissingParameter { parameter })
    };
    let action = mandatory(MandatoryParameter::Action)?;
    if mandatory(MandatoryParameter::Version)? != VERSION {
        return Err(AlibabaCommonError::InvalidVersion.into());
    }
    let action = Action::from_name(action).ok_or(AlibabaCommonError::UnknownAction)?;
    let id = parameters.mandatory(NasParameter::CallerUid)?;
    let token = parameters.get("SecurityToken");
    let call = Call {
        plane,
        caller: plane.caller(id, token, action.name()).await?,
        parameters,
    };
    match action {
        Action::CreateFileSystem => call.create_file_system().await,
        Action::DescribeFileSystems => call.describe_file_systems().await,
        Action::DeleteFileSystem => call.delete_file_system().await,
        Action::CreateMountTarget => call.create_mount_target().await,
        Action::DescribeMountTargets => call.describe_mount_targets().await,
        Action::DeleteMountTarget => call.delete_mount_target().await,
        Action::CreateAccessGroup => call.create_access_group().await,
        Action::DescribeAccessGroups => call.describe_access_groups().await,
        Action::ModifyAccessGroup => call.modify_access_group().await,
        Action::DeleteAccessGroup => call.delete_access_group().await,
        Action::CreateAccessRule => call.create_access_rule().await,
        Action::DescribeAccessRules => call.describe_access_rules().await,
        Action::DeleteAccessRule => call.delete_access_rule().await,
    }
}
