use core::fmt::{self, Debug, Display, Formatter};

use serde_core::{Serialize, Serializer};

use crate::lookup;

/// The machine identity of an error: a text such as `"InvalidVpc.NotFound"`, or an integer such as `1400`.
///
/// Clients compare codes, so they compare with plain texts and numbers. A text and an integer are never equal, even if
/// they print alike.
///
/// ```
/// use error_catalog::Code;
///
/// let code = Code::from("InvalidVpc.NotFound");
/// assert_eq!(code, "InvalidVpc.NotFound");
/// assert_eq!(Code::from(1400), 1400);
/// assert_ne!(Code::from("1400"), Code::from(1400));
/// assert_eq!(code.to_string(), "InvalidVpc.NotFound");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Code<'a> {
    /// A text code. Case matters.
    Text(&'a str),
    /// An integer code.
    Integer(i64),
}

impl<'a> Code<'a> {
    /// The text, if it is one.
    ///
    /// ```
    /// use error_catalog::Code;
    ///
    /// assert_eq!(Code::Text("Throttling").as_str(), Some("Throttling"));
    /// assert_eq!(Code::Integer(1400).as_str(), None);
    /// ```
    #[must_use]
    pub const fn as_str(self) -> Option<&'a str> {
        match self {
            Code::Text(text) => Some(text),
            Code::Integer(_) => None,
        }
    }

    /// The number, if it is one.
    ///
    /// ```
    /// use error_catalog::Code;
    ///
    /// assert_eq!(Code::Integer(1400).as_integer(), Some(1400));
    /// assert_eq!(Code::Text("1400").as_integer(), None);
    /// ```
    #[must_use]
    pub const fn as_integer(self) -> Option<i64> {
        match self {
            Code::Text(_) => None,
            Code::Integer(number) => Some(number),
        }
    }

    /// The hash under which [`Lookup`](crate::lookup::Lookup) knows the code.
    pub(crate) const fn lookup_hash(self) -> u64 {
        match self {
            Code::Text(text) => lookup::hash(text.as_bytes()),
            Code::Integer(number) => lookup::hash(&number.to_le_bytes()),
        }
    }
}

/// The bare text or number.
impl Display for Code<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Code::Text(text) => Display::fmt(text, f),
            Code::Integer(number) => Display::fmt(number, f),
        }
    }
}

/// The quoted text or the number.
impl Debug for Code<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Code::Text(text) => Debug::fmt(text, f),
            Code::Integer(number) => Debug::fmt(number, f),
        }
    }
}

/// A string or a number.
impl Serialize for Code<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Code::Text(text) => serializer.serialize_str(text),
            Code::Integer(number) => serializer.serialize_i64(*number),
        }
    }
}

impl<'a> From<&'a str> for Code<'a> {
    fn from(text: &'a str) -> Code<'a> {
        Code::Text(text)
    }
}

#[cfg(feature = "alloc")]
impl<'a> From<&'a alloc::string::String> for Code<'a> {
    fn from(text: &'a alloc::string::String) -> Code<'a> {
        Code::Text(text)
    }
}

macro_rules! from_integers {
    ($($integer:ty)+) => {
        $(impl From<$integer> for Code<'_> {
            fn from(number: $integer) -> Self {
                Code::Integer(i64::from(number))
            }
        })+
    };
}

from_integers!(i8 i16 i32 i64 u8 u16 u32);

impl PartialEq<str> for Code<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Code<'_> {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl PartialEq<i64> for Code<'_> {
    fn eq(&self, other: &i64) -> bool {
        self.as_integer() == Some(*other)
    }
}

impl PartialEq<Code<'_>> for str {
    fn eq(&self, other: &Code<'_>) -> bool {
        other == self
    }
}

impl PartialEq<Code<'_>> for &str {
    fn eq(&self, other: &Code<'_>) -> bool {
        other == *self
    }
}

impl PartialEq<Code<'_>> for i64 {
    fn eq(&self, other: &Code<'_>) -> bool {
        other == self
    }
}
