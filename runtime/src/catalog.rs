use core::fmt::{self, Debug, Formatter};

use crate::Entry;
use crate::entries::Entries;
use crate::nested::Nested;
use crate::table::Table;

/// All errors that one type publishes: its own, and those of the catalogs nested in it, in the order of its variants.
///
/// It is static data. `T::CATALOG` is a `&'static Catalog` that may stand in constants.
///
/// ```
/// use error_catalog::{ApiError, Catalog};
///
/// #[derive(Debug, ApiError)]
/// #[api(name = "vpc", title = "Virtual Private Cloud", locales("en", "zh"), untranslated(message))]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC is not found.")]
///     NotFound,
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// const CATALOG: &Catalog = VpcError::CATALOG;
/// assert_eq!(CATALOG.name(), "vpc");
/// assert_eq!(CATALOG.title(), Some("Virtual Private Cloud"));
/// assert_eq!(CATALOG.locales(), ["en", "zh"]);
/// assert_eq!(CATALOG.find("VpcInUse").unwrap().status(), 409);
///
/// let codes: Vec<_> = CATALOG.entries().map(|entry| entry.code()).collect();
/// assert_eq!(codes, ["InvalidVpc.NotFound", "VpcInUse"]);
/// ```
#[derive(Clone, Copy)]
pub struct Catalog {
    table: &'static Table,
    nested: &'static [Nested],
    /// Entries in the whole tree, those included that nested catalogs hide.
    rows: usize,
    /// Those that are published.
    len: usize,
    /// Catalogs in the whole tree, this one included.
    catalogs: usize,
    /// Whether every code and alias is in its slot of the table's lookup: nowhere else is there one to find.
    is_all_in_slots: bool,
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(table: &'static Table, nested: &'static [Nested]) -> Catalog {
        let mut catalog = Catalog {
            table,
            nested,
            rows: table.rows(),
            len: table.rows(),
            catalogs: 1,
            is_all_in_slots: nested.is_empty() && table.lookup.overflow.is_empty(),
        };
        let mut number = 0;
        while number < nested.len() {
            let inner = nested[number].catalog;
            catalog.rows += inner.rows;
            catalog.len += inner.len - catalog.hidden(number);
            catalog.catalogs += inner.catalogs;
            number += 1;
        }
        catalog
    }

    pub(crate) const fn table(&self) -> &'static Table {
        self.table
    }

    pub(crate) const fn nested_slice(&self) -> &'static [Nested] {
        self.nested
    }

    pub(crate) const fn is_all_in_slots(&self) -> bool {
        self.is_all_in_slots
    }

    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// The name: as written, else the type's in kebab case, without `Error`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.table.name
    }

    /// The heading of the catalog in documents.
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        if self.table.title.is_empty() {
            None
        } else {
            Some(self.table.title)
        }
    }

    /// The languages, as BCP 47 tags; the first is the default one.
    #[must_use]
    pub const fn locales(&self) -> &'static [&'static str] {
        self.table.locales
    }

    /// The language of the texts that are written directly on an item.
    #[must_use]
    pub const fn default_locale(&self) -> &'static str {
        self.table.locale(0)
    }

    /// How many entries there are, those of nested catalogs included, but for those that give way to another.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum CommonError {
    /// #     #[api(status = 500, code = "InternalError", message = "Something went wrong.", section = "Common")]
    /// #     Internal,
    /// # }
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(transparent)]
    /// #     Common(CommonError),
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    /// #     InUse,
    /// # }
    /// assert_eq!(VpcError::CATALOG.len(), 2);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no entry.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All entries, in the order in which documents print them: that of the variants, a nested catalog standing where
    /// its variant stands. What a `transparent` variant says of its entries, they have, and those that it yields are left
    /// out.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum CommonError {
    /// #     #[api(status = 500, code = "InternalError", message = "Something went wrong.", section = "Common")]
    /// #     Internal,
    /// # }
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(transparent)]
    /// #     Common(CommonError),
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    /// #     InUse,
    /// # }
    /// let codes: Vec<_> = VpcError::CATALOG.entries().map(|entry| entry.code()).collect();
    /// assert_eq!(codes, ["InternalError", "VpcInUse"]);
    /// ```
    #[must_use]
    pub const fn entries(&self) -> Entries {
        Entries::new(*self)
    }

    /// The entries of the type itself, without those of nested catalogs.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum CommonError {
    /// #     #[api(status = 500, code = "InternalError", message = "Something went wrong.", section = "Common")]
    /// #     Internal,
    /// # }
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(transparent)]
    /// #     Common(CommonError),
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    /// #     InUse,
    /// # }
    /// let codes: Vec<_> = VpcError::CATALOG.own_entries().map(|entry| entry.code()).collect();
    /// assert_eq!(codes, ["VpcInUse"]);
    /// ```
    #[must_use]
    pub fn own_entries(
        &self,
    ) -> impl ExactSizeIterator<Item = Entry> + DoubleEndedIterator + Clone + use<> {
        let table = self.table;
        #[allow(clippy::cast_possible_truncation)]
        let rows = table.rows() as u32;
        (0..rows).map(move |row| Entry::__new(table, row))
    }

    /// The catalogs nested directly in this one, in order, each as it is by itself: with the entries that give way here.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # enum CommonError {
    /// #     #[api(status = 500, code = "InternalError", message = "Something went wrong.", section = "Common")]
    /// #     Internal,
    /// # }
    /// # #[derive(Debug, ApiError)]
    /// # enum VpcError {
    /// #     #[api(transparent)]
    /// #     Common(CommonError),
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", section = "VPC")]
    /// #     InUse,
    /// # }
    /// let names: Vec<_> = VpcError::CATALOG.nested().map(|catalog| catalog.name()).collect();
    /// assert_eq!(names, ["common"]);
    /// ```
    #[must_use]
    pub fn nested(
        &self,
    ) -> impl ExactSizeIterator<Item = &'static Catalog> + DoubleEndedIterator + Clone + use<> {
        self.nested.iter().map(|nested| nested.catalog)
    }

    /// The operations that there are, each once: the catalog's own in documented order, then those of nested ones.
    ///
    /// ```
    /// use error_catalog::ApiError;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    /// struct CommonError;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(operation_list("CreateVpc", "DeleteVpc", "RenameVpc"))]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
    ///     InUse,
    ///     #[api(transparent, operations("RenameVpc"))]
    ///     Common(CommonError),
    /// }
    ///
    /// let operations: Vec<_> = VpcError::CATALOG.operations().collect();
    /// assert_eq!(operations, ["CreateVpc", "DeleteVpc", "RenameVpc"]);
    /// assert_eq!(VpcError::CATALOG.operation("RenameVpc").count(), 1);
    /// ```
    pub fn operations(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        let catalog = *self;
        catalog
            .tables()
            .enumerate()
            .flat_map(move |(number, table)| {
                let is_new = move |name: &&str| {
                    let mut earlier = catalog.tables().take(number);
                    !earlier.any(|table| table.operations.contains(name))
                };
                table.operations.iter().copied().filter(is_new)
            })
    }

    /// The entries that this API operation can return: those that name it, and those that name none.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.", operations("DeleteVpc"))]
    ///     InUse,
    ///     #[api(status = 500, code = "InternalError", message = "Something went wrong.")]
    ///     Internal,
    /// }
    ///
    /// let catalog = VpcError::CATALOG;
    /// assert_eq!(catalog.operations().collect::<Vec<_>>(), ["DeleteVpc"]);
    /// assert_eq!(catalog.operation("DeleteVpc").count(), 2);
    /// assert_eq!(catalog.operation("CreateVpc").count(), 1);
    /// ```
    pub fn operation<'n>(&self, name: &'n str) -> impl Iterator<Item = Entry> + Clone + use<'n> {
        self.entries()
            .filter(move |entry| entry.belongs_to_operation(name))
    }

    /// The tables of the tree, each once.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &'static Table> + Clone + use<> {
        let catalog = *self;
        (0..self.catalogs).filter_map(move |number| {
            let table = catalog.table_at(number)?;
            let mut earlier = (0..number).filter_map(|number| catalog.table_at(number));
            (!earlier.any(|earlier| core::ptr::eq(earlier, table))).then_some(table)
        })
    }

    /// The table of the catalog of that number, if an outer catalog is counted before the ones nested in it.
    fn table_at(&self, number: usize) -> Option<&'static Table> {
        let Some(mut number) = number.checked_sub(1) else {
            return Some(self.table);
        };
        for nested in self.nested {
            if number < nested.catalog.catalogs {
                return nested.catalog.table_at(number);
            }
            number -= nested.catalog.catalogs;
        }
        None
    }
}

impl Debug for Catalog {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog")
            .field("name", &self.name())
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}

// What `iter` would be is called `entries` here, because a catalog has `own_entries` and `operations` too.
#[allow(clippy::into_iter_without_iter)]
impl IntoIterator for &Catalog {
    type Item = Entry;
    type IntoIter = Entries;

    fn into_iter(self) -> Entries {
        self.entries()
    }
}
