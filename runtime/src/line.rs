//! Texts of strangers in one line of a log or terminal.

use core::fmt::{self, Formatter, Write};

/// A text without anything that moves the cursor, hides letters or turns them around, and of bounded length.
#[cfg(feature = "client")]
pub(crate) struct Line<'t> {
    text: &'t str,
    /// In characters.
    limit: usize,
}

#[cfg(feature = "client")]
impl<'t> Line<'t> {
    pub(crate) const fn new(text: &'t str, limit: usize) -> Line<'t> {
        Line { text, limit }
    }
}

#[cfg(feature = "client")]
impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut chars = self.text.chars();
        for char in chars.by_ref().take(self.limit) {
            write_visible(char, f)?;
        }
        if chars.next().is_some() {
            f.write_char('…')?;
        }
        Ok(())
    }
}

/// Writes a character, escaped if it is one of those.
pub(crate) fn write_visible(char: char, f: &mut Formatter<'_>) -> fmt::Result {
    if is_unprintable(char) {
        write!(f, "{}", char.escape_default())
    } else {
        f.write_char(char)
    }
}

fn is_unprintable(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(all(test, feature = "client"))]
mod tests {
    use alloc::string::ToString;

    use super::Line;

    #[test]
    fn a_line_is_one_line_of_what_can_be_seen() {
        for (text, line) in [
            ("a b", "a b"),
            ("中文 é \"q\" \\", "中文 é \"q\" \\"),
            ("a\r\nb", "a\\r\\nb"),
            ("\u{1b}[31m", "\\u{1b}[31m"),
            ("\u{202e}abc\u{2028}", "\\u{202e}abc\\u{2028}"),
            ("12345678901", "1234567890…"),
        ] {
            assert_eq!(Line::new(text, 10).to_string(), line);
        }
    }
}
