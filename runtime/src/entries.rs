//! Walking the tree of a catalog without a stack: entries are numbered, and a number is found from the root.

use core::fmt::{self, Debug, Formatter};
use core::iter::FusedIterator;
use core::ops::Range;

use crate::table::Table;
use crate::{Catalog, Code, Entry};

/// Neighbouring rows of one table.
#[derive(Clone)]
struct Run {
    table: &'static Table,
    rows: Range<u32>,
}

impl Run {
    const NONE: Run = Run::new(&Table::EMPTY, 0..0);

    const fn new(table: &'static Table, rows: Range<u32>) -> Run {
        Run { table, rows }
    }

    fn next(&mut self) -> Option<Entry> {
        let row = self.rows.next()?;
        Some(Entry::__new(self.table, row))
    }

    fn next_back(&mut self) -> Option<Entry> {
        let row = self.rows.next_back()?;
        Some(Entry::__new(self.table, row))
    }
}

impl Catalog {
    /// The neighbouring rows of one table among which the entry of that number stands, and its place among them.
    fn run_at(&self, number: usize) -> Option<(Run, u32)> {
        // What is left to skip, how many own rows are skipped already.
        let mut left = number;
        let mut own = 0;
        let rows = u32::try_from(self.table().rows()).unwrap_or(u32::MAX);
        for nested in self.nested_slice() {
            let before = nested.before.clamp(own, rows);
            if let Some(place) = place_within(left, own..before) {
                return Some((Run::new(self.table(), own..before), place));
            }
            left -= (before - own) as usize;
            own = before;
            if left < nested.catalog.len() {
                return nested.catalog.run_at(left);
            }
            left -= nested.catalog.len();
        }
        let place = place_within(left, own..rows)?;
        Some((Run::new(self.table(), own..rows), place))
    }
}

fn place_within(number: usize, rows: Range<u32>) -> Option<u32> {
    let row = rows.start.checked_add(u32::try_from(number).ok()?)?;
    rows.contains(&row).then_some(row)
}

/// All entries of a catalog. See [`Catalog::entries`].
#[derive(Clone)]
pub struct Entries {
    catalog: Catalog,
    /// Numbers of the entries that are left.
    next: usize,
    end: usize,
    // The stretches that `next` and `end` are in, because finding one costs a walk through the tree.
    front: Run,
    back: Run,
}

impl Entries {
    pub(crate) const fn new(catalog: Catalog) -> Entries {
        Entries {
            catalog,
            next: 0,
            end: catalog.len(),
            front: Run::NONE,
            back: Run::NONE,
        }
    }
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if self.next == self.end {
            return None;
        }
        if self.front.rows.is_empty() {
            let (run, row) = self.catalog.run_at(self.next)?;
            self.front = Run::new(run.table, row..run.rows.end);
        }
        self.next += 1;
        self.front.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }

    fn nth(&mut self, n: usize) -> Option<Entry> {
        self.next = self.next.saturating_add(n).min(self.end);
        self.front = Run::NONE;
        self.next()
    }
}

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<Entry> {
        if self.next == self.end {
            return None;
        }
        if self.back.rows.is_empty() {
            let (run, row) = self.catalog.run_at(self.end - 1)?;
            self.back = Run::new(run.table, run.rows.start..row + 1);
        }
        self.end -= 1;
        self.back.next_back()
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}

impl Debug for Entries {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Every entry of one code. See [`Catalog::find_all`].
#[derive(Clone)]
pub struct FindAll<'c> {
    catalog: Catalog,
    code: Code<'c>,
    hash: u64,
    /// The number of the first entry that is neither handed out nor in `run`.
    next: usize,
    run: Run,
}

impl<'c> FindAll<'c> {
    pub(crate) const fn new(catalog: Catalog, code: Code<'c>) -> FindAll<'c> {
        FindAll {
            catalog,
            code,
            hash: code.lookup_hash(),
            next: 0,
            run: Run::NONE,
        }
    }
}

impl Iterator for FindAll<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        loop {
            let code = self.code;
            while let Some(entry) = self.run.next() {
                if entry.code() == code || entry.aliases().any(|alias| alias == code) {
                    return Some(entry);
                }
            }
            let (run, _) = self.catalog.run_at(self.next)?;
            self.next += run.rows.len();
            // One probe spares the comparison with every row of a table that does not have the code.
            if run.table.find(code, self.hash).is_some() {
                self.run = run;
            }
        }
    }
}

impl FusedIterator for FindAll<'_> {}

impl Debug for FindAll<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::vec::Vec;

    use crate::fixture::{COMMON, VPC};
    use crate::{Code, Entry};

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
        let sections: Vec<_> = VPC.sections().collect();
        assert_eq!(sections, ["VPC", "Limits", "Common"]);
        assert_eq!(
            codes(VPC.operation("Ping")),
            ["InternalError", "ServiceUnavailable", "Throttling"],
        );
    }
}
