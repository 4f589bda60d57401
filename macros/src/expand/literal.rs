//! Long literals, written in one piece: each literal that is made one by one is a conversation with the compiler.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::written::tokens;

/// A text as a literal.
///
/// `Literal::string` would ask of every letter whether it can be printed, which in a catalog of many languages costs more
/// than all else that is done with its texts. Only what would end the literal or read as something else is escaped.
pub(super) fn text(text: &str) -> TokenStream {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    if is_plain(text.as_bytes()) {
        written.push_str(text);
    } else {
        let mut body = text.to_owned();
        for (letter, escaped) in ESCAPED {
            body = body.replace(letter, escaped);
        }
        written.push_str(&body);
    }
    written.push('"');
    tokens(&written)
}

/// Whether nothing of [`ESCAPED`] is in there. By bytes, because to look for letters takes a macro, which nobody optimises,
/// as long as to ask of each whether it can be printed.
fn is_plain(text: &[u8]) -> bool {
    let is_escaped = text.contains(&b'\\') || text.contains(&b'"') || text.contains(&b'\r');
    let may_turn = text.contains(&0xE2);
    !(is_escaped || may_turn && turns_writing(text))
}

fn turns_writing(mut text: &[u8]) -> bool {
    while let [first, rest @ ..] = text {
        if *first == 0xE2 {
            match rest {
                [0x80, 0xAA..=0xAE, ..] | [0x81, 0xA6..=0xA9, ..] => return true,
                _ => {}
            }
        }
        text = rest;
    }
    false
}

/// The backslash first, because the others bring one. The letters that change the direction of writing are refused by a
/// lint wherever they stand in a literal as they are.
const ESCAPED: [(char, &str); 12] = [
    ('\\', "\\\\"),
    ('"', "\\\""),
    ('\r', "\\r"),
    ('\u{202A}', "\\u{202A}"),
    ('\u{202B}', "\\u{202B}"),
    ('\u{202C}', "\\u{202C}"),
    ('\u{202D}', "\\u{202D}"),
    ('\u{202E}', "\\u{202E}"),
    ('\u{2066}', "\\u{2066}"),
    ('\u{2067}', "\\u{2067}"),
    ('\u{2068}', "\\u{2068}"),
    ('\u{2069}', "\\u{2069}"),
];

/// Numbers as the runtime keeps them: bytes of one width, the most significant one first, so that `\x01\x42` reads as
/// `0x0142`.
pub(super) fn numbers(numbers: &[usize]) -> TokenStream {
    let mut largest = 0;
    for number in numbers {
        largest |= *number;
    }
    let width = match largest {
        0..=0xFF => 1,
        0x100..=0xFFFF => 2,
        0x1_0000..=0xFF_FFFF => 3,
        _ => 4,
    };
    let mut written: Vec<u8> = Vec::with_capacity(numbers.len() * width * 4 + 3);
    written.extend_from_slice(b"b\"");
    for number in numbers {
        for byte in number.to_be_bytes().iter().skip(SIZE - width) {
            written.extend_from_slice(&[b'\\', b'x', hex_digit(byte >> 4), hex_digit(byte & 0xF)]);
        }
    }
    written.push(b'"');
    let written = String::from_utf8(written).unwrap_or_default();
    let bytes = tokens(&written);
    let width = Literal::usize_unsuffixed(width);
    quote!(__error_catalog::Numbers { width: #width, bytes: #bytes })
}

const SIZE: usize = size_of::<usize>();

fn hex_digit(number: u8) -> u8 {
    if number < 10 {
        b'0' + number
    } else {
        b'A' + (number - 10)
    }
}

#[cfg(test)]
mod tests {
    use super::{numbers, text};

    #[test]
    fn a_text_reads_as_what_it_is() {
        for expected in [
            "",
            "plain",
            "\"quoted\" \\ and 错误…",
            "a\nb\tc\0d",
            "a\r\nb",
            "\u{202E}\u{2066}\u{200B}",
            "\\u{202E} \\\"",
        ] {
            let read: syn::LitStr = syn::parse_str(&text(expected).to_string()).unwrap();
            assert_eq!(read.value(), expected);
        }
    }

    #[test]
    fn letters_that_turn_the_writing_are_escaped() {
        for (letter, escaped) in super::ESCAPED {
            assert!(
                text(&format!("a…{letter}"))
                    .to_string()
                    .ends_with(&format!("{escaped}\""))
            );
        }
        assert_eq!(text("a\u{202E}b").to_string(), r#""a\u{202E}b""#);
    }

    #[test]
    fn numbers_are_as_wide_as_the_largest() {
        let table: [(&[usize], &str); 4] = [
            (&[0, 0x21], r#"width : 1 , bytes : b"\x00\x21""#),
            (&[0x21, 0x142], r#"width : 2 , bytes : b"\x00\x21\x01\x42""#),
            (&[0x01_0203], r#"width : 3 , bytes : b"\x01\x02\x03""#),
            (&[0xABCD_EF01], r#"width : 4 , bytes : b"\xAB\xCD\xEF\x01""#),
        ];
        for (list, expected) in table {
            let written = numbers(list).to_string();
            assert!(written.contains(expected), "{written}");
        }
    }
}
