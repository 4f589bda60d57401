//! What a code may look like.

use std::fmt;

/// A code or an alias.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum CodeValue {
    Text(String),
    Integer(i64),
}

impl fmt::Display for CodeValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CodeValue::Text(text) => text.fmt(formatter),
            CodeValue::Integer(number) => number.fmt(formatter),
        }
    }
}

/// Why a text cannot be a code as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Empty,
    /// A header, a log line and a table cell all lose it.
    OuterWhitespace,
    /// Control characters, and others that cannot be seen.
    Unseen,
    /// Possible, but more often a misprint: needs an allowance.
    InnerWhitespace,
}

pub(crate) fn fault(code: &str) -> Option<Fault> {
    if is_plain(code.as_bytes()) {
        return None;
    }
    if code.trim().is_empty() {
        Some(Fault::Empty)
    } else if code.chars().any(is_unseen) {
        Some(Fault::Unseen)
    } else if code.trim() != code {
        Some(Fault::OuterWhitespace)
    } else if code.contains(char::is_whitespace) {
        Some(Fault::InnerWhitespace)
    } else {
        None
    }
}

/// Whether there is something, and nothing but visible ASCII, as in most codes: to look at letters takes ten times as long.
fn is_plain(mut code: &[u8]) -> bool {
    let is_empty = code.is_empty();
    while let [b'!'..=b'~', rest @ ..] = code {
        code = rest;
    }
    code.is_empty() && !is_empty
}

/// Control characters, and those that change how others are shown without being seen: soft hyphen, zero-width and
/// direction marks, byte order mark.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn what_is_wrong_with_a_code() {
        let table = [
            ("InvalidVpc.NotFound", None),
            ("VPC.0101", None),
            ("错误", None),
            ("", Some(Fault::Empty)),
            (" \t", Some(Fault::Empty)),
            (" a", Some(Fault::OuterWhitespace)),
            ("a\u{3000}", Some(Fault::OuterWhitespace)),
            ("a\nb", Some(Fault::Unseen)),
            ("a\t", Some(Fault::Unseen)),
            ("a\u{200B}b", Some(Fault::Unseen)),
            ("\u{202E}evil", Some(Fault::Unseen)),
            ("User. Disabled", Some(Fault::InnerWhitespace)),
        ];
        for (code, expected) in table {
            assert_eq!(fault(code), expected, "{code:?}");
        }
    }
}
