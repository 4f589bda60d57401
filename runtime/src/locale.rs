//! Which of a catalog's languages serves a request: the Lookup of RFC 4647.

/// The number of the tag that RFC 4647 §3.4 finds for one language range; `None` if the default has to serve.
///
/// Case does not matter, and `_` stands for `-`, because that is how POSIX and Java write locales.
pub(crate) fn lookup(tags: &[&str], range: &str) -> Option<usize> {
    let mut range = range.as_bytes();
    loop {
        if range.is_empty() {
            return None;
        }
        if let Some(found) = tags.iter().position(|tag| matches(tag.as_bytes(), range)) {
            return Some(found);
        }
        range = truncate(range);
    }
}

fn matches(tag: &[u8], range: &[u8]) -> bool {
    tag.len() == range.len() && tag.iter().zip(range).all(|(&a, &b)| fold(a) == fold(b))
}

fn fold(byte: u8) -> u8 {
    if byte == b'_' {
        b'-'
    } else {
        byte.to_ascii_lowercase()
    }
}

fn is_separator(byte: u8) -> bool {
    fold(byte) == b'-'
}

/// Takes the last subtag off, and with it a single letter or digit before it: that one only introduces what follows.
fn truncate(range: &[u8]) -> &[u8] {
    let mut rest = without_last_subtag(range);
    while let [.., before, _] = rest {
        if !is_separator(*before) {
            break;
        }
        rest = without_last_subtag(rest);
    }
    rest
}

fn without_last_subtag(range: &[u8]) -> &[u8] {
    let end = range
        .iter()
        .rposition(|&byte| is_separator(byte))
        .unwrap_or(0);
    range.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{lookup, truncate};

    const TAGS: &[&str] = &["en", "zh", "zh-Hant", "pt-BR"];

    #[test]
    fn whole_tags_come_first() {
        assert_eq!(lookup(TAGS, "en"), Some(0));
        assert_eq!(lookup(TAGS, "zh-hant"), Some(2));
        assert_eq!(lookup(TAGS, "pt_br"), Some(3));
    }

    #[test]
    fn ranges_are_cut_from_the_right() {
        assert_eq!(lookup(TAGS, "zh-Hant-TW"), Some(2));
        assert_eq!(lookup(TAGS, "zh_CN"), Some(1));
        assert_eq!(lookup(TAGS, "en-GB-oxendict"), Some(0));
    }

    #[test]
    fn a_range_never_finds_a_longer_tag() {
        assert_eq!(lookup(TAGS, "pt"), None);
    }

    #[test]
    fn strangers_and_nonsense_find_nothing() {
        for range in ["", "*", "-", "--", "_", "fr", "x", "x-y-z", "z-h", "中文"] {
            assert_eq!(lookup(TAGS, range), None, "{range}");
        }
    }

    #[test]
    fn the_example_of_the_rfc() {
        let mut range: &[u8] = b"zh-Hant-CN-x-private1-private2";
        for shorter in ["zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh", ""] {
            range = truncate(range);
            assert_eq!(range, shorter.as_bytes());
        }
    }
}
