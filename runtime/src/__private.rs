//! What generated code may name. Nobody else should: it changes with every release.

use core::error::Error;
use core::fmt::{self, Formatter};
use core::num::NonZero;
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
    fn as_source_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsSourceError for E {
    fn as_source_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_source_error {
    ($($error:ty;)+) => {
        $(impl AsSourceError for $error {
            fn as_source_error(&self) -> &(dyn Error + 'static) {
                self
            }
        })+
    };
}

as_source_error! {
    dyn Error + 'static;
    dyn Error + Send + 'static;
    dyn Error + Send + Sync + 'static;
    dyn Error + Send + Sync + UnwindSafe + 'static;
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

/// A field that its author published with `param`: as a [`Param`] if its type is one, so that numbers stay numbers, else
/// through `Display`. Which of the two traits answers is decided by method lookup, which tries fewer references first.
pub struct Public<'a, T: ?Sized>(pub &'a T);

/// The first choice for a [`Public`] field.
pub trait PublicParam<'a> {
    /// The public value.
    fn __public_value(&self) -> Value<'a>;
}

impl<'a, T: Param + ?Sized> PublicParam<'a> for Public<'a, T> {
    fn __public_value(&self) -> Value<'a> {
        self.0.value()
    }
}

/// The second choice for a [`Public`] field.
pub trait PublicDisplay<'a> {
    /// The public value.
    fn __public_value(&self) -> Value<'a>;
}

impl<'a, T: fmt::Display> PublicDisplay<'a> for &Public<'a, T> {
    fn __public_value(&self) -> Value<'a> {
        Value::Display(self.0)
    }
}
