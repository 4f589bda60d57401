//! Finds the values of an object without looking at what they mean.

use crate::body::Member;
use crate::lookup;
use crate::received::json::is_number;

/// How many keys of a shape are looked for.
const KEYS: usize = 12;

/// How many members an object may have, others than these included.
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
    const NOTHING: Found = Found {
        sort: Sort::Nothing,
        start: 0,
        end: 0,
    };

    pub(super) fn in_text(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// The value of each key of the shape.
pub(super) type Values = [Found; KEYS];

/// Nothing if there is anything but keys without escapes, each once, and values without parts; if one of the keys that are
/// not of the shape is not free; or if the text is not valid JSON.
pub(super) fn read(
    members: &'static [Member],
    text: &str,
    is_free: impl Fn(&str) -> bool,
) -> Option<Values> {
    if members.len() > KEYS || u32::try_from(text.len()).is_err() {
        return None;
    }
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    let mut values = [Found::NOTHING; KEYS];
    let mut seen = 0_u32;
    let mut expected = 0;
    scanner.skip_whitespace();
    scanner.take(b'{')?;
    for _ in 0..MEMBERS {
        scanner.skip_whitespace();
        let key = scanner.key()?;
        scanner.skip_whitespace();
        scanner.take(b':')?;
        scanner.skip_whitespace();
        let value = scanner.value()?;
        if let Some(place) = place(members, expected, key) {
            if seen & (1 << place) != 0 {
                return None;
            }
            seen |= 1 << place;
            expected = place + 1;
            *values.get_mut(place)? = value;
        } else if !is_free(core::str::from_utf8(key).ok()?) {
            return None;
        }
        scanner.skip_whitespace();
        match scanner.peek()? {
            b',' => scanner.at += 1,
            b'}' => {
                scanner.at += 1;
                scanner.skip_whitespace();
                return scanner.peek().is_none().then_some(values);
            }
            _ => return None,
        }
    }
    None
}

/// The place of a key in the shape. Services write their keys in the order of their documents, so it is mostly the next.
fn place(members: &[Member], expected: usize, key: &[u8]) -> Option<usize> {
    let is_key = |member: &Member| lookup::equals(member.key.as_bytes(), key);
    if members.get(expected).is_some_and(is_key) {
        return Some(expected);
    }
    members.iter().position(is_key)
}

struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        if self.peek()? != byte {
            return None;
        }
        self.at += 1;
        Some(())
    }

    fn skip_whitespace(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn key(&mut self) -> Option<&'t [u8]> {
        let key = self.string()?;
        match key.sort {
            Sort::Text => self.bytes.get(key.start as usize..key.end as usize),
            _ => None,
        }
    }

    fn value(&mut self) -> Option<Found> {
        match self.peek()? {
            b'"' => self.string(),
            b't' => self.word("true", Sort::True),
            b'f' => self.word("false", Sort::False),
            b'n' => self.word("null", Sort::Nothing),
            _ => self.number(),
        }
    }

    /// A string without control characters, which JSON does not allow.
    fn string(&mut self) -> Option<Found> {
        self.take(b'"')?;
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

    fn word(&mut self, word: &str, sort: Sort) -> Option<Found> {
        let start = self.at;
        if !self.bytes.get(start..)?.starts_with(word.as_bytes()) {
            return None;
        }
        self.at += word.len();
        Some(self.found(sort, start))
    }

    fn number(&mut self) -> Option<Found> {
        let start = self.at;
        let is_part = |byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        while self.peek().is_some_and(is_part) {
            self.at += 1;
        }
        let number = self.bytes.get(start..self.at)?;
        if !is_number(core::str::from_utf8(number).ok()?) {
            return None;
        }
        Some(self.found(Sort::Number, start))
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
