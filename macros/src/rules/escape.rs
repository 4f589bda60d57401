//! Which texts a body cannot carry as they stand.

/// Whether JSON or XML escape anything in a text.
///
/// One answer for both formats: most texts have nothing that either of them escapes.
pub(crate) fn is_escaped(text: &str) -> bool {
    text.bytes()
        .any(|byte| matches!(byte, 0..=0x1F | b'"' | b'&' | b'\'' | b'<' | b'>' | b'\\'))
        || text.contains(['\u{FFFE}', '\u{FFFF}'])
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
