//! Documentation addresses with a place for the code.

use std::fmt::Write as _;

/// The address of one entry: `{code}` is the code, percent-encoded (RFC 3986 §2.1).
pub(crate) fn of_entry(template: &str, code: &str) -> String {
    template.replace("{code}", &percent_encoded(code))
}

/// A word between braces that is not `code`: a misprint. Other braces are left to the author.
pub(crate) fn stray_word(template: &str) -> Option<&str> {
    let inside = template
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0));
    let is_word = |text: &str| {
        let mut letters = text.chars();
        !text.is_empty() && letters.all(|letter| letter.is_alphanumeric() || letter == '_')
    };
    inside
        .into_iter()
        .find(|text| is_word(text) && *text != "code")
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        // The unreserved characters of RFC 3986 §2.3: safe in a path, a query and a fragment alike.
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{of_entry, stray_word};

    #[test]
    fn a_word_between_braces_is_the_code() {
        let table = [
            ("https://a.b/", None),
            ("https://a.b/{code}#{code}", None),
            ("https://a.b/{cod}", Some("cod")),
            ("https://a.b/{code}/{id}", Some("id")),
            ("https://a.b/{#code}{code", None),
            ("https://a.b/code}", None),
        ];
        for (template, expected) in table {
            assert_eq!(stray_word(template), expected, "{template}");
        }
    }

    #[test]
    fn the_code_is_encoded_and_the_address_is_not() {
        let table = [
            (
                "https://a.b/#{code}",
                "InvalidVpc.NotFound",
                "https://a.b/#InvalidVpc.NotFound",
            ),
            (
                "https://a.b/?q={code}&x",
                "a b/&",
                "https://a.b/?q=a%20b%2F%26&x",
            ),
            ("https://a.b/{code}", "误", "https://a.b/%E8%AF%AF"),
            ("https://a.b/", "A", "https://a.b/"),
        ];
        for (template, code, expected) in table {
            assert_eq!(of_entry(template, code), expected);
        }
    }
}
