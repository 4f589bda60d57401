//! What the headers of a response say of the error.

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;
use std::time::SystemTime;

use super::label::Label;
use super::piece::Piece;
use crate::Catalog;

/// A header that says something.
#[derive(Clone, Copy, PartialEq)]
enum Header {
    Code,
    ContentType,
    RequestId,
    RetryAfter,
    Date,
}

impl Header {
    fn of(name: &str, code_header: &str) -> Option<Header> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if !code_header.is_empty() && is(code_header) {
            return Some(Header::Code);
        }
        // By length first, because a response has many headers.
        let (header, written) = match name.len() {
            12 if name.ends_with(['e', 'E']) => (Header::ContentType, "content-type"),
            12 => (Header::RequestId, "x-request-id"),
            11 => (Header::RetryAfter, "retry-after"),
            4 => (Header::Date, "date"),
            _ => return None,
        };
        // The names that HTTP/2 has need no second look.
        (name == written || is(written)).then_some(header)
    }
}

/// The headers that are kept; all others may be anybody's secrets.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers {
    pub(super) label: Option<Label>,
    pub(super) request_id: Option<Piece>,
    pub(super) retry_after: Option<Duration>,
    /// The catalog's `code_header`, decoded.
    pub(super) code: Option<String>,
    /// It is no response of HTTP, but a status of gRPC.
    pub(super) is_grpc: bool,
    /// Whose code it is, which gRPC says and HTTP does not.
    pub(super) domain: Option<Arc<str>>,
}

impl Headers {
    pub(super) fn read(
        catalog: &Catalog,
        headers: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
    ) -> Headers {
        let code_header = catalog.table().code_header;
        let mut found = Headers::default();
        let mut retry_after = None;
        let mut date = None;
        for (name, value) in headers {
            let Some(header) = Header::of(name.as_ref(), code_header) else {
                continue;
            };
            let value = value.as_ref();
            if header == Header::ContentType && found.label.is_none() && value == Label::MOST {
                found.label = Some(Label::JSON);
                continue;
            }
            let text = String::from_utf8_lossy(value);
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            // Of a header that stands twice the first counts.
            let keep = |slot: &mut Option<String>| {
                slot.get_or_insert_with(|| text.to_string());
            };
            match header {
                Header::Code => {
                    found.code.get_or_insert_with(|| percent_decoded(text));
                }
                Header::ContentType => {
                    found.label.get_or_insert_with(|| Label::of(text));
                }
                Header::RequestId => {
                    let request_id = &mut found.request_id;
                    request_id.get_or_insert_with(|| Piece::Copy(text.into()));
                }
                Header::RetryAfter => keep(&mut retry_after),
                Header::Date => keep(&mut date),
            }
        }
        found.retry_after = retry_after.and_then(|text| delay(&text, date.as_deref()));
        found
    }
}

/// A clock can be set this far ahead, and no further: a client adds the delay to its own time.
pub(super) const LONGEST: Duration = Duration::from_secs(u32::MAX as u64);

impl Headers {
    /// Whether the body is said to be a problem details object: RFC 9457.
    pub(super) fn is_problem(&self) -> bool {
        self.label.is_some_and(|label| label.is_problem)
    }

    /// Whether the code may be one of that catalog's.
    pub(super) fn is_of(&self, catalog: &Catalog) -> bool {
        let is = |domain: &str| catalog.tables().any(|table| table.name == domain);
        self.domain.as_deref().is_none_or(is)
    }

    /// What they say of one of several errors that were answered together. A body has each in the shape of its catalog's.
    pub(super) fn of_inner(&self) -> Headers {
        if !self.is_grpc {
            return Headers::default();
        }
        Headers {
            label: self.label,
            is_grpc: true,
            domain: self.domain.clone(),
            ..Headers::default()
        }
    }
}

/// `Retry-After`, RFC 9110 §10.2.3: seconds, or a date. A date counts from the service's own clock if it tells its time.
fn delay(text: &str, date: Option<&str>) -> Option<Duration> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)).min(LONGEST));
    }
    let then = httpdate::parse_http_date(text).ok()?;
    let now = date.and_then(|date| httpdate::parse_http_date(date).ok());
    let now = now.unwrap_or_else(SystemTime::now);
    Some(then.duration_since(now).unwrap_or_default().min(LONGEST))
}

/// A percent sign that two hexadecimal digits do not follow stands for itself.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        let decoded = match (first, tail) {
            (b'%', [high, low, tail @ ..]) => digit(high).zip(digit(low)).map(|pair| (pair, tail)),
            _ => None,
        };
        match decoded {
            // What is decoded may be handed on: a line break is no part of a code.
            Some(((high, low), tail)) if high * 16 + low >= 0x20 && high * 16 + low != 0x7F => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = tail;
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{delay, percent_decoded};
    use core::time::Duration;

    #[test]
    fn a_delay_is_seconds_or_a_date_by_the_clock_of_the_service() {
        let date = Some("Fri, 31 Dec 1999 23:59:00 GMT");
        for (text, seconds) in [
            ("120", Some(120)),
            ("0", Some(0)),
            ("99999999999999999999999", Some(u64::from(u32::MAX))),
            ("Fri, 31 Dec 1999 23:59:59 GMT", Some(59)),
            ("Friday, 31-Dec-99 23:59:59 GMT", Some(59)),
            ("Fri Dec 31 23:59:59 1999", Some(59)),
            ("Fri, 31 Dec 1999 23:00:00 GMT", Some(0)),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
        ] {
            assert_eq!(
                delay(text, date),
                seconds.map(Duration::from_secs),
                "{text}"
            );
        }
    }

    #[test]
    fn percent_signs_that_encode_nothing_stay() {
        for (text, decoded) in [
            ("A.B", "A.B"),
            ("%E4%B8%AD%20x", "中 x"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%+1%zz", "%+1%zz"),
            ("%FF", "\u{FFFD}"),
            ("a%0D%0Ab%7F", "a%0D%0Ab%7F"),
        ] {
            assert_eq!(percent_decoded(text), decoded);
        }
    }
}
