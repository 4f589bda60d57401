//! From a request to its answer.

use std::sync::Arc;

use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use error_catalog::AnyError;
use error_catalog_examples::nas_api::NasApiError;
use tokio::task::spawn_blocking;

use super::action::Action;
use super::answer::Answer;
use super::domain::Domain;
use super::entrance::RequestId;
use super::request::Request;

pub(super) async fn handle(
    State(domain): State<Arc<Domain>>,
    RequestId(id): RequestId,
    head: Parts,
) -> Result<Response, AnyError> {
    // The database and the directory are waited for, which must not keep others waiting.
    let work = spawn_blocking(move || answer(&domain, &head, &id));
    match work.await {
        Ok(answered) => Ok(answered?),
        Err(failure) => match failure.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // Only the end of the process cancels it.
            Err(failure) => Err(NasApiError::Nas(std::io::Error::other(failure).into()).into()),
        },
    }
}

fn answer(domain: &Domain, head: &Parts, id: &str) -> Result<Response, NasApiError> {
    let request = Request::of(head)?;
    let answer = perform(domain, &request)?;
    Ok(answer.into_response(id, request.is_json))
}

fn perform(domain: &Domain, request: &Request) -> Result<Answer, NasApiError> {
    let caller = domain.caller(request)?;
    Ok(match request.action {
        Action::CreateFileSystem => domain.create_file_system(&caller, request)?,
        Action::DescribeFileSystems => domain.describe_file_systems(&caller, request)?,
        Action::DeleteFileSystem => domain.delete_file_system(&caller, request)?,
        Action::CreateMountTarget => domain.create_mount_target(&caller, request)?,
        Action::DescribeMountTargets => domain.describe_mount_targets(&caller, request)?,
        Action::DeleteMountTarget => domain.delete_mount_target(&caller, request)?,
        Action::CreateAccessGroup => domain.create_access_group(&caller, request)?,
        Action::DescribeAccessGroups => domain.describe_access_groups(&caller)?,
        Action::ModifyAccessGroup => domain.modify_access_group(&caller, request)?,
        Action::DeleteAccessGroup => domain.delete_access_group(&caller, request)?,
        Action::CreateAccessRule => domain.create_access_rule(&caller, request)?,
        Action::DescribeAccessRules => domain.describe_access_rules(&caller, request)?,
        Action::DeleteAccessRule => domain.delete_access_rule(&caller, request)?,
    })
}
