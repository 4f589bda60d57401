use core::fmt::{self, Debug, Display, Formatter};
use core::num::NonZeroU16;

use serde_core::{Serialize, Serializer};

/// An HTTP status code: a number from 100 to 599 ([RFC 9110 §15]).
///
/// Any number in that range is a status, registered or not, because published APIs use unregistered ones. Compare it
/// with a plain number, or convert it into the status type of your framework through [`as_u16`](Status::as_u16).
///
/// ```
/// use error_catalog::Status;
///
/// let status = Status::NOT_FOUND;
/// assert_eq!(status, 404);
/// assert_eq!(status.to_string(), "404");
/// assert_eq!(status.reason(), Some("Not Found"));
/// assert!(status.is_client_error());
/// ```
///
/// [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110#section-15
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(NonZeroU16);

impl Status {
    /// Whether a response with it has a body: 1xx, 204, 205 and 304 have none, whatever a catalog says of them ([RFC 9110
    /// §15]).
    ///
    /// ```
    /// use error_catalog::Status;
    ///
    /// assert!(Status::NOT_FOUND.has_body());
    /// assert!(!Status::new(204).is_some_and(Status::has_body));
    /// ```
    ///
    /// [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110#section-15
    #[must_use]
    pub const fn has_body(self) -> bool {
        !matches!(self.as_u16(), 100..=199 | 204 | 205 | 304)
    }

    /// The status of that number, or `None` outside of 100 to 599.
    ///
    /// ```
    /// use error_catalog::Status;
    ///
    /// const TEAPOT: Option<Status> = Status::new(418);
    /// assert!(TEAPOT.is_some());
    /// assert_eq!(Status::new(99), None);
    /// assert_eq!(Status::new(600), None);
    /// ```
    #[must_use]
    pub const fn new(number: u16) -> Option<Status> {
        match NonZeroU16::new(number) {
            Some(number) if number.get() >= 100 && number.get() <= 599 => Some(Status(number)),
            _ => None,
        }
    }

    /// The number.
    ///
    /// ```
    /// assert_eq!(error_catalog::Status::CONFLICT.as_u16(), 409);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// Whether the number is in 400 to 499: the request was wrong.
    ///
    /// ```
    /// assert!(error_catalog::Status::FORBIDDEN.is_client_error());
    /// ```
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.as_u16() / 100 == 4
    }

    /// Whether the number is in 500 to 599: the server failed.
    ///
    /// ```
    /// assert!(error_catalog::Status::BAD_GATEWAY.is_server_error());
    /// ```
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.as_u16() / 100 == 5
    }
}

macro_rules! registered {
    ($($number:literal $phrase:literal $($name:ident $reference:literal)?;)+) => {
        impl Status {
            $($(
                #[doc = concat!("`", $number, " ", $phrase, "` (", $reference, ").")]
                pub const $name: Status = Status(NonZeroU16::new($number).unwrap());
            )?)+

            /// The phrase under which the [IANA registry] has this status, or `None` if it is not registered.
            ///
            /// ```
            /// use error_catalog::Status;
            ///
            /// assert_eq!(Status::CONTENT_TOO_LARGE.reason(), Some("Content Too Large"));
            /// assert_eq!(Status::new(499).unwrap().reason(), None);
            /// ```
            ///
            /// [IANA registry]: https://www.iana.org/assignments/http-status-codes/
            #[must_use]
            pub const fn reason(self) -> Option<&'static str> {
                Some(match self.as_u16() {
                    $($number => $phrase,)+
                    _ => return None,
                })
            }
        }
    };
}

registered! {
    100 "Continue";
    101 "Switching Protocols";
    102 "Processing";
    103 "Early Hints";
    200 "OK";
    201 "Created";
    202 "Accepted";
    203 "Non-Authoritative Information";
    204 "No Content";
    205 "Reset Content";
    206 "Partial Content";
    207 "Multi-Status";
    208 "Already Reported";
    226 "IM Used";
    300 "Multiple Choices";
    301 "Moved Permanently";
    302 "Found";
    303 "See Other";
    304 "Not Modified";
    305 "Use Proxy";
    307 "Temporary Redirect";
    308 "Permanent Redirect";
    400 "Bad Request" BAD_REQUEST "RFC 9110 §15.5.1";
    401 "Unauthorized" UNAUTHORIZED "RFC 9110 §15.5.2";
    402 "Payment Required" PAYMENT_REQUIRED "RFC 9110 §15.5.3";
    403 "Forbidden" FORBIDDEN "RFC 9110 §15.5.4";
    404 "Not Found" NOT_FOUND "RFC 9110 §15.5.5";
    405 "Method Not Allowed" METHOD_NOT_ALLOWED "RFC 9110 §15.5.6";
    406 "Not Acceptable" NOT_ACCEPTABLE "RFC 9110 §15.5.7";
    407 "Proxy Authentication Required" PROXY_AUTHENTICATION_REQUIRED "RFC 9110 §15.5.8";
    408 "Request Timeout" REQUEST_TIMEOUT "RFC 9110 §15.5.9";
    409 "Conflict" CONFLICT "RFC 9110 §15.5.10";
    410 "Gone" GONE "RFC 9110 §15.5.11";
    411 "Length Required" LENGTH_REQUIRED "RFC 9110 §15.5.12";
    412 "Precondition Failed" PRECONDITION_FAILED "RFC 9110 §15.5.13";
    413 "Content Too Large" CONTENT_TOO_LARGE "RFC 9110 §15.5.14";
    414 "URI Too Long" URI_TOO_LONG "RFC 9110 §15.5.15";
    415 "Unsupported Media Type" UNSUPPORTED_MEDIA_TYPE "RFC 9110 §15.5.16";
    416 "Range Not Satisfiable" RANGE_NOT_SATISFIABLE "RFC 9110 §15.5.17";
    417 "Expectation Failed" EXPECTATION_FAILED "RFC 9110 §15.5.18";
    421 "Misdirected Request" MISDIRECTED_REQUEST "RFC 9110 §15.5.20";
    422 "Unprocessable Content" UNPROCESSABLE_CONTENT "RFC 9110 §15.5.21";
    423 "Locked" LOCKED "RFC 4918 §11.3";
    424 "Failed Dependency" FAILED_DEPENDENCY "RFC 4918 §11.4";
    425 "Too Early" TOO_EARLY "RFC 8470 §5.2";
    426 "Upgrade Required" UPGRADE_REQUIRED "RFC 9110 §15.5.22";
    428 "Precondition Required" PRECONDITION_REQUIRED "RFC 6585 §3";
    429 "Too Many Requests" TOO_MANY_REQUESTS "RFC 6585 §4";
    431 "Request Header Fields Too Large" REQUEST_HEADER_FIELDS_TOO_LARGE "RFC 6585 §5";
    451 "Unavailable For Legal Reasons" UNAVAILABLE_FOR_LEGAL_REASONS "RFC 7725 §3";
    500 "Internal Server Error" INTERNAL_SERVER_ERROR "RFC 9110 §15.6.1";
    501 "Not Implemented" NOT_IMPLEMENTED "RFC 9110 §15.6.2";
    502 "Bad Gateway" BAD_GATEWAY "RFC 9110 §15.6.3";
    503 "Service Unavailable" SERVICE_UNAVAILABLE "RFC 9110 §15.6.4";
    504 "Gateway Timeout" GATEWAY_TIMEOUT "RFC 9110 §15.6.5";
    505 "HTTP Version Not Supported" HTTP_VERSION_NOT_SUPPORTED "RFC 9110 §15.6.6";
    506 "Variant Also Negotiates" VARIANT_ALSO_NEGOTIATES "RFC 2295 §8.1";
    507 "Insufficient Storage" INSUFFICIENT_STORAGE "RFC 4918 §11.5";
    508 "Loop Detected" LOOP_DETECTED "RFC 5842 §7.2";
    510 "Not Extended";
    511 "Network Authentication Required" NETWORK_AUTHENTICATION_REQUIRED "RFC 6585 §6";
}

/// The number.
impl Display for Status {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

/// The number.
impl Debug for Status {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, f)
    }
}

/// The number.
impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

impl PartialEq<u16> for Status {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<Status> for u16 {
    fn eq(&self, other: &Status) -> bool {
        other == self
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> u16 {
        status.as_u16()
    }
}

impl TryFrom<u16> for Status {
    type Error = InvalidStatus;

    /// # Errors
    ///
    /// A number outside of 100 to 599 is refused.
    fn try_from(number: u16) -> Result<Status, InvalidStatus> {
        Status::new(number).ok_or(InvalidStatus { number })
    }
}

/// A number that is no HTTP status, because it is not in 100 to 599.
///
/// ```
/// use error_catalog::Status;
///
/// let error = Status::try_from(1000).unwrap_err();
/// assert_eq!(error.to_string(), "1000 is not an HTTP status: those are 100 to 599");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidStatus {
    number: u16,
}

impl Display for InvalidStatus {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is not an HTTP status: those are 100 to 599",
            self.number
        )
    }
}

impl core::error::Error for InvalidStatus {}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn the_range_is_closed_on_both_sides() {
        for (number, is_status) in [
            (0, false),
            (99, false),
            (100, true),
            (599, true),
            (600, false),
        ] {
            assert_eq!(Status::new(number).is_some(), is_status, "{number}");
        }
        assert_eq!(size_of::<Option<Status>>(), 2);
    }
}
