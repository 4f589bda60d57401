//! Language tags (BCP 47, RFC 5646) as far as catalogs use them: language, script, region, variants.

/// The tag in the canonical case of RFC 5646 §2.1.1 (`zh-Hans-CN`), with `_` read as `-`; `None` if it is no tag.
pub(crate) fn canonical(tag: &str) -> Option<String> {
    let mut parts = Vec::new();
    let mut place = Place::Language;
    for subtag in tag.split(['-', '_']) {
        if !subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let alphabetic = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        let numeric = subtag.bytes().all(|byte| byte.is_ascii_digit());
        let starts_numeric = subtag.starts_with(|first: char| first.is_ascii_digit());
        let (next, text) = match (place, subtag.len()) {
            (Place::Language, 2 | 3 | 5..=8) if alphabetic => {
                (Place::Script, subtag.to_ascii_lowercase())
            }
            (Place::Script, 4) if alphabetic => (Place::Region, title_case(subtag)),
            (Place::Script | Place::Region, 2) if alphabetic => {
                (Place::Variant, subtag.to_ascii_uppercase())
            }
            (Place::Script | Place::Region, 3) if numeric => (Place::Variant, subtag.to_owned()),
            (Place::Script | Place::Region | Place::Variant, 5..=8) => {
                (Place::Variant, subtag.to_ascii_lowercase())
            }
            (Place::Script | Place::Region | Place::Variant, 4) if starts_numeric => {
                (Place::Variant, subtag.to_ascii_lowercase())
            }
            (Place::Language | Place::Script | Place::Region | Place::Variant, _) => return None,
        };
        place = next;
        parts.push(text);
    }
    Some(parts.join("-"))
}

/// Whether a key of an attribute list is a locale: its first subtag has two or three letters. Keys of ours have four
/// or more, so the two never meet.
pub(crate) fn is_locale_key(key: &str) -> bool {
    let first = key.split('_').next().unwrap_or_default();
    matches!(first.len(), 2 | 3) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[derive(Clone, Copy)]
enum Place {
    Language,
    Script,
    Region,
    Variant,
}

fn title_case(subtag: &str) -> String {
    let (first, rest) = subtag.split_at(1);
    first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{canonical, is_locale_key};

    #[test]
    fn tags_take_their_canonical_case() {
        let table = [
            ("en", Some("en")),
            ("ZH", Some("zh")),
            ("zh_cn", Some("zh-CN")),
            ("zh-hans-cn", Some("zh-Hans-CN")),
            ("es-419", Some("es-419")),
            ("de-1996", Some("de-1996")),
            ("sl-rozaj-biske", Some("sl-rozaj-biske")),
            ("fil", Some("fil")),
            ("", None),
            ("e", None),
            ("en-", None),
            ("english language", None),
            ("zh-CN-Hans", None),
            ("12", None),
            ("中文", None),
        ];
        for (tag, expected) in table {
            assert_eq!(canonical(tag).as_deref(), expected, "{tag}");
        }
    }

    #[test]
    fn a_key_with_a_short_first_subtag_is_a_locale() {
        for key in ["zh", "zh_CN", "id", "as", "fil"] {
            assert!(is_locale_key(key), "{key}");
        }
        for key in ["code", "status", "advice", "z", "a1"] {
            assert!(!is_locale_key(key), "{key}");
        }
    }
}
