//! HTTP statuses (RFC 9110 §15) and the names of the registered ones.

/// What a number is worth as the status of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Worth {
    /// 400..=599
    Error,
    /// 100..=399: a status, but not one that says that something went wrong.
    NoError,
    /// Outside 100..=599.
    NoStatus,
}

pub(crate) fn worth(number: u64) -> Worth {
    match number {
        400..=599 => Worth::Error,
        100..=399 => Worth::NoError,
        0..=99 | 600.. => Worth::NoStatus,
    }
}

/// The number of a registered status, from its name in the spelling of constants.
pub(crate) fn by_name(name: &str) -> Option<u16> {
    REGISTERED
        .iter()
        .find(|(registered, _)| *registered == name)
        .map(|(_, number)| *number)
}

pub(crate) fn names() -> impl Iterator<Item = &'static str> + Clone {
    REGISTERED.iter().map(|(name, _)| *name)
}

/// The IANA registry of HTTP status codes.
const REGISTERED: &[(&str, u16)] = &[
    ("CONTINUE", 100),
    ("SWITCHING_PROTOCOLS", 101),
    ("PROCESSING", 102),
    ("EARLY_HINTS", 103),
    ("OK", 200),
    ("CREATED", 201),
    ("ACCEPTED", 202),
    ("NON_AUTHORITATIVE_INFORMATION", 203),
    ("NO_CONTENT", 204),
    ("RESET_CONTENT", 205),
    ("PARTIAL_CONTENT", 206),
    ("MULTI_STATUS", 207),
    ("ALREADY_REPORTED", 208),
    ("IM_USED", 226),
    ("MULTIPLE_CHOICES", 300),
    ("MOVED_PERMANENTLY", 301),
    ("FOUND", 302),
    ("SEE_OTHER", 303),
    ("NOT_MODIFIED", 304),
    ("USE_PROXY", 305),
    ("TEMPORARY_REDIRECT", 307),
    ("PERMANENT_REDIRECT", 308),
    ("BAD_REQUEST", 400),
    ("UNAUTHORIZED", 401),
    ("PAYMENT_REQUIRED", 402),
    ("FORBIDDEN", 403),
    ("NOT_FOUND", 404),
    ("METHOD_NOT_ALLOWED", 405),
    ("NOT_ACCEPTABLE", 406),
    ("PROXY_AUTHENTICATION_REQUIRED", 407),
    ("REQUEST_TIMEOUT", 408),
    ("CONFLICT", 409),
    ("GONE", 410),
    ("LENGTH_REQUIRED", 411),
    ("PRECONDITION_FAILED", 412),
    ("CONTENT_TOO_LARGE", 413),
    ("PAYLOAD_TOO_LARGE", 413),
    ("URI_TOO_LONG", 414),
    ("UNSUPPORTED_MEDIA_TYPE", 415),
    ("RANGE_NOT_SATISFIABLE", 416),
    ("EXPECTATION_FAILED", 417),
    // Reserved by the registry, and known by this name to everybody.
    ("IM_A_TEAPOT", 418),
    ("MISDIRECTED_REQUEST", 421),
    ("UNPROCESSABLE_CONTENT", 422),
    ("UNPROCESSABLE_ENTITY", 422),
    ("LOCKED", 423),
    ("FAILED_DEPENDENCY", 424),
    ("TOO_EARLY", 425),
    ("UPGRADE_REQUIRED", 426),
    ("PRECONDITION_REQUIRED", 428),
    ("TOO_MANY_REQUESTS", 429),
    ("REQUEST_HEADER_FIELDS_TOO_LARGE", 431),
    ("UNAVAILABLE_FOR_LEGAL_REASONS", 451),
    ("INTERNAL_SERVER_ERROR", 500),
    ("NOT_IMPLEMENTED", 501),
    ("BAD_GATEWAY", 502),
    ("SERVICE_UNAVAILABLE", 503),
    ("GATEWAY_TIMEOUT", 504),
    ("HTTP_VERSION_NOT_SUPPORTED", 505),
    ("VARIANT_ALSO_NEGOTIATES", 506),
    ("INSUFFICIENT_STORAGE", 507),
    ("LOOP_DETECTED", 508),
    ("NOT_EXTENDED", 510),
    ("NETWORK_AUTHENTICATION_REQUIRED", 511),
];

#[cfg(test)]
mod tests {
    use super::{REGISTERED, Worth, by_name, worth};

    #[test]
    fn every_registered_status_is_a_status() {
        for (name, number) in REGISTERED {
            assert_ne!(worth(u64::from(*number)), Worth::NoStatus, "{name}");
            assert_eq!(by_name(name), Some(*number));
        }
    }

    #[test]
    fn the_edges() {
        let table = [
            (0, Worth::NoStatus),
            (99, Worth::NoStatus),
            (100, Worth::NoError),
            (399, Worth::NoError),
            (400, Worth::Error),
            (599, Worth::Error),
            (600, Worth::NoStatus),
            (u64::MAX, Worth::NoStatus),
        ];
        for (number, expected) in table {
            assert_eq!(worth(number), expected, "{number}");
        }
        assert_eq!(by_name("not_found"), None);
    }
}
