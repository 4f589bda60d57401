//! Long literals, written in one piece: each literal that is made one by one is a conversation with the compiler.

use std::str::FromStr as _;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// A text as a literal.
///
/// `Literal::string` would ask of every letter whether it can be printed, which in a catalog of many languages costs more
/// than all else that is done with its texts. Only what would end the literal or read as something else is escaped.
pub(super) fn text(text: &str) -> Literal {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    written.push_str(text);
    for (letter, escaped) in ESCAPED {
        if text.contains(letter) {
            let body = written.split_off(1);
            written.push_str(&body.replace(letter, escaped));
        }
    }
    written.push('"');
    Literal::from_str(&written).unwrap_or_else(|_| Literal::string(text))
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
    let largest = numbers.iter().copied().max().unwrap_or_default();
    let width = match largest {
        0..=0xFF => 1,
        0x100..=0xFFFF => 2,
        0x1_0000..=0xFF_FFFF => 3,
        _ => 4,
    };
    let mut written = String::with_capacity(numbers.len() * width * 4 + 3);
    written.push_str("b\"");
    for number in numbers {
        let mut shift = width * 8;
        while shift > 0 {
            shift -= 8;
            let byte = number >> shift;
            written.push_str("\\x");
            written.push(hex_digit(byte >> 4));
            written.push(hex_digit(byte));
        }
    }
    written.push('"');
    let bytes = Literal::from_str(&written).unwrap_or_else(|_| Literal::byte_string(&[]));
    let width = Literal::usize_unsuffixed(width);
    quote!(__error_catalog::Numbers { width: #width, bytes: #bytes })
}

fn hex_digit(number: usize) -> char {
    match number & 0xF {
        0 => '0',
        1 => '1',
        2 => '2',
        3 => '3',
        4 => '4',
        5 => '5',
        6 => '6',
        7 => '7',
        8 => '8',
        9 => '9',
        10 => 'A',
        11 => 'B',
        12 => 'C',
        13 => 'D',
        14 => 'E',
        _ => 'F',
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
