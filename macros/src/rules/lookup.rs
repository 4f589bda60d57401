//! A perfect hash from key to number, computed here so that a program finds a code with one probe and nothing is set
//! up when it starts.
//!
//! The scheme is "compress, hash and displace" (Belazzougui, Botelho, Dietzfelbinger 2009): keys fall into small
//! buckets, and each bucket gets the first displacement under which all its keys land on free slots.

/// The hash of a key; the runtime's `lookup` computes the same one.
pub(crate) fn hash(mut bytes: &[u8]) -> u64 {
    let mut hash = mix(0, bytes.len() as u64);
    while let Some((word, rest)) = bytes.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*word));
        bytes = rest;
    }
    if !bytes.is_empty() {
        let mut word = [0; 8];
        word[..bytes.len()].copy_from_slice(bytes);
        hash = mix(hash, u64::from_le_bytes(word));
    }
    mix(hash, MULTIPLIER)
}

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(MULTIPLIER);
    product ^ (product >> 32)
}

/// The tables of a perfect hash.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Lookup {
    pub(crate) displacements: Vec<u32>,
    /// The number of the key plus one, 0 for a free slot.
    pub(crate) slots: Vec<u32>,
    /// The numbers of keys for which no displacement was found: keys of equal hash.
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
    let mut buckets: Vec<Vec<(u64, u32)>> = vec![Vec::new(); bucket_count];
    for key in keys {
        buckets[reduce(key.0 >> 32, bucket_count)].push(*key);
    }
    let mut order: Vec<usize> = (0..bucket_count).collect();
    // Large buckets first, while there is room; the sort is stable, so the result depends on the keys alone.
    order.sort_by_key(|bucket| std::cmp::Reverse(buckets[*bucket].len()));

    let mut lookup = Lookup {
        displacements: vec![0; bucket_count],
        slots: vec![0; slot_count],
        overflow: Vec::new(),
    };
    for bucket in order {
        let found = (0..DISPLACEMENTS).find_map(|displacement| {
            let places = places(&buckets[bucket], displacement, &lookup.slots)?;
            Some((displacement, places))
        });
        if let Some((displacement, places)) = found {
            lookup.displacements[bucket] = displacement;
            for (place, (_, number)) in places.into_iter().zip(&buckets[bucket]) {
                lookup.slots[place] = number + 1;
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

const KEYS_PER_BUCKET: usize = 4;

/// Far more than distinct hashes ever need; keys of equal hash would try for ever.
const DISPLACEMENTS: u32 = 1 << 16;

/// The slots of a bucket's keys under a displacement, if all are free and distinct.
fn places(bucket: &[(u64, u32)], displacement: u32, slots: &[u32]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::with_capacity(bucket.len());
    for (hash, _) in bucket {
        let place = reduce(mix(*hash, u64::from(displacement)) >> 32, slots.len());
        if slots[place] != 0 || places.contains(&place) {
            return None;
        }
        places.push(place);
    }
    Some(places)
}

/// Maps 32 bits evenly to `0..count` without a division.
fn reduce(bits: u64, count: usize) -> usize {
    // The product of 32 bits and a count below 2³² fits; the shift brings it below `count`.
    usize::try_from((bits * count as u64) >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Lookup, build, hash, mix, reduce};

    /// What the runtime does, as a second opinion.
    fn find(lookup: &Lookup, hash: u64) -> Option<u32> {
        let bucket = reduce(hash >> 32, lookup.displacements.len());
        let displacement = u64::from(*lookup.displacements.get(bucket)?);
        let slot = reduce(mix(hash, displacement) >> 32, lookup.slots.len());
        lookup.slots[slot].checked_sub(1)
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
    fn keys_of_equal_hash_are_kept_beside_the_table() {
        let lookup = build(&[(7, 0), (7, 1), (7 << 40, 2)]);
        let mut numbers: Vec<u32> = lookup.overflow.clone();
        numbers.extend(lookup.slots.iter().filter_map(|slot| slot.checked_sub(1)));
        numbers.sort_unstable();
        assert_eq!(numbers, [0, 1, 2]);
        assert!(lookup.overflow.contains(&0) && lookup.overflow.contains(&1));
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
        let table: [(&[u8], u64); 5] = [
            (b"", 0xDF44_2D22_110C_749B),
            (b"A", 0x62BF_04D0_D7BB_5009),
            (b"Throttling", 0x1A3C_EF9C_3585_A50E),
            (b"InvalidVpc.NotFound", 0xB54F_3397_C358_2BE8),
            (&1400_i64.to_le_bytes(), 0x49C9_7AC6_E2D3_F7FC),
        ];
        for (key, expected) in table {
            assert_eq!(hash(key), expected, "{key:?}");
        }
    }
}
