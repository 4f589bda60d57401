//! Uniqueness of codes across catalogs, decided while the program is compiled.

mod key;
mod keys;
mod message;
mod retired;
mod yields;

use self::keys::{Slot, conflict, count};
use self::message::Message;
pub use self::yields::{assert_every_yield, assert_yields};
use crate::Catalog;

/// Refuses to compile if a code or an alias stands twice in the catalogs of these types, nested ones included.
///
/// The derive asserts this by itself for a type and what is nested in it; catalogs that are joined in another way, such
/// as by one gateway, need a line of their own. It fails under `cargo check`, and the message names both types and the
/// code. Codes are allowed to meet where one of the entries is marked `shared_code`, or where a nested catalog gives way
/// with `transparent(yields(…))`; aliases never are.
///
/// Of a type with type parameters it also checks that what it yields to is there, which its derive cannot.
///
/// ```
/// use error_catalog::{ApiError, assert_unique};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 403, code = "QuotaExceeded", message = "The quota is used up.")]
///     Exceeded,
/// }
///
/// assert_unique!(VpcError, QuotaError);
/// ```
///
/// ```compile_fail,E0080
/// # use error_catalog::{ApiError, assert_unique};
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 500, code = "InternalError", message = "The VPC service failed.")]
///     Internal,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 500, code = "InternalError", message = "The quota service failed.")]
///     Internal,
/// }
///
/// assert_unique!(VpcError, QuotaError);
/// ```
///
/// ```compile_fail,E0080
/// # use error_catalog::{ApiError, assert_unique};
/// #[derive(Debug, ApiError)]
/// #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
/// struct CommonError;
///
/// #[derive(Debug, ApiError)]
/// enum ServiceError<E> {
///     #[api(transparent)]
///     Service(E),
///     #[api(transparent(yields("InternalError")))]
///     Common(CommonError),
/// }
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
/// struct VpcError;
///
/// // There is nothing to yield to.
/// assert_unique!(ServiceError<VpcError>);
/// ```
#[macro_export]
macro_rules! assert_unique {
    ($($error:ty),+ $(,)?) => {
        const _: () = {
            const CATALOGS: &[&$crate::Catalog] =
                &[$(<$error as $crate::HasCatalog>::CATALOG),+];
            $crate::__private::assert_every_yield(CATALOGS);
            $crate::__private::assert_unique_codes::<
                { $crate::__private::unique_codes_capacity(CATALOGS) },
            >(CATALOGS)
        };
    };
}

/// How many slots [`assert_unique_codes`] needs for these catalogs.
#[must_use]
pub const fn unique_codes_capacity(catalogs: &[&'static Catalog]) -> usize {
    let mut keys = 0;
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        keys += count(catalog);
        rest = tail;
    }
    // Half of the slots stay empty, so that a search ends soon.
    (keys * 2 + 1).next_power_of_two()
}

/// Panics, naming both types, if a code or an alias stands twice in these catalogs.
///
/// # Panics
///
/// That is all it is for.
#[track_caller]
pub const fn assert_unique_codes<const CAPACITY: usize>(catalogs: &[&'static Catalog]) {
    if let Some((earlier, later)) = conflict(catalogs, &mut [Slot::EMPTY; CAPACITY]) {
        panic!("{}", Message::of_conflict(earlier, later).as_str());
    }
    if let Some(message) = retired::reuse(catalogs) {
        panic!("{}", message.as_str());
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests;
