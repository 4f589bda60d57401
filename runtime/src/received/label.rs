//! What a response is labelled.

/// What a body is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    Json,
    Xml,
    Html,
    Unknown,
}

/// What a content type says of a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub(super) grammar: Grammar,
    /// It is a problem details object: RFC 9457.
    pub(super) is_problem: bool,
}

impl Label {
    /// What most responses are labelled, to spare them the search for what it means.
    pub(super) const MOST: &'static [u8] = b"application/json";

    /// What [`MOST`](Label::MOST) says.
    pub(super) const JSON: Label = Label {
        grammar: Grammar::Json,
        is_problem: false,
    };

    /// Details of gRPC are read as if they were a problem details object.
    #[cfg(feature = "tonic")]
    pub(super) const GRPC: Label = Label {
        grammar: Grammar::Unknown,
        is_problem: true,
    };

    pub(super) fn of(content_type: &str) -> Label {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        let (of, subtype) = essence.split_once('/').unwrap_or_default();
        let suffix = subtype.rsplit('+').next().unwrap_or_default();
        let is = |subtype: &str, name: &str| subtype.eq_ignore_ascii_case(name);
        Label {
            grammar: if is(subtype, "html") || is(subtype, "xhtml+xml") {
                Grammar::Html
            } else if is(suffix, "json") {
                Grammar::Json
            } else if is(suffix, "xml") {
                Grammar::Xml
            } else {
                Grammar::Unknown
            },
            is_problem: is(of, "application")
                && subtype
                    .split_once('+')
                    .is_some_and(|(name, _)| is(name, "problem")),
        }
    }
}
