use alloc::string::String;
use core::fmt::{self, Display, Write};

/// What a message may have of a status, so that details are left, in bytes: it stands in both.
pub(super) const MOST_OF_MESSAGE: usize = 1536;

/// A text of which no more is printed than there is room for, however much its values have to say.
struct Bounded {
    text: String,
    left: usize,
    cost: fn(char) -> usize,
    is_cut: bool,
}

impl Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for char in text.chars() {
            let Some(left) = self.left.checked_sub((self.cost)(char)) else {
                self.is_cut = true;
                return Err(fmt::Error);
            };
            self.left = left;
            self.text.push(char);
        }
        Ok(())
    }
}

impl Bounded {
    /// A value that refuses to print ends the text, as it does in a body.
    fn print(value: &dyn Display, most: usize, cost: fn(char) -> usize) -> Bounded {
        let mut bounded = Bounded {
            text: String::new(),
            left: most,
            cost,
            is_cut: false,
        };
        let _ = write!(bounded, "{value}");
        bounded
    }
}

/// The text, if it has no more bytes than that.
pub(super) fn whole(value: &dyn Display, most: usize) -> Option<String> {
    let printed = Bounded::print(value, most, char::len_utf8);
    (!printed.is_cut).then_some(printed.text)
}

/// The text, or as much of it as has no more bytes than that when it is percent-encoded, and then an ellipsis.
pub(super) fn beginning(value: &dyn Display, most: usize) -> String {
    let Bounded {
        mut text, is_cut, ..
    } = Bounded::print(value, most, encoded_len);
    if is_cut {
        text.push('…');
    }
    text
}

/// How many bytes the header `grpc-message` has of a character.
fn encoded_len(char: char) -> usize {
    match char {
        '"' | '#' | '%' | '<' | '>' | '?' | '`' | '{' | '}' => 3,
        '!'..='~' => 1,
        _ => 3 * char.len_utf8(),
    }
}

/// How many bytes the header `grpc-message` has of a text.
pub(super) fn encoded(text: &str) -> usize {
    text.chars().map(encoded_len).sum()
}

#[cfg(test)]
mod tests {
    use super::{beginning, encoded, whole};

    #[test]
    fn a_text_is_cut_between_characters() {
        for (text, most, expected) in [
            ("", 0, ""),
            ("a", 0, "…"),
            ("abc", 3, "abc"),
            ("abcd", 3, "abc…"),
            ("a b", 5, "a b"),
            ("a b", 4, "a …"),
            ("中文", 18, "中文"),
            ("中文", 17, "中…"),
            ("%", 2, "…"),
        ] {
            assert_eq!(beginning(&text, most), expected, "{text} in {most}");
        }
        assert_eq!(encoded("a%中"), 1 + 3 + 9);
    }

    #[test]
    fn a_value_is_whole_or_not_there() {
        assert_eq!(whole(&"中", 3).as_deref(), Some("中"));
        assert_eq!(whole(&"中", 2), None);
        assert_eq!(whole(&1234, 3), None);
    }
}
