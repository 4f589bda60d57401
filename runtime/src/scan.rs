//! Looking for what must be escaped in texts that mostly have nothing of the kind.

const WIDE: usize = 16;
const NARROW: usize = 8;

/// The place of the first byte that is one of these.
///
/// Many bytes are asked at once and without a branch between them, which the compiler makes vector instructions of where
/// `is_one` has no branches either.
#[inline]
pub(crate) fn find(bytes: &[u8], is_one: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    let place = match bytes.len() {
        WIDE.. => find_block::<WIDE>(bytes, is_one)?,
        NARROW.. => find_block::<NARROW>(bytes, is_one)?,
        _ => 0,
    };
    let rest = bytes.get(place..)?;
    Some(place + rest.iter().position(|byte| is_one(*byte))?)
}

/// Where a block begins that has one of these. The last block reaches back over bytes that were asked before, which is
/// cheaper than asking the rest byte by byte.
#[inline]
fn find_block<const N: usize>(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> Option<usize> {
    let last = bytes.len().checked_sub(N)?;
    let mut place = 0;
    loop {
        let block = bytes.get(place..)?.first_chunk::<N>()?;
        let any = block
            .iter()
            .fold(0, |any, byte| any | u8::from(is_one(*byte)));
        if any != 0 {
            return Some(place);
        }
        if place == last {
            return None;
        }
        place = last.min(place + N);
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_first_is_found_wherever_it_is() {
        for len in 0..70 {
            let plain = [b'a'; 70];
            for start in 0..16 {
                let text = &plain[start.min(len)..len];
                assert_eq!(find(text, |byte| byte == b'x'), None, "{start} {len}");
            }
            for first in 0..len {
                let mut text = plain;
                text[first] = b'x';
                for second in first..len {
                    text[second] = b'x';
                    for start in 0..16.min(first + 1) {
                        let found = find(&text[start..len], |byte| byte == b'x');
                        assert_eq!(found, Some(first - start), "{start} {first} {second} {len}");
                    }
                    if second > first {
                        text[second] = b'a';
                    }
                }
            }
        }
    }
}
