//! `Accept`: RFC 9110 §12.5.1.

use super::list::{self, Quality};
use crate::Format;

/// What can be sent. XML has two names for one thing, see RFC 7303 §9.
const OFFERS: [(Format, &[&str]); 4] = [
    (Format::Json, &["application/json"]),
    (Format::Xml, &["text/xml", "application/xml"]),
    (Format::ProblemJson, &["application/problem+json"]),
    (Format::ProblemXml, &["application/problem+xml"]),
];

/// How closely a range names a type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Any,
    Type,
    /// With parameters, which ask for more than the type.
    Qualified,
    Exact,
}

/// The format that is wanted most; `None` if none is acceptable.
pub(super) fn choose(header: &[u8], default: Format) -> Option<Format> {
    let rated = OFFERS.iter().filter_map(|&(format, names)| {
        let said = names.iter().filter_map(|name| wanted(header, name));
        let (precision, quality) = said.max()?;
        let is_problem = matches!(format, Format::ProblemJson | Format::ProblemXml);
        // Most wanted; then what is named, and of that what only an error can be; then the catalog's own.
        let names_problem = is_problem && precision >= Precision::Qualified;
        let rating = (quality, precision, names_problem, format == default);
        (quality > 0).then_some((rating, format))
    });
    // Of equals the first: `max_by_key` would take the last.
    let best = rated.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, format)| format)
}

/// The name of a format that the header likes better.
pub(super) fn name(header: &[u8], format: Format) -> &'static str {
    let offer = OFFERS.iter().find(|(offered, _)| *offered == format);
    let names = offer.map_or(&[][..], |(_, names)| names).iter();
    let rated = names.map(|name| (wanted(header, name), *name));
    let best = rated.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or(format.media_type(), |(_, name)| name)
}

/// What the most precise range says of a type; of equals, the one that likes it most.
fn wanted(header: &[u8], name: &str) -> Option<(Precision, Quality)> {
    let (kind, _) = name.split_once('/')?;
    let is = |text: &[u8], name: &str| text.eq_ignore_ascii_case(name.as_bytes());
    let said = list::elements(header).filter_map(|element| {
        let list::Element { value, quality, .. } = element;
        let precision = match value {
            b"*/*" => Precision::Any,
            [range @ .., b'/', b'*'] if is(range, kind) => Precision::Type,
            _ if !is(value, name) => return None,
            _ if element.is_qualified => Precision::Qualified,
            _ => Precision::Exact,
        };
        Some((precision, quality))
    });
    said.max()
}
