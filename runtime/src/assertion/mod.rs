//! What tests of a service assert: that a response is this error.

mod difference;
mod observed;

use core::fmt::Arguments;

use self::difference::Difference;
pub use self::observed::Observed;
use crate::{Code, Received};

/// Asserts that a response is the error with this code, and gives what was [`Received`] for further questions. Needs the
/// feature `client`.
///
/// The response is a [`Received`], or, with the feature `http`, an `http::Response` whose body is there: `Bytes`, `Vec<u8>`,
/// `String` or `&str`; with the feature `axum` also axum's own `Response`, as a router gives it without a socket; with the
/// feature `actix_web` an `HttpResponse` or a `ServiceResponse`. The code
/// is a text or an integer, as it is published. Where the catalog is known, because the response was `Received` by it or
/// comes from a handler of this process, the status has to be one of those that are documented for the code. More
/// arguments are a message, as for [`assert!`].
///
/// ```
/// use error_catalog::{ApiError, Received, assert_api_error};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
/// struct NotFound {
///     id: u32,
/// }
///
/// let response = Received::new(
///     NotFound::CATALOG,
///     404_u16,
///     [("content-type", "application/json")],
///     r#"{"code":"InvalidVpc.NotFound","message":"There is no VPC 7."}"#,
/// );
/// let received = assert_api_error!(response, "InvalidVpc.NotFound", "of VPC {}", 7);
/// assert_eq!(received.message(), Some("There is no VPC 7."));
/// ```
///
/// # Panics
///
/// If it is another error, or none. The message says what was expected, what came, and what is odd about it:
///
/// ```should_panic
/// # use error_catalog::{ApiError, Received, assert_api_error};
/// # #[derive(Debug, ApiError)]
/// # #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
/// # struct NotFound { id: u32 }
/// let response = Received::new(NotFound::CATALOG, 502_u16, [("content-type", "text/html")], "<html></html>");
/// // the response is not the error `InvalidVpc.NotFound`
/// // expected: 404 InvalidVpc.NotFound
/// //    found: 502 without a code: the body is HTML
/// //     odd: the body is HTML; there is no code
/// //     body: <html></html>
/// assert_api_error!(response, "InvalidVpc.NotFound");
/// ```
#[macro_export]
macro_rules! assert_api_error {
    ($response:expr, $code:expr $(,)?) => {
        $crate::__private::assert_api_error($response, $code, ::core::option::Option::None)
    };
    ($response:expr, $code:expr, $($message:tt)+) => {
        $crate::__private::assert_api_error(
            $response,
            $code,
            ::core::option::Option::Some(::core::format_args!($($message)+)),
        )
    };
}

/// What the macro calls.
///
/// # Panics
///
/// If the response is not that error.
#[track_caller]
pub fn assert_api_error<'c>(
    response: impl Into<Observed>,
    code: impl Into<Code<'c>>,
    message: Option<Arguments<'_>>,
) -> Received {
    let (observed, code) = (response.into(), code.into());
    if let Some(difference) = Difference::of(&observed, code) {
        match message {
            Some(message) => panic!("{message}\n{difference}"),
            None => panic!("{difference}"),
        }
    }
    observed.received
}
