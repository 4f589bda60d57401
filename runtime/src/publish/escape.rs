use core::fmt::{self, Formatter, Write};

/// Prints a text as a part of a line. What Markdown or HTML would make of its punctuation is escaped.
pub(super) fn escape(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' if chars.peek() == Some(&'\n') => {}
            // Whatever some reader may take for the end of the line would end the table's row.
            _ if is_blank(char) => f.write_char(' ')?,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^' | '&' | '$' => {
                f.write_char('\\')?;
                f.write_char(char)?;
            }
            _ => f.write_char(char)?,
        }
    }
    Ok(())
}

/// Prints a text as a line of its own, in which more has a meaning than in a cell: what stands at its start, and braces at
/// the end of a heading.
pub(super) fn escape_line(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut text = text.trim_matches(is_blank);
    let after_digits = text.trim_start_matches(|char: char| char.is_ascii_digit());
    if after_digits.starts_with(['-', '+', '=', ':', '.', ')']) {
        f.write_str(&text[..text.len() - after_digits.len()])?;
        f.write_char('\\')?;
        text = after_digits;
    }
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let (before, at) = rest.split_at(brace);
        escape(before, f)?;
        f.write_char('\\')?;
        f.write_str(&at[..1])?;
        rest = &at[1..];
    }
    escape(rest, f)
}

fn is_blank(char: char) -> bool {
    char.is_control() || matches!(char, ' ' | '\u{2028}' | '\u{2029}')
}

/// Whether a text can stand in an autolink, in which nothing can be escaped.
pub(super) fn is_plain_address(text: &str) -> bool {
    let is_http = text.starts_with("https://") || text.starts_with("http://");
    is_http
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>|`\\".contains(&byte))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use core::fmt::{self, Display, Formatter};

    use super::{escape, escape_line, is_plain_address};

    struct Escaped(&'static str);

    impl Display for Escaped {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            escape(self.0, f)
        }
    }

    struct Line(&'static str);

    impl Display for Line {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            escape_line(self.0, f)
        }
    }

    #[test]
    fn markdown_is_escaped() {
        assert_eq!(Escaped("a|b").to_string(), r"a\|b");
        assert_eq!(Escaped("<b>&amp;").to_string(), r"\<b\>\&amp;");
        assert_eq!(Escaped(r"\|").to_string(), r"\\\|");
        assert_eq!(
            Escaped("[a](b) *c* `d`").to_string(),
            r"\[a\](b) \*c\* \`d\`"
        );
    }

    #[test]
    fn lines_become_spaces() {
        assert_eq!(
            Escaped("a\nb\r\nc\rd\te\u{2028}f").to_string(),
            "a b c d e f"
        );
    }

    #[test]
    fn what_starts_a_block_or_ends_a_heading_is_escaped_in_a_line_of_its_own() {
        let lines = [
            ("- item", r"\- item"),
            ("+ item", r"\+ item"),
            ("1. item", r"1\. item"),
            ("12) item", r"12\) item"),
            ("---", r"\---"),
            ("=", r"\="),
            (": definition", r"\: definition"),
            ("> quote", r"\> quote"),
            ("# heading", r"\# heading"),
            ("    code\n", "code"),
            ("1.5 {.class}", r"1\.5 \{.class\}"),
            ("2nd - not a list", "2nd - not a list"),
            ("", ""),
        ];
        for (text, line) in lines {
            assert_eq!(Line(text).to_string(), line, "{text:?}");
        }
    }

    #[test]
    fn only_plain_addresses_become_links() {
        assert!(is_plain_address("https://example.com/a_b#c"));
        assert!(!is_plain_address("https://example.com/a|b"));
        assert!(!is_plain_address("https://example.com/a b"));
        assert!(!is_plain_address("javascript:alert(1)"));
    }
}
