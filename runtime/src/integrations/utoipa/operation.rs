use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;

use utoipa::IntoResponses;

use super::parts::Responses;
use crate::publish::OpenApi;
use crate::{Catalog, HasCatalog};

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
    /// As `operations(…)` on the entries says it. Of a name that no entry has, the responses are those of the entries that
    /// name none.
    const NAME: &'static str;

    /// How the service answers: the formats, the language and what stands in examples. Default: as
    /// [`OpenApi::new`] has it.
    ///
    /// ```
    /// use error_catalog::integrations::utoipa::Operation;
    /// use error_catalog::publish::OpenApi;
    /// use error_catalog::{Catalog, Format};
    ///
    /// struct CreateVpc;
    ///
    /// impl Operation for CreateVpc {
    ///     const NAME: &'static str = "CreateVpc";
    ///
    ///     fn openapi(catalog: &'static Catalog) -> OpenApi<'static> {
    ///         OpenApi::new(catalog).formats([Format::Xml, Format::Json]).locale("zh")
    ///     }
    /// }
    /// ```
    #[must_use]
    fn openapi(catalog: &'static Catalog) -> OpenApi<'static> {
        OpenApi::new(catalog)
    }
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
        let openapi = O::openapi(E::CATALOG);
        utoipa::openapi::Responses::from(openapi.responses().inline().operation(O::NAME)).responses
    }
}
