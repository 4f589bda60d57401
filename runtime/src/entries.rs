//! Walking the tree of a catalog without a stack: entries are numbered, the hidden ones too, and a number is found from
//! the root.

use core::fmt::{self, Debug, Formatter};
use core::iter::FusedIterator;
use core::ops::Range;

use crate::nested::Nested;
use crate::table::Table;
use crate::{Catalog, Entry};

/// Neighbouring rows of one table.
#[derive(Clone)]
pub(crate) struct Run {
    /// Any entry of the table, in its place in the tree.
    entry: Entry,
    rows: Range<u32>,
    /// Whether a catalog around it hides some entries.
    may_be_hidden: bool,
}

impl Run {
    pub(crate) const NONE: Run = Run::new(&Table::EMPTY, 0..0);

    const fn new(table: &'static Table, rows: Range<u32>) -> Run {
        Run {
            entry: Entry::__new(table, 0),
            rows,
            may_be_hidden: false,
        }
    }

    fn within(self, nested: &'static Nested) -> Run {
        Run {
            entry: self.entry.within(nested),
            may_be_hidden: self.may_be_hidden || !nested.yields.is_empty(),
            ..self
        }
    }

    pub(crate) const fn table(&self) -> &'static Table {
        self.entry.table()
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) const fn entry_at(&self, row: u32) -> Entry {
        self.entry.at_row(row)
    }

    pub(crate) fn next(&mut self) -> Option<Entry> {
        let row = self.rows.next()?;
        Some(self.entry_at(row))
    }

    fn next_back(&mut self) -> Option<Entry> {
        let row = self.rows.next_back()?;
        Some(self.entry_at(row))
    }

    /// An entry of the run, or the one that stands in for it because it is hidden. The catalog is the whole one, and the
    /// number that which it has for the entry.
    pub(crate) fn published(&self, catalog: &Catalog, number: usize, entry: Entry) -> Entry {
        if self.may_be_hidden {
            catalog.published(number).unwrap_or(entry)
        } else {
            entry
        }
    }
}

/// Where the entry of a number stands.
enum Position {
    /// Among these rows of the catalog's own, at that one.
    Own(Range<u32>, u32),
    /// In the nested catalog of that number, which has a number of its own for it.
    Nested(usize, usize),
}

impl Catalog {
    fn position(&self, number: usize) -> Option<Position> {
        // What is left to skip, how many own rows are skipped already.
        let mut left = number;
        let mut own = 0;
        let rows = u32::try_from(self.table().rows()).unwrap_or(u32::MAX);
        for (place, nested) in self.nested_slice().iter().enumerate() {
            let before = nested.before.clamp(own, rows);
            if let Some(row) = row_within(left, own..before) {
                return Some(Position::Own(own..before, row));
            }
            left -= (before - own) as usize;
            own = before;
            if left < nested.catalog.rows() {
                return Some(Position::Nested(place, left));
            }
            left -= nested.catalog.rows();
        }
        let row = row_within(left, own..rows)?;
        Some(Position::Own(own..rows, row))
    }

    /// The neighbouring rows of one table among which the entry of that number stands, and its row.
    pub(crate) fn run_at(&self, number: usize) -> Option<(Run, u32)> {
        match self.position(number)? {
            Position::Own(rows, row) => Some((Run::new(self.table(), rows), row)),
            Position::Nested(place, number) => {
                let nested = self.nested_slice().get(place)?;
                let (run, row) = nested.catalog.run_at(number)?;
                Some((run.within(nested), row))
            }
        }
    }

    /// The entry of that number, or the one that stands in for it because it is hidden.
    pub(crate) fn published(&self, number: usize) -> Option<Entry> {
        match self.position(number)? {
            Position::Own(_, row) => Some(Entry::__new(self.table(), row)),
            Position::Nested(place, number) => {
                let nested = self.nested_slice().get(place)?;
                Some(self.nested_entry(place, nested.catalog.published(number)?))
            }
        }
    }
}

fn row_within(number: usize, rows: Range<u32>) -> Option<u32> {
    let row = rows.start.checked_add(u32::try_from(number).ok()?)?;
    rows.contains(&row).then_some(row)
}

/// All entries of a catalog. See [`Catalog::entries`].
#[derive(Clone)]
pub struct Entries {
    catalog: Catalog,
    /// Numbers of the entries that are left, hidden ones included.
    next: usize,
    end: usize,
    /// How many of them are not hidden.
    left: usize,
    // The stretches that `next` and `end` are in, because finding one costs a walk through the tree.
    front: Run,
    back: Run,
}

impl Entries {
    pub(crate) const fn new(catalog: Catalog) -> Entries {
        Entries {
            catalog,
            next: 0,
            end: catalog.rows(),
            left: catalog.len(),
            front: Run::NONE,
            back: Run::NONE,
        }
    }
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        while self.left > 0 {
            if self.front.rows.is_empty() {
                let (run, row) = self.catalog.run_at(self.next)?;
                self.front = run;
                self.front.rows.start = row;
            }
            let entry = self.front.next()?;
            let entry = self.front.published(&self.catalog, self.next, entry);
            self.next += 1;
            if !entry.stands_in() {
                self.left -= 1;
                return Some(entry);
            }
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }

    fn nth(&mut self, n: usize) -> Option<Entry> {
        let skipped = n.min(self.left);
        if self.left == self.end - self.next {
            self.next += skipped;
            self.left -= skipped;
            self.front = Run::NONE;
        } else {
            self.by_ref().take(skipped).for_each(drop);
        }
        self.next()
    }
}

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<Entry> {
        while self.left > 0 {
            if self.back.rows.is_empty() {
                let (run, row) = self.catalog.run_at(self.end - 1)?;
                self.back = run;
                self.back.rows.end = row + 1;
            }
            self.end -= 1;
            let entry = self.back.next_back()?;
            let entry = self.back.published(&self.catalog, self.end, entry);
            if !entry.stands_in() {
                self.left -= 1;
                return Some(entry);
            }
        }
        None
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}

impl Debug for Entries {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::vec::Vec;

    use crate::fixture::{COMMON, VPC};
    use crate::{Code, Entry, Section};

    const CODES: [&str; 5] = [
        "InvalidVpc.NotFound",
        "InternalError",
        "ServiceUnavailable",
        "Quota|Exceeded",
        "Throttling",
    ];

    fn codes(entries: impl Iterator<Item = Entry>) -> Vec<Code<'static>> {
        entries.map(Entry::code).collect()
    }

    #[test]
    fn nested_entries_stand_where_their_variant_stands() {
        assert_eq!(VPC.len(), 5);
        assert_eq!(VPC.entries().len(), 5);
        assert_eq!(codes(VPC.entries()), CODES);
        assert_eq!(VPC.own_entries().count(), 3);
        assert_eq!(VPC.nested().count(), 1);
    }

    #[test]
    fn both_ends_meet() {
        let mut reversed = codes(VPC.entries().rev());
        reversed.reverse();
        assert_eq!(reversed, CODES);
        for front in 0..=5 {
            let mut entries = VPC.entries();
            let mut met = codes(entries.by_ref().take(front));
            let mut back = codes(entries.by_ref().rev());
            back.reverse();
            met.append(&mut back);
            assert_eq!(met, CODES, "{front}");
            assert!(entries.next().is_none() && entries.next_back().is_none());
        }
    }

    #[test]
    fn nth_skips() {
        let mut entries = VPC.entries();
        assert_eq!(entries.nth(2).unwrap().code(), CODES[2]);
        assert_eq!(entries.next().unwrap().code(), CODES[3]);
        assert_eq!(entries.len(), 1);
        assert!(entries.nth(1).is_none());
        assert!(entries.next().is_none());
    }

    #[test]
    fn find_sees_codes_aliases_and_nested_catalogs() {
        for code in CODES {
            assert_eq!(VPC.find(code).unwrap().code(), code);
            assert_eq!(codes(VPC.find_all(code)), [code]);
        }
        assert_eq!(VPC.find(7).unwrap().code(), "Quota|Exceeded");
        assert_eq!(codes(VPC.find_all(7)), ["Quota|Exceeded"]);
        assert!(VPC.find("7").is_none());
        assert_eq!(VPC.find_all("invalidvpc.notfound").count(), 0);
        assert_eq!(VPC.find("InternalError"), COMMON.find("InternalError"));
    }

    #[test]
    fn lists_of_the_whole_tree_have_each_name_once() {
        let operations: Vec<_> = VPC.operations().collect();
        assert_eq!(operations, ["CreateVpc", "DeleteVpc", "Ping"]);
        let sections: Vec<_> = VPC.sections().map(Section::name).collect();
        assert_eq!(sections, ["VPC", "Limits", "Common"]);
        assert_eq!(
            codes(VPC.operation("Ping")),
            ["InternalError", "ServiceUnavailable", "Throttling"],
        );
    }
}
