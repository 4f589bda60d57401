//! Model → tokens, one room per thing that is generated.

mod api_error;
mod argument;
mod body;
mod catalog;
mod columns;
mod display;
pub(crate) mod each;
mod error;
mod from;
pub(crate) mod implement;
pub(crate) mod kind;
mod literal;
mod pattern;
mod serialize;
mod table;
mod value;
mod written;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::model::Model;
use crate::rules::vocabulary::External;

/// Everything that the derive writes for a type.
pub(crate) fn expand(model: &Model) -> TokenStream {
    let table = table::expand(model);
    let catalog = catalog::expand(model);
    let api_error = api_error::expand(model);
    let asked = |wanted| !model.external.contains(&wanted);
    let display = asked(External::Display).then(|| display::expand(model));
    let error = asked(External::Error).then(|| error::expand(model));
    let from = asked(External::From).then(|| from::expand(model));
    let each = model.each_types.iter();
    let each = each.map(|each| each::impls(each, model.vis));
    let kind = kind::expand(model);
    let implement = implement::expand(model);
    let serialize = asked(External::Serialize).then(|| serialize::expand(model));
    in_block(
        model.krate,
        &quote! {
            #(#each)*
            #table
            #catalog
            #api_error
            #display
            #error
            #from
            #serialize
            #kind
            #implement
        },
    )
}

/// A block of its own, in which the runtime has a name that no user has given to something else.
pub(crate) fn in_block(krate: Option<&Path>, items: &TokenStream) -> TokenStream {
    let krate = match krate {
        Some(path) => quote!(#path),
        None => quote!(::error_catalog),
    };
    quote! {
        const _: () = {
            use #krate::__private as __error_catalog;
            #items
        };
    }
}
