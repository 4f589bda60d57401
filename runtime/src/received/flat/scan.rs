//! Finds the values of an object without looking at what they mean.

use crate::received::json::is_number;
use crate::received::piece::Piece;

/// How many members an object may have. An error has a few.
const MEMBERS: usize = 64;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    /// Or `null`.
    Nothing,
    Text,
    /// A text with escapes in it.
    Escaped,
    Number,
    True,
    False,
}

/// A value, and where it stands: of a text what is between its quotes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) sort: Sort,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Found {
    pub(super) fn in_text(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    pub(super) const fn place(self) -> Piece {
        Piece::Place {
            start: self.start,
            end: self.end,
        }
    }

    /// Without the whitespace around it, which hardly any text has.
    pub(super) fn trimmed(self, text: &str) -> Found {
        let found = self.in_text(text);
        match found.as_bytes() {
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => self,
            _ => {
                // A part of a text is no longer than the text.
                let len = |text: &str| u32::try_from(text.len()).unwrap_or_default();
                let start = self.end - len(found.trim_start());
                Found {
                    start,
                    end: start + len(found.trim()),
                    ..self
                }
            }
        }
    }
}

/// Reads the members of an object, one after the other.
pub(super) struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
    members: usize,
}

impl<'t> Scanner<'t> {
    /// Nothing if the text is no object.
    pub(super) fn of(text: &'t str) -> Option<Scanner<'t>> {
        u32::try_from(text.len()).ok()?;
        let mut scanner = Scanner {
            bytes: text.as_bytes(),
            at: 0,
            members: 0,
        };
        scanner.take(b'{')?;
        Some(scanner)
    }

    /// The next key and its value. Nothing where there is anything but valid JSON, a key with escapes in it, or a value with
    /// parts.
    #[inline]
    pub(super) fn member(&mut self) -> Option<(&'t [u8], Found)> {
        self.take(b'"')?;
        let key = self.string()?;
        if key.sort != Sort::Text {
            return None;
        }
        self.take(b':')?;
        let value = if self.take(b'"').is_some() {
            self.string()?
        } else {
            self.word()?
        };
        Some((self.bytes.get(key.start as usize..key.end as usize)?, value))
    }

    /// Whether another member follows. Nothing where neither that nor the end of the text does.
    #[inline]
    pub(super) fn has_more(&mut self) -> Option<bool> {
        self.members += 1;
        if self.take(b',').is_some() {
            return (self.members < MEMBERS).then_some(true);
        }
        self.take(b'}')?;
        self.skip_whitespace();
        self.peek().is_none().then_some(false)
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes that byte, if it stands here or behind whitespace.
    #[inline]
    fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek()? != byte {
            self.skip_whitespace();
            if self.peek()? != byte {
                return None;
            }
        }
        self.at += 1;
        Some(())
    }

    #[inline(never)]
    fn skip_whitespace(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// What stands behind a quote, up to the next one: without control characters, which JSON does not allow.
    #[inline]
    fn string(&mut self) -> Option<Found> {
        let start = self.at;
        let mut sort = Sort::Text;
        loop {
            self.at += plain(self.bytes.get(self.at..)?);
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    sort = Sort::Escaped;
                    self.at += 2;
                }
                _ => return None,
            }
        }
        let found = self.found(sort, start);
        self.at += 1;
        Some(found)
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<Found> {
        let start = self.at;
        let is_part = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'E' | b'+' | b'-' | b'.');
        while self.peek().is_some_and(is_part) {
            self.at += 1;
        }
        let word = core::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        let sort = match word {
            "null" => Sort::Nothing,
            "true" => Sort::True,
            "false" => Sort::False,
            _ if is_number(word) => Sort::Number,
            _ => return None,
        };
        Some(self.found(sort, start))
    }

    // No text is read that is longer.
    #[allow(clippy::cast_possible_truncation)]
    const fn found(&self, sort: Sort, start: usize) -> Found {
        Found {
            sort,
            start: start as u32,
            end: self.at as u32,
        }
    }
}

/// How many bytes there are in front of a quote, a backslash or a control character, eight at a time.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = ONES << 7;
    const QUOTES: u64 = ONES * b'"' as u64;
    const BACKSLASHES: u64 = ONES * b'\\' as u64;
    const SPACES: u64 = ONES * b' ' as u64;
    let mut count = 0;
    let mut rest = bytes;
    while let Some((chunk, tail)) = rest.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        // What is subtracted from a byte that is smaller borrows from its top bit. The lowest byte that is marked is one
        // of those; above it, it may have borrowed from others.
        let marks = !word
            & TOPS
            & (word.wrapping_sub(SPACES)
                | (word ^ QUOTES).wrapping_sub(ONES)
                | (word ^ BACKSLASHES).wrapping_sub(ONES));
        if marks != 0 {
            return count + marks.trailing_zeros() as usize / 8;
        }
        count += 8;
        rest = tail;
    }
    let is_plain = |byte: &&u8| !matches!(byte, 0..0x20 | b'"' | b'\\');
    count + rest.iter().take_while(is_plain).count()
}
