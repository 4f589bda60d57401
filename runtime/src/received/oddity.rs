use core::fmt::{self, Display, Formatter};

/// Something about a response that a service in order would not send.
///
/// See [`Received::oddities`](super::Received::oddities). It prints as a phrase.
///
/// ```
/// use error_catalog::Oddity;
///
/// assert_eq!(Oddity::CutOff.to_string(), "the body is cut off");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Oddity {
    /// There is no body.
    Empty,
    /// The body ends too early. A text without its end can be a message, but is no code and no id.
    CutOff,
    /// The body is HTML: something before the service answers.
    Html,
    /// The body is neither JSON nor XML nor HTML.
    UnknownFormat,
    /// The body does not follow the grammar of its format; what could be read was.
    Malformed,
    /// There is no `Content-Type`.
    ContentTypeMissing,
    /// The `Content-Type` does not say what the body is.
    ContentTypeWrong,
    /// There are bytes that are no UTF-8, or escapes of half a character. U+FFFD stands for them.
    InvalidText,
    /// A key that was looked for stands twice; the first one counts.
    DuplicateKey,
    /// Values are nested too deeply, and were not looked into.
    TooDeep,
    /// There are too many values. Those at the end were not looked at.
    TooLarge,
    /// XML with a document type: it is not looked into, and its entities are not expanded.
    DocumentType,
    /// An entity of XML that is none of the five that need no declaration. It was kept as it is written.
    UnknownEntity,
    /// There is no code.
    CodeMissing,
    /// The code is neither that of an entry nor retired: the service has grown, or somebody else answers.
    CodeUnknown,
    /// Another code of the catalog stands elsewhere in the response.
    CodeConflict,
    /// The status is none of those that are documented for the code.
    StatusUndocumented,
}

/// Oddities, each once, in the order in which they were noted. There is room for all of them, so that none needs a heap.
#[derive(Clone, Copy)]
pub(super) struct Oddities {
    list: [Oddity; Oddity::StatusUndocumented as usize + 1],
    len: u8,
}

impl Oddities {
    pub(super) const fn new() -> Oddities {
        Oddities {
            list: [Oddity::Empty; Oddity::StatusUndocumented as usize + 1],
            len: 0,
        }
    }

    pub(super) fn note(&mut self, oddity: Oddity) {
        if self.as_slice().contains(&oddity) {
            return;
        }
        if let Some(place) = self.list.get_mut(usize::from(self.len)) {
            *place = oddity;
            self.len += 1;
        }
    }

    pub(super) fn as_slice(&self) -> &[Oddity] {
        self.list.get(..usize::from(self.len)).unwrap_or_default()
    }
}

impl Default for Oddities {
    fn default() -> Oddities {
        Oddities::new()
    }
}

impl Display for Oddity {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Oddity::Empty => "the body is empty",
            Oddity::CutOff => "the body is cut off",
            Oddity::Html => "the body is HTML",
            Oddity::UnknownFormat => "the body is neither JSON nor XML",
            Oddity::Malformed => "the body is malformed",
            Oddity::ContentTypeMissing => "there is no content type",
            Oddity::ContentTypeWrong => "the content type is wrong",
            Oddity::InvalidText => "the text is no Unicode",
            Oddity::DuplicateKey => "a key stands twice",
            Oddity::TooDeep => "values are nested too deeply",
            Oddity::TooLarge => "there are too many values",
            Oddity::DocumentType => "there is a document type",
            Oddity::UnknownEntity => "there is an unknown entity",
            Oddity::CodeMissing => "there is no code",
            Oddity::CodeUnknown => "the code is unknown",
            Oddity::CodeConflict => "there is another code",
            Oddity::StatusUndocumented => "the status is not the documented one",
        })
    }
}
