//! The types that stand beside the user's: those that `each` makes, and the kind.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::ast::Container;
use crate::expand::{each, kind};
use crate::model::{KindType, each_types};

/// One item each, as far as what asks for them can be read.
pub(crate) fn companions(input: &DeriveInput, container: Option<&Container>) -> Vec<TokenStream> {
    let Some(container) = container else {
        return Vec::new();
    };
    let (vis, owner) = (&input.vis, &input.ident);
    let krate = container.attributes.krate.get();
    let types = each_types(container);
    let types = types.iter();
    let types = types.map(|each| each::declaration(each, vis, owner));
    let kind = KindType::build(container);
    let kind = kind.map(|kind| kind::declaration(&kind, vis, owner, krate));
    types.chain(kind).collect()
}
