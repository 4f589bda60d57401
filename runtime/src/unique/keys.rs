//! A set of codes that the compiler can fill.

use super::key::Key;
use crate::lookup;
use crate::table::{Codes, Table};
use crate::{Catalog, Entry};

/// How many codes and aliases there are in a tree, hidden ones included.
pub(super) const fn count(catalog: &Catalog) -> usize {
    let mut keys = count_own(catalog);
    let mut rest = catalog.nested_slice();
    while let [nested, tail @ ..] = rest {
        keys += count(nested.catalog);
        rest = tail;
    }
    keys
}

const fn count_own(catalog: &Catalog) -> usize {
    catalog.table().codes.len() + catalog.table().aliases.len()
}

/// The first two keys that exclude each other.
pub(super) const fn conflict(
    catalogs: &[&'static Catalog],
    slots: &mut [Slot],
) -> Option<(Key, Key)> {
    let mut keys = Keys {
        catalogs,
        slots,
        number: 0,
    };
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        if let Some(conflict) = keys.insert_tree(catalog) {
            return Some(conflict);
        }
        rest = tail;
    }
    None
}

/// A set of keys, open-addressed.
struct Keys<'a> {
    catalogs: &'a [&'static Catalog],
    slots: &'a mut [Slot],
    /// How many keys were looked at.
    number: u32,
}

/// A key in the set. Its number instead of the key itself, because the compiler copies pointers slowly.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    hash: u64,
    /// 0 if the slot is empty, else 1 + the number of the key in the order of the walk.
    number: u32,
}

impl Slot {
    pub(super) const EMPTY: Slot = Slot { hash: 0, number: 0 };
}

impl Keys<'_> {
    const fn insert_tree(&mut self, catalog: &'static Catalog) -> Option<(Key, Key)> {
        let table = catalog.table();
        if let Some(conflict) = self.insert_codes(table, &table.codes, 0) {
            return Some(conflict);
        }
        if let Some(conflict) = self.insert_codes(table, &table.aliases, table.codes.len()) {
            return Some(conflict);
        }
        let mut rest = catalog.nested_slice();
        while let [nested, tail @ ..] = rest {
            if let Some(conflict) = self.insert_tree(nested.catalog) {
                return Some(conflict);
            }
            rest = tail;
        }
        None
    }

    /// All codes of one column; the first one is the table's key of that number.
    const fn insert_codes(
        &mut self,
        table: &'static Table,
        codes: &Codes,
        number: usize,
    ) -> Option<(Key, Key)> {
        let mut key = Key { table, number };
        match codes {
            Codes::Text(texts) => {
                let mut text = texts.text.as_bytes();
                let mut start = 0;
                let mut ends = texts.ends.numbers();
                while let Some((end, later_ends)) = ends.split_first() {
                    let (hash, later_text) = lookup::hash_first(text, (end - start) as usize);
                    if let Some(conflict) = self.insert(key, hash) {
                        return Some(conflict);
                    }
                    key.number += 1;
                    text = later_text;
                    start = end;
                    ends = later_ends;
                }
            }
            Codes::Integer(integers) => {
                let mut integers = *integers;
                while let [integer, later @ ..] = integers {
                    let hash = lookup::hash(&integer.to_le_bytes());
                    if let Some(conflict) = self.insert(key, hash) {
                        return Some(conflict);
                    }
                    key.number += 1;
                    integers = later;
                }
            }
        }
        None
    }

    /// Of entries that share a code one is kept: the one that is not marked, because only that one can still be in
    /// conflict with another. So many entries of one code cost no more than others.
    const fn insert(&mut self, key: Key, hash: u64) -> Option<(Key, Key)> {
        self.number += 1;
        let mask = self.slots.len() - 1;
        #[allow(clippy::cast_possible_truncation)]
        let mut place = hash as usize & mask;
        while self.slots[place].number != 0 {
            if self.slots[place].hash == hash {
                let earlier = reached(self.catalogs, self.slots[place].number);
                if earlier.key.text().equals(key.text()) {
                    let later = reached(self.catalogs, self.number);
                    if later.is_hidden {
                        return None;
                    }
                    if earlier.is_hidden {
                        break;
                    }
                    if earlier.key.excludes(key) {
                        if is_one(earlier.entry, later.entry) {
                            return None;
                        }
                        return Some((earlier.key, key));
                    }
                    if key.is_shared() {
                        return None;
                    }
                    break;
                }
            }
            place = (place + 1) & mask;
        }
        self.slots[place] = Slot {
            hash,
            number: self.number,
        };
        None
    }
}

/// A key as the whole tree has it.
#[derive(Clone, Copy)]
struct Reached {
    key: Key,
    /// The entry that it leads to. An alias leads to the one that its own gave way to, and no other entry may have it.
    entry: Entry,
    /// Whether it is a code at which a catalog around it gives way. If there is nothing to give way to, another assertion
    /// tells it, and a mistake is told once.
    is_hidden: bool,
}

/// Whether two keys lead to one entry because one or both of theirs gave way to it.
const fn is_one(earlier: Entry, later: Entry) -> bool {
    (earlier.stands_in() || later.stands_in())
        && Key::of_entry(earlier).is_same(Key::of_entry(later))
}

/// The key of that number, from 1, in the order in which [`Keys::insert_tree`] walks.
const fn reached(catalogs: &[&'static Catalog], number: u32) -> Reached {
    let mut number = number as usize - 1;
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        let keys = count(catalog);
        if number < keys {
            return reached_in(catalog, number);
        }
        number -= keys;
        rest = tail;
    }
    panic!("there are fewer keys")
}

const fn reached_in(catalog: &'static Catalog, mut number: usize) -> Reached {
    let own = count_own(catalog);
    let table = catalog.table();
    if number < own {
        let key = Key { table, number };
        return Reached {
            key,
            entry: Entry::__new(table, key.row()),
            is_hidden: false,
        };
    }
    number -= own;
    let mut place = 0;
    let mut rest = catalog.nested_slice();
    while let [nested, tail @ ..] = rest {
        let keys = count(nested.catalog);
        if number < keys {
            let Reached {
                key,
                entry,
                is_hidden,
            } = reached_in(nested.catalog, number);
            let yields = !key.is_alias() && nested.yields.contains(key.text());
            return Reached {
                key,
                entry: catalog.nested_entry(place, entry),
                is_hidden: is_hidden || yields,
            };
        }
        number -= keys;
        place += 1;
        rest = tail;
    }
    panic!("there are fewer keys")
}
