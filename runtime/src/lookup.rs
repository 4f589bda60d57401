//! From a code to its row: a perfect hash that the macro computes and this crate reads.
//!
//! The macro has its own copy of `hash` and `slot_bits`; both must give the same numbers, byte for byte, so the tests
//! pin them.

use crate::packed_numbers::Numbers;

/// 2⁶⁴ divided by the golden ratio, as in Knuth's multiplicative hashing.
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The most bytes that two words cover.
pub(crate) const SHORT: usize = 16;

/// Multiplies, and takes both halves of the product, so that every bit of either word reaches every part of it.
const fn fold(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    // The halves are what is meant.
    #[allow(clippy::cast_possible_truncation)]
    let folded = product as u64 ^ (product >> 64) as u64;
    folded
}

/// The hash of a key: of a text its bytes, of an integer its eight bytes in little-endian order.
///
/// Words overlap where the bytes make no whole number of them, so that no byte is looked at by itself. With slice patterns
/// and hardly anything else, because uniqueness hashes every key while compiling, where each bounds check and each call of
/// a function is interpreted.
#[inline]
pub(crate) const fn hash(bytes: &[u8]) -> u64 {
    let hash = (bytes.len() as u64).wrapping_mul(MULTIPLIER);
    if bytes.len() > SHORT {
        return hash_long(hash, bytes);
    }
    if bytes.len() > 8 {
        return fold(hash ^ last_word(bytes), MULTIPLIER ^ first_word(bytes));
    }
    fold(hash ^ last_word(bytes), MULTIPLIER)
}

/// Of more than [`SHORT`] bytes.
#[inline]
const fn hash_long(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut rest = bytes;
    while rest.len() > SHORT {
        let [_, _, _, _, _, _, _, _, second @ ..] = rest else {
            break;
        };
        hash = fold(hash ^ first_word(rest), MULTIPLIER ^ first_word(second));
        let [_, _, _, _, _, _, _, _, tail @ ..] = second else {
            break;
        };
        rest = tail;
    }
    let first = if rest.len() > 8 { first_word(rest) } else { 0 };
    fold(hash ^ last_word(bytes), MULTIPLIER ^ first)
}

const fn first_word(bytes: &[u8]) -> u64 {
    match bytes {
        [b0, b1, b2, b3, b4, b5, b6, b7, ..] => {
            u64::from_le_bytes([*b0, *b1, *b2, *b3, *b4, *b5, *b6, *b7])
        }
        _ => 0,
    }
}

/// Of fewer than eight bytes, some may stand in it twice: only together with their number they are what they were.
const fn last_word(bytes: &[u8]) -> u64 {
    match bytes {
        [.., b0, b1, b2, b3, b4, b5, b6, b7] => {
            u64::from_le_bytes([*b0, *b1, *b2, *b3, *b4, *b5, *b6, *b7])
        }
        [b0, b1, b2, b3, ..] => {
            let [.., b4, b5, b6, b7] = bytes else {
                return 0;
            };
            u64::from_le_bytes([*b0, *b1, *b2, *b3, *b4, *b5, *b6, *b7])
        }
        [b0, b1, b2] => u64::from_le_bytes([*b0, *b1, *b2, 0, 0, 0, 0, 0]),
        [b0, b1] => u64::from_le_bytes([*b0, *b1, 0, 0, 0, 0, 0, 0]),
        [b0] => *b0 as u64,
        [] => 0,
    }
}

/// Whether two keys are the same, without a call where they are too short for that.
#[inline]
pub(crate) fn equals(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let (mut left, mut right) = (a, b);
    while left.len() > SHORT {
        let (Some((first, left_tail)), Some((second, right_tail))) = (
            left.split_first_chunk::<8>(),
            right.split_first_chunk::<8>(),
        ) else {
            return false;
        };
        if first != second {
            return false;
        }
        (left, right) = (left_tail, right_tail);
    }
    first_word(left) == first_word(right) && last_word(left) == last_word(right)
}

/// The hash of the first `len` bytes, and what follows them.
pub(crate) const fn hash_first(bytes: &[u8], len: usize) -> (u64, &[u8]) {
    let (first, rest) = bytes.split_at(len);
    (hash(first), rest)
}

/// How many bits of a slot are for the number of a key.
const KEY_BITS: u32 = 24;

/// The number in a slot without a key.
const NO_KEY: u32 = (1 << KEY_BITS) - 1;

/// The bits that name the slot of a key under the displacement of its bucket.
const fn slot_bits(hash: u64, displacement: u32) -> u64 {
    (hash ^ displacement as u64).wrapping_mul(MULTIPLIER)
}

/// The perfect hash of one table's codes and aliases.
///
/// The upper half of a key's hash names a bucket; the bucket's displacement, mixed in, names the slot. The candidate
/// found there has to be compared with what was looked for: a stranger lands somewhere too.
#[derive(Clone, Copy)]
pub struct Lookup {
    /// One number per bucket.
    pub displacements: Numbers<2>,
    /// Per slot: the number of the key, and above these 24 bits the lowest byte of its hash, so that most strangers need
    /// not be compared. Of a slot without a key all bits of the number are set.
    pub slots: Numbers<4>,
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

    /// The number of the only key outside of `overflow` that can have this hash.
    #[inline]
    pub(crate) const fn candidate(&self, hash: u64) -> Option<u32> {
        let Some(displacement) = self.displacements.at_share(hash) else {
            return None;
        };
        let Some(slot) = self.slots.at_share(slot_bits(hash, displacement)) else {
            return None;
        };
        // The lowest byte is what is meant.
        #[allow(clippy::cast_possible_truncation)]
        let key = slot ^ ((hash as u32) << KEY_BITS);
        // Of a slot without a key, too, more is left than the number of one.
        if key < NO_KEY { Some(key) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::{KEY_BITS, Lookup, equals, hash};
    use crate::packed_numbers::{Numbers, numbers};

    #[test]
    fn tail_bytes_are_a_zero_padded_word_and_the_length_tells_them_apart() {
        assert_ne!(hash(b"a"), hash(b"a\0"));
        assert_ne!(hash(b""), hash(b"\0"));
        assert_eq!(hash(&7_i64.to_le_bytes()), hash(b"\x07\0\0\0\0\0\0\0"));
    }

    #[test]
    fn hashes_are_those_of_the_macro() {
        assert_eq!(hash(b""), 0x0000_0000_0000_0000);
        assert_eq!(hash(b"A"), 0xAF23_A78F_A129_66EB);
        assert_eq!(hash(b"Throttling"), 0x61D4_A516_B50D_9CD5);
        assert_eq!(hash(b"InvalidVpc.NotFound"), 0x5903_A677_4836_9BB3);
        assert_eq!(hash(&1400_i64.to_le_bytes()), 0x5D4B_46C0_C2D0_A832);
        assert_eq!(
            hash(b"OperationDenied.FileSystemCountsExceeded"),
            0x0855_C9CA_04F9_D8FD
        );
    }

    #[test]
    fn empty_has_no_candidate() {
        assert_eq!(Lookup::EMPTY.candidate(hash(b"A")), None);
    }

    #[test]
    fn a_candidate_has_the_lowest_byte_of_the_hash() {
        const { assert!(KEY_BITS == 24) };
        let [lowest, ..] = hash(b"A").to_le_bytes();
        let slots = [6, 0, 0, lowest];
        let lookup = Lookup {
            displacements: numbers![0],
            slots: Numbers {
                bytes: alloc::boxed::Box::leak(alloc::boxed::Box::new(slots)),
            },
            overflow: &[],
        };
        assert_eq!(lookup.candidate(hash(b"A")), Some(6));
        assert_eq!(lookup.candidate(hash(b"A") ^ 1), None);
        assert_eq!(lookup.candidate(hash(b"A") ^ 1 << 8), Some(6));
    }

    #[test]
    fn an_empty_slot_is_no_key() {
        let lookup = Lookup {
            displacements: numbers![0],
            slots: numbers![super::NO_KEY],
            overflow: &[],
        };
        assert_eq!(lookup.candidate(0), None);
        assert_eq!(lookup.candidate(1), None);
    }

    #[test]
    fn keys_are_equal_if_all_their_bytes_are() {
        let text: [u8; 40] =
            core::array::from_fn(|place| b'a' + u8::try_from(place % 26).unwrap_or(0));
        for len in 0..=text.len() {
            assert!(equals(&text[..len], &text[..len]), "{len}");
            assert!(len == 0 || !equals(&text[..len], &text[..len - 1]), "{len}");
            for place in 0..len {
                let mut other = text;
                other[place] ^= 1;
                assert!(!equals(&text[..len], &other[..len]), "{len} {place}");
                assert_ne!(hash(&text[..len]), hash(&other[..len]), "{len} {place}");
            }
        }
    }
}
