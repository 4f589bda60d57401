//! What `implement` is written on: generics, where-clauses, a bound of the author's, lifetimes; and shadowed names.
#![no_implicit_prelude]
#![deny(warnings)]

use ::actix_web::ResponseError;
use ::axum::response::IntoResponse;
use ::error_catalog::ApiError;
use ::std::convert::Into;
use ::std::marker::{Send, Sync};
use ::std::prelude::rust_2024::derive;
use ::std::string::String;

#[allow(dead_code)]
mod core {}
#[allow(dead_code)]
trait Answerable {}

#[derive(Debug, ApiError)]
#[api(implement(axum, actix_web, tonic), status = 500, code = "Lost", message = "m")]
struct Lost;

#[derive(Debug, ApiError)]
#[api(implement(axum, actix_web, tonic), status = 500, rename_all = "PascalCase")]
enum Generic<T, const N: usize = 1>
where
    T: ::std::fmt::Debug + ::error_catalog::Param,
{
    #[api(message = "{0}")]
    First(T),
}

#[derive(Debug, ApiError)]
#[api(implement(axum, actix_web, tonic), bound = "T: ::std::error::Error + Send + Sync + 'static", status = 500, code = "C", message = "m")]
struct Caused<T>(#[api(source)] T);

#[derive(Debug, ApiError)]
#[api(implement(axum, actix_web, tonic), status = 500, code = "B", message = "{text}")]
struct Borrowed<'a> {
    text: &'a str,
}

#[derive(Debug, ApiError)]
#[api(implement(actix_web), status = 409, code = "H", message = "m", display = "{owner}")]
struct Held {
    owner: ::std::rc::Rc<str>,
}

#[derive(Debug, ApiError)]
#[api(implement(axum, actix_web, tonic))]
enum Nested {
    #[api(transparent)]
    Lost(Lost),
}

fn main() {
    fn answers<T: IntoResponse + ResponseError + Into<::tonic::Status>>() {}
    answers::<Lost>();
    answers::<Generic<String>>();
    answers::<Generic<u8, 7>>();
    answers::<Caused<::std::io::Error>>();
    answers::<Borrowed<'static>>();
    answers::<Nested>();
    answers::<::error_catalog::AnyError>();

    fn stays<T: ResponseError>() {}
    stays::<Held>();
}
