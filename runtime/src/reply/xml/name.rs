use core::fmt::{self, Write};

/// Writes a key as the name of an element: a `Name` of [XML 1.0 §2.3] without a colon, which namespaces own. Every
/// character that may not stand there becomes `_`.
///
/// [XML 1.0 §2.3]: https://www.w3.org/TR/xml/#NT-Name
pub(crate) fn write(out: &mut (impl Write + ?Sized), key: &str) -> fmt::Result {
    let mut done = 0;
    for (at, char) in key.char_indices() {
        if is_start(char) || (at > 0 && is_inner(char)) {
            continue;
        }
        out.write_str(key.get(done..at).unwrap_or_default())?;
        out.write_char('_')?;
        done = at + char.len_utf8();
    }
    if key.is_empty() {
        return out.write_char('_');
    }
    out.write_str(key.get(done..).unwrap_or_default())
}

/// `NameStartChar`
const fn is_start(char: char) -> bool {
    matches!(char,
        'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}'
        | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// What `NameChar` has beyond that.
const fn is_inner(char: char) -> bool {
    matches!(char,
        '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}
