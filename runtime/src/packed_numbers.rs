//! Lists of numbers as the table keeps them: bytes in one literal.
//!
//! Why bytes: a list of five hundred integer literals is five hundred expressions to the compiler, which parses, types,
//! checks and interprets each; a byte string is one. It takes no more room than the largest number asks for, either.

/// Numbers of one width in bytes, each with its least significant byte first: `b"\x21\x00\x42\x01"` is `0x0021, 0x0142` in
/// a width of 2.
///
/// The width is that of the column and not of its largest number, so that to read one is no question but that for its
/// place. Numbers of three bytes are followed by one more byte: so each can be read as the word of four that the processor
/// has, of which it is the lower part.
#[derive(Clone, Copy)]
pub struct Numbers<const WIDTH: usize> {
    /// All numbers, one after the other.
    pub bytes: &'static [u8],
}

impl<const WIDTH: usize> Numbers<WIDTH> {
    /// No numbers.
    pub const NONE: Numbers<WIDTH> = Numbers { bytes: &[] };

    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.bytes.len() / WIDTH
    }

    #[inline]
    pub(crate) const fn get(&self, place: usize) -> Option<u32> {
        self.get_at(place.wrapping_mul(WIDTH))
    }

    /// The number that begins at that byte.
    #[inline]
    const fn get_at(&self, start: usize) -> Option<u32> {
        if WIDTH == 2 {
            return match word(self.bytes, start) {
                Some([b0, b1]) => Some(two(*b0, *b1)),
                None => None,
            };
        }
        match word(self.bytes, start) {
            Some(word) if WIDTH == 3 => Some(u32::from_le_bytes(*word) & THREE_BYTES),
            Some(word) => Some(u32::from_le_bytes(*word)),
            None => None,
        }
    }

    /// The number that stands as far into the list as `share` reaches into all that 64 bits can say: without a division, as
    /// `(share * len) >> 64`.
    ///
    /// The product is taken of the bytes at once: where the width is a power of two, the rest of a width in it are its
    /// lowest bits. Of its upper half 32 bits are more than the bytes of any list, and say so to the compiler.
    #[inline]
    pub(crate) const fn at_share(&self, share: u64) -> Option<u32> {
        const { assert!(WIDTH.is_power_of_two()) };
        #[allow(clippy::cast_possible_truncation)]
        let start = ((share as u128 * self.bytes.len() as u128) >> 64) as u32;
        self.get_at(start as usize & !(WIDTH - 1))
    }

    /// The first number, and the list of the others.
    ///
    /// With slice patterns, because uniqueness walks through columns while compiling, where each bounds check is
    /// interpreted.
    pub(crate) const fn split_first(self) -> Option<(u32, Numbers<WIDTH>)> {
        let Some(number) = first(WIDTH, self.bytes) else {
            return None;
        };
        let ((2, [_, _, rest @ ..]) | (3, [_, _, _, rest @ ..]) | (4, [_, _, _, _, rest @ ..])) =
            (WIDTH, self.bytes)
        else {
            return None;
        };
        Some((number, Numbers { bytes: rest }))
    }

    /// Of ascending numbers, how many are below this one.
    pub(crate) fn count_below(&self, number: u32) -> usize {
        let (mut start, mut end) = (0, self.len());
        while start < end {
            let middle = usize::midpoint(start, end);
            if self.get(middle).is_some_and(|found| found < number) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }

    /// Whether ascending numbers have this one among them.
    pub(crate) fn contains(&self, number: u32) -> bool {
        self.get(self.count_below(number)) == Some(number)
    }
}

/// Where the share of each row ends in what all rows have together: three bytes for each, as in [`Numbers`], with a zero
/// before all of them, where the first row begins, and two more bytes at the end. So from where to where a row's share
/// reaches is read as one word of eight bytes, for each row alike.
#[derive(Clone, Copy)]
pub struct Ends {
    /// The numbers, the zero in front of them, and what fills the last word.
    pub bytes: &'static [u8],
}

impl Ends {
    /// No row has a share.
    pub const NONE: Ends = Ends { bytes: &[] };

    #[inline]
    pub(crate) const fn len(self) -> usize {
        self.bytes.len().saturating_sub(ENDS_FRAME) / 3
    }

    /// From where to where a row's share reaches, if the row is there.
    #[inline]
    pub(crate) const fn get(self, row: usize) -> Option<(u32, u32)> {
        match word(self.bytes, row.wrapping_mul(3)) {
            Some(word) => {
                let word = u64::from_le_bytes(*word);
                // Three bytes are what is meant.
                #[allow(clippy::cast_possible_truncation)]
                let span = (word as u32 & THREE_BYTES, (word >> 24) as u32 & THREE_BYTES);
                Some(span)
            }
            None => None,
        }
    }

    /// From where to where a row's share reaches; nothing for a row that is not there.
    #[inline]
    pub(crate) const fn span(self, row: usize) -> (usize, usize) {
        match self.get(row) {
            Some((start, end)) => (start as usize, end as usize),
            None => (0, 0),
        }
    }

    /// The ends alone.
    pub(crate) const fn numbers(self) -> Numbers<3> {
        match self.bytes {
            [_, _, _, bytes @ ..] => Numbers { bytes },
            _ => Numbers::NONE,
        }
    }
}

/// The zero, and what fills the last word.
const ENDS_FRAME: usize = 5;

const THREE_BYTES: u32 = 0x00FF_FFFF;

/// As many bytes from a place on. The place is compared once, because all that is asked after that follows from it.
#[inline]
const fn word<const BYTES: usize>(bytes: &[u8], start: usize) -> Option<&[u8; BYTES]> {
    match start.checked_add(BYTES) {
        Some(end) if end <= bytes.len() => bytes.split_at(start).1.first_chunk(),
        _ => None,
    }
}

#[inline]
const fn first(width: usize, bytes: &[u8]) -> Option<u32> {
    match (width, bytes) {
        (2, [b0, b1, ..]) => Some(two(*b0, *b1)),
        (3, [b0, b1, b2, b3, ..]) => Some(four(*b0, *b1, *b2, *b3) & THREE_BYTES),
        (4, [b0, b1, b2, b3, ..]) => Some(four(*b0, *b1, *b2, *b3)),
        (_, _) => None,
    }
}

#[inline]
const fn two(b0: u8, b1: u8) -> u32 {
    u16::from_le_bytes([b0, b1]) as u32
}

#[inline]
const fn four(b0: u8, b1: u8, b2: u8, b3: u8) -> u32 {
    u32::from_le_bytes([b0, b1, b2, b3])
}

/// `numbers![13, 31]`, for tables that tests write by hand: in the width that is asked for.
#[cfg(test)]
macro_rules! numbers {
    () => {
        $crate::packed_numbers::Numbers::NONE
    };
    ($($number:expr),+ $(,)?) => {
        $crate::packed_numbers::Numbers::in_any_width([
            const { &[$($crate::packed_numbers::byte::<0>($number as u32), $crate::packed_numbers::byte::<1>($number as u32)),+] },
            const {
                &[
                    $(
                        $crate::packed_numbers::byte::<0>($number as u32),
                        $crate::packed_numbers::byte::<1>($number as u32),
                        $crate::packed_numbers::byte::<2>($number as u32),
                    )+
                    0,
                ]
            },
            const {
                &[
                    $(
                        $crate::packed_numbers::byte::<0>($number as u32),
                        $crate::packed_numbers::byte::<1>($number as u32),
                        $crate::packed_numbers::byte::<2>($number as u32),
                        0,
                    )+
                ]
            },
        ])
    };
}

/// `ends![13, 31]`, likewise.
#[cfg(test)]
macro_rules! ends {
    () => {
        $crate::packed_numbers::Ends::NONE
    };
    ($($end:expr),+ $(,)?) => {
        $crate::packed_numbers::Ends {
            bytes: const {
                &[
                    0, 0, 0,
                    $(
                        $crate::packed_numbers::byte::<0>($end),
                        $crate::packed_numbers::byte::<1>($end),
                        $crate::packed_numbers::byte::<2>($end),
                    )+
                    0, 0,
                ]
            },
        }
    };
}

#[cfg(test)]
pub(crate) use {ends, numbers};

#[cfg(test)]
pub(crate) const fn byte<const PLACE: usize>(number: u32) -> u8 {
    number.to_le_bytes()[PLACE]
}

#[cfg(test)]
impl<const WIDTH: usize> Numbers<WIDTH> {
    /// Of the same numbers in 2, 3 and 4 bytes those that are as wide.
    pub(crate) const fn in_any_width(bytes: [&'static [u8]; 3]) -> Numbers<WIDTH> {
        Numbers {
            bytes: bytes[WIDTH - 2],
        }
    }

    pub(crate) fn leaked(numbers: impl IntoIterator<Item = u32>) -> Numbers<WIDTH> {
        let mut bytes = alloc::vec::Vec::new();
        for number in numbers {
            bytes.extend_from_slice(&number.to_le_bytes()[..WIDTH]);
        }
        if WIDTH == 3 && !bytes.is_empty() {
            bytes.push(0);
        }
        Numbers {
            bytes: bytes.leak(),
        }
    }
}

#[cfg(test)]
impl Ends {
    pub(crate) fn leaked(ends: impl IntoIterator<Item = u32>) -> Ends {
        let mut bytes = alloc::vec![0; 3];
        for end in ends {
            bytes.extend_from_slice(&end.to_le_bytes()[..3]);
        }
        bytes.extend_from_slice(&[0; 2]);
        Ends {
            bytes: bytes.leak(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ends, Numbers};

    fn check<const WIDTH: usize>(largest: u32) {
        let numbers: Numbers<WIDTH> = Numbers::leaked([1, 2, 9, largest]);
        assert_eq!(numbers.len(), 4);
        assert_eq!(
            [0, 2, 3, 4].map(|place| numbers.get(place)),
            [Some(1), Some(9), Some(largest), None]
        );
        let mut rest = numbers;
        for expected in [1, 2, 9, largest] {
            let (first, later) = rest.split_first().unwrap();
            assert_eq!(first, expected);
            rest = later;
        }
        assert!(rest.split_first().is_none());
        assert!(numbers.contains(2) && !numbers.contains(3) && !numbers.contains(10));
        assert_eq!(numbers.count_below(9), 2);
        let none = Numbers::<WIDTH>::NONE;
        assert!(none.split_first().is_none());
        assert_eq!((none.len(), none.get(0)), (0, None));
        let written: Numbers<WIDTH> = numbers![1, 0x0142];
        assert_eq!((written.len(), written.get(1)), (2, Some(0x0142)));
    }

    #[test]
    fn every_width_is_read_alike() {
        check::<2>(0x0102);
        check::<3>(0x01_0203);
        check::<4>(0x0102_0304);
    }

    #[test]
    fn a_share_of_64_bits_is_a_place_in_the_list() {
        for len in 0..70_u32 {
            let (two, four) = (Numbers::<2>::leaked(0..len), Numbers::<4>::leaked(0..len));
            for step in 0..1000_u64 {
                let share = step.wrapping_mul(u64::MAX / 999);
                let place = u32::try_from((u128::from(share) * u128::from(len)) >> 64).unwrap();
                let expected = (len > 0).then_some(place);
                assert_eq!(two.at_share(share), expected, "{share} of {len}");
                assert_eq!(four.at_share(share), expected, "{share} of {len}");
            }
        }
    }

    #[test]
    fn the_share_of_a_row_reaches_from_the_end_before_to_its_own() {
        let ends = Ends::leaked([2, 2, 0x0A_0B0C]);
        assert_eq!((ends.len(), ends.numbers().len()), (3, 3));
        assert_eq!(
            [0, 1, 2, 3, usize::MAX / 3].map(|row| ends.span(row)),
            [(0, 2), (2, 2), (2, 0x0A_0B0C), (0, 0), (0, 0)]
        );
        assert_eq!(ends![2, 2, 0x0A_0B0C].bytes, ends.bytes);
        let none = Ends::NONE;
        assert_eq!(
            (none.len(), none.numbers().len(), none.span(0)),
            (0, 0, (0, 0))
        );
    }

    #[test]
    fn the_least_significant_byte_stands_first() {
        let wide = Numbers::<4> {
            bytes: b"\x04\x03\x02\x01",
        };
        assert_eq!(wide.get(0), Some(0x0102_0304));
    }
}
