//! `Accept-Language`: RFC 9110 §12.5.4, by the lookup of RFC 4647 §3.4.

use super::list::{self, Quality};
use crate::locale;

/// The tag that is wanted most; `None` if the request leaves it to the catalog.
pub(super) fn choose(header: &[u8], tags: &'static [&'static str]) -> Option<&'static str> {
    let ranges = list::elements(header).filter_map(
        |list::Element {
             value: range,
             quality,
             ..
         }| {
            let range = core::str::from_utf8(range).ok()?;
            Some((range, quality))
        },
    );
    let is_refused = |tag: usize| {
        let said = ranges.clone().filter(|(range, _)| names(range, tags, tag));
        said.map(|(_, quality)| quality).max() == Some(0)
    };
    let found = ranges.clone().filter_map(|(range, quality)| {
        let tag = if range == "*" {
            let is_named = |tag: usize| {
                ranges
                    .clone()
                    .any(|(range, _)| locale::lookup(tags, range) == Some(tag))
            };
            (0..tags.len()).find(|tag| !is_named(*tag))?
        } else {
            locale::lookup(tags, range)?
        };
        (quality > 0 && !is_refused(tag)).then_some((quality, tag))
    });
    // Of equals the first: `max_by_key` would take the last.
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.and_then(|(_, tag): (Quality, usize)| tags.get(tag).copied())
}

/// Whether a range says of that tag by name how much it is wanted.
fn names(range: &str, tags: &[&str], tag: usize) -> bool {
    tags.get(tag)
        .is_some_and(|tag| locale::lookup(&[*tag], range) == Some(0) && tag.len() == range.len())
}
