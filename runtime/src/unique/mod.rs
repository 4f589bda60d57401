//! Uniqueness of codes across catalogs, decided while the program is compiled.

mod message;

use self::message::Message;
use crate::Catalog;
use crate::lookup;
use crate::rows::span;
use crate::table::{Codes, Table, flag};

/// Refuses to compile if a code or an alias stands twice in the catalogs of these types, nested ones included.
///
/// The derive asserts this by itself for a type and what is nested in it; catalogs that are joined in another way, such
/// as by one gateway, need a line of their own. It fails under `cargo check`, and the message names both types and the
/// code. Codes are allowed to meet where one of the entries is marked `shared_code`; aliases never are.
///
/// ```
/// use error_catalog::{ApiError, assert_unique};
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
///     InUse,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 403, code = "QuotaExceeded", message = "The quota is used up.")]
///     Exceeded,
/// }
///
/// assert_unique!(VpcError, QuotaError);
/// ```
///
/// ```compile_fail,E0080
/// # use error_catalog::{ApiError, assert_unique};
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 500, code = "InternalError", message = "The VPC service failed.")]
///     Internal,
/// }
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 500, code = "InternalError", message = "The quota service failed.")]
///     Internal,
/// }
///
/// assert_unique!(VpcError, QuotaError);
/// ```
#[macro_export]
macro_rules! assert_unique {
    ($($error:ty),+ $(,)?) => {
        const _: () = {
            const CATALOGS: &[&$crate::Catalog] =
                &[$(<$error as $crate::HasCatalog>::CATALOG),+];
            $crate::__private::assert_unique_codes::<
                { $crate::__private::unique_codes_capacity(CATALOGS) },
            >(CATALOGS)
        };
    };
}

/// How many slots [`assert_unique_codes`] needs for these catalogs.
#[must_use]
pub const fn unique_codes_capacity(catalogs: &[&'static Catalog]) -> usize {
    let mut keys = 0;
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        keys += count(catalog);
        rest = tail;
    }
    // Half of the slots stay empty, so that a search ends soon.
    (keys * 2 + 1).next_power_of_two()
}

const fn count(catalog: &Catalog) -> usize {
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

/// Panics, naming both types, if a code or an alias stands twice in these catalogs.
///
/// # Panics
///
/// That is all it is for.
#[track_caller]
pub const fn assert_unique_codes<const CAPACITY: usize>(catalogs: &[&'static Catalog]) {
    if let Some((earlier, later)) = conflict(catalogs, &mut [Slot::EMPTY; CAPACITY]) {
        panic!("{}", Message::of_conflict(earlier, later).as_str());
    }
}

const fn conflict(catalogs: &[&'static Catalog], slots: &mut [Slot]) -> Option<(Key, Key)> {
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
struct Slot {
    hash: u64,
    /// 0 if the slot is empty, else 1 + the number of the key in the order of the walk.
    number: u32,
}

impl Slot {
    const EMPTY: Slot = Slot { hash: 0, number: 0 };
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
                let mut ends = texts.ends;
                while let [end, later_ends @ ..] = ends {
                    let (hash, later_text) = lookup::hash_first(text, (*end - start) as usize);
                    if let Some(conflict) = self.insert(key, hash) {
                        return Some(conflict);
                    }
                    key.number += 1;
                    text = later_text;
                    start = *end;
                    ends = later_ends;
                }
            }
            Codes::Integer(integers) => {
                let mut integers = *integers;
                while let [integer, later @ ..] = integers {
                    if let Some(conflict) = self.insert(key, lookup::hash(&integer.to_le_bytes())) {
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
                let earlier = key_at(self.catalogs, self.slots[place].number as usize - 1);
                if earlier.text().equals(key.text()) {
                    if earlier.excludes(key) {
                        return Some((earlier, key));
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

/// The key of that number in the order in which [`Keys::insert_tree`] walks.
const fn key_at(catalogs: &[&'static Catalog], mut number: usize) -> Key {
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        let keys = count(catalog);
        if number < keys {
            return key_in(catalog, number);
        }
        number -= keys;
        rest = tail;
    }
    panic!("there are fewer keys")
}

const fn key_in(catalog: &'static Catalog, mut number: usize) -> Key {
    let own = count_own(catalog);
    if number < own {
        return Key {
            table: catalog.table(),
            number,
        };
    }
    number -= own;
    let mut rest = catalog.nested_slice();
    while let [nested, tail @ ..] = rest {
        let keys = count(nested.catalog);
        if number < keys {
            return key_in(nested.catalog, number);
        }
        number -= keys;
        rest = tail;
    }
    panic!("there are fewer keys")
}

/// A code or an alias.
#[derive(Clone, Copy)]
struct Key {
    table: &'static Table,
    /// First the rows, then the aliases.
    number: usize,
}

#[derive(Clone, Copy)]
enum KeyText {
    Text {
        text: &'static [u8],
        start: usize,
        end: usize,
    },
    Integer(i64),
}

impl Key {
    const fn text(self) -> KeyText {
        KeyText::of_key(self.table, self.number)
    }

    /// Whether the two may not have one text.
    const fn excludes(self, other: Key) -> bool {
        self.is_alias() || other.is_alias() || !(self.is_shared() || other.is_shared())
    }

    const fn is_alias(self) -> bool {
        self.number >= self.table.codes.len()
    }

    const fn is_shared(self) -> bool {
        self.number < self.table.flags.len()
            && self.table.flags[self.number] & flag::SHARED_CODE != 0
    }

    /// Whether both are one key of one catalog that was reached on two ways.
    const fn is_same(self, other: Key) -> bool {
        self.number == other.number
            && self.table.rows() == other.table.rows()
            && equals(
                self.table.type_name.as_bytes(),
                other.table.type_name.as_bytes(),
            )
            && equals(self.table.name.as_bytes(), other.table.name.as_bytes())
    }
}

impl KeyText {
    const fn of_key(table: &'static Table, number: usize) -> KeyText {
        let rows = table.codes.len();
        if number < rows {
            KeyText::of(&table.codes, number)
        } else {
            KeyText::of(&table.aliases, number - rows)
        }
    }

    const fn of(codes: &'static Codes, number: usize) -> KeyText {
        match codes {
            Codes::Text(texts) => {
                let (start, end) = span(texts.ends, number);
                KeyText::Text {
                    text: texts.text.as_bytes(),
                    start,
                    end,
                }
            }
            Codes::Integer(integers) => KeyText::Integer(integers[number]),
        }
    }

    const fn equals(self, other: KeyText) -> bool {
        match (self, other) {
            (
                KeyText::Text { text, start, end },
                KeyText::Text {
                    text: other,
                    start: other_start,
                    end: other_end,
                },
            ) => equals(part(text, start, end), part(other, other_start, other_end)),
            (KeyText::Integer(a), KeyText::Integer(b)) => a == b,
            (KeyText::Text { .. }, KeyText::Integer(_))
            | (KeyText::Integer(_), KeyText::Text { .. }) => false,
        }
    }
}

const fn part(text: &[u8], start: usize, end: usize) -> &[u8] {
    text.split_at(end).0.split_at(start).1
}

const fn equals(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut place = 0;
    while place < a.len() {
        if a[place] != b[place] {
            return false;
        }
        place += 1;
    }
    true
}

#[cfg(all(test, feature = "alloc"))]
mod tests;
