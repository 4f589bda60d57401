//! A catalog in its place between the rows of another, and what the outer one says of its entries.

use crate::table::{Codes, Table, Texts};
use crate::{Catalog, Entry};

/// A nested catalog. Generated code makes it, so its parts may change with every release.
#[derive(Clone, Copy)]
pub struct Nested {
    pub(crate) outer: &'static Table,
    /// How many of the outer catalog's own rows stand before it.
    pub(crate) before: u32,
    pub(crate) catalog: &'static Catalog,
    /// The section of entries that name none: 0 for none, else 1 + the place in the outer table's sections.
    pub(crate) section: u16,
    /// The operations of entries that name none: places in the outer table's operations.
    pub(crate) operations: &'static [u32],
    /// The codes at which the inner catalog gives way to the outer one's own or earlier entries.
    pub(crate) yields: Codes,
}

impl Nested {
    /// A catalog of which the outer one says nothing.
    #[must_use]
    pub const fn new(outer: &'static Table, before: u32, catalog: &'static Catalog) -> Nested {
        Nested {
            outer,
            before,
            catalog,
            section: 0,
            operations: &[],
            yields: Codes::Text(Texts::NONE),
        }
    }

    /// The section of entries that name none.
    #[must_use]
    pub const fn section(self, section: u16) -> Nested {
        Nested { section, ..self }
    }

    /// The operations of entries that name none.
    #[must_use]
    pub const fn operations(self, operations: &'static [u32]) -> Nested {
        Nested { operations, ..self }
    }

    /// The codes at which the inner catalog gives way.
    #[must_use]
    pub const fn yields(self, yields: Codes) -> Nested {
        Nested { yields, ..self }
    }
}

/// The row of an error in a transparent variant, as the outer catalog sees it.
#[must_use]
pub const fn nested_entry(catalog: &'static Catalog, number: usize, entry: Entry) -> Entry {
    catalog.nested_entry(number, entry)
}
