//! `Accept`: RFC 9110 §12.5.1.

use super::list::{self, Quality};
use crate::Format;

/// What can be sent, the better of equals first. XML has two names for one thing, see RFC 7303 §9.
const OFFERS: [Offer; 5] = [
    Offer::new(Format::Json, "application", "application/json"),
    Offer::new(Format::Xml, "text", "text/xml"),
    Offer::new(Format::Xml, "application", "application/xml"),
    Offer::new(
        Format::ProblemJson,
        "application",
        "application/problem+json",
    ),
    Offer::new(Format::ProblemXml, "application", "application/problem+xml"),
];

struct Offer {
    format: Format,
    kind: &'static str,
    name: &'static str,
}

impl Offer {
    const fn new(format: Format, kind: &'static str, name: &'static str) -> Offer {
        Offer { format, kind, name }
    }
}

/// What the most precise range says of each offer; of equals, the one that likes it most.
type Ratings = [Option<(Precision, Quality)>; OFFERS.len()];

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
    let ratings = ratings(header);
    let rated = OFFERS.iter().filter_map(|offer| {
        let format = offer.format;
        // Of two names for one thing it is what is said of the better one.
        let of_format = OFFERS
            .iter()
            .zip(ratings)
            .filter(|(other, _)| other.format == format);
        let (precision, quality) = of_format.filter_map(|(_, rating)| rating).max()?;
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
    let rated = OFFERS.iter().zip(ratings(header));
    let rated = rated.filter(|(offer, _)| offer.format == format);
    let best = rated.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map_or(format.media_type(), |(offer, _)| offer.name)
}

/// The header is read once, whatever is offered.
fn ratings(header: &[u8]) -> Ratings {
    let mut ratings = [None; OFFERS.len()];
    for element in list::elements(header) {
        for (rating, offer) in ratings.iter_mut().zip(&OFFERS) {
            let said = precision(&element, offer).map(|precision| (precision, element.quality));
            *rating = said.max(*rating);
        }
    }
    ratings
}

/// How closely an element names an offer, if it does.
fn precision(element: &list::Element<'_>, offer: &Offer) -> Option<Precision> {
    let is = |text: &[u8], name: &str| text.eq_ignore_ascii_case(name.as_bytes());
    match element.value {
        b"*/*" => Some(Precision::Any),
        [range @ .., b'/', b'*'] if is(range, offer.kind) => Some(Precision::Type),
        value if !is(value, offer.name) => None,
        _ if element.is_qualified => Some(Precision::Qualified),
        _ => Some(Precision::Exact),
    }
}
