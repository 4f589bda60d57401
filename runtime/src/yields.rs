//! Where a nested catalog gives way: which entries it hides, and which stand for them.
//!
//! One set of functions for the documents, for errors that are being answered and for the compiler, which counts what is
//! hidden, so that the three cannot differ. An entry that nothing can stand for is not hidden: an assertion tells that
//! while compiling, but it does not see every generic type.

use crate::raw_code::RawCode;
use crate::{Catalog, Entry};

impl Catalog {
    /// An entry of the nested catalog of that number as this catalog publishes it: in its place here, or the one to which
    /// it gives way.
    pub(crate) const fn nested_entry(&self, number: usize, entry: Entry) -> Entry {
        let nested = self.nested_slice();
        if number >= nested.len() {
            return entry;
        }
        let nested = &nested[number];
        if !nested.yields.is_empty() {
            let code = entry.raw_code();
            if nested.yields.contains(code) {
                if let Some(entry) = self.stand_in(number, code, code.hash()) {
                    return entry.standing_in();
                }
            }
        }
        entry.within(nested)
    }

    /// The entry that stands for those of that code in the nested catalog of that number.
    pub(crate) const fn stand_in(&self, number: usize, code: RawCode, hash: u64) -> Option<Entry> {
        match self.first_of_code(number, code, hash) {
            // Nothing could fill its params.
            Some(entry) if entry.param_count() > 0 => None,
            found => found,
        }
    }

    /// The entry of that code that comes first, among the own ones and those of that many nested catalogs. Codes alone
    /// count: what an alias means is another code.
    pub(crate) const fn first_of_code(
        &self,
        count: usize,
        code: RawCode,
        hash: u64,
    ) -> Option<Entry> {
        if let Some(row) = self.table().row_of_code(code, hash) {
            return Some(Entry::__new(self.table(), row));
        }
        // None of these can be hidden: it would be so for one that comes before it, which would be found first.
        let nested = self.nested_slice();
        let mut number = 0;
        while number < count {
            let inner = nested[number].catalog;
            let all = inner.nested_slice().len();
            if let Some(entry) = inner.first_of_code(all, code, hash) {
                return Some(entry.within(&nested[number]));
            }
            number += 1;
        }
        None
    }

    /// Whether the nested catalog of that number hides its entries of a code.
    pub(crate) const fn hides(&self, number: usize, code: RawCode) -> bool {
        let nested = &self.nested_slice()[number];
        nested.yields.contains(code) && self.stand_in(number, code, code.hash()).is_some()
    }

    /// How many entries the nested catalog of that number hides.
    pub(crate) const fn hidden(&self, number: usize) -> usize {
        let nested = &self.nested_slice()[number];
        let mut hidden = 0;
        let mut place = 0;
        while place < nested.yields.len() {
            let code = nested.yields.raw(place);
            let hash = code.hash();
            if self.stand_in(number, code, hash).is_some() {
                hidden += nested.catalog.count_of_code(code, hash);
            }
            place += 1;
        }
        hidden
    }

    /// How many entries of that code are not hidden.
    const fn count_of_code(&self, code: RawCode, hash: u64) -> usize {
        let mut count = self.table().count_of_code(code, hash);
        let nested = self.nested_slice();
        let mut number = 0;
        while number < nested.len() {
            if !self.hides(number, code) {
                count += nested[number].catalog.count_of_code(code, hash);
            }
            number += 1;
        }
        count
    }
}
