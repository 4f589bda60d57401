//! A perfect hash from key to number, computed here so that a program finds a code with one probe and nothing is set
//! up when it starts.
//!
//! The scheme is "compress, hash and displace" (Belazzougui, Botelho, Dietzfelbinger 2009): keys fall into small
//! buckets, and each bucket gets the first displacement under which all its keys land on free slots.

/// The hash of a key; the runtime's `lookup` computes the same one.
///
/// Words overlap where the bytes make no whole number of them, so that no byte is looked at by itself.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = (bytes.len() as u64).wrapping_mul(MULTIPLIER);
    let mut rest = bytes;
    while let Some((words, tail)) = rest
        .split_first_chunk::<16>()
        .filter(|(_, tail)| !tail.is_empty())
    {
        hash = fold(hash ^ first_word(words), MULTIPLIER ^ last_word(words));
        rest = tail;
    }
    let first = if rest.len() > 8 { first_word(rest) } else { 0 };
    fold(hash ^ last_word(bytes), MULTIPLIER ^ first)
}

fn first_word(bytes: &[u8]) -> u64 {
    let word = bytes.first_chunk::<8>();
    word.map_or(0, |word| u64::from_le_bytes(*word))
}

/// Of fewer than eight bytes, some may stand in it twice: only together with their number they are what they were.
fn last_word(bytes: &[u8]) -> u64 {
    if let Some(word) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(*word);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let high = u64::from(u32::from_le_bytes(*last)) << 32;
        return high | u64::from(u32::from_le_bytes(*first));
    }
    let highest_first = bytes.iter().rev();
    highest_first.fold(0, |word, byte| word << 8 | u64::from(*byte))
}

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Multiplies, and takes both halves of the product, so that every bit of either word reaches every part of it.
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    // The halves are what is meant.
    #[allow(clippy::cast_possible_truncation)]
    let folded = product as u64 ^ (product >> 64) as u64;
    folded
}

/// The bits that name the slot of a key under the displacement of its bucket.
fn slot_bits(hash: u64, displacement: u32) -> u64 {
    (hash ^ u64::from(displacement)).wrapping_mul(MULTIPLIER)
}

/// The tables of a perfect hash.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Lookup {
    pub(crate) displacements: Vec<u32>,
    /// [`FREE`], or the number of a key, and above these 24 bits the lowest byte of its hash.
    pub(crate) slots: Vec<u32>,
    /// The numbers of keys for which no displacement was found, because their hashes are equal, or which no slot can hold.
    pub(crate) overflow: Vec<u32>,
}

/// Builds the tables for keys given by hash and number. Keys must be distinct; their hashes need not be.
pub(crate) fn build(keys: &[(u64, u32)]) -> Lookup {
    if keys.is_empty() {
        return Lookup::default();
    }
    let bucket_count = keys.len().div_ceil(KEYS_PER_BUCKET);
    // An eighth of free slots keeps the search for the last buckets short.
    let slot_count = keys.len() + keys.len() / 8;
    let mut lookup = Lookup {
        displacements: vec![0; bucket_count],
        slots: vec![FREE; slot_count],
        overflow: Vec::new(),
    };
    let mut buckets: Vec<Vec<(u64, u32)>> = vec![Vec::new(); bucket_count];
    for key in keys {
        if key.1 >= FREE {
            lookup.overflow.push(key.1);
            continue;
        }
        buckets[reduce(key.0, bucket_count)].push(*key);
    }
    let mut order: Vec<usize> = (0..bucket_count).collect();
    // Large buckets first, while there is room; the sort is stable, so the result depends on the keys alone.
    order.sort_by_key(|bucket| std::cmp::Reverse(buckets[*bucket].len()));

    for bucket in order {
        let found = (0..DISPLACEMENTS).find_map(|displacement| {
            let places = places(&buckets[bucket], displacement, &lookup.slots)?;
            Some((displacement, places))
        });
        if let Some((displacement, places)) = found {
            lookup.displacements[bucket] = displacement;
            for (place, (hash, number)) in places.into_iter().zip(&buckets[bucket]) {
                lookup.slots[place] = filled(*hash, *number);
            }
        } else {
            lookup
                .overflow
                .extend(buckets[bucket].iter().map(|(_, number)| *number));
        }
    }
    lookup.overflow.sort_unstable();
    lookup
}

/// How many bits of a slot are for the number of a key.
const KEY_BITS: u32 = 24;

/// A slot without a key; what no number of a key in a slot reaches.
const FREE: u32 = (1 << KEY_BITS) - 1;

fn filled(hash: u64, number: u32) -> u32 {
    let [lowest, ..] = hash.to_le_bytes();
    number | u32::from(lowest) << KEY_BITS
}

const KEYS_PER_BUCKET: usize = 4;

/// Far more than distinct hashes ever need; keys of equal hash would try for ever.
const DISPLACEMENTS: u32 = 1 << 16;

/// The slots of a bucket's keys under a displacement, if all are free and distinct.
fn places(bucket: &[(u64, u32)], displacement: u32, slots: &[u32]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::with_capacity(bucket.len());
    for (hash, _) in bucket {
        let place = reduce(slot_bits(*hash, displacement), slots.len());
        if slots[place] != FREE || places.contains(&place) {
            return None;
        }
        places.push(place);
    }
    Some(places)
}

/// Maps a hash to `0..count` without a division.
fn reduce(hash: u64, count: usize) -> usize {
    // The upper half of the product is below `count`.
    usize::try_from((u128::from(hash) * count as u128) >> 64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{FREE, KEY_BITS, Lookup, build, hash, reduce, slot_bits};

    /// What the runtime does, as a second opinion.
    fn find(lookup: &Lookup, hash: u64) -> Option<u32> {
        let bucket = reduce(hash, lookup.displacements.len());
        let displacement = *lookup.displacements.get(bucket)?;
        let slot = reduce(slot_bits(hash, displacement), lookup.slots.len());
        key_in(lookup.slots[slot])
    }

    fn key_in(slot: u32) -> Option<u32> {
        Some(slot % (1 << KEY_BITS)).filter(|key| *key < FREE)
    }

    #[test]
    fn every_key_is_found_at_every_size() {
        for size in [0, 1, 2, 3, 4, 5, 43, 302, 5000] {
            let keys: Vec<(u64, u32)> = (0..size)
                .map(|number| (hash(format!("Code.{number}").as_bytes()), number))
                .collect();
            let lookup = build(&keys);
            assert!(lookup.overflow.is_empty(), "{size}");
            for (hash, number) in keys {
                assert_eq!(find(&lookup, hash), Some(number), "{size}");
            }
        }
    }

    #[test]
    fn what_no_slot_can_hold_is_kept_beside_the_table() {
        let lookup = build(&[(7, 0), (7, 1), (7 << 60, 2), (8, FREE)]);
        let mut numbers: Vec<u32> = lookup.overflow.clone();
        numbers.extend(lookup.slots.iter().filter_map(|slot| key_in(*slot)));
        numbers.sort_unstable();
        assert_eq!(numbers, [0, 1, 2, FREE]);
        assert!(
            [0, 1, FREE]
                .iter()
                .all(|number| lookup.overflow.contains(number))
        );
    }

    #[test]
    fn the_hash_depends_on_every_byte_and_on_the_length() {
        let keys: [&[u8]; 8] = [
            b"",
            b"\0",
            b"\0\0",
            b"a",
            b"a\0",
            b"12345678",
            b"123456789",
            b"12345679",
        ];
        for (place, key) in keys.iter().enumerate() {
            for other in &keys[place + 1..] {
                assert_ne!(hash(key), hash(other), "{key:?} {other:?}");
            }
        }
    }

    /// The runtime has the same table: a hash that changes on one side only would lose every code.
    #[test]
    fn the_hash_is_that_of_the_runtime() {
        let table: [(&[u8], u64); 6] = [
            (b"", 0x0000_0000_0000_0000),
            (b"A", 0xAF23_A78F_A129_66EB),
            (b"Throttling", 0x61D4_A516_B50D_9CD5),
            (b"InvalidVpc.NotFound", 0x5903_A677_4836_9BB3),
            (&1400_i64.to_le_bytes(), 0x5D4B_46C0_C2D0_A832),
            (
                b"OperationDenied.FileSystemCountsExceeded",
                0x0855_C9CA_04F9_D8FD,
            ),
        ];
        for (key, expected) in table {
            assert_eq!(hash(key), expected, "{key:?}");
        }
    }
}
