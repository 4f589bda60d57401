//! The shape of the response, without the places in the user's code.

use crate::attr::body as written;
use crate::rules::vocabulary::ReplySource;

pub(crate) enum Body {
    Rfc9457,
    Members {
        root: Option<String>,
        members: Vec<Member>,
    },
}

pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) source: Source,
}

pub(crate) enum Source {
    Reply(ReplySource),
    Param(String),
    Text(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Object(Vec<Member>),
}

impl Body {
    pub(super) fn build(body: &written::Body) -> Body {
        match body {
            written::Body::Rfc9457 => Body::Rfc9457,
            written::Body::Members {
                root,
                members: written,
            } => Body::Members {
                root: root.as_ref().map(|root| root.text.clone()),
                members: members(written),
            },
        }
    }
}

fn members(written: &[written::Member]) -> Vec<Member> {
    written
        .iter()
        .map(|member| Member {
            key: member.key.text.clone(),
            source: source(&member.source),
        })
        .collect()
}

fn source(written: &written::Source) -> Source {
    match written {
        written::Source::Reply(source) => Source::Reply(*source),
        written::Source::Param(name) => Source::Param(name.text.clone()),
        written::Source::Text(text) => Source::Text(text.clone()),
        written::Source::Integer(number) => Source::Integer(*number),
        written::Source::Float(number) => Source::Float(*number),
        written::Source::Boolean(value) => Source::Boolean(*value),
        written::Source::Object(written) => Source::Object(members(written)),
    }
}
