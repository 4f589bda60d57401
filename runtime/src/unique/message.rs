//! What is said about a code that stands twice, or that nothing can take over.

use super::key::Key;
use crate::raw_code::{RawCode, equals, part};
use crate::table::Table;

/// A text put together while compiling, where there is no heap. What does not fit is cut.
pub(super) struct Message {
    bytes: [u8; Message::CAPACITY],
    len: usize,
}

impl Message {
    const CAPACITY: usize = 640;
    /// The most of one name or code: two types, two catalogs and a code leave room for the words around them.
    const PART: usize = 80;

    const fn new() -> Message {
        Message {
            bytes: [0; Message::CAPACITY],
            len: 0,
        }
    }

    pub(super) const fn of_conflict(earlier: Key, later: Key) -> Message {
        let mut message = Message::new();
        let sort = if later.is_alias() { "alias " } else { "code " };
        if earlier.is_same(later) {
            message.push(sort);
            message.quote(later.text());
            message.push(" stands twice, because ");
            message.name(later.table, false);
            message.push(" is reached twice: nest it once, or mark the code `shared_code` where that is meant");
            return message;
        }
        let alike = equals(
            earlier.table.type_name.as_bytes(),
            later.table.type_name.as_bytes(),
        );
        message.push(sort);
        message.quote(later.text());
        message.push(" of ");
        message.name(later.table, alike);
        message.push(if earlier.is_alias() {
            " is an alias in "
        } else {
            " stands in "
        });
        message.name(earlier.table, alike);
        message.push(" too: rename one");
        message.push(if earlier.is_alias() || later.is_alias() {
            ", because an alias cannot be shared"
        } else {
            ", mark it `shared_code` where that is meant, or let a nested catalog give way with `yields`"
        });
        message
    }

    pub(super) const fn of_no_such_code(inner: &Table, code: RawCode) -> Message {
        let mut message = Message::of_yield(inner, code);
        message.push(", because it has no such code: remove it from `yields`, or correct it");
        message
    }

    pub(super) const fn of_no_stand_in(inner: &Table, outer: &Table, code: RawCode) -> Message {
        let mut message = Message::of_yield(inner, code);
        message.push(", because neither ");
        message.name(outer, false);
        message.push(" itself nor a catalog that it nests earlier has this code: remove it from `yields`, or let what has it stand before");
        message
    }

    pub(super) const fn of_params(inner: &Table, taking_over: &Table, code: RawCode) -> Message {
        let mut message = Message::of_yield(inner, code);
        message.push(", because nothing would fill the params of the entry in ");
        message.name(taking_over, false);
        message.push(": remove it from `yields`, or the fields from the texts of that entry");
        message
    }

    pub(super) const fn of_reuse(retired_in: &Table, sender: &Table, code: RawCode) -> Message {
        let mut message = Message::new();
        message.push("code ");
        message.quote(code);
        message.push(" of ");
        message.name(sender, false);
        message.push(" is retired in ");
        message.name(retired_in, false);
        message.push(", so clients know it with another meaning: choose another code");
        message
    }

    const fn of_yield(inner: &Table, code: RawCode) -> Message {
        let mut message = Message::new();
        message.name(inner, false);
        message.push(" cannot yield at ");
        message.quote(code);
        message
    }

    const fn name(&mut self, table: &Table, with_catalog: bool) {
        self.quote_name(table.type_name);
        if with_catalog {
            self.push(" (catalog ");
            self.quote_name(table.name);
            self.push(")");
        }
    }

    const fn quote(&mut self, text: RawCode) {
        self.push("`");
        match text {
            RawCode::Text { text, start, end } => self.cut(part(text, start, end)),
            RawCode::Integer(integer) => self.integer(integer),
        }
        self.push("`");
    }

    const fn quote_name(&mut self, name: &str) {
        self.push("`");
        self.cut(name.as_bytes());
        self.push("`");
    }

    const fn push(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// As much as a part may have, whole characters only, and a sign that there was more.
    const fn cut(&mut self, text: &[u8]) {
        if text.len() <= Message::PART {
            self.bytes(text);
            return;
        }
        let mut end = Message::PART;
        while end > 0 && text[end] & 0b1100_0000 == 0b1000_0000 {
            end -= 1;
        }
        self.bytes(text.split_at(end).0);
        self.push("…");
    }

    const fn integer(&mut self, integer: i64) {
        let mut digits = [0; 20];
        let mut start = digits.len();
        let mut left = integer.unsigned_abs();
        loop {
            start -= 1;
            #[allow(clippy::cast_possible_truncation)]
            let digit = (left % 10) as u8;
            digits[start] = b'0' + digit;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        if integer < 0 {
            self.push("-");
        }
        self.bytes(digits.split_at(start).1);
    }

    const fn bytes(&mut self, bytes: &[u8]) {
        let mut place = 0;
        while place < bytes.len() && self.len < Message::CAPACITY {
            self.bytes[self.len] = bytes[place];
            self.len += 1;
            place += 1;
        }
    }

    pub(super) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "a code stands twice",
        }
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::string::ToString;

    use super::Message;

    #[test]
    fn long_codes_are_cut_at_a_character() {
        let mut message = Message::new();
        message.cut("é".repeat(41).as_bytes());
        message.cut("é".repeat(40).as_bytes());
        assert_eq!(message.as_str(), "é".repeat(40) + "…" + &"é".repeat(40));
        let mut message = Message::new();
        message.cut(("a".to_string() + &"é".repeat(41)).as_bytes());
        assert_eq!(message.as_str(), "a".to_string() + &"é".repeat(39) + "…");
    }

    #[test]
    fn integers_are_written_in_decimal() {
        for integer in [0, 7, -1400, i64::MIN, i64::MAX] {
            let mut message = Message::new();
            message.integer(integer);
            assert_eq!(message.as_str(), integer.to_string());
        }
    }
}
