use core::fmt::{self, Debug, Formatter};

use crate::entries::{Entries, FindAll};
use crate::table::Table;
use crate::{Code, Entry};

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
    /// Entries in the whole tree.
    len: usize,
    /// Catalogs in the whole tree, this one included.
    catalogs: usize,
}

/// A catalog in its place between the rows of another.
#[derive(Clone, Copy)]
pub struct Nested {
    /// How many of the outer catalog's own rows stand before it.
    pub before: u32,
    /// The inner catalog.
    pub catalog: &'static Catalog,
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(table: &'static Table, nested: &'static [Nested]) -> Catalog {
        let mut len = table.rows();
        let mut catalogs = 1;
        let mut rest = nested;
        while let [first, tail @ ..] = rest {
            len += first.catalog.len;
            catalogs += first.catalog.catalogs;
            rest = tail;
        }
        Catalog {
            table,
            nested,
            len,
            catalogs,
        }
    }

    pub(crate) const fn table(&self) -> &'static Table {
        self.table
    }

    pub(crate) const fn nested_slice(&self) -> &'static [Nested] {
        self.nested
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

    /// How many entries there are, those of nested catalogs included.
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
    /// its variant stands.
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

    /// The catalogs nested directly in this one, in order.
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

    /// The entry of that code, or of that alias.
    ///
    /// The catalog's own codes come first, then its own aliases, then the nested catalogs in order: the outer overrides
    /// the inner.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum PayError {
    ///     #[api(status = 402, code = 1400, message = "The card was declined.", alias(1401))]
    ///     Declined,
    /// }
    ///
    /// assert_eq!(PayError::CATALOG.find(1400).unwrap().status(), 402);
    /// assert_eq!(PayError::CATALOG.find(1401).unwrap().code(), 1400);
    /// assert_eq!(PayError::CATALOG.find(7), None);
    /// assert_eq!(PayError::CATALOG.find("1400"), None);
    /// ```
    pub fn find<'c>(&self, code: impl Into<Code<'c>>) -> Option<Entry> {
        let code = code.into();
        self.find_hashed(code, code.lookup_hash())
    }

    fn find_hashed(&self, code: Code<'_>, hash: u64) -> Option<Entry> {
        match self.table.find(code, hash) {
            Some(row) => Some(Entry::__new(self.table, row)),
            None => self
                .nested
                .iter()
                .find_map(|nested| nested.catalog.find_hashed(code, hash)),
        }
    }

    /// Every entry of that code or alias, in document order: more than one where a code is shared.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 404, code = "NotFound", message = "There is no such VPC.", shared_code)]
    ///     Vpc,
    ///     #[api(status = 404, code = "NotFound", message = "There is no such switch.", shared_code)]
    ///     Switch,
    /// }
    ///
    /// assert_eq!(VpcError::CATALOG.find_all("NotFound").count(), 2);
    /// ```
    pub fn find_all<'c>(&self, code: impl Into<Code<'c>>) -> FindAll<'c> {
        FindAll::new(*self, code.into())
    }

    /// The operations that entries name, each once: the catalog's own in documented order, then those of nested ones.
    pub fn operations(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.each_once(|table| table.operations)
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

    /// The sections that entries stand under, each once: the catalog's own in order of first use, then those of nested
    /// ones.
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
    /// let sections: Vec<_> = VpcError::CATALOG.sections().collect();
    /// assert_eq!(sections, ["VPC", "Common"]);
    /// ```
    pub fn sections(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.each_once(|table| table.sections)
    }

    /// A list of all tables of the tree, without what an earlier table has too.
    fn each_once(
        self,
        list: impl Fn(&'static Table) -> &'static [&'static str] + Copy,
    ) -> impl Iterator<Item = &'static str> + Clone {
        (0..self.catalogs).flat_map(move |number| {
            let is_new = move |name: &&str| {
                let mut earlier = (0..number).filter_map(move |number| self.table_at(number));
                !earlier.any(|table| list(table).contains(name))
            };
            let names = self.table_at(number).map(list).unwrap_or_default();
            names.iter().copied().filter(is_new)
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
