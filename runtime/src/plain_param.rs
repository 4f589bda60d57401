//! Which params may be printed by other traits than `Display`.

use core::num::NonZero;

use crate::{Param, Status};

/// A param that is nothing but its value: whichever way it prints itself, it says no more than its
/// [`Param`] does. A type of a user's may well, in its `Debug` above all.
#[diagnostic::on_unimplemented(
    message = "`{Self}` would print itself here, and may say more than is public",
    label = "only numbers, texts and the like can be printed with `?`, `x`, `e` and so on",
    note = "write the placeholder without these letters: it prints what is public of the type, in the width and precision that it asks for"
)]
pub trait PlainParam {}

/// A field that is printed by another trait than `Display`.
///
/// `(&&Written(field)).__written()` asks the first of the three traits below that fits, so that a type that is no
/// [`Param`] at all is told as that, where its value is asked for, and not here a second time.
pub struct Written<'a, T: ?Sized>(pub &'a T);

/// The first choice for a [`Written`] field.
pub trait WrittenPlain<'a, T: ?Sized> {
    /// The field.
    fn __written(&self) -> &'a T;
}

impl<'a, T: PlainParam + ?Sized> WrittenPlain<'a, T> for &Written<'a, T> {
    fn __written(&self) -> &'a T {
        self.0
    }
}

/// The second choice for a [`Written`] field, which does not compile.
pub trait WrittenParam<'a, T: ?Sized> {
    /// The field.
    fn __written(&self) -> &'a T
    where
        T: PlainParam;
}

impl<'a, T: Param + ?Sized> WrittenParam<'a, T> for &&Written<'a, T> {
    fn __written(&self) -> &'a T
    where
        T: PlainParam,
    {
        self.0
    }
}

/// The last choice for a [`Written`] field, which was told elsewhere.
pub trait WrittenOther<'a, T: ?Sized> {
    /// The field.
    fn __written(&self) -> &'a T;
}

impl<'a, T: ?Sized> WrittenOther<'a, T> for Written<'a, T> {
    fn __written(&self) -> &'a T {
        self.0
    }
}

/// The type of a field that says how wide or how precise another is printed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says no width and no precision",
    label = "not a `usize`",
    note = "a field that stands behind the colon of a placeholder, like `{{id:>width$}}`, is a `usize`"
)]
pub trait Width {
    /// The number of characters.
    fn __width(&self) -> usize;
}

impl Width for usize {
    fn __width(&self) -> usize {
        *self
    }
}

impl<W: Width + ?Sized> Width for &W {
    fn __width(&self) -> usize {
        W::__width(self)
    }
}

macro_rules! plain_params {
    ($($integer:ty)+) => {
        $(
            impl PlainParam for $integer {}
            impl PlainParam for NonZero<$integer> {}
        )+
    };
}

plain_params!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

impl PlainParam for bool {}
impl PlainParam for char {}
impl PlainParam for f32 {}
impl PlainParam for f64 {}
impl PlainParam for str {}
impl PlainParam for Status {}

impl<T: PlainParam> PlainParam for Option<T> {}
impl<T: PlainParam + ?Sized> PlainParam for &T {}
impl<T: PlainParam + ?Sized> PlainParam for &mut T {}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::borrow::Cow;
    use alloc::boxed::Box;
    use alloc::rc::Rc;
    use alloc::string::String;
    use alloc::sync::Arc;

    use super::PlainParam;

    impl PlainParam for String {}
    impl PlainParam for Cow<'_, str> {}
    impl<T: PlainParam + ?Sized> PlainParam for Box<T> {}
    impl<T: PlainParam + ?Sized> PlainParam for Rc<T> {}
    impl<T: PlainParam + ?Sized> PlainParam for Arc<T> {}
}
