//! A string of JSON: RFC 8259 §7.

use alloc::string::String;
use alloc::sync::Arc;

use crate::received::limit::Limit;
use crate::received::oddity::Oddity;

/// Reads the string that begins at `at`, and says whether its end is there.
pub(super) fn read(text: &str, at: &mut usize, limit: &mut Limit) -> (Arc<str>, bool) {
    let start = *at + 1;
    let whole = skip(text, at);
    let end = if whole { *at - 1 } else { *at };
    let raw = text.get(start..end).unwrap_or_default();
    if raw.bytes().any(|byte| byte < b' ') {
        limit.note(Oddity::Malformed);
    }
    if raw.contains('\\') {
        (unescaped(raw, whole, limit).into(), whole)
    } else {
        (raw.into(), whole)
    }
}

/// Moves behind the string that begins at `at`, and says whether its end is there.
pub(super) fn skip(text: &str, at: &mut usize) -> bool {
    *at += 1;
    loop {
        match text.as_bytes().get(*at) {
            None => return false,
            Some(b'"') => {
                *at += 1;
                return true;
            }
            // What follows a backslash never ends the string. It may be the first byte of a longer character.
            Some(b'\\') => *at = text.len().min(*at + 2),
            Some(_) => *at += 1,
        }
        if *at >= text.len() {
            *at = text.len();
            return false;
        }
    }
}

/// The text between the quotes of a string, which may lack its end.
pub(in crate::received) fn unescaped(raw: &str, whole: bool, limit: &mut Limit) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let mut chars = escape.chars();
        let char = match chars.next() {
            Some(char @ ('"' | '\\' | '/')) => char,
            Some('b') => '\u{8}',
            Some('f') => '\u{C}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => match unit(chars.as_str()) {
                Some(first) => {
                    chars = chars.as_str().get(4..).unwrap_or_default().chars();
                    character(first, &mut chars, limit)
                }
                None if !whole && chars.as_str().len() < 4 => return text,
                None => {
                    limit.note(Oddity::Malformed);
                    'u'
                }
            },
            Some(char) => {
                limit.note(Oddity::Malformed);
                char
            }
            None => return text,
        };
        text.push(char);
        rest = chars.as_str();
    }
    text.push_str(rest);
    text
}

/// Four hexadecimal digits.
fn unit(text: &str) -> Option<u16> {
    let digits = text.get(..4)?;
    // `from_str_radix` would take a sign.
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| are_digits)
}

/// The character of a UTF-16 unit, and of the one after it if it takes two.
fn character(first: u16, chars: &mut core::str::Chars<'_>, limit: &mut Limit) -> char {
    let second = chars.as_str().strip_prefix("\\u").and_then(unit);
    let units = [Some(first), second];
    let mut decoded = char::decode_utf16(units.into_iter().flatten());
    let Some(Ok(char)) = decoded.next() else {
        limit.note(Oddity::InvalidText);
        return char::REPLACEMENT_CHARACTER;
    };
    if char.len_utf16() == 2 {
        *chars = chars.as_str().get(6..).unwrap_or_default().chars();
    }
    char
}
