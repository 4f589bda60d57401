//! From a code to its entries.

use core::fmt::{self, Debug, Formatter};
use core::iter::FusedIterator;

use crate::entries::Run;
use crate::lookup;
use crate::table::{Codes, Table, Texts};
use crate::{Catalog, Code, Entry};

impl Catalog {
    /// The entry of that code, or of that alias.
    ///
    /// The catalog's own codes come first, then its own aliases, then the nested catalogs in order: the outer overrides
    /// the inner. An entry that gives way with `transparent(yields(…))` is found no more; its code and its aliases find the
    /// entry that is published in its stead.
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
    ///
    /// #[derive(Debug, ApiError)]
    /// enum ShopError {
    ///     #[api(status = 400, code = 1400, message = "Pay in another way.")]
    ///     NotPaid,
    ///     #[api(transparent(yields(1400)))]
    ///     Pay(PayError),
    /// }
    ///
    /// assert_eq!(ShopError::CATALOG.find(1401).unwrap().status(), 400);
    /// assert_eq!(ShopError::Pay(PayError::Declined).status(), 400);
    /// ```
    pub fn find<'c>(&self, code: impl Into<Code<'c>>) -> Option<Entry> {
        match code.into() {
            Code::Text(text) => self.find_text(text),
            code @ Code::Integer(_) => self.find_code(code),
        }
    }

    /// A short text, for which registers suffice, does not pay for what a long one needs.
    fn find_text(&self, text: &str) -> Option<Entry> {
        if text.len() > lookup::SHORT {
            return self.find_long_text(text);
        }
        self.find_text_of::<false>(text)
    }

    #[inline(never)]
    fn find_long_text(&self, text: &str) -> Option<Entry> {
        self.find_text_of::<true>(text)
    }

    /// Straight to the one row that a text can lead to; only where it leads to none is there more to ask. It is put together
    /// once for short texts and once for long ones.
    #[inline]
    fn find_text_of<const LONG: bool>(&self, text: &str) -> Option<Entry> {
        if LONG != (text.len() > lookup::SHORT) {
            return None;
        }
        let table = self.table();
        if let Some(key) = table.lookup.candidate(lookup::hash(text.as_bytes())) {
            match table.codes.has_text(key as usize, text.as_bytes()) {
                Some(true) => return Some(Entry::__new(table, key)),
                Some(false) => {}
                // It is that of an alias, or codes are integers.
                None => return self.find_text_of_key(key, text),
            }
        }
        if self.is_all_in_slots() {
            return None;
        }
        self.find_text_anywhere(text)
    }

    #[inline(never)]
    fn find_text_of_key(&self, key: u32, text: &str) -> Option<Entry> {
        match self.table().row_of_key(key, Code::Text(text)) {
            Some(row) => Some(Entry::__new(self.table(), row)),
            None if self.is_all_in_slots() => None,
            None => self.find_text_anywhere(text),
        }
    }

    /// Whether no other entry can have the code or alias by which this one was found.
    #[cfg(feature = "client")]
    pub(crate) fn is_only(&self, entry: Entry) -> bool {
        self.nested_slice().is_empty() && !self.table().is_shared(entry.row())
    }

    // By itself, so that what is found at once does not pay for it.
    #[inline(never)]
    fn find_text_anywhere(&self, text: &str) -> Option<Entry> {
        self.find_code(Code::Text(text))
    }

    fn find_code(&self, code: Code<'_>) -> Option<Entry> {
        self.find_hashed(code, code.lookup_hash())
    }

    fn find_hashed(&self, code: Code<'_>, hash: u64) -> Option<Entry> {
        if let Some(row) = self.table().find(code, hash) {
            return Some(Entry::__new(self.table(), row));
        }
        let mut nested = self.nested_slice().iter().enumerate();
        nested.find_map(|(number, nested)| {
            let entry = nested.catalog.find_hashed(code, hash)?;
            Some(self.nested_entry(number, entry))
        })
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
}

impl Table {
    /// The row of a code or alias whose hash is known.
    pub(crate) fn find(&self, code: Code<'_>, hash: u64) -> Option<u32> {
        let key = self.lookup.candidate(hash);
        let row = key.and_then(|key| self.row_of_key(key, code));
        row.or_else(|| {
            let mut overflow = self.lookup.overflow.iter();
            overflow.find_map(|&key| self.row_of_key(key, code))
        })
    }

    /// The row to which a key leads, if that is the code. Keys are the rows' codes, and then the aliases.
    fn row_of_key(&self, key: u32, code: Code<'_>) -> Option<u32> {
        match (key as usize).checked_sub(self.rows()) {
            None => self.codes.is(key as usize, code).then_some(key),
            Some(alias) if self.aliases.is(alias, code) => self.alias_rows.get(alias),
            Some(_) => None,
        }
    }
}

impl Codes {
    /// Whether the code of a row is that text, if there is a row of that number and its code is a text.
    #[inline]
    fn has_text(&self, row: usize, text: &[u8]) -> Option<bool> {
        match self {
            Codes::Text(texts) => texts.is(row, text),
            Codes::Integer(_) => None,
        }
    }

    fn is(&self, place: usize, code: Code<'_>) -> bool {
        match (self, code) {
            (Codes::Text(texts), Code::Text(text)) => {
                texts.is(place, text.as_bytes()).unwrap_or(false)
            }
            (Codes::Integer(integers), Code::Integer(integer)) => {
                integers.get(place) == Some(&integer)
            }
            (Codes::Text(_), Code::Integer(_)) | (Codes::Integer(_), Code::Text(_)) => false,
        }
    }
}

impl Texts {
    /// Whether a text is that one, if there is one of that number. In bytes, because where a character begins is no question
    /// of equality.
    #[inline]
    fn is(&self, place: usize, text: &[u8]) -> Option<bool> {
        let (start, end) = self.ends.get(place)?;
        // The length is compared first: what is as long as that text ends where it would.
        let expected = (start as usize).checked_add(text.len());
        let own = match expected {
            Some(expected) if expected == end as usize => {
                self.text.as_bytes().get(start as usize..expected)
            }
            _ => None,
        };
        Some(own.is_some_and(|own| lookup::equals(own, text)))
    }
}

/// Every entry of one code. See [`Catalog::find_all`].
#[derive(Clone)]
pub struct FindAll<'c> {
    catalog: Catalog,
    code: Code<'c>,
    hash: u64,
    /// The number of the next entry to look at, hidden ones included.
    next: usize,
    run: Run,
}

impl<'c> FindAll<'c> {
    const fn new(catalog: Catalog, code: Code<'c>) -> FindAll<'c> {
        FindAll {
            catalog,
            code,
            hash: code.lookup_hash(),
            next: 0,
            run: Run::NONE,
        }
    }

    fn knows(&self, entry: Entry) -> bool {
        entry.code() == self.code || entry.aliases().any(|alias| alias == self.code)
    }

    /// Whether an entry that stands for the hidden one of that number is not handed out for another reason: because it
    /// has the code itself, or stands for an earlier one as well.
    fn is_new(&self, entry: Entry, number: usize) -> bool {
        !self.knows(entry)
            && !(0..number).any(|earlier| {
                let hidden = self
                    .catalog
                    .run_at(earlier)
                    .map(|(run, row)| run.entry_at(row));
                hidden.is_some_and(|hidden| self.knows(hidden))
                    && self.catalog.published(earlier) == Some(entry)
            })
    }
}

impl Iterator for FindAll<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        loop {
            while let Some(entry) = self.run.next() {
                let number = self.next;
                self.next += 1;
                if !self.knows(entry) {
                    continue;
                }
                let published = self.run.published(&self.catalog, number, entry);
                if !published.stands_in() || self.is_new(published, number) {
                    return Some(published);
                }
            }
            let (run, _) = self.catalog.run_at(self.next)?;
            // One probe spares the comparison with every row of a table that does not have the code.
            if run.table().find(self.code, self.hash).is_some() {
                self.run = run;
            } else {
                self.next += run.len();
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
