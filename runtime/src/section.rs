use core::fmt::{self, Debug, Display, Formatter};

use crate::table::Table;
use crate::{Catalog, Entry};

/// A heading under which documents print entries of a [`Catalog`], see [`Catalog::sections`].
///
/// Two sections of one catalog may have one name: they are told apart by their place.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 403, section_list("Licence errors" = "Ask your administrator.", "Other errors"))]
/// enum NasError {
///     #[api(code = "Licence.Expired", message = "The licence has expired.", section = "Licence errors")]
///     LicenceExpired,
///     #[api(code = "Licence.Missing", message = "There is no licence.", section = "Licence errors")]
///     LicenceMissing,
/// }
///
/// let sections: Vec<_> = NasError::CATALOG.sections().collect();
/// assert_eq!(sections.len(), 1);
/// assert_eq!(sections[0].name(), "Licence errors");
/// assert_eq!(sections[0].introduction(), Some("Ask your administrator."));
/// assert_eq!(sections[0].entries().count(), 2);
/// assert_eq!(sections[0].to_string(), "Licence errors");
/// ```
#[derive(Clone, Copy)]
pub struct Section {
    catalog: Catalog,
    place: SectionPlace,
}

impl Section {
    pub(crate) fn contains(self, entry: Entry) -> bool {
        let listed = self.catalog.lists(self.place.name());
        entry.section_place().is_some_and(|place| {
            // What is listed gathers all of its name.
            place.is(self.place) || (listed && place.name() == self.place.name())
        })
    }

    /// The heading.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 403, section_list("Licence errors" = "Ask your administrator.", "Other errors"))]
    /// # enum NasError {
    /// #     #[api(code = "Licence.Expired", message = "The licence has expired.", section = "Licence errors")]
    /// #     LicenceExpired,
    /// #     #[api(code = "InternalError", message = "Something went wrong.", section = "Other errors")]
    /// #     Internal,
    /// # }
    /// let names: Vec<_> = NasError::CATALOG.sections().map(|section| section.name()).collect();
    /// assert_eq!(names, ["Licence errors", "Other errors"]);
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        self.place.name()
    }

    /// What documents print between the heading and the entries.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 403, section_list("Licence errors" = "Ask your administrator.", "Other errors"))]
    /// # enum NasError {
    /// #     #[api(code = "Licence.Expired", message = "The licence has expired.", section = "Licence errors")]
    /// #     LicenceExpired,
    /// #     #[api(code = "InternalError", message = "Something went wrong.", section = "Other errors")]
    /// #     Internal,
    /// # }
    /// let introductions = NasError::CATALOG.sections().map(|section| section.introduction());
    /// assert_eq!(introductions.collect::<Vec<_>>(), [Some("Ask your administrator."), None]);
    /// ```
    #[must_use]
    pub fn introduction(self) -> Option<&'static str> {
        self.place.table.section_introductions.some(self.place.slot)
    }

    /// The entries of the section, in document order.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(status = 403, section_list("Licence errors" = "Ask your administrator.", "Other errors"))]
    /// # enum NasError {
    /// #     #[api(code = "Licence.Expired", message = "The licence has expired.", section = "Licence errors")]
    /// #     LicenceExpired,
    /// #     #[api(code = "InternalError", message = "Something went wrong.", section = "Other errors")]
    /// #     Internal,
    /// # }
    /// let last = NasError::CATALOG.sections().last().unwrap();
    /// let codes: Vec<_> = last.entries().map(|entry| entry.code()).collect();
    /// assert_eq!(codes, ["InternalError"]);
    /// ```
    pub fn entries(self) -> impl Iterator<Item = Entry> + Clone {
        let entries = self.catalog.entries();
        entries.filter(move |entry| self.contains(*entry))
    }
}

/// The name.
impl Display for Section {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Debug for Section {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Section")
            .field("name", &self.name())
            .field("introduction", &self.introduction())
            .finish_non_exhaustive()
    }
}

/// Which section of which table.
#[derive(Clone, Copy)]
pub(crate) struct SectionPlace {
    table: &'static Table,
    slot: usize,
}

impl SectionPlace {
    /// From a number as tables write it: 0 for none.
    pub(crate) fn new(table: &'static Table, number: u32) -> Option<SectionPlace> {
        let slot = (number as usize).checked_sub(1)?;
        (slot < table.sections.len()).then_some(SectionPlace { table, slot })
    }

    pub(crate) fn name(self) -> &'static str {
        self.table
            .sections
            .get(self.slot)
            .copied()
            .unwrap_or_default()
    }

    /// Tables are told apart by address: of each there is one, and two may be equal.
    pub(crate) fn is(self, other: SectionPlace) -> bool {
        core::ptr::eq(self.table, other.table) && self.slot == other.slot
    }
}

impl Catalog {
    /// Whether there is a `section_list` with that name in it.
    fn lists(&self, name: &str) -> bool {
        let table = self.table();
        table.sections_listed && table.sections.contains(&name)
    }

    /// The sections that entries stand under: the catalog's own in documented order, then those of nested ones.
    ///
    /// A section under which there is no entry is left out. Of a catalog that is nested twice each section stands once,
    /// with the entries of both. One name may stand twice: a `transparent` variant with a section makes one of its own. A
    /// `section_list` on this type gathers what has a listed name, nested or not.
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
    /// let sections = VpcError::CATALOG.sections().map(|section| section.name());
    /// assert_eq!(sections.collect::<Vec<_>>(), ["VPC", "Common"]);
    /// ```
    pub fn sections(&self) -> impl Iterator<Item = Section> + Clone + use<> {
        let catalog = *self;
        let places = self.tables().flat_map(|table| {
            let slots = 0..table.sections.len();
            slots.map(move |slot| SectionPlace { table, slot })
        });
        places
            .filter(move |place| {
                let is_own = core::ptr::eq(place.table, catalog.table());
                is_own || !catalog.lists(place.name())
            })
            .map(move |place| Section { catalog, place })
            .filter(|section| section.entries().next().is_some())
    }
}
