use crate::nested::Nested;
use crate::{Catalog, Kind};

/// A type whose catalog is known at compile time.
///
/// The derive gives every type `T::CATALOG`; this trait is for generic code that needs the same.
///
/// ```
/// use error_catalog::{ApiError, HasCatalog};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// fn count<E: HasCatalog>() -> usize {
///     E::CATALOG.len()
/// }
///
/// assert_eq!(count::<VpcError>(), 1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog",
    label = "does not implement `HasCatalog`",
    note = "only types with `#[derive(error_catalog::ApiError)]` have one"
)]
pub trait HasCatalog {
    /// All errors that the type publishes.
    const CATALOG: &'static Catalog;

    /// The nested catalogs of a generic type, which can have no static for them.
    #[doc(hidden)]
    const __NESTED: &'static [Nested] = &[];

    /// The kind, or what stands for none.
    #[doc(hidden)]
    type __Kind: Kind;

    /// Which error it is.
    #[doc(hidden)]
    fn __kind(&self) -> Self::__Kind;

    /// Only the derive implements the trait.
    #[doc(hidden)]
    const __DERIVED: ();
}
