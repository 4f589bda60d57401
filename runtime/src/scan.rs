//! Looking for what must be escaped in texts that mostly have nothing of the kind.

const WIDE: usize = 16;
const NARROW: usize = 8;

/// The place of the first byte that is one of these.
///
/// Many bytes are asked at once and without a branch between them, which the compiler makes vector instructions of where
/// `is_one` has no branches either.
#[inline]
pub(crate) fn find(bytes: &[u8], is_one: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    let mut rest = bytes;
    while let Some((block, later)) = rest.split_first_chunk::<WIDE>() {
        if any(block, is_one) {
            break;
        }
        rest = later;
    }
    if rest.len() < WIDE && has_none(bytes, rest, is_one) {
        return None;
    }
    let place = rest.iter().position(|byte| is_one(*byte))?;
    Some(bytes.len() - rest.len() + place)
}

/// Whether the rest, which is no whole block, is free of them. Blocks that reach back over what was asked before, or over each other,
/// are cheaper than single bytes.
#[inline]
fn has_none(bytes: &[u8], rest: &[u8], is_one: impl Fn(u8) -> bool + Copy) -> bool {
    if let Some(block) = bytes.last_chunk::<WIDE>() {
        return rest.is_empty() || !any(block, is_one);
    }
    match (rest.first_chunk::<NARROW>(), rest.last_chunk::<NARROW>()) {
        (Some(first), Some(last)) => !any(first, is_one) && !any(last, is_one),
        _ => !rest.iter().any(|byte| is_one(*byte)),
    }
}

#[inline(always)]
#[allow(
    clippy::inline_always,
    reason = "a call costs as much as what is called"
)]
fn any<const N: usize>(block: &[u8; N], is_one: impl Fn(u8) -> bool) -> bool {
    let any = block
        .iter()
        .fold(0, |any, byte| any | u8::from(is_one(*byte)));
    any != 0
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
