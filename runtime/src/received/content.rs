//! From bytes to a tree: what the body is written in, by its content type and by looking.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::label::{Grammar, Label};
use super::limit::Limit;
use super::oddity::Oddity;
use super::{json, xml};
use crate::tree::Tree;

/// A body that was read.
pub(super) struct Content {
    pub(super) node: Tree,
    pub(super) is_xml: bool,
}

pub(super) fn read(label: Option<Label>, body: &[u8], limit: &mut Limit) -> Content {
    let text = text(body, limit);
    let text = text.trim_start();
    let said = label.map_or(Grammar::Unknown, |label| label.grammar);
    let seen = look(text, said);
    if text.is_empty() {
        limit.note(Oddity::Empty);
    } else if let Some(oddity) = oddity(label, seen) {
        limit.note(oddity);
    }
    let node = match seen {
        Grammar::Json => json::read(text, limit),
        Grammar::Xml => xml::read(text, limit),
        Grammar::Html => {
            limit.note(Oddity::Html);
            Tree::Null
        }
        Grammar::Unknown => {
            if !text.is_empty() {
                limit.note(Oddity::UnknownFormat);
            }
            Tree::Null
        }
    };
    Content {
        node,
        is_xml: seen == Grammar::Xml,
    }
}

/// What is odd about a label of a body that looks like that.
pub(super) fn oddity(label: Option<Label>, seen: Grammar) -> Option<Oddity> {
    match label {
        None => Some(Oddity::ContentTypeMissing),
        Some(label) => (label.grammar != seen).then_some(Oddity::ContentTypeWrong),
    }
}

/// What a text is that has no whitespace in front. A bare word or number is JSON only where somebody says so.
fn look(text: &str, said: Grammar) -> Grammar {
    let content = without_prolog(text);
    let begins = |word: &str| {
        let start = content.as_bytes().get(..word.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    };
    let begins_with_html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<center",
        "<h1",
        "<p>",
        "<title",
    ]
    .into_iter()
    .any(begins);
    match text.as_bytes().first() {
        Some(b'{' | b'[' | b'"') => Grammar::Json,
        Some(b'<') if begins_with_html => Grammar::Html,
        Some(b'<') => Grammar::Xml,
        Some(b'0'..=b'9' | b'-' | b't' | b'f' | b'n') if said == Grammar::Json => Grammar::Json,
        _ => Grammar::Unknown,
    }
}

/// What stands behind an XML declaration, processing instructions and comments.
fn without_prolog(text: &str) -> &str {
    let mut rest = text;
    loop {
        let (start, end) = match rest {
            _ if rest.starts_with("<?") => ("<?", "?>"),
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ => return rest,
        };
        let inside = rest.get(start.len()..).unwrap_or_default();
        match inside.split_once(end) {
            Some((_, behind)) => rest = behind.trim_start(),
            None => return rest,
        }
    }
}

/// The characters of a body, without the mark of their order. U+FFFD stands for what is none.
fn text<'b>(body: &'b [u8], limit: &mut Limit) -> Cow<'b, str> {
    let units = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let pairs = rest.chunks_exact(2);
        let units: Vec<u16> = pairs
            .filter_map(|pair| pair.try_into().ok())
            .map(unit)
            .collect();
        String::from_utf16_lossy(&units)
    };
    match body {
        [0xFF, 0xFE, rest @ ..] => return Cow::Owned(units(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => return Cow::Owned(units(rest, u16::from_be_bytes)),
        _ => {}
    }
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    match core::str::from_utf8(body) {
        Ok(text) => Cow::Borrowed(text),
        // The first bytes of a character at the end: cut off, which the grammar will notice.
        Err(error) if error.error_len().is_none() => {
            String::from_utf8_lossy(body.get(..error.valid_up_to()).unwrap_or_default())
        }
        Err(_) => {
            limit.note(Oddity::InvalidText);
            String::from_utf8_lossy(body)
        }
    }
}
