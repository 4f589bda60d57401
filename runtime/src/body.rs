//! The shape of a catalog's responses: the part of the static table that `body(…)` writes.

/// A member whose key is a name in each format.
macro_rules! member {
    ($key:literal, $source:expr) => {
        $crate::body::Member {
            key: $key,
            json: concat!("\",\"", $key, "\":\""),
            xml: (concat!("<", $key, ">"), concat!("</", $key, ">")),
            source: $source,
        }
    };
}

pub(crate) use member;

/// The shape of a catalog's responses.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// The name of the whole, in formats that have one.
    pub root: Option<&'static str>,
    /// What stands around the members in XML: the declaration and the tags of the root.
    pub xml: (&'static str, &'static str),
    /// What is inside.
    pub shape: Shape,
}

impl Body {
    /// What a catalog sends that does not say: `body(code = code, message = message)`.
    pub const DEFAULT: Body = Body {
        root: None,
        xml: (
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>",
            "</Error>",
        ),
        shape: Shape::Keys(&[
            member!("code", Source::Code),
            member!("message", Source::Message),
        ]),
    };
}

/// What is inside a body.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Keys, in the order written.
    Keys(&'static [Member]),
    /// A problem details object.
    Rfc9457,
}

/// One key of an object.
///
/// A key is written often and known at compile time, so it stands here as it is written too.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// The key.
    pub key: &'static str,
    /// The key with all that stands between two texts: `","Code":"`. Empty if something in it must be escaped.
    pub json: &'static str,
    /// The tags around the value: `<Code>` and `</Code>`. Empty if the key is no name of an element.
    pub xml: (&'static str, &'static str),
    /// Where its value comes from.
    pub source: Source,
}

/// Where the value of a key comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The error's code.
    Code,
    /// The message, in the reply's language.
    Message,
    /// The title, in the reply's language.
    Title,
    /// The description, in the reply's language.
    Description,
    /// The advice, in the reply's language.
    Advice,
    /// The HTTP status, as a number.
    Status,
    /// `client` or `server`.
    Fault,
    /// Whether to try again.
    Retryable,
    /// The identifier of the request.
    RequestId,
    /// The host that answered.
    HostId,
    /// The URI of the occurrence.
    Instance,
    /// The address of the documentation.
    Docs,
    /// The delay before the next attempt, in whole seconds, rounded up.
    RetryAfter,
    /// The language that the message is in.
    Locale,
    /// The public field of that name.
    Param(&'static str),
    /// All public fields, as an object.
    Params,
    /// The errors that are answered together, each in the shape of its own catalog's body.
    Errors,
    /// What the reply was given under this key.
    Context,
    /// A constant.
    Text(&'static str),
    /// A constant.
    Integer(i64),
    /// A constant.
    Float(f64),
    /// A constant.
    Boolean(bool),
    /// An object.
    Object(&'static [Member]),
}
