//! The derive macro of [`error-catalog`](https://docs.rs/error-catalog). Use it through that crate, which documents it.

mod ast;
mod attr;
mod check;
mod companions;
mod ctxt;
mod derive;
mod diag;
mod expand;
mod fallback;
mod generics;
mod hygiene;
mod input;
mod model;
mod query;
mod row;
mod rules;
mod types;

use proc_macro::TokenStream;

/// Derives the published errors of an enum or a struct from its `#[api(…)]` attributes.
#[proc_macro_derive(ApiError, attributes(api))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    derive::derive(input.into()).into()
}
