//! Lists of numbers as the table keeps them: bytes in one literal.
//!
//! Why bytes: a list of five hundred integer literals is five hundred expressions to the compiler, which parses, types,
//! checks and interprets each; a byte string is one. It takes no more room than the largest number asks for, either.

/// Numbers of one width, each with its most significant byte first: `b"\x00\x21\x01\x42"` is `0x0021, 0x0142`.
#[derive(Clone, Copy)]
pub struct Numbers {
    /// How many bytes each number has, from 1 to 4.
    pub width: usize,
    /// All numbers, one after the other.
    pub bytes: &'static [u8],
}

impl Numbers {
    /// No numbers.
    pub const NONE: Numbers = Numbers {
        width: 1,
        bytes: &[],
    };

    pub(crate) const fn len(&self) -> usize {
        let bytes = self.bytes.len();
        // By constants, which is no division to the processor.
        match self.width {
            0 | 1 => bytes,
            2 => bytes / 2,
            3 => bytes / 3,
            _ => bytes / 4,
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    #[inline]
    pub(crate) const fn get(&self, place: usize) -> Option<u32> {
        let Some(bytes) = self.from(place) else {
            return None;
        };
        match (self.width, bytes) {
            (2, [b0, b1, ..]) => Some(u16::from_be_bytes([*b0, *b1]) as u32),
            (3, [b0, b1, b2, ..]) => Some(u32::from_be_bytes([0, *b0, *b1, *b2])),
            (4, [b0, b1, b2, b3, ..]) => Some(u32::from_be_bytes([*b0, *b1, *b2, *b3])),
            (0 | 1, [b0, ..]) => Some(*b0 as u32),
            (_, _) => None,
        }
    }

    /// A number and the one after it.
    #[inline]
    pub(crate) const fn get_two(&self, place: usize) -> Option<(u32, u32)> {
        let Some(bytes) = self.from(place) else {
            return None;
        };
        match (self.width, bytes) {
            (2, [a0, a1, b0, b1, ..]) => Some((
                u16::from_be_bytes([*a0, *a1]) as u32,
                u16::from_be_bytes([*b0, *b1]) as u32,
            )),
            (3, [a0, a1, a2, b0, b1, b2, ..]) => Some((
                u32::from_be_bytes([0, *a0, *a1, *a2]),
                u32::from_be_bytes([0, *b0, *b1, *b2]),
            )),
            (4, [a0, a1, a2, a3, b0, b1, b2, b3, ..]) => Some((
                u32::from_be_bytes([*a0, *a1, *a2, *a3]),
                u32::from_be_bytes([*b0, *b1, *b2, *b3]),
            )),
            (0 | 1, [a0, b0, ..]) => Some((*a0 as u32, *b0 as u32)),
            (_, _) => None,
        }
    }

    /// The bytes from a number on.
    #[inline]
    const fn from(&self, place: usize) -> Option<&'static [u8]> {
        let start = place.wrapping_mul(self.width);
        match self.bytes.split_at_checked(start) {
            Some((_, bytes)) => Some(bytes),
            None => None,
        }
    }

    /// The first number, and the list of the others.
    ///
    /// With slice patterns, because uniqueness walks through columns while compiling, where each bounds check is
    /// interpreted.
    pub(crate) const fn split_first(self) -> Option<(u32, Numbers)> {
        let (first, bytes) = match (self.width, self.bytes) {
            (2, [b0, b1, rest @ ..]) => (u16::from_be_bytes([*b0, *b1]) as u32, rest),
            (3, [b0, b1, b2, rest @ ..]) => (u32::from_be_bytes([0, *b0, *b1, *b2]), rest),
            (4, [b0, b1, b2, b3, rest @ ..]) => (u32::from_be_bytes([*b0, *b1, *b2, *b3]), rest),
            (0 | 1, [b0, rest @ ..]) => (*b0 as u32, rest),
            (_, _) => return None,
        };
        Some((first, Numbers { bytes, ..self }))
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

/// `numbers![13, 31]`, for tables that tests write by hand.
#[cfg(test)]
macro_rules! numbers {
    ($($number:expr),* $(,)?) => {
        $crate::packed_numbers::Numbers {
            width: 2,
            bytes: const { &[$($crate::packed_numbers::high($number), $crate::packed_numbers::low($number)),*] },
        }
    };
}

#[cfg(test)]
pub(crate) use numbers;

#[cfg(test)]
pub(crate) const fn high(number: u16) -> u8 {
    number.to_be_bytes()[0]
}

#[cfg(test)]
pub(crate) const fn low(number: u16) -> u8 {
    number.to_be_bytes()[1]
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    const WIDTHS: [Numbers; 4] = [
        Numbers {
            width: 1,
            bytes: b"\x01\x02\x09",
        },
        Numbers {
            width: 2,
            bytes: b"\x00\x01\x00\x02\x00\x09",
        },
        Numbers {
            width: 3,
            bytes: b"\x00\x00\x01\x00\x00\x02\x00\x00\x09",
        },
        Numbers {
            width: 4,
            bytes: b"\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x09",
        },
    ];

    #[test]
    fn every_width_is_read_alike() {
        for numbers in WIDTHS {
            assert_eq!(numbers.len(), 3);
            assert_eq!(
                [0, 1, 2, 3].map(|place| numbers.get(place)),
                [Some(1), Some(2), Some(9), None]
            );
            assert_eq!(
                [0, 1, 2, 3].map(|place| numbers.get_two(place)),
                [Some((1, 2)), Some((2, 9)), None, None]
            );
            let mut rest = numbers;
            for expected in [1, 2, 9] {
                let (first, later) = rest.split_first().unwrap();
                assert_eq!(first, expected);
                rest = later;
            }
            assert!(rest.split_first().is_none());
            assert!(numbers.contains(2) && !numbers.contains(3) && !numbers.contains(10));
            assert_eq!(numbers.count_below(9), 2);
        }
        assert!(Numbers::NONE.split_first().is_none());
        assert_eq!(Numbers::NONE.get(0), None);
    }

    #[test]
    fn the_most_significant_byte_stands_first() {
        let wide = Numbers {
            width: 4,
            bytes: b"\x01\x02\x03\x04",
        };
        assert_eq!(wide.get(0), Some(0x0102_0304));
        assert_eq!(numbers![0x0142].get(0), Some(0x0142));
    }
}
