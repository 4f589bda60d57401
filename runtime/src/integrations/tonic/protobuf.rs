//! The wire format of Protocol Buffers, as far as details need it: what is written has the same bytes every time, and its
//! length is known before it is sent.

use alloc::vec::Vec;

/// A message: its fields, one after the other.
#[derive(Default)]
pub(super) struct Message {
    bytes: Vec<u8>,
}

impl Message {
    /// How a field goes on behind its number: as a variable-length integer, or as a length and so many bytes.
    const INTEGER: u8 = 0;
    const BYTES: u8 = 2;

    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Adds a field with an integer. What is zero is not sent.
    pub(super) fn integer(mut self, number: u8, value: u64) -> Message {
        if value != 0 {
            self.bytes.push(number << 3 | Message::INTEGER);
            self.variable(value);
        }
        self
    }

    /// Adds a field with a text. What is empty is not sent.
    pub(super) fn text(self, number: u8, text: &str) -> Message {
        if text.is_empty() {
            return self;
        }
        self.field(number, text.as_bytes())
    }

    /// Adds a field with a message, which is there also where it says nothing.
    pub(super) fn message(self, number: u8, message: &Message) -> Message {
        self.field(number, &message.bytes)
    }

    /// Adds the fields of another one behind its own.
    pub(super) fn append(&mut self, fields: &Message) {
        self.bytes.extend_from_slice(&fields.bytes);
    }

    fn field(mut self, number: u8, bytes: &[u8]) -> Message {
        self.bytes.push(number << 3 | Message::BYTES);
        self.variable(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Seven bits in each byte, the lowest ones first; all but the last have the highest bit set.
    fn variable(&mut self, mut value: u64) {
        loop {
            let [low, ..] = value.to_le_bytes();
            value >>= 7;
            if value == 0 {
                self.bytes.push(low);
                return;
            }
            self.bytes.push(low | 0x80);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    /// The examples of the encoding's own documentation, and the edges of a byte.
    #[test]
    fn fields_are_written_as_the_format_wants_them() {
        let table: [(Message, &[u8]); 8] = [
            (Message::default().integer(1, 150), b"\x08\x96\x01"),
            (Message::default().integer(1, 0), b""),
            (Message::default().integer(1, 127), b"\x08\x7F"),
            (Message::default().integer(2, 128), b"\x10\x80\x01"),
            (
                Message::default().integer(1, u64::MAX),
                b"\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01",
            ),
            (Message::default().text(2, "testing"), b"\x12\x07testing"),
            (Message::default().text(2, ""), b""),
            (
                Message::default().message(3, &Message::default().integer(1, 150)),
                b"\x1A\x03\x08\x96\x01",
            ),
        ];
        for (message, bytes) in table {
            assert_eq!(message.len(), bytes.len());
            assert_eq!(message.into_bytes(), bytes);
        }
        let long = Message::default().text(1, &"a".repeat(300)).into_bytes();
        assert!(long.starts_with(b"\x0A\xAC\x02aaa"));
        let mut both = Message::default().text(1, "a");
        both.append(&Message::default().text(2, "b"));
        assert_eq!(both.into_bytes(), b"\x0A\x01a\x12\x01b");
    }
}
