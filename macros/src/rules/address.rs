//! Documentation addresses with a place for the code.

use std::fmt::Write as _;

/// The address of one entry: `{code}` is the code, percent-encoded (RFC 3986 §2.1).
pub(crate) fn of_entry(template: &str, code: &str) -> String {
    template.replace("{code}", &percent_encoded(code))
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
    use super::of_entry;

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
