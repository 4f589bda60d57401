mod from;

use core::fmt::{self, Debug, Display, Formatter};

use serde_core::{Serialize, Serializer};

use crate::number;
use crate::sink::Sink;

/// The value of a [`Param`](crate::Param): what of a field is public.
///
/// Its `Display` is that of the value inside, and obeys the flags of the formatter as that one does. It serialises as
/// what it is: numbers as numbers, booleans as booleans, everything else as text. A float that JSON has no number for,
/// such as NaN, is written as text too. A value with parts serialises with its parts, and prints as JSON.
///
/// ```
/// use error_catalog::Value;
///
/// assert_eq!(format!("{:>4}", Value::Unsigned(7)), "   7");
/// assert_eq!(Value::Text("vpc-1").to_string(), "vpc-1");
/// assert_eq!(Value::None.to_string(), "");
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Nothing: prints as nothing and is left out of a response.
    None,
    /// A truth value.
    Bool(bool),
    /// One character.
    Char(char),
    /// An integer without a sign.
    Unsigned(u128),
    /// An integer with a sign.
    Signed(i128),
    /// A float of 64 bits.
    Float(f64),
    /// A float of 32 bits, which prints with fewer digits than the same number in 64.
    Float32(f32),
    /// A text.
    Text(&'a str),
    /// Whatever prints.
    Display(&'a dyn Display),
    /// A value with parts, such as a list: of a field that is marked `param(serde)`, or of a body that was received. Needs
    /// the feature `alloc`.
    #[cfg(feature = "alloc")]
    Structured(&'a dyn Structured),
}

impl Value<'_> {
    /// Whether there is no value.
    ///
    /// ```
    /// use error_catalog::{Param, Value};
    ///
    /// assert!(None::<u32>.value().is_none());
    /// assert!(!Value::Text("").is_none());
    /// ```
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }
}

impl Value<'_> {
    /// Writes what `Display` prints without flags, if that needs no formatter.
    #[inline]
    pub(crate) fn write_plain(&self, out: &mut impl Sink) -> Option<fmt::Result> {
        match *self {
            Value::None => Some(Ok(())),
            Value::Bool(value) => Some(out.write_str(if value { "true" } else { "false" })),
            Value::Char(value) => Some(out.write_char(value)),
            Value::Unsigned(value) => Some(number::write_unsigned(out, value)),
            Value::Signed(value) => Some(number::write_signed(out, value)),
            Value::Text(value) => Some(out.write_str(value)),
            Value::Float(_) | Value::Float32(_) | Value::Display(_) => None,
            #[cfg(feature = "alloc")]
            Value::Structured(_) => None,
        }
    }
}

impl Display for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::None => f.pad(""),
            Value::Bool(value) => Display::fmt(value, f),
            Value::Char(value) => Display::fmt(value, f),
            // Hardly a param needs 128 bits, and fewer print faster.
            Value::Unsigned(value) => match u64::try_from(*value) {
                Ok(value) => Display::fmt(&value, f),
                Err(_) => Display::fmt(value, f),
            },
            Value::Signed(value) => match i64::try_from(*value) {
                Ok(value) => Display::fmt(&value, f),
                Err(_) => Display::fmt(value, f),
            },
            Value::Float(value) => Display::fmt(value, f),
            Value::Float32(value) => Display::fmt(value, f),
            Value::Text(value) => Display::fmt(value, f),
            Value::Display(value) => Display::fmt(value, f),
            #[cfg(feature = "alloc")]
            Value::Structured(value) => match value.__tree() {
                Some(tree) => Display::fmt(&tree, f),
                None => f.pad(""),
            },
        }
    }
}

/// The `Debug` of the value inside; of a [`Value::Display`], which has none, and of a [`Value::Structured`], its `Display`.
impl Debug for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::None => f.pad("None"),
            Value::Bool(value) => Debug::fmt(value, f),
            Value::Char(value) => Debug::fmt(value, f),
            Value::Unsigned(value) => Debug::fmt(value, f),
            Value::Signed(value) => Debug::fmt(value, f),
            Value::Float(value) => Debug::fmt(value, f),
            Value::Float32(value) => Debug::fmt(value, f),
            Value::Text(value) => Debug::fmt(value, f),
            Value::Display(value) => Display::fmt(value, f),
            #[cfg(feature = "alloc")]
            Value::Structured(_) => Display::fmt(self, f),
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Value::None => serializer.serialize_none(),
            Value::Bool(value) => serializer.serialize_bool(value),
            Value::Char(value) => serializer.serialize_char(value),
            // Many formats have no integers of 128 bits, and hardly a param needs them.
            Value::Unsigned(value) => match u64::try_from(value) {
                Ok(value) => serializer.serialize_u64(value),
                Err(_) => serializer.serialize_u128(value),
            },
            Value::Signed(value) => match i64::try_from(value) {
                Ok(value) => serializer.serialize_i64(value),
                Err(_) => serializer.serialize_i128(value),
            },
            Value::Float(value) if value.is_finite() => serializer.serialize_f64(value),
            Value::Float32(value) if value.is_finite() => serializer.serialize_f32(value),
            Value::Text(value) => serializer.serialize_str(value),
            Value::Float(_) | Value::Float32(_) | Value::Display(_) => serializer.collect_str(self),
            #[cfg(feature = "alloc")]
            Value::Structured(value) => {
                let tree = value.__tree().unwrap_or(crate::tree::Tree::Null);
                tree.serialize(serializer)
            }
        }
    }
}

/// A value with parts: whatever serialises ([`serde::Serialize`](serde_core::Serialize)).
///
/// ```
/// use error_catalog::Value;
///
/// let zones = vec!["a", "b"];
/// let value = Value::Structured(&zones);
/// assert_eq!(value.to_string(), r#"["a","b"]"#);
/// assert_eq!(serde_json::to_string(&value).unwrap(), r#"["a","b"]"#);
/// ```
#[cfg(feature = "alloc")]
pub trait Structured {
    #[doc(hidden)]
    fn __tree(&self) -> Option<crate::tree::Tree>;
}

#[cfg(feature = "alloc")]
impl<T: Serialize> Structured for T {
    fn __tree(&self) -> Option<crate::tree::Tree> {
        crate::tree::tree_of(self)
    }
}
