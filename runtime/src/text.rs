use core::fmt::{self, Debug, Display, Formatter, Write};

use serde_core::{Serialize, Serializer};

use crate::rows::Template;
use crate::table::{Table, TextKind};
use crate::{ApiError, Entry, Value};

/// A public text: of an error, with the values of its fields; of an [`Entry`], with placeholders in their stead.
///
/// It is not put together before it is printed, and allocates nothing even then. A text in which nothing is left open
/// is a plain `&'static str`, see [`as_str`](Text::as_str).
///
/// A width pads the text only if nothing is left open in it; in any other text it is ignored, as if the text came from
/// `write!`. The parts never see the flags that were given to the whole.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
///     NotFound { id: u32 },
/// }
///
/// let error = VpcError::NotFound { id: 7 };
/// assert_eq!(error.message(), "There is no VPC 7.");
/// assert_eq!(error.entry().message(), "There is no VPC {id}.");
/// assert_eq!(error.message().to_string().len(), 18);
/// ```
#[derive(Clone, Copy)]
pub struct Text<'a> {
    template: Template,
    values: Values<'a>,
}

/// Where the values of a text come from.
#[derive(Clone, Copy)]
pub(crate) enum Values<'a> {
    Error(&'a dyn ApiError),
    /// The row of a table, of which documents print placeholders.
    Placeholders(&'static Table, u32),
}

impl<'a> Text<'a> {
    pub(crate) const fn new(template: Template, values: Values<'a>) -> Text<'a> {
        Text { template, values }
    }

    /// The text, if nothing is left open in it.
    ///
    /// ```
    /// use error_catalog::ApiError;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum VpcError {
    ///     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    ///     InUse,
    ///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    ///     NotFound { id: u32 },
    /// }
    ///
    /// assert_eq!(VpcError::InUse.message().as_str(), Some("The VPC is in use."));
    /// assert_eq!(VpcError::NotFound { id: 7 }.message().as_str(), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn as_str(self) -> Option<&'static str> {
        self.template.as_str()
    }
}

impl<'a> Text<'a> {
    pub(crate) const fn template(&self) -> &Template {
        &self.template
    }

    /// What stands in a hole.
    #[inline]
    pub(crate) fn filling(&self, argument: usize) -> Filling<'a> {
        let value = match self.values {
            Values::Error(error) => error.__param(argument),
            Values::Placeholders(..) => None,
        };
        match value {
            Some(value) => Filling::Value(value),
            // One that is written with a specification of its own.
            None => Filling::Argument(Argument {
                values: self.values,
                number: argument,
            }),
        }
    }
}

/// What stands in a hole of a text.
pub(crate) enum Filling<'a> {
    /// A param, as it is.
    Value(Value<'a>),
    /// What prints itself.
    Argument(Argument<'a>),
}

/// The argument of that number.
pub(crate) struct Argument<'a> {
    values: Values<'a>,
    number: usize,
}

impl Display for Argument<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.print(f)
    }
}

impl Argument<'_> {
    #[inline]
    fn print(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.values {
            Values::Error(error) => error.__format(self.number, f),
            Values::Placeholders(table, row) => {
                Entry::__new(table, row).fmt_placeholder(self.number, f)
            }
        }
    }
}

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.print(f)
    }
}

impl Text<'_> {
    #[inline]
    fn print(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.as_str() {
            return f.pad(text);
        }
        let values = self.values;
        let argument = |number, f: &mut Formatter<'_>| Argument { values, number }.print(f);
        fill(self.template, &argument, f)
    }
}

/// What prints the argument of a number.
type PrintArgument<'a> = dyn Fn(usize, &mut Formatter<'_>) -> fmt::Result + 'a;

/// Prints a template and what stands in its holes.
#[inline]
fn fill(template: Template, argument: &PrintArgument<'_>, f: &mut Formatter<'_>) -> fmt::Result {
    let has_flags = has_flags(f);
    let (mut hole, mut done) = (0, 0);
    let mut rest = template.literal();
    while let Some((place, number)) = template.hole(hole) {
        let (before, after) = rest
            .split_at_checked(place.wrapping_sub(done))
            .unwrap_or_default();
        f.write_str(before)?;
        rest = after;
        if has_flags {
            // They are meant for the whole text and not for its parts.
            write!(f, "{}", Flagless(argument, number))?;
        } else {
            argument(number, f)?;
        }
        hole += 1;
        done = place;
    }
    f.write_str(rest)
}

/// An argument behind a formatter of its own.
struct Flagless<'a>(&'a PrintArgument<'a>, usize);

impl Display for Flagless<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (self.0)(self.1, f)
    }
}

/// Whether anything but `{}` was written.
fn has_flags(f: &Formatter<'_>) -> bool {
    f.width().is_some()
        || f.precision().is_some()
        || f.alternate()
        || f.sign_plus()
        || f.sign_minus()
        || f.sign_aware_zero_pad()
}

/// Prints the message in the default language of the entry's own catalog.
///
/// One function for all types: one for each would be compiled for each. And not with the error as a `dyn ApiError`, for
/// whose table all its impls are compiled, `Debug` in particular, though nobody may ask for them.
pub(crate) fn fmt_message(
    entry: Entry,
    argument: &PrintArgument<'_>,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let Some(message) = entry.template(TextKind::Message, 0) else {
        return Ok(());
    };
    match message.as_str() {
        Some(text) => f.pad(text),
        None => fill(message, argument, f),
    }
}

/// The quoted text.
impl Debug for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.as_str() {
            return Debug::fmt(text, f);
        }
        f.write_char('"')?;
        write!(Escaped(f), "{self}")?;
        f.write_char('"')
    }
}

/// A string.
impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_str() {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_str(self),
        }
    }
}

#[cfg(feature = "alloc")]
impl From<Text<'_>> for alloc::string::String {
    fn from(text: Text<'_>) -> alloc::string::String {
        alloc::string::ToString::to_string(&text)
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        if let Some(text) = self.as_str() {
            return text == other;
        }
        let mut rest = Rest(other);
        write!(rest, "{self}").is_ok() && rest.0.is_empty()
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

#[cfg(feature = "alloc")]
impl PartialEq<alloc::string::String> for Text<'_> {
    fn eq(&self, other: &alloc::string::String) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Text<'_>> for str {
    fn eq(&self, other: &Text<'_>) -> bool {
        other == self
    }
}

impl PartialEq<Text<'_>> for &str {
    fn eq(&self, other: &Text<'_>) -> bool {
        other == *self
    }
}

/// What is left of a text to compare with; refuses to be written to once the two differ.
struct Rest<'a>(&'a str);

impl Write for Rest<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Escapes as the `Debug` of `str` does.
struct Escaped<'a, 'b>(&'a mut Formatter<'b>);

impl Write for Escaped<'_, '_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        part.chars().try_for_each(|char| match char {
            '\'' => self.0.write_char(char),
            _ => Display::fmt(&char.escape_debug(), self.0),
        })
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use crate::ApiError;
    use crate::fixture::VpcError;

    const EXCEEDED: VpcError = VpcError::Exceeded {
        maximum: 10,
        name: Some("it's"),
    };

    #[test]
    fn values_stand_in_their_holes() {
        assert_eq!(EXCEEDED.message().to_string(), "At most   10 of {it's}.");
        assert_eq!(EXCEEDED.to_string(), "At most   10 of {it's}.");
        assert_eq!(
            String::from(EXCEEDED.entry().message()),
            "At most {maximum} of {{name}}."
        );
    }

    #[test]
    fn texts_compare_without_being_put_together() {
        let message = EXCEEDED.message();
        assert_eq!(message, "At most   10 of {it's}.");
        assert_ne!(message, "At most   10 of {it's}");
        assert_ne!(message, "At most   10 of {it's}..");
        assert_ne!(message, "");
        assert_eq!(EXCEEDED.advice().unwrap(), "Ask.");
    }

    #[test]
    fn debug_is_quoted_and_escaped_like_a_string() {
        let text = "a \"b\" 'c' \\ \n";
        let error = VpcError::Exceeded {
            maximum: 1,
            name: Some(text),
        };
        assert_eq!(
            format!("{:?}", error.message()),
            format!("{:?}", error.to_string())
        );
        assert_eq!(format!("{:?}", error.advice().unwrap()), "\"Ask.\"");
    }

    #[test]
    fn flags_of_the_whole_never_reach_the_parts() {
        assert_eq!(
            format!("{:40}|", EXCEEDED.message()),
            "At most   10 of {it's}.|"
        );
        assert_eq!(format!("{:6}|", EXCEEDED.advice().unwrap()), "Ask.  |");
    }
}
