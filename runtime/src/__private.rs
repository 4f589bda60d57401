//! What generated code may name. Nobody else should: it changes with every release.

use core::error::Error;
use core::fmt::{self, Formatter};
use core::num::NonZero;
use core::ops::Deref;
use core::panic::UnwindSafe;
use core::time::Duration;

pub use serde_core as serde;

pub use crate::body::{Body, Member, Shape, Source};
pub use crate::catalog::Nested;
pub use crate::lookup::Lookup;
pub use crate::reply::serialize;
pub use crate::table::{Codes, Column, Hole, Table, TextKind, Texts, flag};
pub use crate::unique::{assert_unique_codes, unique_codes_capacity};
pub use crate::{ApiError, Catalog, Entry, HasCatalog, Param, Status, Value};

/// Prints the message in the default language of the entry's own catalog: what the generated `Display` calls.
///
/// Generic instead of dynamic, so that the compiler sees through to the fields.
///
/// # Errors
///
/// Those of the formatter and of the fields.
pub fn fmt_message<E: ApiError + ?Sized>(error: &E, f: &mut Formatter<'_>) -> fmt::Result {
    match error.entry().template(TextKind::Message, 0) {
        Some(message) => message.fmt(f, |argument, f| error.__format(argument, f)),
        None => Ok(()),
    }
}

/// The status that a field chose.
pub fn status_of(status: impl Into<Status>) -> Status {
    status.into()
}

/// A cause as the trait object that `Error::source` returns. Called as a method, so that boxes and shared pointers are
/// looked through: `Box<dyn Error>` is no `Error`.
pub trait AsSourceError {
    /// The cause.
    fn __as_source_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsSourceError for E {
    fn __as_source_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_source_error {
    ($($error:ty;)+) => {
        $(impl AsSourceError for $error {
            fn __as_source_error(&self) -> &(dyn Error + 'static) {
                self
            }
        })+
    };
}

as_source_error! {
    dyn Error + 'static;
    dyn Error + Send + 'static;
    dyn Error + Sync + 'static;
    dyn Error + Send + Sync + 'static;
    dyn Error + Send + Sync + UnwindSafe + 'static;
}

/// Which is no `Error`, because `?` turns every error into it.
#[cfg(feature = "alloc")]
impl AsSourceError for crate::AnyError {
    fn __as_source_error(&self) -> &(dyn Error + 'static) {
        self.as_error()
    }
}

/// The type of a field that chooses how long to wait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a time to wait",
    label = "neither a `Duration` nor seconds",
    note = "`#[api(retry_after)]` takes a `core::time::Duration`, whole seconds without a sign, or an `Option` of either"
)]
pub trait RetryAfter {
    /// How long to wait, if it is known.
    fn retry_after(&self) -> Option<Duration>;
}

impl RetryAfter for Duration {
    fn retry_after(&self) -> Option<Duration> {
        Some(*self)
    }
}

impl<T: RetryAfter> RetryAfter for Option<T> {
    fn retry_after(&self) -> Option<Duration> {
        self.as_ref().and_then(T::retry_after)
    }
}

macro_rules! seconds {
    ($($integer:ty)+) => {
        $(
            impl RetryAfter for $integer {
                fn retry_after(&self) -> Option<Duration> {
                    Some(Duration::from_secs(u64::from(*self)))
                }
            }

            impl RetryAfter for NonZero<$integer> {
                fn retry_after(&self) -> Option<Duration> {
                    self.get().retry_after()
                }
            }
        )+
    };
}

seconds!(u8 u16 u32 u64);

/// Prints a param as it is: what a type prints for placeholders without a specification of their own.
///
/// # Errors
///
/// Those of the formatter and of the field.
pub fn fmt_param<E: ApiError + ?Sized>(
    error: &E,
    argument: usize,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    match error.__param(argument) {
        Some(value) => fmt::Display::fmt(&value, f),
        None => Ok(()),
    }
}

/// A field that its author published with `param`: as a [`Param`] if its type is one, so that numbers stay numbers;
/// never if its type is an error; else through `Display`.
///
/// Which of the four traits answers `(&&Public::new(field)).__public_value()` is decided by method lookup, which looks
/// for the method of `&Public` first, then of `&&Public`, of `Public`, and of what that dereferences to.
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

impl<'a, T: Param> PublicParam<'a> for &Public<'a, T> {
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

impl<'a, T: Error> PublicError<'a, T> for &&Public<'a, T> {
    fn __public_value(&self) -> Value<'a>
    where
        T: PublishableError,
    {
        Value::Display(self.0.0)
    }
}

/// Implemented by no type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is an error, and errors are not for the public",
    label = "may name files, hosts and queries",
    note = "mark the field `#[api(source)]`, so that logs print it, and publish what callers may know in a field of its own"
)]
pub trait PublishableError {}

/// The third choice for a [`Public`] field.
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
