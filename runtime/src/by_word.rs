//! Fields that their author published with `param`, by word and not by type.

use core::error::Error;
use core::fmt;
use core::ops::Deref;

use crate::{Param, Value};

/// A field that its author published with `param`: as a [`Param`] if its type is one, so that numbers stay numbers;
/// never if its type is an error or points to one; else through `Display`.
///
/// Which of the five traits answers `(&&&Public::new(field)).__public_value()` is decided by method lookup, which looks
/// for the method of `&&Public` first, then of `&&&Public`, of `&Public`, of `Public`, and of what that dereferences to.
pub struct Public<'a, T>(Field<'a, T>);

/// A field of any type.
pub struct Field<'a, T>(&'a T);

impl<'a, T> Public<'a, T> {
    /// Wraps a field.
    pub const fn new(field: &'a T) -> Public<'a, T> {
        Public(Field(field))
    }
}

impl<'a, T> Deref for Public<'a, T> {
    type Target = Field<'a, T>;

    fn deref(&self) -> &Field<'a, T> {
        &self.0
    }
}

/// The first choice for a [`Public`] field.
pub trait PublicParam<'a> {
    /// The public value.
    fn __public_value(&self) -> Value<'a>;
}

impl<'a, T: Param> PublicParam<'a> for &&Public<'a, T> {
    fn __public_value(&self) -> Value<'a> {
        self.0.0.value()
    }
}

/// The second choice for a [`Public`] field, which does not compile.
pub trait PublicError<'a, T> {
    /// Would publish an error.
    fn __public_value(&self) -> Value<'a>
    where
        T: PublishableError;
}

impl<'a, T: Error> PublicError<'a, T> for &&&Public<'a, T> {
    fn __public_value(&self) -> Value<'a>
    where
        T: PublishableError,
    {
        Value::None
    }
}

/// The third choice for a [`Public`] field, which does not compile either: `Box<dyn Error>` is no error, and neither are
/// the error types of some crates, but all of them are pointers to one.
pub trait PublicPointer<'a, T> {
    /// Would publish an error.
    fn __public_value(&self) -> Value<'a>
    where
        T: PublishableError;
}

impl<'a, T: Deref<Target: Error>> PublicPointer<'a, T> for &Public<'a, T> {
    fn __public_value(&self) -> Value<'a>
    where
        T: PublishableError,
    {
        Value::None
    }
}

/// Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is an error, and errors are not for the public",
    label = "may name files, hosts and queries",
    note = "mark the field `#[api(source)]`, so that logs print it, and publish what callers may know in a field of its own"
)]
pub trait PublishableError {}

/// The fourth choice for a [`Public`] field.
pub trait PublicDisplay<'a> {
    /// The public value.
    fn __public_value(&self) -> Value<'a>;
}

impl<'a, T: fmt::Display> PublicDisplay<'a> for Public<'a, T> {
    fn __public_value(&self) -> Value<'a> {
        Value::Display(self.0.0)
    }
}

/// The last choice for a [`Public`] field, which does not compile.
pub trait PublicNothing<'a, T> {
    /// Would publish what cannot be printed.
    fn __public_value(&self) -> Value<'a>
    where
        T: Printable;
}

impl<'a, T> PublicNothing<'a, T> for Field<'a, T> {
    fn __public_value(&self) -> Value<'a>
    where
        T: Printable,
    {
        Value::None
    }
}

/// Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be published: it is neither a `Param` nor does it have a `Display`",
    label = "cannot be printed",
    note = "implement `error_catalog::Param` for it, or publish what callers may know of it in a field of its own"
)]
pub trait Printable {}
