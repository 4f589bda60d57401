//! The macro never panics, whatever tokens it is given, and what it writes is Rust: either everything or, with errors,
//! what stands in for everything.
//!
//! Types from all over the workspace are damaged at random, in the same way on every run.

#[path = "robust/tokens.rs"]
mod tokens;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use error_catalog_tests::{corpus, derive_api_error};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{Parse, Parser as _};
use syn::{Data, DeriveInput, File};

use self::tokens::{Random, leaves, literals, mutate, random_stream, with_leaf};

/// Derives, and holds the output against the law. Returns whether there were errors.
fn derive(input: &TokenStream) -> bool {
    let derived = catch_unwind(AssertUnwindSafe(|| derive_api_error(input.clone())));
    let Ok(output) = derived else {
        panic!("the macro panics at: {input}");
    };
    let written = output.to_string();
    if let Err(error) = File::parse.parse2(output) {
        panic!("the macro does not write items but, {error}:\n{written}\nfor: {input}");
    }
    // What `implement` hands to the runtime, to be said there or not, has no text of its own.
    let has_errors = written.contains("compile_error ! { \"");
    let is_expansion = written.contains("__TABLE");
    assert!(
        has_errors != is_expansion,
        "errors: {has_errors}, expansion: {is_expansion}, for: {input}"
    );
    has_errors
}

/// A type with a few of its variants at a time, so that an attempt takes no longer than it must.
fn in_parts(input: &TokenStream) -> Vec<TokenStream> {
    const AT_ONCE: usize = 3;
    let count = match syn::parse2::<DeriveInput>(input.clone()).map(|input| input.data) {
        Ok(Data::Enum(data)) if data.variants.len() > AT_ONCE => data.variants.len(),
        _ => return vec![input.clone()],
    };
    let parts = (0..count).step_by(AT_ONCE);
    parts
        .map(|first| {
            let mut tokens: Vec<TokenTree> = input.clone().into_iter().collect();
            if let Some(TokenTree::Group(body)) = tokens.pop() {
                tokens.push(TokenTree::Group(Group::new(
                    Delimiter::Brace,
                    variants(body.stream(), first, AT_ONCE),
                )));
            }
            tokens.into_iter().collect()
        })
        .collect()
}

fn variants(body: TokenStream, first: usize, count: usize) -> TokenStream {
    let mut place = 0;
    let wanted = body.into_iter().filter(|token| {
        let is_wanted = (first..first + count).contains(&place);
        if matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',') {
            place += 1;
        }
        is_wanted
    });
    wanted.collect()
}

fn inputs() -> Vec<TokenStream> {
    let inputs = [corpus::examples(), corpus::fixtures(), corpus::mistakes()];
    let inputs: Vec<TokenStream> = inputs.iter().flatten().flat_map(in_parts).collect();
    assert!(inputs.len() > 50, "only {} inputs were found", inputs.len());
    inputs
}

/// What is right yields no error, and what is in the fixtures is right.
#[test]
fn undamaged_types_are_expanded() {
    for input in corpus::examples().iter().chain(&corpus::fixtures()) {
        assert!(!derive(input), "{input}");
    }
    for input in corpus::mistakes() {
        derive(&input);
    }
}

/// Every literal of a long list in the place of every literal that a key takes somewhere.
#[test]
fn any_literal_may_stand_behind_a_key() {
    let mut known = HashSet::new();
    for input in corpus::fixtures().iter().flat_map(in_parts) {
        for (place, leaf) in leaves(&input).into_iter().enumerate() {
            let is_value = matches!(leaf.token, TokenTree::Literal(_)) && leaf.way.contains("api");
            if is_value && known.insert(leaf.way) {
                for literal in literals() {
                    derive(&with_leaf(input.clone(), place, &literal));
                }
            }
        }
    }
    let found = known.len();
    assert!(found > 40, "only {found} places were found: {known:?}");
}

/// Tokens are deleted, doubled, swapped, replaced, inserted, put into groups and taken out of them.
#[test]
fn damaged_types_are_told_or_expanded() {
    const ROUNDS: u64 = 12_000;
    let inputs = inputs();
    let mut told = 0;
    for round in 0..ROUNDS {
        let mut random = Random::new(round);
        let mut input = random.of(&inputs).clone();
        for _ in 0..=random.below(4) {
            input = mutate(&mut random, input, &inputs);
        }
        told += u64::from(derive(&input));
    }
    // Both ends of the corridor were walked: neither is everything broken, nor nothing.
    assert!(
        (ROUNDS / 10..ROUNDS * 99 / 100).contains(&told),
        "{told} of {ROUNDS}"
    );
}

/// Any tokens at all in the one attribute, in each of its places.
#[test]
fn any_tokens_may_stand_in_the_attribute() {
    const ROUNDS: u64 = 8_000;
    for round in 0..ROUNDS {
        let mut random = Random::new(round);
        let [on_type, on_variant, on_field] = [0, 1, 2].map(|_| random_stream(&mut random, 3));
        let input = match random.below(5) {
            0 => quote::quote!(
                #[api(#on_type)]
                enum Any {
                    #[api(#on_variant)]
                    Tuple(#[api(#on_field)] u8, String),
                }
            ),
            1 => quote::quote!(
                #[api(#on_type)]
                enum Any<T> {
                    #[api(#on_variant)]
                    Named {
                        #[api(#on_field)]
                        field: T,
                    },
                }
            ),
            2 => quote::quote!(
                #[api(#on_type)]
                #[api(#on_variant)]
                struct Any {
                    #[api(#on_field)]
                    source: Option<Any>,
                }
            ),
            3 => {
                quote::quote!(#[api(#on_type)] #[api #on_variant] enum Any { #[api = #on_field] Unit })
            }
            _ => quote::quote!(
                #[api(status = 500, code = "A", message = "{0}", #on_type)]
                struct Any(#[api(#on_field)] u8);
            ),
        };
        derive(&input);
    }
}

/// Nesting is survived as deep as the compiler reads it, which gives up at 128, on as much stack as the compiler has.
#[test]
fn deep_nesting_is_survived() {
    let deep = thread::Builder::new().stack_size(8 << 20).spawn(|| {
        for depth in [1, 10, 100] {
            let mut body = quote::quote!(Code = code);
            let mut ty = quote::quote!(std::fmt::Error);
            for _ in 0..depth {
                body = quote::quote!(nested(#body, message = message));
                ty = quote::quote!(Option<#ty>);
            }
            let input = quote::quote! {
                #[api(status = 500, code = "Deep", message = "Deep.", body(#body))]
                struct Deep(#[api(from)] #ty);
            };
            derive(&input);
        }
        // No limit of the compiler's counts what is inside a text.
        for (open, close) in [("(", ")"), ("Vec<", ">"), ("&", ""), ("[", "]")] {
            let bound = format!("{}T{}: Copy", open.repeat(20_000), close.repeat(20_000));
            let path = format!("{}a{}", open.repeat(20_000), close.repeat(20_000));
            derive(&quote::quote! {
                #[api(status = 500, code = "Deep", message = "Deep.", bound = #bound, crate = #path)]
                struct Deep<T>(T);
            });
        }
    });
    let deep = deep.expect("there is room for a thread");
    assert!(deep.join().is_ok(), "told above");
}
