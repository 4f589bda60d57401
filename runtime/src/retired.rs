use crate::{Catalog, Code, Status};

/// A code that was published once and must not be used again: what clients and documents still know of it.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(retired(code = "VpcLocked", status = 423, since = "1.2", replaced_by("VpcInUse")))]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// let retired = VpcError::CATALOG.find_retired("VpcLocked").unwrap();
/// assert_eq!(retired.status().unwrap(), 423);
/// assert_eq!(retired.since(), Some("1.2"));
/// assert!(retired.replaced_by().eq(["VpcInUse"]));
/// assert!(VpcError::CATALOG.find("VpcLocked").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retired {
    row: &'static RetiredRow,
}

/// What the derive writes for `retired(…)`.
#[derive(Debug, PartialEq, Eq)]
pub struct RetiredRow {
    /// `code`
    pub code: Code<'static>,
    /// `status`; 0 for none.
    pub status: u16,
    /// `since`; empty for none.
    pub since: &'static str,
    /// `replaced_by`
    pub replaced_by: &'static [Code<'static>],
}

impl Retired {
    pub(crate) const fn new(row: &'static RetiredRow) -> Retired {
        Retired { row }
    }

    /// The code.
    #[must_use]
    pub const fn code(self) -> Code<'static> {
        self.row.code
    }

    /// The status that was sent with it, as far as it is remembered.
    #[must_use]
    pub fn status(self) -> Option<Status> {
        Status::new(self.row.status)
    }

    /// The version that retired it.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        Some(self.row.since).filter(|since| !since.is_empty())
    }

    /// The codes that are sent instead.
    #[must_use]
    pub fn replaced_by(self) -> impl ExactSizeIterator<Item = Code<'static>> + Clone {
        self.row.replaced_by.iter().copied()
    }
}

impl Catalog {
    /// The codes of this type itself that were published once, in the order written. Those of nested catalogs are theirs.
    pub fn retired(&self) -> impl ExactSizeIterator<Item = Retired> + Clone + use<> {
        self.table().retired.iter().map(Retired::new)
    }

    /// What is known of a code that was published once, here or in a nested catalog.
    pub fn find_retired<'c>(&self, code: impl Into<Code<'c>>) -> Option<Retired> {
        let code = code.into();
        let own = self.retired().find(|retired| retired.code() == code);
        own.or_else(|| self.nested().find_map(|inner| inner.find_retired(code)))
    }
}
