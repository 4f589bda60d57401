//! What of itself can be a [`Value`], so that callers write the thing and not its variant.

use crate::{Param, Status, Value};

/// Whatever may stand in a public text.
///
/// ```
/// use error_catalog::Value;
///
/// assert_eq!(Value::from("vpc-1").to_string(), "vpc-1");
/// assert_eq!(Value::from(&String::from("vpc-2")).to_string(), "vpc-2");
/// assert_eq!(Value::from(&Some(7)).to_string(), "7");
/// ```
impl<'a, P: Param + ?Sized> From<&'a P> for Value<'a> {
    fn from(param: &'a P) -> Value<'a> {
        param.value()
    }
}

/// `None` is [`Value::None`].
///
/// ```
/// use error_catalog::Value;
///
/// assert!(Value::from(None::<&str>).is_none());
/// assert_eq!(Value::from(Some(true)).to_string(), "true");
/// ```
impl<'a, V: Into<Value<'a>>> From<Option<V>> for Value<'a> {
    fn from(value: Option<V>) -> Value<'a> {
        value.map_or(Value::None, Into::into)
    }
}

macro_rules! from_numbers {
    ($($variant:ident: $($number:ty)+;)+) => {
        $($(
            impl From<$number> for Value<'_> {
                fn from(number: $number) -> Self {
                    Value::$variant(number.into())
                }
            }
        )+)+
    };
}

from_numbers! {
    Bool: bool;
    Char: char;
    Unsigned: u8 u16 u32 u64 u128;
    Signed: i8 i16 i32 i64 i128;
    Float: f64;
    Float32: f32;
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        // Lossless on every platform, though `From` cannot promise it.
        Value::Unsigned(number as u128)
    }
}

impl From<isize> for Value<'_> {
    fn from(number: isize) -> Self {
        // Lossless on every platform, though `From` cannot promise it.
        Value::Signed(number as i128)
    }
}

/// The number.
impl From<Status> for Value<'_> {
    fn from(status: Status) -> Self {
        Value::Unsigned(status.as_u16().into())
    }
}
