//! What is answered if no row is.

use axum::response::{IntoResponse, Response};
use error_catalog::{ApiError, Reply};

/// Why there is no row to answer with.
///
/// It must not pass for an error of a vendor's: it is plain text where their clients read JSON or XML, so that all they can
/// make of it is a response that they do not know, and its code stands in a header of its own.
#[derive(Debug, ApiError)]
#[api(code_header = "x-replay-error", rename_all = "kebab-case")]
pub(super) enum Refusal {
    #[api(status = 404)]
    #[api(
        message = "No vendor that is replayed has this route. Those that there are stand at the head of the program, examples/replay."
    )]
    NoRoute,

    #[api(status = 404)]
    #[api(
        message = "The request names no row: write a code, or a code and its place as in `Throttling@2`, as `{parameter}`."
    )]
    NoKey { parameter: &'static str },

    #[api(status = 404)]
    #[api(message = "No row of the catalog {catalog} has the code {key:?}.")]
    NoRow { key: String, catalog: &'static str },

    #[api(status = 404)]
    #[api(message = "There is no row {place} of the code {code:?}: its rows are 1 to {count}.")]
    NoPlace {
        code: String,
        count: usize,
        place: usize,
    },

    #[api(status = 404)]
    #[api(message = "{code} is not documented with the status {status:?}.")]
    NoStatus { status: String, code: String },

    #[api(status = 400, message = "The path is no UTF-8 once it is decoded.")]
    PathNotUtf8,

    #[api(status = 413, message = "The body is too large.")]
    BodyTooLarge,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let reply = Reply::new(&self).content_type("text/plain;charset=utf-8");
        let response = reply.to_response();
        response.map(|_| format!("replay: {self}\n").into())
    }
}
