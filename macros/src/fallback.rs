//! What stands in for everything that was asked for when there were errors, so that no other line of the user's crate
//! turns red because of them. None of it ever runs.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::quote;
use syn::{Data, DeriveInput, Path};

use crate::ast::Container;
use crate::companions::companions;
use crate::ctxt::Context;
use crate::diag;
use crate::expand::{each, implement, in_block, kind};
use crate::hygiene::{generated, settled_lints};
use crate::model::{KindType, each_types};
use crate::rules::key::Key;
use crate::rules::vocabulary::External;
use crate::types::is_itself_or_any;

/// Impls without behaviour for a type; `container` is what could be read of it.
pub(crate) fn expand(input: &DeriveInput, container: Option<&Container>) -> TokenStream {
    let ident = generated(&input.ident);
    let vis = &input.vis;
    let (impl_generics, type_generics, _) = input.generics.split_for_impl();
    let own = input
        .generics
        .where_clause
        .iter()
        .flat_map(|clause| &clause.predicates);
    let is_union = matches!(input.data, Data::Union(_));
    let is_external = |wanted| container.is_some_and(|container| container.is_external(wanted));
    let generic = input.generics.type_params().next().is_some();
    // A bound for all lifetimes is not proven before it is used. A union has no `Debug` to derive, and of any other type it
    // is enough to say once that it lacks one.
    let debug = (generic || is_union).then(|| quote!(for<'__any> Self: ::core::fmt::Debug,));
    let error_once = quote!(for<'__any> Self: ::core::error::Error,);
    let error_bound =
        (generic && is_external(External::Error)).then(|| quote!(Self: ::core::error::Error,));
    let where_clause = quote!(where #(#own,)* #debug #error_bound);
    let where_error = quote!(#where_clause #error_once);
    let krate: Option<&Path> = container.and_then(|container| container.attributes.krate.get());

    let display = (!is_external(External::Display)).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::fmt::Display for #ident #type_generics #where_clause {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::unreachable!()
                }
            }
        }
    });
    let error = (!is_external(External::Error)).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::error::Error for #ident #type_generics #where_clause {}
        }
    });
    let serialize = (!is_external(External::Serialize)).then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __error_catalog::serde::Serialize for #ident #type_generics #where_clause {
                fn serialize<__S>(&self, _: __S) -> ::core::result::Result<__S::Ok, __S::Error>
                where
                    __S: __error_catalog::serde::Serializer,
                {
                    ::core::unreachable!()
                }
            }
        }
    });
    let frameworks = container.and_then(|container| container.attributes.implement.get());
    let frameworks = frameworks.map(Vec::as_slice).unwrap_or_default();
    let (generics, of_type) = (quote!(#impl_generics), quote!(#ident #type_generics));
    let implement = implement::forward(frameworks, &generics, &of_type, &where_error);
    let from = (!is_external(External::From)).then(|| from(input, container));
    let Companions { impls, of_catalog } = companion_impls(input, container);
    let slot = container.map(|container| &container.attributes.krate);
    if slot.is_some_and(|slot| !slot.is_absent() && slot.get().is_none()) {
        // Where the runtime is was told as wrong, so only what does without it can be written.
        return quote! {
            const _: () = {
                #display
                #error
                #from
            };
        };
    }
    in_block(
        krate,
        &quote! {
            static __CATALOG: __error_catalog::Catalog =
                __error_catalog::Catalog::__new(&__error_catalog::Table::EMPTY, &[]);

            #[automatically_derived]
            impl #impl_generics __error_catalog::HasCatalog for #ident #type_generics #where_clause {
                const CATALOG: &'static __error_catalog::Catalog = &__CATALOG;
                const __DERIVED: () = ();
                #of_catalog
            }

            #[automatically_derived]
            impl #impl_generics #ident #type_generics #where_clause {
                /// Stands in for the catalog.
                #vis const CATALOG: &'static __error_catalog::Catalog = &__CATALOG;
            }

            #[automatically_derived]
            impl #impl_generics __error_catalog::ApiError for #ident #type_generics #where_error {
                fn entry(&self) -> __error_catalog::Entry {
                    ::core::unreachable!()
                }

                fn catalog(&self) -> &'static __error_catalog::Catalog {
                    &__CATALOG
                }

                fn __as_api_error(&self) -> &dyn __error_catalog::ApiError {
                    self
                }
            }

            #display
            #error
            #serialize
            #from
            #impls
            #implement
        },
    )
}

/// What stands in for the impls of the types beside the user's.
struct Companions {
    impls: TokenStream,
    /// What `HasCatalog` says of the kind.
    of_catalog: TokenStream,
}

fn companion_impls(input: &DeriveInput, container: Option<&Container>) -> Companions {
    let (ident, vis) = (generated(&input.ident), &input.vis);
    let each = container.map(each_types).unwrap_or_default();
    let each = each.iter().map(|each| each::impls(each, vis));
    let lifetimes = input.generics.lifetimes().map(|_| quote!('static));
    let any_lifetime = input.generics.lifetimes().next().is_some();
    let lifetimes = any_lifetime.then(|| quote!(<#(#lifetimes),*>));
    // Of a type with type parameters there is no kind, which was told.
    let generics = &input.generics;
    let one_type =
        generics.type_params().next().is_none() && generics.const_params().next().is_none();
    let kind = container.and_then(KindType::build).filter(|_| one_type);
    let of_catalog = match &kind {
        Some(kind) => kind::fallback_of_catalog(kind),
        None => kind::none(),
    };
    let kind = kind.map(|kind| kind::fallback(&kind, vis, &quote!(#ident #lifetimes)));
    Companions {
        impls: quote!(#(#each)* #kind),
        of_catalog,
    }
}

/// Each `From` that could be read, once: two of one type are an error that was told.
fn from(input: &DeriveInput, container: Option<&Container>) -> TokenStream {
    if matches!(input.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let ident = generated(&input.ident);
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    let fields = container
        .into_iter()
        .flat_map(|container| &container.variants)
        .flat_map(|variant| variant.fields.iter().map(move |field| (variant, field)));
    let mut seen = Vec::new();
    let mut impls = TokenStream::new();
    for (variant, field) in fields {
        // Also what was written one step too far out: on the variant.
        let strayed = variant.doubts.meant(Key::From) && variant.fields.len() == 1;
        let asked = strayed || !field.attributes.from.is_absent();
        if !asked {
            continue;
        }
        for ty in field.convertible_types() {
            let name = quote!(#ty).to_string();
            if seen.contains(&name) || is_itself_or_any(ty, &input.ident, &input.generics) {
                continue;
            }
            seen.push(name);
            impls.extend(quote! {
                #[automatically_derived]
                impl #impl_generics ::core::convert::From<#ty> for #ident #type_generics #where_clause {
                    fn from(_: #ty) -> Self {
                        ::core::unreachable!()
                    }
                }
            });
        }
    }
    impls
}

/// The compiler can read more than we do: statements inside the length of an array, for example. Without them the type
/// is known well enough to stand in for it.
pub(crate) fn of_unreadable(input: TokenStream, error: &syn::Error) -> TokenStream {
    let mut output = diag::structure::unreadable(error.span()).to_compile_error();
    if let Ok(input) = syn::parse2::<DeriveInput>(without_expressions(input)) {
        // What else is wrong is told when the type can be read.
        let container = Container::read(&mut Context::default(), &input);
        let settled = settled_lints(&input);
        let expansion = expand(&input, container.as_ref());
        let companions = companions(&input, container.as_ref());
        output.extend(quote!(#(#settled #companions)* #settled #expansion));
    }
    output
}

/// The tokens with a number for every length of an array, and for every block that is an expression: braces behind a
/// name or a `>` hold fields or variants.
fn without_expressions(tokens: TokenStream) -> TokenStream {
    let mut after_name = false;
    let number = || TokenTree::Literal(Literal::usize_unsuffixed(0));
    tokens
        .into_iter()
        .map(|token| {
            let holds_fields = after_name;
            after_name = match &token {
                TokenTree::Ident(_) => true,
                TokenTree::Punct(punct) => punct.as_char() == '>',
                TokenTree::Group(_) | TokenTree::Literal(_) => false,
            };
            let TokenTree::Group(group) = token else {
                return token;
            };
            let inside = match group.delimiter() {
                Delimiter::Brace if !holds_fields => return number(),
                Delimiter::Bracket => {
                    let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
                    let mut inside = Vec::new();
                    for token in group.stream() {
                        let ends = is_end(&token);
                        inside.push(token);
                        if ends {
                            inside.push(number());
                            break;
                        }
                    }
                    without_expressions(inside.into_iter().collect())
                }
                Delimiter::Brace | Delimiter::Parenthesis | Delimiter::None => {
                    without_expressions(group.stream())
                }
            };
            let mut replaced = Group::new(group.delimiter(), inside);
            replaced.set_span(group.span());
            TokenTree::Group(replaced)
        })
        .collect()
}
