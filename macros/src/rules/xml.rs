//! Names of XML elements.

/// Whether a key can be an element's name: a `Name` of XML 1.0 (fifth edition) §2.3 without a colon, which namespaces
/// own.
pub(crate) fn is_name(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(is_start)
        && letters.all(|letter| is_start(letter) || is_inner(letter))
}

fn is_start(letter: char) -> bool {
    matches!(letter,
        'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}'
        | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn is_inner(letter: char) -> bool {
    matches!(letter,
        '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn names_and_others() {
        for name in ["Error", "ret-code", "_x", "a.b", "请求", "é1"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "1a", "-a", "a b", "a:b", "a>", "×"] {
            assert!(!is_name(other), "{other}");
        }
    }
}
