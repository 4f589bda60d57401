//! Long literals, written in one piece: each literal that is made one by one is a conversation with the compiler.

use proc_macro2::TokenStream;
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

/// How many bytes each number of a column has, which is the runtime's to say.
#[derive(Clone, Copy)]
pub(super) enum Width {
    /// Statuses and the like.
    Two,
    /// Places in a text, and rows.
    Three,
    /// What is more than one number.
    Four,
}

impl Width {
    const fn bytes(self) -> usize {
        match self {
            Width::Two => 2,
            Width::Three => 3,
            Width::Four => 4,
        }
    }

    const fn largest(self) -> usize {
        match self {
            Width::Two => 0xFFFF,
            Width::Three => 0xFF_FFFF,
            Width::Four => 0xFFFF_FFFF,
        }
    }
}

/// Numbers as the runtime keeps them: bytes of one width, the least significant one first, so that `\x42\x01` is `0x0142`.
/// What is too large becomes an error where it would stand.
pub(super) fn numbers(width: Width, numbers: &[usize]) -> TokenStream {
    // Each number of three bytes is read as a word of four.
    let filling = match width {
        Width::Three if !numbers.is_empty() => 1,
        Width::Two | Width::Three | Width::Four => 0,
    };
    match bytes(width, 0, numbers, filling) {
        Some(bytes) => quote!(__error_catalog::Numbers { bytes: #bytes }),
        None => too_large(),
    }
}

/// Where the share of each row ends: a number and the one before it are read as one word of eight bytes, and before the
/// first stands a zero.
pub(super) fn ends(ends: &[usize]) -> TokenStream {
    match bytes(Width::Three, 3, ends, 2) {
        Some(bytes) => quote!(__error_catalog::Ends { bytes: #bytes }),
        None => too_large(),
    }
}

/// Nothing if a number is too large. As many zeros stand before and after them.
fn bytes(width: Width, before: usize, numbers: &[usize], after: usize) -> Option<TokenStream> {
    let (largest, size) = (width.largest(), width.bytes());
    let count = before + numbers.len() * size + after;
    let mut written: Vec<u8> = Vec::with_capacity(count * 4 + 3);
    written.extend_from_slice(b"b\"");
    let mut byte = |byte: u8| {
        written.extend_from_slice(&[b'\\', b'x', hex_digit(byte >> 4), hex_digit(byte & 0xF)]);
    };
    (0..before).for_each(|_| byte(0));
    for number in numbers {
        if *number > largest {
            return None;
        }
        for part in number.to_le_bytes().iter().take(size) {
            byte(*part);
        }
    }
    (0..after).for_each(|_| byte(0));
    written.push(b'"');
    let written = String::from_utf8(written).ok()?;
    Some(tokens(&written))
}

/// A column of texts has to be shorter than 16 MiB in all, a text with holes than 1 MiB, and rows, sections and arguments
/// are limited by what nobody writes.
fn too_large() -> TokenStream {
    quote!(::core::compile_error! {
        "this catalog is too large: all texts of one kind in one language may have 16 MiB, and a message with a placeholder 1 MiB; \
         split the enum, and nest the parts with `transparent`"
    })
}

/// The place of a hole in the text of its row, and its argument, as the runtime's `hole` has them.
pub(super) fn hole(place: usize, argument: u32) -> usize {
    let argument = argument as usize;
    if place >> (32 - ARGUMENT_BITS) != 0 || argument >> ARGUMENT_BITS != 0 {
        return usize::MAX;
    }
    place << ARGUMENT_BITS | argument
}

const ARGUMENT_BITS: u32 = 12;

fn hex_digit(number: u8) -> u8 {
    if number < 10 {
        b'0' + number
    } else {
        b'A' + (number - 10)
    }
}

#[cfg(test)]
mod tests {
    use super::{Width, ends, hole, numbers, text};

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
    fn numbers_are_as_wide_as_their_column() {
        let table: [(Width, &[usize], &str); 4] = [
            (Width::Two, &[0x21, 0x142], r#"bytes : b"\x21\x00\x42\x01""#),
            (Width::Three, &[0x01_0203], r#"bytes : b"\x03\x02\x01\x00""#),
            (Width::Three, &[], r#"bytes : b"""#),
            (
                Width::Four,
                &[0xABCD_EF01],
                r#"bytes : b"\x01\xEF\xCD\xAB""#,
            ),
        ];
        for (width, list, expected) in table {
            let written = numbers(width, list).to_string();
            assert!(written.contains(expected), "{written}");
        }
    }

    #[test]
    fn before_the_ends_stands_where_the_first_row_begins() {
        let written = ends(&[0x21, 0x01_0203]).to_string();
        let expected = r#"bytes : b"\x00\x00\x00\x21\x00\x00\x03\x02\x01\x00\x00""#;
        assert!(written.contains(expected), "{written}");
        assert!(ends(&[0x100_0000]).to_string().contains("compile_error"));
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_cut() {
        let refused = |width, number| {
            numbers(width, &[number])
                .to_string()
                .contains("compile_error")
        };
        for (width, largest) in [
            (Width::Two, 0xFFFF),
            (Width::Three, 0xFF_FFFF),
            (Width::Four, 0xFFFF_FFFF),
        ] {
            assert!(!refused(width, largest) && refused(width, largest + 1));
        }
        let largest = hole((1 << 20) - 1, (1 << 12) - 1);
        assert_eq!(largest, 0xFFFF_FFFF);
        assert!(refused(Width::Four, hole(1 << 20, 0)));
        assert!(refused(Width::Four, hole(0, 1 << 12)));
    }
}
