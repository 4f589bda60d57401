//! The grammar of the `Accept` headers: RFC 9110 §5.6 and §12.4.2.

/// How much an element is wanted, in thousandths.
pub(super) type Quality = u16;

const MOST: Quality = 1000;

/// How many bytes, elements and parameters of an element are read. No client that means well sends as many, and what
/// others send is not worth the time.
const BYTES: usize = 1 << 12;
const ELEMENTS: usize = 64;
const PARAMETERS: usize = 16;

/// An element of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element<'h> {
    pub(super) value: &'h [u8],
    /// How much it is wanted.
    pub(super) quality: Quality,
    /// It has parameters that make it another thing than the value alone.
    pub(super) is_qualified: bool,
}

/// The elements of a list. One that is malformed is left out, and its neighbours stay.
pub(super) fn elements(header: &[u8]) -> impl Iterator<Item = Element<'_>> + Clone {
    split(whole_elements(header), b',')
        .take(ELEMENTS)
        .filter_map(element)
}

/// As much of a header as is read, without an element whose end is not.
fn whole_elements(header: &[u8]) -> &[u8] {
    let Some(start) = header.get(..BYTES) else {
        return header;
    };
    let end = start.iter().rposition(|byte| *byte == b',');
    end.and_then(|end| start.get(..end)).unwrap_or_default()
}

fn element(element: &[u8]) -> Option<Element<'_>> {
    let mut parts = split(element, b';').map(<[u8]>::trim_ascii);
    let value = parts.next().filter(|value| !value.is_empty())?;
    let mut found = Element {
        value,
        quality: MOST,
        is_qualified: false,
    };
    for parameter in parts.take(PARAMETERS) {
        let mut halves = parameter.splitn(2, |byte| *byte == b'=');
        let name = halves.next().unwrap_or_default().trim_ascii();
        let Some(value) = halves.next() else {
            continue;
        };
        if name.eq_ignore_ascii_case(b"q") {
            found.quality = quality(value.trim_ascii())?;
            // What follows are extensions, which are obsolete.
            break;
        }
        found.is_qualified |= !name.eq_ignore_ascii_case(b"charset");
    }
    Some(found)
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
    if !bytes.contains(&b'"') {
        return plain();
    }
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

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::format;

    use super::{BYTES, ELEMENTS, PARAMETERS, elements, quality};

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
            let found = elements(header.as_bytes()).map(|found| (found.value, found.quality));
            let expected = expected
                .iter()
                .map(|(name, quality)| (name.as_bytes(), *quality));
            assert!(found.eq(expected), "{header}");
        }
    }

    #[test]
    fn parameters_beside_weight_and_charset_make_another_thing() {
        for (header, expected) in [
            ("a", false),
            ("a;q=0.5", false),
            ("a; Charset=utf-8;q=0.5", false),
            ("a;", false),
            ("a;x", false),
            ("a;x=1", true),
            ("a;x=1;q=0.5", true),
            ("a;q=0.5;x=1", false),
        ] {
            let mut found = elements(header.as_bytes()).map(|found| found.is_qualified);
            assert_eq!(found.next(), Some(expected), "{header}");
        }
    }

    #[test]
    fn of_a_long_header_the_whole_elements_at_its_beginning_are_read() {
        let header = "a,".repeat(BYTES);
        assert_eq!(elements(header.as_bytes()).count(), ELEMENTS);
        let header = format!("first, second;x={}", "y".repeat(BYTES));
        let mut found = elements(header.as_bytes());
        assert_eq!(found.next().map(|found| found.value), Some(&b"first"[..]));
        assert_eq!(found.next(), None);
        assert_eq!(elements("z".repeat(BYTES + 1).as_bytes()).next(), None);
        let header = format!("a{};q=0.5", ";x".repeat(PARAMETERS));
        let mut found = elements(header.as_bytes());
        assert_eq!(found.next().map(|found| found.quality), Some(1000));
    }
}
