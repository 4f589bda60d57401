//! Which texts a body cannot carry as they stand.

/// Whether JSON or XML escape anything in a text.
///
/// One answer for both formats: most texts have nothing that either of them escapes. By patterns and without calls, because
/// all texts of a catalog are asked, by a macro that nobody optimises.
pub(crate) fn is_escaped(text: &str) -> bool {
    let mut bytes = text.as_bytes();
    while let [byte, rest @ ..] = bytes {
        match byte {
            0..=0x1F | b'"' | b'&' | b'\'' | b'<' | b'>' | b'\\' => return true,
            // U+FFFE and U+FFFF
            0xEF if matches!(rest, [0xBF, 0xBE | 0xBF, ..]) => return true,
            _ => bytes = rest,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_escaped;

    #[test]
    fn texts_with_marks_and_without() {
        for plain in [
            "",
            "The VPC {id} is not found: 100 % [a|b].",
            "请先创建,é\u{7f}\u{2028}",
        ] {
            assert!(!is_escaped(plain), "{plain}");
        }
        for escaped in [
            "it's", "a\"b", "a\\b", "a<b", "a>b", "a&b", "a\nb", "a\0", "\u{FFFE}", "\u{FFFF}",
        ] {
            assert!(is_escaped(escaped), "{escaped:?}");
        }
    }
}
