//! Tokens that are written as text: what repeats for each variant is a conversation with the compiler for each token if
//! it is made token by token, and one for all if it is read from a text.

use std::str::FromStr as _;

use proc_macro2::TokenStream;

/// The tokens of a text that the derive has put together, at the place of the derive.
pub(super) fn tokens(text: &str) -> TokenStream {
    // Past `proc_macro2`, which reads the text once more by itself before it asks the compiler.
    if proc_macro::is_available() {
        proc_macro::TokenStream::from_str(text)
            .map(TokenStream::from)
            .unwrap_or_default()
    } else {
        TokenStream::from_str(text).unwrap_or_default()
    }
}
