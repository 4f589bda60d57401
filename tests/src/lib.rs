//! What error-catalog does, by topic: the tests are in `tests/`.
//!
//! The macro's own modules are compiled in here, all but the door: a procedural macro can be called by the compiler only,
//! and some laws want tokens that no compiler would hand to it, or its output as it is.

// In a procedural macro it is there by itself.
extern crate proc_macro;

#[path = "../../macros/src/ast.rs"]
mod ast;
#[path = "../../macros/src/attr/mod.rs"]
mod attr;
#[path = "../../macros/src/check/mod.rs"]
mod check;
#[path = "../../macros/src/companions.rs"]
mod companions;
pub mod corpus;
#[path = "../../macros/src/ctxt.rs"]
mod ctxt;
#[path = "../../macros/src/derive.rs"]
mod derive;
#[path = "../../macros/src/diag/mod.rs"]
mod diag;
#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/fallback.rs"]
mod fallback;
#[path = "../../macros/src/generics.rs"]
mod generics;
#[path = "../../macros/src/hygiene.rs"]
mod hygiene;
#[path = "../../macros/src/input.rs"]
mod input;
#[path = "../../macros/src/model/mod.rs"]
mod model;
#[path = "../../macros/src/query.rs"]
mod query;
#[path = "../../macros/src/row.rs"]
mod row;
#[path = "../../macros/src/rules/mod.rs"]
mod rules;
#[path = "../../macros/src/types.rs"]
mod types;

use proc_macro2::TokenStream;

/// What `#[derive(ApiError)]` writes for a type, without a compiler around it.
#[must_use]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    derive::derive(input)
}

/// The README, whose examples are run as they are printed.
#[doc = include_str!("../../README.md")]
pub mod readme {}
