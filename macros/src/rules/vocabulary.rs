//! The words of the language that stand for values.

/// Whose mistake an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Client,
    Server,
}

impl Fault {
    pub(crate) const ALL: [(&'static str, Fault); 2] =
        [("client", Fault::Client), ("server", Fault::Server)];
}

/// How loud a log should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

impl Level {
    pub(crate) const ALL: [(&'static str, Level); 5] = [
        ("error", Level::Error),
        ("warn", Level::Warn),
        ("info", Level::Info),
        ("debug", Level::Debug),
        ("trace", Level::Trace),
    ];
}

/// What `retryable` says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Retryable {
    pub(crate) never: bool,
    pub(crate) throttling: bool,
    /// Seconds.
    pub(crate) after: Option<u32>,
}

/// A check to which there may be exceptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    NonErrorStatus,
    CodeWhitespace,
}

impl Rule {
    pub(crate) const ALL: [(&'static str, Rule); 2] = [
        ("non_error_status", Rule::NonErrorStatus),
        ("code_whitespace", Rule::CodeWhitespace),
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Rule::NonErrorStatus => "non_error_status",
            Rule::CodeWhitespace => "code_whitespace",
        }
    }
}

/// The texts that exist in several languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    Message,
    Title,
    Description,
    Advice,
}

impl TextKind {
    pub(crate) const ALL: [(&'static str, TextKind); 4] = [
        ("message", TextKind::Message),
        ("title", TextKind::Title),
        ("description", TextKind::Description),
        ("advice", TextKind::Advice),
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            TextKind::Message => "message",
            TextKind::Title => "title",
            TextKind::Description => "description",
            TextKind::Advice => "advice",
        }
    }
}

/// How a reply is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Xml,
}

impl Format {
    pub(crate) const ALL: [(&'static str, Format); 2] =
        [("json", Format::Json), ("xml", Format::Xml)];
}

/// Impls that are written elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum External {
    Display,
    Error,
    From,
    Serialize,
}

impl External {
    pub(crate) const ALL: [(&'static str, External); 4] = [
        ("Display", External::Display),
        ("Error", External::Error),
        ("From", External::From),
        ("Serialize", External::Serialize),
    ];
}

/// What a member of a body can be, of what the entry or the reply has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReplySource {
    Code,
    Message,
    Title,
    Description,
    Advice,
    Status,
    Fault,
    Retryable,
    RequestId,
    HostId,
    Instance,
    Docs,
    RetryAfter,
    Locale,
    Params,
    Errors,
    /// What the reply was given under the same key.
    Context,
}

impl ReplySource {
    pub(crate) const ALL: [(&'static str, ReplySource); 17] = [
        ("code", ReplySource::Code),
        ("message", ReplySource::Message),
        ("title", ReplySource::Title),
        ("description", ReplySource::Description),
        ("advice", ReplySource::Advice),
        ("status", ReplySource::Status),
        ("fault", ReplySource::Fault),
        ("retryable", ReplySource::Retryable),
        ("request_id", ReplySource::RequestId),
        ("host_id", ReplySource::HostId),
        ("instance", ReplySource::Instance),
        ("docs", ReplySource::Docs),
        ("retry_after", ReplySource::RetryAfter),
        ("locale", ReplySource::Locale),
        ("params", ReplySource::Params),
        ("errors", ReplySource::Errors),
        ("context", ReplySource::Context),
    ];
}
