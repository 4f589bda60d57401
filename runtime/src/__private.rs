//! What generated code may name. Nobody else should: it changes with every release.

use core::error::Error;
use core::fmt::{self, Formatter};
use core::num::NonZero;
use core::panic::UnwindSafe;
use core::time::Duration;

pub use core::compile_error as refuse;
pub use serde_core as serde;

#[cfg(feature = "client")]
pub use crate::assertion::{Observed, assert_api_error};
pub use crate::body::{Body, Member, Shape, Source};
#[cfg(not(feature = "alloc"))]
pub use crate::by_serde::SerializableWithoutAlloc;
pub use crate::by_serde::{
    Path, PublishablePath, Serializable, Structure, StructureError, StructureErrorPointer,
    StructureNothing, StructurePath, StructureSerialize,
};
pub use crate::by_word::{
    Printable, Public, PublicDisplay, PublicError, PublicNothing, PublicParam, PublicPointer,
    PublishableError,
};
pub use crate::each::{Each, row_of_each};
pub use crate::error_list::ErrorList;
pub use crate::kind::{
    HasKind, Kind, NoKind, UnknownCode, assert_has_kind, deserialize_kind, parse_kind, row_in,
    serialize_kind,
};
pub use crate::lookup::Lookup;
pub use crate::nested::{Nested, nested_entry};
pub use crate::packed_numbers::{Ends, Numbers};
pub use crate::plain_param::{
    PlainParam, Width, Written, WrittenOther, WrittenParam, WrittenPlain,
};
pub use crate::reply::serialize;
pub use crate::retired::RetiredRow;
pub use crate::table::{Codes, Column, Table, TextKind, Texts, flag};
pub use crate::transparent::Transparent;
pub use crate::unique::{
    assert_every_yield, assert_unique_codes, assert_yields, unique_codes_capacity,
};
pub use crate::{__implement as implement, __why_not_implement as why_not_implement};
pub use crate::{ApiError, Catalog, Code, Entry, Format, HasCatalog, Param, Status, Value};

/// What `implement(actix_web)` names.
#[cfg(feature = "actix_web")]
pub mod actix_web {
    pub use ::actix_web::http::StatusCode;
    pub use ::actix_web::{HttpResponse, ResponseError};

    use crate::ApiError;
    use crate::integrations::actix_web::carried;

    /// An error that can be kept with the response that answers it. That it is `'static` is not said in the generated impl, in
    /// which a lifetime would then be needless.
    pub trait RespondByReference: ApiError {
        /// The status of that response.
        fn __status_code(&self) -> StatusCode;

        /// The response, in which stands how to find the error again. What it asks for is the generated impl, of which this
        /// trait is a condition: only here, not of the trait, or neither would ever hold.
        fn __error_response(&self) -> HttpResponse
        where
            Self: ResponseError;
    }

    #[diagnostic::do_not_recommend]
    impl<E: ApiError + 'static> RespondByReference for E {
        fn __status_code(&self) -> StatusCode {
            carried::status_code(self)
        }

        fn __error_response(&self) -> HttpResponse
        where
            Self: ResponseError,
        {
            carried::respond(self)
        }
    }
}

/// What `implement(axum)` names.
#[cfg(feature = "axum")]
pub mod axum {
    pub use axum_core::response::{IntoResponse, Response};

    use crate::{AnyError, ApiError};

    /// An error that can go with the response that answers it. That it is `'static` is not said in the generated impl, in
    /// which a lifetime would then be needless.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot go with the response that answers it",
        label = "its fields are not all `Send` and `Sync`",
        note = "responses cross threads: every field of an error that a framework answers is `Send` and `Sync`"
    )]
    pub trait Respond {
        /// The response, in which the error goes with the bytes.
        fn __respond(self) -> Response;
    }

    #[diagnostic::do_not_recommend]
    impl<E: ApiError + Send + Sync + 'static> Respond for E {
        fn __respond(self) -> Response {
            AnyError::from(self).into_response()
        }
    }
}

/// What `implement(tonic)` names.
#[cfg(feature = "tonic")]
pub mod tonic {
    pub use ::tonic::Status;

    use crate::{AnyError, ApiError};

    /// An error that can go with the status that answers it. That it is `'static` is not said in the generated impl, in
    /// which a lifetime would then be needless.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot go with the status that answers it",
        label = "its fields are not all `Send` and `Sync`",
        note = "statuses cross threads: every field of an error that a framework answers is `Send` and `Sync`"
    )]
    pub trait Respond {
        /// The status, with the error as its source.
        fn __respond(self) -> Status;
    }

    #[diagnostic::do_not_recommend]
    impl<E: ApiError + Send + Sync + 'static> Respond for E {
        fn __respond(self) -> Status {
            AnyError::from(self).into()
        }
    }
}

/// What `implement(utoipa)` names.
#[cfg(feature = "utoipa")]
pub mod utoipa {
    pub use utoipa::{IntoResponses, PartialSchema, ToSchema};

    pub use crate::integrations::utoipa::parts::{
        Name, Responses, Schema, name, responses, schema,
    };
}

/// Prints the message in the default language of the entry's own catalog: what the generated `Display` calls.
///
/// # Errors
///
/// Those of the formatter and of the fields.
pub fn fmt_message<E: ApiError>(error: &E, f: &mut Formatter<'_>) -> fmt::Result {
    crate::text::fmt_message(error.entry(), &|argument, f| error.__format(argument, f), f)
}

/// The type of a field that chooses the status.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not choose a status",
    label = "not an `error_catalog::Status`, and not converted into one",
    note = "`#[api(status)]` takes an `error_catalog::Status`, or a type of yours that is `Clone` and `Into<Status>`"
)]
pub trait ChosenStatus {
    /// The status that was chosen.
    fn __chosen_status(&self) -> Status;
}

#[diagnostic::do_not_recommend]
impl<S: Clone + Into<Status>> ChosenStatus for S {
    fn __chosen_status(&self) -> Status {
        self.clone().into()
    }
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
