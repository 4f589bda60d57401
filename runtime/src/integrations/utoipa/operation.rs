use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;

use utoipa::IntoResponses;

use super::parts::Responses;
use crate::HasCatalog;
use crate::publish::OpenApi;

/// An API operation, as a type: for [`OperationResponses`].
///
/// ```
/// use error_catalog::integrations::utoipa::Operation;
///
/// struct CreateVpc;
///
/// impl Operation for CreateVpc {
///     const NAME: &'static str = "CreateVpc";
/// }
/// ```
pub trait Operation {
    /// As `operations(…)` on the entries says it.
    const NAME: &'static str;
}

/// The responses of one operation: those entries of `E` that name it, and those that name none. It is never made.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::integrations::utoipa::{Operation, OperationResponses};
/// use utoipa::IntoResponses;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
/// struct VpcInUse;
///
/// struct CreateVpc;
///
/// impl Operation for CreateVpc {
///     const NAME: &'static str = "CreateVpc";
/// }
///
/// assert!(OperationResponses::<VpcInUse, CreateVpc>::responses().is_empty());
/// ```
pub struct OperationResponses<E, O>(PhantomData<fn() -> (E, O)>);

impl<E, O> Debug for OperationResponses<E, O> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("OperationResponses")
    }
}

impl<E: HasCatalog, O: Operation> IntoResponses for OperationResponses<E, O> {
    fn responses() -> Responses {
        let openapi = OpenApi::new(E::CATALOG);
        utoipa::openapi::Responses::from(openapi.responses().inline().operation(O::NAME)).responses
    }
}
