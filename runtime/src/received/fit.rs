//! Of several entries with one code, the ones that a response can come from.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Entry;
use crate::table::TextKind;

/// How well an entry explains a response; more is better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// How many of status and message are as documented.
    facts: u8,
    /// A message says more than a status, which entries share.
    message: bool,
}

/// Entries between which a response does not decide, the likeliest first.
pub(super) enum Fitting {
    One(Entry),
    Any(Vec<Entry>),
}

impl Fitting {
    pub(super) fn as_slice(&self) -> &[Entry] {
        match self {
            Fitting::One(entry) => core::slice::from_ref(entry),
            Fitting::Any(entries) => entries,
        }
    }
}

/// The entries that fit best, the one whose message says most in front.
pub(super) fn best(
    entries: Vec<Entry>,
    statuses: [Option<u64>; 2],
    message: Option<&str>,
) -> Fitting {
    if entries.len() < 2 {
        return Fitting::Any(entries);
    }
    let mut rated: Vec<(Fit, usize, Entry)> = entries
        .into_iter()
        .map(|entry| {
            let status = entry
                .statuses()
                .any(|status| statuses.contains(&Some(u64::from(status.as_u16()))));
            let literal = message.and_then(|message| literal_of(entry, message));
            let fit = Fit {
                facts: u8::from(status) + u8::from(literal.is_some()),
                message: literal.is_some(),
            };
            (fit, literal.unwrap_or_default(), entry)
        })
        .collect();
    let best = rated.iter().map(|(fit, ..)| *fit).max();
    rated.retain(|(fit, ..)| Some(*fit) == best);
    // Stable: of equals the first that is documented comes first.
    rated.sort_by_key(|(_, literal, _)| core::cmp::Reverse(*literal));
    Fitting::Any(rated.into_iter().map(|(.., entry)| entry).collect())
}

/// How many bytes of a message stand in the entry's own text, if it fits in any language.
fn literal_of(entry: Entry, message: &str) -> Option<usize> {
    let locales = 0..entry.table().locales.len().max(1);
    let templates = locales.filter_map(|locale| entry.template(TextKind::Message, locale));
    let fitting = templates.filter(|template| fits(template.literals(), message));
    fitting.map(|template| template.literal().len()).max()
}

/// Whether a text is made of these parts, in order, with anything between them.
fn fits(mut parts: impl DoubleEndedIterator<Item = &'static str>, text: &str) -> bool {
    let Some(first) = parts.next() else {
        return text.is_empty();
    };
    let Some(last) = parts.next_back() else {
        return text == carried(first, text) || text.trim() == carried(first, text).trim();
    };
    let Some(rest) = text.strip_prefix(&*carried(first, text)) else {
        return false;
    };
    let Some(mut rest) = rest.strip_suffix(&*carried(last, text)) else {
        return false;
    };
    // The first place is as good as any: what is left is the longest.
    for part in parts {
        let part = carried(part, text);
        let Some((_, behind)) = rest.split_once(&*part) else {
            return false;
        };
        rest = behind;
    }
    true
}

/// A part as it may come: XML replaces what it cannot carry.
fn carried<'p>(part: &'p str, text: &str) -> Cow<'p, str> {
    let is_lost = |char: char| matches!(char, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    if text.contains(char::REPLACEMENT_CHARACTER) && part.contains(is_lost) {
        Cow::Owned(part.replace(is_lost, "\u{FFFD}"))
    } else {
        Cow::Borrowed(part)
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_text_fits_if_only_its_holes_differ() {
        for (parts, text, expected) in [
            (&["", ""][..], "", true),
            (&["", ""], "anything", true),
            (&["a"], "a", true),
            (&["a"], " a\n", true),
            (&["a"], "b", false),
            (&["a", "b"], "ab", true),
            (&["a", "b"], "axb", true),
            (&["a", "b"], "axbc", false),
            (&["aba", "aba"], "aba", false),
            (&["a", "-", "b"], "a1-2b", true),
            (&["a", "-", "b"], "a1b", false),
            (&["a", "-", "-", "b"], "a-b", false),
            (&["a", "xy", "x", "b"], "axyxyxb", true),
            (&["bell \u{7} ", ""], "bell \u{FFFD} rings", true),
            (&["bell \u{7} ", ""], "bell \u{7} rings", true),
        ] {
            assert_eq!(
                fits(parts.iter().copied(), text),
                expected,
                "{parts:?} {text}"
            );
        }
    }
}
