//! Where-clauses: the user's own, and what the fields need.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Type, WherePredicate};

use crate::hygiene::generated;
use crate::model::{Entry, Field, Model, Publication, Variant};
use crate::rules::template::{Kind, Placeholder};
use crate::rules::vocabulary::External;
use crate::types::{inside_option, inside_pointer, is_itself};

/// What stands behind `impl` and behind the name of the type, as part of the generated code: a bound there may meet one
/// that the where-clause infers, which is no news for the user.
pub(crate) fn parameters(generics: &Generics) -> (TokenStream, TokenStream) {
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    (
        in_generated_brackets(&impl_generics),
        in_generated_brackets(&type_generics),
    )
}

/// Lints go by the place of the brackets. What is between them stays the user's, so that errors there are told once.
fn in_generated_brackets(parameters: &impl ToTokens) -> TokenStream {
    let mut tokens: Vec<TokenTree> = parameters.into_token_stream().into_iter().collect();
    if let [open, .., close] = tokens.as_mut_slice() {
        open.set_span(Span::call_site().located_at(open.span()));
        close.set_span(Span::call_site().located_at(close.span()));
    }
    tokens.into_iter().collect()
}

/// The type where it has no type parameters: lifetimes change nothing about what is published.
pub(crate) fn with_static_lifetimes(model: &Model) -> TokenStream {
    let ident = generated(model.ident);
    let lifetimes: Vec<TokenStream> = model
        .generics
        .lifetimes()
        .map(|_| quote!('static))
        .collect();
    if lifetimes.is_empty() {
        quote!(#ident)
    } else {
        quote!(#ident<#(#lifetimes),*>)
    }
}

/// Which impl a where-clause is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// `HasCatalog`, `CATALOG`: what nested catalogs need.
    Catalog,
    /// `From`: nothing of its own.
    Conversion,
    /// `Display`, `Error`, `ApiError`, `Serialize`: what the fields need.
    Behaviour,
}

/// The where-clause of an impl.
pub(crate) fn where_clause(model: &Model, purpose: Purpose) -> TokenStream {
    let own = model
        .generics
        .where_clause
        .iter()
        .flat_map(|clause| &clause.predicates);
    let mut predicates: Vec<TokenStream> = own.map(|predicate| quote!(#predicate)).collect();
    match (purpose, model.bound) {
        (Purpose::Conversion, _) => {}
        (Purpose::Catalog | Purpose::Behaviour, Some(bound)) => {
            predicates.extend(bound.iter().map(WherePredicate::to_token_stream));
        }
        (Purpose::Catalog, None) => predicates.extend(catalog_predicates(model)),
        (Purpose::Behaviour, None) => predicates.extend(behaviour_predicates(model)),
    }
    if predicates.is_empty() {
        TokenStream::new()
    } else {
        quote!(where #(#predicates),*)
    }
}

fn catalog_predicates(model: &Model) -> Vec<TokenStream> {
    let mut predicates = Predicates::new(model);
    for transparent in model.transparents() {
        predicates.require(transparent.inner.ty, &quote!(__error_catalog::Transparent));
    }
    predicates.found
}

fn behaviour_predicates(model: &Model) -> Vec<TokenStream> {
    let mut predicates = Predicates::new(model);
    let mentioned = predicates.may_be_needed().then_some(&model.variants);
    for variant in mentioned.into_iter().flatten() {
        match variant {
            Variant::Transparent(transparent) => {
                let ty = transparent.inner.ty;
                predicates.require(ty, &quote!(__error_catalog::Transparent));
            }
            Variant::Entry(entry) => entry_predicates(&mut predicates, entry),
        }
    }
    if model.has_type_parameters() {
        let needed = if model.external.contains(&External::Error) {
            quote!(::core::error::Error)
        } else {
            quote!(::core::fmt::Debug)
        };
        predicates.found.push(quote!(Self: #needed));
    }
    predicates.found
}

fn entry_predicates(predicates: &mut Predicates<'_>, entry: &Entry) {
    let field = |place: usize| entry.fields.get(place);
    for param in &entry.params {
        let bound = match param.publication {
            // Of a type parameter nothing but `Param` says that it is no error, whatever its author's word.
            Publication::Param | Publication::Word => quote!(__error_catalog::Param),
            Publication::Serde => quote!(__error_catalog::serde::Serialize),
        };
        predicates.require_of(field(param.field), &bound);
    }
    for argument in entry
        .arguments
        .iter()
        .filter(|argument| argument.kind != Kind::Display)
    {
        let format_trait = format_trait(argument.kind);
        let bound = quote!(#format_trait + __error_catalog::PlainParam);
        predicates.require_of(field(argument.field), &bound);
    }
    if let Some((template, _)) = entry.display {
        for Placeholder { argument, spec } in template.placeholders() {
            let place = entry.displayed(argument);
            predicates.require_of(place.and_then(field), &format_trait(spec.kind));
        }
    }
    if let Some(source) = entry.source.and_then(field) {
        let inner = inside_option(source.ty).unwrap_or(source.ty);
        let inner = inside_pointer(inner).unwrap_or(inner);
        predicates.require_source(inner);
    }
    if let Some(status) = entry.status_field.and_then(field) {
        let bound = quote!(__error_catalog::ChosenStatus);
        predicates.require(status.ty, &bound);
    }
    if let Some(retry_after) = entry.retry_after_field.and_then(field) {
        predicates.require(retry_after.ty, &quote!(__error_catalog::RetryAfter));
    }
}

fn format_trait(kind: Kind) -> TokenStream {
    match kind {
        Kind::Display => quote!(::core::fmt::Display),
        Kind::Debug | Kind::DebugLowerHex | Kind::DebugUpperHex => quote!(::core::fmt::Debug),
        Kind::LowerHex => quote!(::core::fmt::LowerHex),
        Kind::UpperHex => quote!(::core::fmt::UpperHex),
        Kind::Octal => quote!(::core::fmt::Octal),
        Kind::Binary => quote!(::core::fmt::Binary),
        Kind::LowerExp => quote!(::core::fmt::LowerExp),
        Kind::UpperExp => quote!(::core::fmt::UpperExp),
        Kind::Pointer => quote!(::core::fmt::Pointer),
    }
}

/// Collects bounds on types that mention a type parameter: all other types either satisfy them or are told by the
/// compiler at the field.
struct Predicates<'m> {
    itself: &'m Ident,
    parameters: Vec<Ident>,
    found: Vec<TokenStream>,
    seen: Vec<String>,
}

impl<'m> Predicates<'m> {
    fn new(model: &Model<'m>) -> Predicates<'m> {
        Predicates {
            itself: model.ident,
            parameters: model
                .generics
                .type_params()
                .map(|parameter| parameter.ident.clone())
                .collect(),
            found: Vec::new(),
            seen: Vec::new(),
        }
    }

    /// Without a type parameter no type mentions one, and there is nothing to ask about.
    fn may_be_needed(&self) -> bool {
        !self.parameters.is_empty()
    }

    fn require_of(&mut self, field: Option<&Field>, bound: &TokenStream) {
        if let Some(field) = field {
            self.require(field.ty, bound);
        }
    }

    fn require_source(&mut self, ty: &Type) {
        if is_itself(ty, self.itself) {
            // It is an error where this impl holds, and to ask for that first would never end.
            if !self.parameters.is_empty() {
                self.add(quote!(Self: 'static));
            }
        } else {
            self.require(ty, &quote!(::core::error::Error + 'static));
        }
    }

    fn require(&mut self, ty: &Type, bound: &TokenStream) {
        if self.parameters.is_empty() || !self.mentions(ty.to_token_stream()) {
            return;
        }
        self.add(quote!(#ty: #bound));
    }

    fn add(&mut self, predicate: TokenStream) {
        let text = predicate.to_string();
        if !self.seen.contains(&text) {
            self.seen.push(text);
            self.found.push(predicate);
        }
    }

    fn mentions(&self, tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => self.parameters.contains(&ident),
            TokenTree::Group(group) => self.mentions(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
}
