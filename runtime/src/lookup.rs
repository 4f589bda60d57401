//! From a code to its row: a perfect hash that the macro computes and this crate reads.
//!
//! The macro has its own copy of [`hash`] and [`mix`]; both must give the same numbers, byte for byte, so the tests pin
//! them.

use crate::packed_numbers::Numbers;

/// 2⁶⁴ divided by the golden ratio, as in Knuth's multiplicative hashing.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Folds one word into the hash.
const fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(MULTIPLIER);
    product ^ (product >> 32)
}

/// The hash of a key: of a text its bytes, of an integer its eight bytes in little-endian order.
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    hash_first(bytes, bytes.len()).0
}

/// The hash of the first `len` bytes, and what follows them.
///
/// With slice patterns and hardly anything else, because uniqueness hashes every key while compiling, where each bounds
/// check and each call of a function is interpreted.
pub(crate) const fn hash_first(bytes: &[u8], len: usize) -> (u64, &[u8]) {
    let mut hash = mix(0, len as u64);
    let mut left = len;
    let mut rest = bytes;
    while left >= 8 {
        let [b0, b1, b2, b3, b4, b5, b6, b7, tail @ ..] = rest else {
            break;
        };
        hash = mix(
            hash,
            u64::from_le_bytes([*b0, *b1, *b2, *b3, *b4, *b5, *b6, *b7]),
        );
        left -= 8;
        rest = tail;
    }
    if left > 0 {
        let mut word = 0;
        let mut shift = 0;
        while let [first, tail @ ..] = rest {
            if left == 0 {
                break;
            }
            word |= (*first as u64) << shift;
            shift += 8;
            left -= 1;
            rest = tail;
        }
        hash = mix(hash, word);
    }
    (mix(hash, MULTIPLIER), rest)
}

/// The perfect hash of one table's codes and aliases.
///
/// The upper half of a key's hash names a bucket; the bucket's displacement, mixed in, names the slot. The candidate
/// found there has to be compared with what was looked for: a stranger lands somewhere too.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// One number per bucket.
    pub displacements: Numbers,
    /// Per slot: 0 for none, else 1 + the number of the key.
    pub slots: Numbers,
    /// The numbers of keys that no displacement can tell apart from another, because their hashes are equal.
    pub overflow: &'static [u32],
}

impl Lookup {
    /// The lookup of a table without keys.
    pub const EMPTY: Lookup = Lookup {
        displacements: Numbers::NONE,
        slots: Numbers::NONE,
        overflow: &[],
    };

    /// The number of the key that has this hash and that `matches` recognises.
    pub(crate) fn find(&self, hash: u64, matches: impl Fn(u32) -> bool) -> Option<u32> {
        self.candidate(hash)
            .into_iter()
            .chain(self.overflow.iter().copied())
            .find(|&key| matches(key))
    }

    pub(crate) const fn candidate(&self, hash: u64) -> Option<u32> {
        let bucket = reduce(hash, self.displacements.len());
        let Some(displacement) = self.displacements.get(bucket) else {
            return None;
        };
        let slot = reduce(mix(hash, displacement as u64), self.slots.len());
        match self.slots.get(slot) {
            Some(number) => number.checked_sub(1),
            None => None,
        }
    }
}

/// Maps the upper half of a hash to `0..len` without a division.
const fn reduce(hash: u64, len: usize) -> usize {
    // `len` is a number of buckets or slots below 2³²: the product fits, and the result is below `len`.
    #[allow(clippy::cast_possible_truncation)]
    let place = (((hash >> 32) * len as u64) >> 32) as usize;
    place
}

#[cfg(test)]
mod tests {
    use super::{Lookup, hash, reduce};
    use crate::packed_numbers::numbers;

    #[test]
    fn tail_bytes_are_a_zero_padded_word_and_the_length_tells_them_apart() {
        assert_ne!(hash(b"a"), hash(b"a\0"));
        assert_ne!(hash(b""), hash(b"\0"));
        assert_eq!(hash(&7_i64.to_le_bytes()), hash(b"\x07\0\0\0\0\0\0\0"));
    }

    #[test]
    fn hashes_are_those_of_the_macro() {
        assert_eq!(hash(b""), 0xDF44_2D22_110C_749B);
        assert_eq!(hash(b"A"), 0x62BF_04D0_D7BB_5009);
        assert_eq!(hash(b"Throttling"), 0x1A3C_EF9C_3585_A50E);
        assert_eq!(hash(b"InvalidVpc.NotFound"), 0xB54F_3397_C358_2BE8);
        assert_eq!(hash(&1400_i64.to_le_bytes()), 0x49C9_7AC6_E2D3_F7FC);
    }

    #[test]
    fn empty_finds_nothing() {
        assert_eq!(Lookup::EMPTY.find(hash(b"A"), |_| true), None);
    }

    #[test]
    fn one_slot() {
        let lookup = Lookup {
            displacements: numbers![0],
            slots: numbers![1],
            overflow: &[],
        };
        assert_eq!(lookup.find(hash(b"A"), |key| key == 0), Some(0));
        assert_eq!(lookup.find(hash(b"B"), |_| false), None);
    }

    #[test]
    fn an_empty_slot_is_no_key() {
        let lookup = Lookup {
            displacements: numbers![0],
            slots: numbers![0],
            overflow: &[],
        };
        assert_eq!(lookup.find(hash(b"A"), |_| true), None);
    }

    #[test]
    fn overflow_is_scanned_after_the_slot() {
        let lookup = Lookup {
            displacements: numbers![0],
            slots: numbers![1],
            overflow: &[1, 2],
        };
        assert_eq!(lookup.find(hash(b"A"), |_| true), Some(0));
        assert_eq!(lookup.find(hash(b"A"), |key| key == 2), Some(2));
        assert_eq!(lookup.find(hash(b"A"), |key| key == 3), None);
    }

    #[test]
    fn overflow_alone() {
        let lookup = Lookup {
            displacements: numbers![],
            slots: numbers![],
            overflow: &[4],
        };
        assert_eq!(lookup.find(hash(b"A"), |key| key == 4), Some(4));
    }

    #[test]
    fn reduction_covers_the_range() {
        assert_eq!(reduce(0, 10), 0);
        assert_eq!(reduce(u64::MAX, 10), 9);
        assert_eq!(reduce(u64::MAX, 0), 0);
    }
}
