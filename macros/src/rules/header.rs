//! Names of headers.

/// Why a header cannot repeat the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is no `token` of RFC 9110 §5.6.2.
    NoName,
    /// A reply has another value for it.
    Taken,
}

pub(crate) fn fault(name: &str) -> Option<Fault> {
    /// What a reply says of itself, and what its transport says.
    const TAKEN: [&str; 8] = [
        "connection",
        "content-encoding",
        "content-language",
        "content-length",
        "content-type",
        "date",
        "retry-after",
        "transfer-encoding",
    ];
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        Some(Fault::NoName)
    } else if TAKEN.iter().any(|taken| name.eq_ignore_ascii_case(taken)) {
        Some(Fault::Taken)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn names_and_others() {
        for name in ["x-error-code", "X-Acs-Error", "a"] {
            assert_eq!(fault(name), None, "{name}");
        }
        for other in ["", "x error", "x:y", "错误", "x\r\ny"] {
            assert_eq!(fault(other), Some(Fault::NoName), "{other}");
        }
        for taken in ["Content-Type", "retry-after"] {
            assert_eq!(fault(taken), Some(Fault::Taken), "{taken}");
        }
    }
}
