//! A code as constants can read it: in bytes, because a `str` cannot be cut there.

use crate::Code;
use crate::lookup;
use crate::table::{Codes, Table, flag};

#[derive(Clone, Copy)]
pub(crate) enum RawCode {
    Text {
        text: &'static [u8],
        start: usize,
        end: usize,
    },
    Integer(i64),
}

impl RawCode {
    pub(crate) const fn of(code: Code<'static>) -> RawCode {
        match code {
            Code::Text(text) => RawCode::Text {
                text: text.as_bytes(),
                start: 0,
                end: text.len(),
            },
            Code::Integer(integer) => RawCode::Integer(integer),
        }
    }

    pub(crate) const fn hash(self) -> u64 {
        match self {
            RawCode::Text { text, start, end } => lookup::hash(part(text, start, end)),
            RawCode::Integer(integer) => lookup::hash(&integer.to_le_bytes()),
        }
    }

    pub(crate) const fn equals(self, other: RawCode) -> bool {
        match (self, other) {
            (
                RawCode::Text { text, start, end },
                RawCode::Text {
                    text: other,
                    start: other_start,
                    end: other_end,
                },
            ) => {
                // Most codes differ in length, and to cut them is work for whoever interprets this.
                end - start == other_end - other_start
                    && equals(part(text, start, end), part(other, other_start, other_end))
            }
            (RawCode::Integer(a), RawCode::Integer(b)) => a == b,
            (RawCode::Text { .. }, RawCode::Integer(_))
            | (RawCode::Integer(_), RawCode::Text { .. }) => false,
        }
    }
}

impl Codes {
    pub(crate) const fn raw(&self, row: usize) -> RawCode {
        match self {
            Codes::Text(texts) => {
                let (start, end) = texts.ends.span(row);
                RawCode::Text {
                    text: texts.text.as_bytes(),
                    start,
                    end,
                }
            }
            Codes::Integer(integers) => RawCode::Integer(integers[row]),
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) const fn contains(&self, code: RawCode) -> bool {
        let mut row = 0;
        while row < self.len() {
            if self.raw(row).equals(code) {
                return true;
            }
            row += 1;
        }
        false
    }
}

impl Table {
    /// The first row of a code, which is not looked for among the aliases.
    pub(crate) const fn row_of_code(&self, code: RawCode, hash: u64) -> Option<u32> {
        if let Some(key) = self.lookup.candidate(hash) {
            if self.is_code_of(key, code) {
                return Some(key);
            }
        }
        let mut overflow = self.lookup.overflow;
        while let [key, rest @ ..] = overflow {
            if self.is_code_of(*key, code) {
                return Some(*key);
            }
            overflow = rest;
        }
        None
    }

    const fn is_code_of(&self, key: u32, code: RawCode) -> bool {
        (key as usize) < self.codes.len() && self.codes.raw(key as usize).equals(code)
    }

    /// How many rows have a code.
    pub(crate) const fn count_of_code(&self, code: RawCode, hash: u64) -> usize {
        let Some(first) = self.row_of_code(code, hash) else {
            return 0;
        };
        // The derive wants the mark on each of them, and to compare all rows takes the compiler long.
        if !self.is_shared(first as usize) {
            return 1;
        }
        let mut row = first as usize;
        let mut count = 0;
        while row < self.codes.len() {
            if self.is_shared(row) && self.codes.raw(row).equals(code) {
                count += 1;
            }
            row += 1;
        }
        count
    }

    pub(crate) const fn is_shared(&self, row: usize) -> bool {
        self.flags_of(row) & flag::SHARED_CODE != 0
    }
}

pub(crate) const fn part(text: &[u8], start: usize, end: usize) -> &[u8] {
    text.split_at(end).0.split_at(start).1
}

pub(crate) const fn equals(a: &[u8], b: &[u8]) -> bool {
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
