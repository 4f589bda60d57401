//! Texts of a message, through the whole derive.

use error_catalog_tests::derive_api_error;
use quote::quote;

pub(crate) const WORDS: &[&str] = &[
    "{",
    "}",
    "{{",
    "}}",
    "{id}",
    "{name}",
    "{0}",
    "{}",
    "{id:>4}",
    "{id:08.3}",
    "{name:width$}",
    "{id:?}",
    "{id:#x}",
    "{id:*^1$.*}",
    ":",
    "$",
    "<",
    "^",
    ">",
    "+",
    "-",
    "#",
    "0",
    "*",
    ".",
    "?",
    "x",
    "e",
    "r#id",
    "{ id }",
    "{name",
    "name}",
    "中",
    "\u{301}",
    "\u{202E}",
    "99999999999999999999",
    "width",
];

/// Derives an error with that message, on a variant with named fields and on one without names.
pub(crate) fn run(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let message = &*text;
    let mut behaviour = String::new();
    for input in [
        quote! {
            #[api(status = 400)]
            enum E {
                #[api(code = "A", message = #message, advice = #message)]
                A { id: u32, name: String, width: usize },
            }
        },
        quote! {
            #[api(status = 400, code = "A", message = #message, display = #message)]
            struct E(u32, String);
        },
    ] {
        let output = derive_api_error(input);
        let file: syn::File = syn::parse2(output.clone()).expect("items of Rust");
        assert!(!file.items.is_empty());
        let output = output.to_string();
        // What is wrong is told by one of our messages, of which each is one behaviour; else the table is one.
        // Not what it quotes.
        let told = output.split("compile_error").nth(1);
        let told = told.map(|told| told.split('`').step_by(2).take(2).collect());
        let told: String = told.unwrap_or_else(|| {
            let holes = output.matches("Hole").count();
            let specs = output.matches("format_args").count();
            format!("{holes}.{specs}")
        });
        behaviour.push_str(&told.replace(
            |char: char| !char.is_ascii_alphanumeric() && char != '.',
            "",
        ));
        behaviour.push('|');
    }
    behaviour
}
