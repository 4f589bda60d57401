//! Tokens → items: `key`, `key = value`, `key(…)`, with commas between them.
//!
//! Read by hand rather than with a parser that stops at its first error: one broken item must not hide the next.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use crate::ctxt::Context;
use crate::diag;

/// One element of an attribute's list.
pub(crate) struct Item {
    pub(crate) key: Ident,
    pub(crate) value: Value,
}

/// What follows a key.
pub(crate) enum Value {
    Nothing,
    /// Behind `=`: at least one token.
    Tokens(Tokens),
    /// Between parentheses.
    List(Group),
}

/// Tokens up to the next comma: never empty.
pub(crate) struct Tokens {
    first: TokenTree,
    rest: Vec<TokenTree>,
}

impl Tokens {
    fn new(mut tokens: std::vec::IntoIter<TokenTree>) -> Option<Tokens> {
        let first = tokens.next()?;
        // Mostly a literal, which stands alone.
        let is_alone = tokens.as_slice().is_empty();
        let rest = if is_alone {
            Vec::new()
        } else {
            tokens.collect()
        };
        Some(Tokens { first, rest })
    }

    /// The token, if it is the only one.
    pub(crate) fn only(&self) -> Option<&TokenTree> {
        self.rest.is_empty().then_some(&self.first)
    }

    /// The word, if it is the only token.
    pub(crate) fn word(&self) -> Option<&Ident> {
        match self.only() {
            Some(TokenTree::Ident(word)) => Some(word),
            Some(TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) | None => None,
        }
    }

    /// The literal, if it is the only token, or a number behind a minus sign.
    pub(crate) fn literal(&self) -> Option<(bool, &Literal)> {
        match (&self.first, self.rest.as_slice()) {
            (TokenTree::Literal(literal), []) => Some((false, literal)),
            (TokenTree::Punct(minus), [TokenTree::Literal(literal)]) if minus.as_char() == '-' => {
                Some((true, literal))
            }
            (
                TokenTree::Literal(_)
                | TokenTree::Ident(_)
                | TokenTree::Punct(_)
                | TokenTree::Group(_),
                _,
            ) => None,
        }
    }

    /// The text of a literal that stands between its quotes as it is: most do, and to parse the others costs ten times as
    /// much, for each text of each variant.
    pub(crate) fn plain_text(&self) -> Option<(String, Span)> {
        let (false, literal) = self.literal()? else {
            return None;
        };
        let written = literal.to_string();
        let text = written.strip_prefix('"')?.strip_suffix('"')?;
        // A line break may have been written in two ways, and an escape means something else.
        let bytes = text.as_bytes();
        let is_plain = !bytes.contains(&b'\\') && !bytes.contains(&b'\r');
        is_plain.then(|| (text.to_owned(), literal.span()))
    }

    /// A number of three digits, as a status mostly is: to parse the others costs ten times as much.
    pub(crate) fn plain_status(&self) -> Option<u16> {
        let (false, literal) = self.literal()? else {
            return None;
        };
        let written = literal.to_string();
        match written.as_bytes() {
            [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => written.parse().ok(),
            _ => None,
        }
    }

    /// The item that these tokens are: a key and what follows it.
    pub(crate) fn into_item(self, cx: &mut Context) -> Option<Item> {
        let TokenTree::Ident(key) = self.first else {
            cx.skipped_tokens();
            cx.push(diag::attribute::unexpected_token(
                self.first.span(),
                &shown(&self.first),
            ));
            return None;
        };
        let mut rest = self.rest.into_iter();
        let value = match rest.next() {
            None => Value::Nothing,
            Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => match Tokens::new(rest) {
                Some(tokens) => return Some(one_value(cx, key, tokens)),
                None => Value::Nothing,
            },
            Some(TokenTree::Group(list)) if list.delimiter() == Delimiter::Parenthesis => {
                if let Some(next) = rest.next() {
                    cx.skipped_tokens();
                    cx.push(diag::attribute::missing_comma(next.span(), &shown(&next)));
                }
                Value::List(list)
            }
            Some(TokenTree::Ident(next)) => {
                cx.skipped_tokens();
                cx.push(diag::attribute::missing_comma(
                    next.span(),
                    &next.to_string(),
                ));
                Value::Nothing
            }
            Some(other @ (TokenTree::Punct(_) | TokenTree::Group(_) | TokenTree::Literal(_))) => {
                cx.skipped_tokens();
                cx.push(diag::attribute::unexpected_token(
                    other.span(),
                    &shown(&other),
                ));
                return None;
            }
        };
        Some(Item { key, value })
    }

    /// What stands before the first `=`, and what behind it; without anything behind it the `=` stays.
    pub(crate) fn split_at_equals(self) -> (Tokens, Option<Tokens>) {
        let is_equals =
            |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '=');
        let Some(place) = self.rest.iter().position(is_equals) else {
            return (self, None);
        };
        let Tokens { first, mut rest } = self;
        match Tokens::new(rest.split_off(place + 1).into_iter()) {
            Some(behind) => {
                rest.truncate(place);
                (Tokens { first, rest }, Some(behind))
            }
            None => (Tokens { first, rest }, None),
        }
    }

    pub(crate) fn begins_with_word(&self, word: &str) -> bool {
        matches!(&self.first, TokenTree::Ident(first) if first == word)
    }

    /// The first token.
    pub(crate) fn span(&self) -> Span {
        self.first.span()
    }

    /// The last token.
    pub(crate) fn end(&self) -> Span {
        self.rest.last().unwrap_or(&self.first).span()
    }

    /// What follows a literal that should have stood alone.
    pub(crate) fn behind_literal(&self) -> Option<&TokenTree> {
        match &self.first {
            TokenTree::Literal(_) => self.rest.first(),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Group(_) => None,
        }
    }

    pub(crate) fn into_stream(self) -> TokenStream {
        std::iter::once(self.first).chain(self.rest).collect()
    }
}

/// `status = 404 code = "…"`: the value ends where another key begins.
fn one_value(cx: &mut Context, key: Ident, mut tokens: Tokens) -> Item {
    let begins_item = |pair: &[TokenTree]| {
        matches!(pair, [TokenTree::Ident(_), TokenTree::Punct(equals)] if equals.as_char() == '=')
            || matches!(pair, [TokenTree::Ident(_), TokenTree::Group(list)] if list.delimiter() == Delimiter::Parenthesis)
    };
    let is_value = matches!(tokens.first, TokenTree::Literal(_) | TokenTree::Ident(_));
    let next = tokens
        .rest
        .first()
        .filter(|_| is_value && begins_item(&tokens.rest[..tokens.rest.len().min(2)]));
    if let Some(next) = next {
        cx.skipped_tokens();
        cx.push(diag::attribute::missing_comma(next.span(), &shown(next)));
        tokens.rest.clear();
    }
    Item {
        key,
        value: Value::Tokens(tokens),
    }
}

/// A token as a message can quote it.
pub(crate) fn shown(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "(…)".to_owned(),
            Delimiter::Brace => "{…}".to_owned(),
            Delimiter::Bracket => "[…]".to_owned(),
            Delimiter::None => group.to_string(),
        },
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => token.to_string(),
    }
}

/// The items of a list.
pub(crate) fn parse_list(cx: &mut Context, list: TokenStream) -> Vec<Item> {
    let elements = elements(cx, list);
    let mut items = Vec::with_capacity(elements.len());
    for element in elements {
        if let Some(item) = element.into_item(cx) {
            items.push(item);
        }
    }
    items
}

/// The elements of a list, whatever they are.
pub(crate) fn elements(cx: &mut Context, list: TokenStream) -> Vec<Tokens> {
    let mut elements = Elements::default();
    elements.add(cx, list);
    elements.done.extend(elements.current);
    elements.done
}

#[derive(Default)]
struct Elements {
    done: Vec<Tokens>,
    current: Option<Tokens>,
}

impl Elements {
    fn add(&mut self, cx: &mut Context, list: TokenStream) {
        for token in list {
            match token {
                TokenTree::Punct(comma) if comma.as_char() == ',' => match self.current.take() {
                    Some(element) => self.done.push(element),
                    None => cx.push(diag::attribute::unexpected_token(comma.span(), ",")),
                },
                // The invisible groups that `macro_rules!` puts around what it passes on.
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                    self.add(cx, group.stream());
                }
                token @ (TokenTree::Punct(_)
                | TokenTree::Ident(_)
                | TokenTree::Literal(_)
                | TokenTree::Group(_)) => match &mut self.current {
                    Some(element) => element.rest.push(token),
                    None => {
                        self.current = Some(Tokens {
                            first: token,
                            rest: Vec::new(),
                        });
                    }
                },
            }
        }
    }
}
