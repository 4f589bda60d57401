mod argument;
mod equality;

use core::fmt::{self, Debug, Formatter};
use core::time::Duration;

use crate::localized::Localized;
use crate::nested::Nested;
use crate::raw_code::RawCode;
use crate::rows::{Template, sparse};
use crate::section::SectionPlace;
use crate::table::{Table, TextKind, flag};
use crate::text::Values;
use crate::{Code, EntryParam, Fault, Level, Retry, Status, Text};

/// One row of a [`Catalog`](crate::Catalog): what is documented of one error, before it ever occurs.
///
/// Its texts print placeholders where an occurrence has values. The handle is four words and `Copy`. Entries are equal
/// if all that they publish is equal, wherever they are in memory.
///
/// ```
/// use error_catalog::{ApiError, Fault};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(
///         status(404, 410),
///         code = "InvalidVpc.NotFound",
///         message = "There is no VPC {id}.",
///         section = "VPC",
///         operations("DescribeVpc", "DeleteVpc"),
///         alias("VpcNotFound"),
///         docs = "https://example.com/vpc#not-found",
///         since = "1.2",
///         deprecated = "VPCs are kept for ever.",
///         owner = "network",
///         retryable(after = 30),
///     )]
///     NotFound {
///         #[api(placeholder = "vpc-1")]
///         id: u32,
///     },
/// }
///
/// let entry = VpcError::CATALOG.find("VpcNotFound").unwrap();
/// assert_eq!(entry.code(), "InvalidVpc.NotFound");
/// assert_eq!(entry.status(), 404);
/// assert_eq!(entry.statuses().count(), 2);
/// assert_eq!(entry.message(), "There is no VPC vpc-1.");
/// assert_eq!(entry.fault(), Fault::Client);
/// assert_eq!(entry.section(), Some("VPC"));
/// assert_eq!(entry.docs(), Some("https://example.com/vpc#not-found"));
/// assert_eq!(entry.since(), Some("1.2"));
/// assert_eq!(entry.deprecated(), Some("VPCs are kept for ever."));
/// assert_eq!(entry.owner(), Some("network"));
/// assert!(entry.retry().is_retryable() && !entry.is_shared());
/// assert_eq!(entry.params().next().unwrap().name(), "id");
/// assert_eq!(entry.aliases().next().unwrap(), "VpcNotFound");
/// assert!(entry.belongs_to_operation("DeleteVpc"));
/// assert!(!entry.belongs_to_operation("CreateVpc"));
/// assert_eq!(entry, VpcError::NotFound { id: 7 }.entry());
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    row: u32,
    /// Whether it stands for an entry that gave way to it, so that the fields of an error are not its own.
    stands_in: bool,
    // What outer catalogs say of it: for each the innermost that says anything.
    section_of: Option<&'static Nested>,
    operations_of: Option<&'static Nested>,
}

impl Entry {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(table: &'static Table, row: u32) -> Entry {
        Entry {
            table,
            row,
            stands_in: false,
            section_of: None,
            operations_of: None,
        }
    }

    /// The entry in its place in an outer catalog. From inside outwards, because what is said further inside wins.
    pub(crate) const fn within(self, nested: &'static Nested) -> Entry {
        Entry {
            section_of: match self.section_of {
                None if nested.section > 0 => Some(nested),
                said => said,
            },
            operations_of: match self.operations_of {
                None if !nested.operations.is_empty() => Some(nested),
                said => said,
            },
            ..self
        }
    }

    /// Another entry of the same table, in the same place.
    pub(crate) const fn at_row(self, row: u32) -> Entry {
        Entry { row, ..self }
    }

    pub(crate) const fn standing_in(self) -> Entry {
        Entry {
            stands_in: true,
            ..self
        }
    }

    pub(crate) const fn stands_in(self) -> bool {
        self.stands_in
    }

    /// The row, if it is one of that table. One type has one static table, so this is a question of where it is.
    pub(crate) fn row_in(self, table: &'static Table) -> Option<usize> {
        core::ptr::eq(self.table, table).then_some(self.row as usize)
    }

    pub(crate) const fn table(self) -> &'static Table {
        self.table
    }

    pub(crate) const fn row(self) -> usize {
        self.row as usize
    }

    pub(crate) const fn raw_code(self) -> RawCode {
        self.table.codes.raw(self.row())
    }

    #[inline]
    pub(crate) fn template(self, kind: TextKind, locale: usize) -> Option<Template> {
        self.table.template(kind, locale, self.row)
    }

    /// The name of the catalog that the entry itself stands in: of a nested catalog its own, not the outer one's.
    #[must_use]
    pub const fn catalog_name(self) -> &'static str {
        self.table.name
    }

    /// The machine identity.
    #[must_use]
    #[inline]
    pub fn code(self) -> Code<'static> {
        self.table.codes.get(self.row())
    }

    /// The status that is sent unless a field of the error chooses another: the first of the documented ones.
    #[must_use]
    #[inline]
    pub fn status(self) -> Status {
        self.table.status_of(self.row())
    }

    /// All documented statuses, in the order written.
    pub fn statuses(self) -> impl Iterator<Item = Status> + Clone {
        let more = sparse(self.table.more_statuses, self.row);
        core::iter::once(self.status()).chain(more.iter().filter_map(|more| Status::new(more.1)))
    }

    /// The texts in another language, which is looked for among those of the entry's own catalog.
    #[must_use]
    pub fn localized(self, locale: &str) -> Localized<'static> {
        self.localized_in(self.table, Some(locale))
    }

    /// The texts in a language of the catalog that this one is nested in.
    pub(crate) fn localized_in(
        self,
        outer: &'static Table,
        locale: Option<&str>,
    ) -> Localized<'static> {
        Localized::new(
            self,
            Values::Placeholders(self.table, self.row),
            outer,
            locale,
        )
    }

    fn in_default_locale(self) -> Localized<'static> {
        self.localized_in(self.table, None)
    }

    /// What happened, in a sentence, with placeholders.
    #[must_use]
    pub fn message(self) -> Text<'static> {
        self.in_default_locale().message()
    }

    /// The short constant summary.
    #[must_use]
    pub fn title(self) -> Option<&'static str> {
        self.in_default_locale().title()
    }

    /// The documentation: when this happens.
    #[must_use]
    pub fn description(self) -> Option<&'static str> {
        self.in_default_locale().description()
    }

    /// What the caller should do about it, with placeholders.
    #[must_use]
    pub fn advice(self) -> Option<Text<'static>> {
        self.in_default_locale().advice()
    }

    /// Who has to do something about it: as written, else [`Fault::Server`] for a status of 500 or above.
    #[must_use]
    pub fn fault(self) -> Fault {
        self.fault_flag()
            .unwrap_or_else(|| Fault::of_status(self.status()))
    }

    /// How loudly a log should speak of it: as written, else by the class of the status, see [`Level`].
    #[must_use]
    pub fn level(self) -> Level {
        self.level_flag()
            .unwrap_or_else(|| Level::of_status(self.status()))
    }

    /// Whether and when the same request is worth sending again.
    #[must_use]
    pub fn retry(self) -> Retry {
        let after = sparse(self.table.retry_after, self.row).first();
        Retry::new(
            self.has(flag::RETRYABLE),
            self.has(flag::THROTTLING),
            after.map(|after| Duration::from_secs(u64::from(after.1))),
        )
    }

    /// Whether other entries have this code too, on purpose.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.has(flag::SHARED_CODE)
    }

    /// The heading under which documents print the entry: its own, else what an outer catalog says.
    #[must_use]
    pub fn section(self) -> Option<&'static str> {
        self.section_place().map(SectionPlace::name)
    }

    pub(crate) fn section_place(self) -> Option<SectionPlace> {
        let number = self.table.row_sections.get(self.row());
        SectionPlace::new(self.table, number.unwrap_or_default()).or_else(|| {
            let nested = self.section_of?;
            SectionPlace::new(nested.outer, nested.section.into())
        })
    }

    /// The API operations that can return the entry: its own, else those that an outer catalog says. An entry that names
    /// none can be returned by all of them.
    pub fn operations(self) -> impl Iterator<Item = &'static str> + Clone {
        let own = sparse(self.table.row_operations, self.row);
        let outer = self.operations_of.filter(|_| own.is_empty());
        let own = own.iter().map(move |pair| (self.table, pair.1));
        let outer = outer.into_iter().flat_map(|nested| {
            let places = nested.operations.iter();
            places.map(|place| (nested.outer, *place))
        });
        own.chain(outer)
            .filter_map(|(table, place)| table.operations.get(place as usize).copied())
    }

    /// Whether that API operation can return the entry.
    #[must_use]
    pub fn belongs_to_operation(self, operation: &str) -> bool {
        let mut operations = self.operations().peekable();
        operations.peek().is_none() || operations.any(|name| name == operation)
    }

    /// The address of the entry's documentation.
    #[must_use]
    pub fn docs(self) -> Option<&'static str> {
        self.table.docs.some(self.row())
    }

    /// The version of the API that first had the entry.
    #[must_use]
    pub fn since(self) -> Option<&'static str> {
        self.table.since.some(self.row())
    }

    /// Why the entry should not be relied on any more.
    #[must_use]
    pub fn deprecated(self) -> Option<&'static str> {
        self.table.deprecated.some(self.row())
    }

    /// Who looks after the entry. Internal: documents do not print it.
    #[must_use]
    pub fn owner(self) -> Option<&'static str> {
        self.table.owners.some(self.row())
    }

    /// Whether documents print it in the row of the entry above it, which its author wants numbered with it.
    #[cfg(feature = "alloc")]
    pub(crate) fn continues_row_of(self, above: Entry) -> bool {
        // Entries between the two may be left out.
        core::ptr::eq(self.table, above.table)
            && above.row < self.row
            && (above.row + 1..=self.row).all(|row| self.at_row(row).has(flag::CONTINUES_ROW))
    }

    /// Other spellings of the code, which are understood and never sent.
    pub fn aliases(self) -> impl Iterator<Item = Code<'static>> + Clone {
        // The rows of aliases ascend.
        let rows = self.table.alias_rows;
        let start = rows.count_below(self.row);
        let end = rows.count_below(self.row.saturating_add(1));
        (start..end).map(move |alias| self.table.aliases.get(alias))
    }

    /// The public fields, in the order in which they are declared.
    pub fn params(self) -> impl Iterator<Item = EntryParam> + Clone {
        (0..self.param_count()).map(move |place| self.param(place))
    }

    pub(crate) const fn param_count(self) -> usize {
        let (start, end) = self.table.param_ends.span(self.row());
        end.saturating_sub(start)
    }

    pub(crate) fn param(self, place: usize) -> EntryParam {
        let (start, _) = self.table.param_ends.span(self.row());
        let number = start + place;
        EntryParam {
            name: self.table.params.get(number),
            placeholder: self.table.placeholder(number),
        }
    }

    pub(crate) fn fault_flag(self) -> Option<Fault> {
        if self.has(flag::FAULT_CLIENT) {
            Some(Fault::Client)
        } else if self.has(flag::FAULT_SERVER) {
            Some(Fault::Server)
        } else {
            None
        }
    }

    pub(crate) fn level_flag(self) -> Option<Level> {
        match (self.flags() & flag::LEVEL_MASK) >> flag::LEVEL_SHIFT {
            1 => Some(Level::Error),
            2 => Some(Level::Warn),
            3 => Some(Level::Info),
            4 => Some(Level::Debug),
            5 => Some(Level::Trace),
            _ => None,
        }
    }

    /// Whether code, message, title and advice can be copied into a body as they are.
    #[inline]
    pub(crate) fn is_plain(self) -> bool {
        !self.has(flag::ESCAPED)
    }

    /// Whether a field says after how long another attempt is worth it.
    #[cfg(feature = "openapi")]
    pub(crate) fn chooses_retry_after(self) -> bool {
        self.has(flag::CHOOSES_RETRY_AFTER)
    }

    #[inline]
    fn flags(self) -> u16 {
        self.table.flags_of(self.row())
    }

    #[inline]
    fn has(self, flag: u16) -> bool {
        self.flags() & flag != 0
    }
}

impl Debug for Entry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("code", &self.code())
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}
