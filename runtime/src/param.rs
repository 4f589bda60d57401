use core::num::NonZero;

use crate::Value;

/// What may stand in a public text.
///
/// A message goes to strangers, so a type has to say that it may. Numbers, booleans, characters, texts and statuses
/// may, and options and pointers of what may. Errors and paths may not, and never will: they tell of the inside of a
/// service.
///
/// Three ways out for a field of another type:
///
/// - implement `Param` for the type, if it is yours and public by nature, as an identifier is;
/// - mark the field `#[api(param)]`: by that you say that its `Display` is public;
/// - leave the field out of the message and print it in `display = "…"`, which only logs see.
///
/// ```
/// use error_catalog::{ApiError, Param, Value};
///
/// #[derive(Debug)]
/// struct VpcId(String);
///
/// impl Param for VpcId {
///     fn value(&self) -> Value<'_> {
///         Value::Text(&self.0)
///     }
/// }
///
/// #[derive(Debug, ApiError)]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
///     NotFound { id: VpcId },
/// }
///
/// let error = VpcError::NotFound { id: VpcId("vpc-1".into()) };
/// assert_eq!(error.message(), "There is no VPC vpc-1.");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a public text",
    label = "not a `Param`",
    note = "if `{Self}` is public by nature, implement `error_catalog::Param` for it",
    note = "if it is no error and its `Display` is public, mark the field `#[api(param)]`",
    note = "else leave the field out of the text, and print it in `display = \"…\"`, which only logs see"
)]
pub trait Param {
    /// What of `self` is public.
    fn value(&self) -> Value<'_>;
}

macro_rules! integers {
    ($variant:ident($wide:ty): $($integer:ty)+) => {
        $(
            impl Param for $integer {
                fn value(&self) -> Value<'_> {
                    Value::$variant(<$wide>::from(*self))
                }
            }

            impl Param for NonZero<$integer> {
                fn value(&self) -> Value<'_> {
                    Value::$variant(<$wide>::from(self.get()))
                }
            }
        )+
    };
}

integers!(Unsigned(u128): u8 u16 u32 u64 u128);
integers!(Signed(i128): i8 i16 i32 i64 i128);

macro_rules! pointer_sized_integers {
    ($($integer:ty => $variant:ident($wide:ty))+) => {
        $(
            impl Param for $integer {
                fn value(&self) -> Value<'_> {
                    // Lossless on every platform, though `From` cannot promise it.
                    Value::$variant(*self as $wide)
                }
            }

            impl Param for NonZero<$integer> {
                fn value(&self) -> Value<'_> {
                    Value::$variant(self.get() as $wide)
                }
            }
        )+
    };
}

pointer_sized_integers!(usize => Unsigned(u128) isize => Signed(i128));

macro_rules! plain {
    ($($plain:ty => $variant:ident)+) => {
        $(impl Param for $plain {
            fn value(&self) -> Value<'_> {
                Value::$variant(*self)
            }
        })+
    };
}

plain!(bool => Bool char => Char f64 => Float f32 => Float32);

impl Param for str {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

/// An option prints as its value, or as nothing.
impl<T: Param> Param for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::None, Param::value)
    }
}

/// A status is sent in the open, as a number.
impl Param for crate::Status {
    fn value(&self) -> Value<'_> {
        Value::Unsigned(self.as_u16().into())
    }
}

/// A value hands itself on, so that a part of a type can speak for it.
impl Param for Value<'_> {
    fn value(&self) -> Value<'_> {
        *self
    }
}

macro_rules! pointers {
    ($(#[$attribute:meta] $pointer:ty)+) => {
        $(#[$attribute]
        impl<T: Param + ?Sized> Param for $pointer {
            fn value(&self) -> Value<'_> {
                T::value(self)
            }
        })+
    };
}

pointers! {
    #[cfg(all())] &T
    #[cfg(all())] &mut T
    #[cfg(feature = "alloc")] alloc::boxed::Box<T>
    #[cfg(feature = "alloc")] alloc::rc::Rc<T>
    #[cfg(feature = "alloc")] alloc::sync::Arc<T>
}

#[cfg(feature = "alloc")]
impl Param for alloc::string::String {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

#[cfg(feature = "alloc")]
impl Param for alloc::borrow::Cow<'_, str> {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::format;
    use core::num::NonZero;

    use super::Param;
    use crate::Value;

    #[test]
    fn flags_reach_the_value() {
        assert_eq!(
            format!("{:>4}|{:<4}|{:+}", 7_u8.value(), "a".value(), 7_i8.value()),
            "   7|a   |+7"
        );
        assert_eq!(format!("{:.1}", 0.25_f64.value()), "0.2");
        assert_eq!(format!("{:3}|", None::<u8>.value()), "   |");
    }

    #[test]
    fn a_float_prints_with_its_own_digits() {
        assert_eq!(
            format!("{} {}", 0.1_f32.value(), 0.1_f64.value()),
            "0.1 0.1"
        );
    }

    #[test]
    fn the_largest_integers_fit() {
        assert_eq!(format!("{}", u128::MAX.value()), format!("{}", u128::MAX));
        assert_eq!(format!("{}", isize::MIN.value()), format!("{}", isize::MIN));
        assert_eq!(
            format!("{}", NonZero::<u64>::MAX.value()),
            format!("{}", u64::MAX)
        );
    }

    #[test]
    fn debug_shows_what_is_inside() {
        assert_eq!(
            format!("{:?} {:?}", "a".value(), None::<u8>.value()),
            "\"a\" None"
        );
        assert_eq!(format!("{:?}", Value::Display(&"a")), "a");
    }
}
