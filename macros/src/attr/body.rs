//! `body(root = "Error", Code = code, error(…))`: the shape of the response.

use proc_macro2::{Delimiter, Span, TokenTree};
use syn::Lit;

use super::item::{Item, Tokens, Value, elements};
use super::value::{self, Text};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::Key;
use crate::rules::vocabulary::ReplySource;

/// A body as written.
pub(crate) enum Body {
    Rfc9457,
    Members {
        root: Option<Text>,
        members: Vec<Member>,
    },
}

pub(crate) struct Member {
    pub(crate) key: Text,
    pub(crate) source: Source,
}

/// What stands under a key.
pub(crate) enum Source {
    Reply(ReplySource),
    Param(Text),
    Text(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Object(Vec<Member>),
}

/// How many objects may stand in one another.
const DEPTH: usize = 16;

pub(crate) fn read(cx: &mut Context, item: &Item) -> Option<Body> {
    match &item.value {
        Value::Tokens(tokens) => {
            value::word_of(cx, Key::Body, tokens, &[("rfc9457", ())]).map(|_| Body::Rfc9457)
        }
        Value::List(_) | Value::Nothing => {
            let elements = value::list(cx, Key::Body, item)?;
            let mut first_root = None;
            let mut root = None;
            let mut members = Vec::new();
            for element in elements {
                if !element.begins_with_word("root") {
                    members.push(member(cx, element, 0));
                    continue;
                }
                let key = element.span();
                if let Some(first) = first_root {
                    cx.push(diag::attribute::repeated_word(
                        first,
                        key,
                        Key::Body.name(),
                        "root",
                    ));
                    continue;
                }
                first_root = Some(key);
                let found = element.into_item(cx);
                root = found.and_then(|found| value::text(cx, Key::Body, &found));
            }
            let members = members.into_iter().collect::<Option<Vec<Member>>>()?;
            Some(Body::Members { root, members })
        }
    }
}

/// `Code = code`, `"ret-code" = code`, `error(Code = code)`, `"x-error"(Code = code)`
///
/// `depth` counts the objects around it: nobody means many, and each takes stack.
fn member(cx: &mut Context, element: Tokens, depth: usize) -> Option<Member> {
    let place = element.span();
    let mut tokens = element.into_stream().into_iter();
    let key = match tokens.next() {
        Some(TokenTree::Ident(key)) => {
            let name = key.to_string();
            Text {
                text: name.strip_prefix("r#").unwrap_or(&name).to_owned(),
                span: key.span(),
            }
        }
        Some(TokenTree::Literal(literal)) => match Lit::new(literal) {
            Lit::Str(text) => Text {
                text: text.value(),
                span: text.span(),
            },
            _ => return malformed(cx, place),
        },
        Some(TokenTree::Group(_) | TokenTree::Punct(_)) | None => return malformed(cx, place),
    };
    if key.text.is_empty() {
        return malformed(cx, place);
    }
    match tokens.next() {
        Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => {
            let source = elements(cx, tokens.collect()).into_iter().next();
            let Some(source) = source else {
                return malformed(cx, place);
            };
            // What could not be read may have been the code: nobody may complain that it is missing.
            let source = source_of(cx, source).unwrap_or(Source::Reply(ReplySource::Code));
            Some(Member { key, source })
        }
        Some(TokenTree::Group(list)) if list.delimiter() == Delimiter::Parenthesis => {
            if depth == DEPTH {
                cx.push(diag::body::too_deep(place, DEPTH));
                return None;
            }
            let inner = elements(cx, list.stream());
            if inner.is_empty() || tokens.next().is_some() {
                return malformed(cx, place);
            }
            let members: Vec<Option<Member>> = inner
                .into_iter()
                .map(|inner| member(cx, inner, depth + 1))
                .collect();
            Some(Member {
                key,
                source: Source::Object(members.into_iter().collect::<Option<_>>()?),
            })
        }
        Some(
            TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_),
        )
        | None => malformed(cx, place),
    }
}

fn source_of(cx: &mut Context, tokens: Tokens) -> Option<Source> {
    let place = tokens.span();
    if let Some((negative, literal)) = value::literal(&tokens) {
        return constant(cx, place, negative, &literal);
    }
    let item = tokens.into_item(cx)?;
    let name = item.key.to_string();
    let known = ReplySource::ALL.iter().find(|(known, _)| *known == name);
    match (&item.value, known) {
        (Value::Nothing, Some((_, source))) => Some(Source::Reply(*source)),
        (Value::List(list), None) if name == "param" => {
            let names = elements(cx, list.stream());
            match names.as_slice() {
                [param] if param.word().is_none() => {
                    value::text_of(cx, Key::Param, param).map(Source::Param)
                }
                other => {
                    let word = other.first().and_then(Tokens::word);
                    let found = word.map_or_else(|| "limit".to_owned(), ToString::to_string);
                    let place = other.first().map_or(place, Tokens::span);
                    cx.push(diag::body::unquoted_param(place, &found));
                    None
                }
            }
        }
        (Value::Nothing, None) => {
            let names: Vec<&str> = ReplySource::ALL.iter().map(|(known, _)| *known).collect();
            cx.push(diag::body::unknown_source(place, &name, &names));
            None
        }
        (Value::List(_) | Value::Tokens(_), _) => malformed(cx, place),
    }
}

fn constant(cx: &mut Context, place: Span, negative: bool, literal: &Lit) -> Option<Source> {
    let sign = if negative { "-" } else { "" };
    let (found, digits) = match literal {
        Lit::Str(text) if !negative => return Some(Source::Text(text.value())),
        Lit::Bool(value) if !negative => return Some(Source::Boolean(value.value)),
        Lit::Int(number) if number.suffix().is_empty() => {
            let written = format!("{sign}{}", number.base10_digits());
            return written.parse().ok().map(Source::Integer).or_else(|| {
                cx.push(diag::code::too_large(place, &written));
                None
            });
        }
        Lit::Float(number) if number.suffix().is_empty() => {
            let parsed: Option<f64> = format!("{sign}{}", number.base10_digits()).parse().ok();
            return match parsed.filter(|number| number.is_finite()) {
                Some(number) => Some(Source::Float(number)),
                None => malformed(cx, place),
            };
        }
        Lit::Int(number) => (number.to_string(), number.base10_digits().to_owned()),
        Lit::Float(number) => (number.to_string(), number.base10_digits().to_owned()),
        _ => return malformed(cx, place),
    };
    cx.push(diag::attribute::suffixed_number(place, &found, &digits));
    None
}

fn malformed<T>(cx: &mut Context, place: Span) -> Option<T> {
    cx.push(diag::body::malformed_member(place));
    None
}
