//! Items → values of one kind, each with its place.

use proc_macro2::{Ident, Literal, Span, TokenTree};
use syn::Lit;

use super::item::{Item, Tokens, Value, elements, shown};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::code::CodeValue;
use crate::rules::key::Key;
use crate::rules::status::{self, Worth};

/// A text and where it stands.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A word of the language and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Word<T> {
    pub(crate) word: T,
    pub(crate) span: Span,
}

/// A code or an alias.
#[derive(Clone)]
pub(crate) struct Code {
    pub(crate) code: CodeValue,
    pub(crate) span: Span,
}

/// A documented status.
#[derive(Clone, Copy)]
pub(crate) struct Status {
    pub(crate) number: u16,
    pub(crate) span: Span,
}

/// The key alone.
pub(crate) fn flag(cx: &mut Context, key: Key, item: &Item) -> Option<()> {
    match &item.value {
        Value::Nothing => Some(()),
        Value::Tokens(tokens) => value_of_flag(cx, key, tokens.span()),
        Value::List(list) => value_of_flag(cx, key, list.span()),
    }
}

fn value_of_flag<T>(cx: &mut Context, key: Key, place: Span) -> Option<T> {
    cx.push(diag::attribute::value_of_flag(place, key.name()));
    None
}

/// The tokens behind `=`.
pub(crate) fn single<'a>(cx: &mut Context, key: Key, item: &'a Item) -> Option<&'a Tokens> {
    match &item.value {
        Value::Tokens(tokens) => Some(tokens),
        Value::Nothing => missing(cx, key, item),
        Value::List(list) => wrong(cx, key, list.span()),
    }
}

/// The elements between the parentheses: at least one.
pub(crate) fn list(cx: &mut Context, key: Key, item: &Item) -> Option<Vec<Tokens>> {
    match &item.value {
        Value::List(list) => {
            let elements = elements(cx, list.stream());
            if elements.is_empty() {
                cx.push(diag::attribute::empty_list(item.key.span(), key.name()));
                return None;
            }
            Some(elements)
        }
        Value::Nothing => missing(cx, key, item),
        Value::Tokens(tokens) => wrong(cx, key, tokens.span()),
    }
}

/// `key = "text"`, where the text says something.
pub(crate) fn text(cx: &mut Context, key: Key, item: &Item) -> Option<Text> {
    let text = text_or_empty(cx, key, item)?;
    not_empty(cx, key, text)
}

pub(crate) fn not_empty(cx: &mut Context, key: Key, text: Text) -> Option<Text> {
    if text.text.is_empty() {
        cx.push(diag::attribute::empty_text(text.span, key));
        return None;
    }
    Some(text)
}

/// `key = "text"`, where the empty text has a meaning.
pub(crate) fn text_or_empty(cx: &mut Context, key: Key, item: &Item) -> Option<Text> {
    let tokens = single(cx, key, item)?;
    text_of(cx, key, tokens)
}

/// `key("text", "text")`
pub(crate) fn texts(cx: &mut Context, key: Key, item: &Item) -> Option<Vec<Text>> {
    let elements = list(cx, key, item)?;
    let mut texts: Vec<Text> = Vec::new();
    let mut broken = false;
    for element in &elements {
        let text = text_of(cx, key, element).and_then(|text| not_empty(cx, key, text));
        let Some(text) = text else {
            broken = true;
            continue;
        };
        if let Some(first) = texts.iter().find(|first| first.text == text.text) {
            cx.push(diag::attribute::repeated_word(
                first.span,
                text.span,
                key.name(),
                &text.text,
            ));
            continue;
        }
        texts.push(text);
    }
    (!broken).then_some(texts)
}

pub(crate) fn text_of(cx: &mut Context, key: Key, tokens: &Tokens) -> Option<Text> {
    if let Some((text, span)) = tokens.plain_text() {
        return Some(Text { text, span });
    }
    match literal(tokens) {
        Some((false, Lit::Str(literal))) if literal.suffix().is_empty() => Some(Text {
            text: literal.value(),
            span: literal.span(),
        }),
        Some(_) => wrong(cx, key, tokens.span()),
        None => no_literal(cx, key, tokens),
    }
}

/// `key = word`
pub(crate) fn word<T: Copy>(
    cx: &mut Context,
    key: Key,
    item: &Item,
    choices: &[(&str, T)],
) -> Option<Word<T>> {
    let tokens = single(cx, key, item)?;
    word_of(cx, key, tokens, choices)
}

/// `key(word, word)`: those that are known, also where others are not.
pub(crate) fn words<T: Copy + PartialEq>(
    cx: &mut Context,
    key: Key,
    item: &Item,
    choices: &[(&str, T)],
) -> Option<Vec<Word<T>>> {
    let elements = list(cx, key, item)?;
    let mut words: Vec<Word<T>> = Vec::new();
    for element in &elements {
        let Some(word) = word_of(cx, key, element, choices) else {
            continue;
        };
        if let Some(first) = words.iter().find(|first| first.word == word.word) {
            let shown = element.word().map(Ident::to_string).unwrap_or_default();
            cx.push(diag::attribute::repeated_word(
                first.span,
                word.span,
                key.name(),
                &shown,
            ));
            continue;
        }
        words.push(word);
    }
    Some(words)
}

pub(crate) fn word_of<T: Copy>(
    cx: &mut Context,
    key: Key,
    tokens: &Tokens,
    choices: &[(&str, T)],
) -> Option<Word<T>> {
    let Some(ident) = tokens.word() else {
        return wrong(cx, key, tokens.span());
    };
    let found = ident.to_string();
    let word = choices
        .iter()
        .find(|(name, _)| *name == found)
        .map(|(_, word)| *word);
    if word.is_none() {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        cx.push(diag::attribute::unknown_word(
            ident.span(),
            key.name(),
            &found,
            &names,
        ));
    }
    Some(Word {
        word: word?,
        span: ident.span(),
    })
}

/// A code: a text or an integer. What it may contain is a question for the checks.
pub(crate) fn code_of(cx: &mut Context, key: Key, tokens: &Tokens) -> Option<Code> {
    if let Some((text, span)) = tokens.plain_text() {
        let code = CodeValue::Text(text);
        return Some(Code { code, span });
    }
    let code = match literal(tokens) {
        Some((false, Lit::Str(literal))) if literal.suffix().is_empty() => {
            CodeValue::Text(literal.value())
        }
        Some((negative, Lit::Int(literal))) => {
            let digits = literal.base10_digits();
            if !literal.suffix().is_empty() {
                cx.push(diag::attribute::suffixed_number(
                    literal.span(),
                    &literal.to_string(),
                    digits,
                ));
                return None;
            }
            let written = if negative {
                format!("-{digits}")
            } else {
                digits.to_owned()
            };
            let Ok(number) = written.parse() else {
                cx.push(diag::code::too_large(literal.span(), &written));
                return None;
            };
            CodeValue::Integer(number)
        }
        Some(_) => return wrong(cx, key, tokens.span()),
        None => return no_literal(cx, key, tokens),
    };
    Some(Code {
        code,
        span: tokens.span(),
    })
}

/// `404`, `NOT_FOUND`
pub(crate) fn status_of(cx: &mut Context, tokens: &Tokens) -> Option<Status> {
    let span = tokens.span();
    if let Some(number) = tokens.plain_status() {
        return Some(Status { number, span });
    }
    if let Some(name) = tokens.word() {
        let number = status::by_name(&name.to_string());
        if number.is_none() {
            cx.push(diag::status::unknown_name(span, &name.to_string()));
        }
        return Some(Status {
            number: number?,
            span,
        });
    }
    match literal(tokens) {
        Some((false, Lit::Int(literal))) => {
            if !literal.suffix().is_empty() {
                let digits = literal.base10_digits();
                cx.push(diag::attribute::suffixed_number(
                    span,
                    &literal.to_string(),
                    digits,
                ));
                return None;
            }
            let number = literal.base10_parse().unwrap_or(u64::MAX);
            match (status::worth(number), u16::try_from(number)) {
                (Worth::Error | Worth::NoError, Ok(number)) => Some(Status { number, span }),
                (Worth::Error | Worth::NoError | Worth::NoStatus, _) => {
                    let digits = literal.base10_digits();
                    cx.push(diag::status::out_of_range(span, span, digits));
                    None
                }
            }
        }
        Some((true, Lit::Int(literal))) => {
            cx.push(diag::status::out_of_range(
                span,
                tokens.end(),
                &format!("-{}", literal.base10_digits()),
            ));
            None
        }
        Some(_) => wrong(cx, Key::Status, span),
        None => no_literal(cx, Key::Status, tokens),
    }
}

/// A whole number of seconds.
pub(crate) fn seconds_of(cx: &mut Context, key: Key, tokens: &Tokens) -> Option<u32> {
    match literal(tokens) {
        Some((false, Lit::Int(literal))) if literal.suffix().is_empty() => literal
            .base10_parse()
            .ok()
            .or_else(|| wrong(cx, key, tokens.span())),
        Some((_, Lit::Int(literal))) if !literal.suffix().is_empty() => {
            cx.push(diag::attribute::suffixed_number(
                tokens.span(),
                &literal.to_string(),
                literal.base10_digits(),
            ));
            None
        }
        Some(_) | None => wrong(cx, key, tokens.span()),
    }
}

/// The literal that the tokens are, and whether a minus sign stands before it.
pub(crate) fn literal(tokens: &Tokens) -> Option<(bool, Lit)> {
    if let Some(word) = tokens.word() {
        // `true` and `false` are words to the compiler and literals to everybody else.
        let value = word == "true";
        return (value || word == "false")
            .then(|| (false, Lit::Bool(syn::LitBool::new(value, word.span()))));
    }
    let (negative, literal) = tokens.literal()?;
    Some((negative, Lit::new(Literal::clone(literal))))
}

pub(crate) fn wrong<T>(cx: &mut Context, key: Key, place: Span) -> Option<T> {
    cx.push(diag::attribute::wrong_value(place, key));
    None
}

fn missing<T>(cx: &mut Context, key: Key, item: &Item) -> Option<T> {
    cx.push(diag::attribute::missing_value(item.key.span(), key));
    None
}

/// Something that may well be a constant or a macro.
fn no_literal<T>(cx: &mut Context, key: Key, tokens: &Tokens) -> Option<T> {
    if let Some(next) = tokens.behind_literal() {
        cx.push(diag::attribute::unexpected_token(next.span(), &shown(next)));
        return None;
    }
    // Code in quotes: a word without them is that code, and not the name of a constant.
    let is_quoted_code = matches!(key, Key::Crate | Key::Bound | Key::RenameAll);
    match tokens.only() {
        Some(TokenTree::Group(_) | TokenTree::Punct(_)) => wrong(cx, key, tokens.span()),
        Some(TokenTree::Ident(_) | TokenTree::Literal(_)) | None if is_quoted_code => {
            wrong(cx, key, tokens.span())
        }
        Some(TokenTree::Ident(_) | TokenTree::Literal(_)) | None => {
            let (first, last) = (tokens.span(), tokens.end());
            cx.push(diag::attribute::no_literal(first, last, key));
            None
        }
    }
}
