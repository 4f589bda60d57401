//! The corridor: parse → check → gate → model → expand; with errors, to the fallback.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ast::Container;
use crate::check::check;
use crate::companions::companions;
use crate::ctxt::Context;
use crate::expand::expand;
use crate::fallback;
use crate::hygiene::settled_lints;
use crate::input;
use crate::model::Model;

/// What `#[derive(ApiError)]` writes for a type.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input = match input::read(input.clone()) {
        Ok(input) => input,
        Err(error) => return fallback::of_unreadable(input, &error),
    };
    let mut cx = Context::default();
    let container = Container::read(&mut cx, &input);
    if let Some(container) = &container {
        check(&mut cx, container);
    }
    let (errors, expansion) = match (cx.finish(), &container) {
        (Ok(()), Some(container)) => (TokenStream::new(), expand(&Model::build(container))),
        (Ok(()), None) => (TokenStream::new(), fallback::expand(&input, None)),
        (Err(errors), container) => (errors, fallback::expand(&input, container.as_ref())),
    };
    let settled = settled_lints(&input);
    let companions = companions(&input, container.as_ref());
    quote!(#errors #(#settled #companions)* #settled #expansion)
}
