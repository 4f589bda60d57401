//! A code or an alias, as constants can compare it.

use crate::Entry;
use crate::raw_code::{RawCode, equals};
use crate::table::Table;

#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) table: &'static Table,
    /// First the rows, then the aliases.
    pub(super) number: usize,
}

impl Key {
    pub(super) const fn of_entry(entry: Entry) -> Key {
        Key {
            table: entry.table(),
            number: entry.row(),
        }
    }

    pub(super) const fn text(self) -> RawCode {
        let rows = self.table.codes.len();
        if self.number < rows {
            self.table.codes.raw(self.number)
        } else {
            self.table.aliases.raw(self.number - rows)
        }
    }

    pub(super) const fn row(self) -> u32 {
        let rows = self.table.codes.len();
        if self.number < rows {
            #[allow(clippy::cast_possible_truncation)]
            let row = self.number as u32;
            row
        } else {
            match self.table.alias_rows.get(self.number - rows) {
                Some(row) => row,
                None => panic!("every alias has a row"),
            }
        }
    }

    /// Whether the two may not have one text.
    pub(super) const fn excludes(self, other: Key) -> bool {
        self.is_alias() || other.is_alias() || !(self.is_shared() || other.is_shared())
    }

    pub(super) const fn is_alias(self) -> bool {
        self.number >= self.table.codes.len()
    }

    pub(super) const fn is_shared(self) -> bool {
        self.table.is_shared(self.number)
    }

    /// Whether both are one key of one catalog that was reached on two ways.
    pub(super) const fn is_same(self, other: Key) -> bool {
        self.number == other.number
            && self.table.rows() == other.table.rows()
            && equals(
                self.table.type_name.as_bytes(),
                other.table.type_name.as_bytes(),
            )
            && equals(self.table.name.as_bytes(), other.table.name.as_bytes())
    }
}
