//! The grammar of the `Accept` headers: RFC 9110 §5.6 and §12.4.2.

/// How much an element is wanted, in thousandths.
pub(super) type Quality = u16;

const MOST: Quality = 1000;

/// How many elements are read. No client that means well sends as many, and what others send is not worth the time.
const LONGEST: usize = 64;

/// The elements of a list with how much each is wanted. One that is malformed is left out, and its neighbours stay.
pub(super) fn elements(header: &[u8]) -> impl Iterator<Item = (&[u8], Quality)> + Clone {
    split(header, b',').take(LONGEST).filter_map(|element| {
        let mut parts = split(element, b';').map(<[u8]>::trim_ascii);
        let value = parts.next().filter(|value| !value.is_empty())?;
        let mut quality = MOST;
        for parameter in parts {
            if let [b'q' | b'Q', rest @ ..] = parameter {
                if let Some(weight) = rest.trim_ascii_start().strip_prefix(b"=") {
                    quality = self::quality(weight.trim_ascii())?;
                    // What follows are extensions, which are obsolete.
                    break;
                }
            }
        }
        Some((value, quality))
    })
}

/// The parts between separators that do not stand in a quoted string.
fn split(bytes: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> + Clone {
    let mut rest = Some(bytes);
    core::iter::from_fn(move || {
        let bytes = rest?;
        match end(bytes, separator) {
            Some(end) => {
                rest = bytes.get(end + 1..);
                bytes.get(..end)
            }
            None => rest.take(),
        }
    })
}

/// Where the first separator stands. A quotation mark without its partner is one like any other character.
fn end(bytes: &[u8], separator: u8) -> Option<usize> {
    let plain = || bytes.iter().position(|byte| *byte == separator);
    let mut quoted = false;
    let mut escaped = false;
    for (place, &byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if byte == separator && !quoted => return Some(place),
            _ => {}
        }
    }
    if quoted { plain() } else { None }
}

/// `0` to `1` with up to three decimals. More of them are cut off: there are clients that send a division's result.
fn quality(weight: &[u8]) -> Option<Quality> {
    let (whole, decimals) = match weight {
        [whole, b'.', decimals @ ..] => (whole, decimals),
        [whole] => (whole, &[][..]),
        // `.5` is no number of the grammar, and clear all the same.
        [b'.', decimals @ ..] if !decimals.is_empty() => (&b'0', decimals),
        _ => return None,
    };
    let mut quality = 0;
    for place in 0..decimals.len().max(3) {
        let digit = decimals.get(place).copied().unwrap_or(b'0');
        if !digit.is_ascii_digit() {
            return None;
        }
        if place < 3 {
            quality = quality * 10 + Quality::from(digit - b'0');
        }
    }
    match whole {
        b'0' => Some(quality),
        b'1' if quality == 0 => Some(MOST),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{elements, quality};

    #[test]
    fn qualities() {
        for (text, expected) in [
            ("0", Some(0)),
            ("1", Some(1000)),
            ("0.5", Some(500)),
            ("0.333", Some(333)),
            ("0.3333333", Some(333)),
            ("1.000", Some(1000)),
            ("0.", Some(0)),
            ("1.", Some(1000)),
            (".5", Some(500)),
            ("1.1", None),
            ("2", None),
            ("-1", None),
            ("", None),
            (".", None),
            ("0,5", None),
            ("high", None),
            ("0.5x", None),
            ("00.5", None),
        ] {
            assert_eq!(quality(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_malformed_element_takes_none_of_its_neighbours_along() {
        for (header, expected) in [
            ("a", &[("a", 1000)][..]),
            ("a, b;q=0.5", &[("a", 1000), ("b", 500)]),
            (" a ; Q = 0.5 ,, b", &[("a", 500), ("b", 1000)]),
            ("a;q=x, b", &[("b", 1000)]),
            (";q=1, b", &[("b", 1000)]),
            ("a;x=\"1,2;q=0\";q=0.3, b", &[("a", 300), ("b", 1000)]),
            ("a;x=\"\\\",\";q=0.3", &[("a", 300)]),
            ("a;x=\"1, b", &[("a", 1000), ("b", 1000)]),
            ("a;q=0.5;q=1", &[("a", 500)]),
            ("a;quality=0", &[("a", 1000)]),
            ("", &[]),
            (",;,", &[]),
        ] {
            let found = elements(header.as_bytes());
            let expected = expected
                .iter()
                .map(|(name, quality)| (name.as_bytes(), *quality));
            assert!(found.eq(expected), "{header}");
        }
    }
}
