//! Reads JSON (RFC 8259) as far as it goes.
//!
//! Not with `serde_json`, which gives nothing at all of a body that is cut off, has half a character in an escape, or is
//! nested more deeply than it cares for: a client would lose the code in front of it. What that accepts, this reads alike;
//! the tests compare them.

mod text;

use alloc::sync::Arc;
use alloc::vec::Vec;

pub(super) use self::text::unescaped;
use super::limit::{DEPTH, Limit};
use super::oddity::Oddity;
use crate::tree::Tree;

/// The value, or what there is of it.
pub(super) fn read(text: &str, limit: &mut Limit) -> Tree {
    let mut reader = Reader {
        text,
        at: 0,
        limit,
        frames: Vec::new(),
        expected: Expected::Value,
    };
    reader.read()
}

struct Reader<'t, 'l> {
    text: &'t str,
    at: usize,
    limit: &'l mut Limit,
    frames: Vec<Frame>,
    expected: Expected,
}

/// A list or object that is open.
enum Frame {
    List(Vec<Tree>),
    Object(Vec<(Arc<str>, Tree)>, Option<Arc<str>>),
}

/// What the grammar has next. Anything else is taken too, and noted.
#[derive(Clone, Copy, PartialEq)]
enum Expected {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
}

impl Reader<'_, '_> {
    fn read(&mut self) -> Tree {
        loop {
            self.skip_whitespace();
            let Some(&byte) = self.text.as_bytes().get(self.at) else {
                return self.end();
            };
            let done = match byte {
                b'{' | b'[' => self.open(byte),
                b'}' | b']' => self.close(byte),
                b',' | b':' => {
                    self.separator(byte);
                    None
                }
                b'"' => self.text(),
                _ => self.word(),
            };
            if let Some(done) = done {
                self.skip_whitespace();
                if self.at < self.text.len() {
                    self.limit.note(Oddity::Malformed);
                }
                return done;
            }
        }
    }

    fn skip_whitespace(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.at += rest.iter().take_while(|byte| is_space(byte)).count();
    }

    fn expect(&mut self, allowed: &[Expected]) {
        if !allowed.contains(&self.expected) {
            self.limit.note(Oddity::Malformed);
        }
    }

    fn open(&mut self, byte: u8) -> Option<Tree> {
        self.expect(&[Expected::Value, Expected::ValueOrEnd]);
        if self.frames.len() == DEPTH {
            self.limit.note(Oddity::TooDeep);
            self.skip_nested();
            return self.attach(Tree::Null);
        }
        self.at += 1;
        if byte == b'{' {
            self.frames.push(Frame::Object(Vec::new(), None));
            self.expected = Expected::KeyOrEnd;
        } else {
            self.frames.push(Frame::List(Vec::new()));
            self.expected = Expected::ValueOrEnd;
        }
        None
    }

    fn close(&mut self, byte: u8) -> Option<Tree> {
        self.at += 1;
        let (opened, empty) = match self.frames.last() {
            Some(Frame::List(_)) => (b']', Expected::ValueOrEnd),
            Some(Frame::Object(..)) => (b'}', Expected::KeyOrEnd),
            None => (byte, Expected::Value),
        };
        self.expect(&[empty, Expected::CommaOrEnd]);
        if opened != byte {
            self.limit.note(Oddity::Malformed);
        }
        let node = Reader::finish(self.frames.pop()?);
        self.attach(node)
    }

    fn finish(frame: Frame) -> Tree {
        match frame {
            Frame::List(items) => Tree::List(items.into()),
            Frame::Object(members, _) => Tree::Object(members.into()),
        }
    }

    fn separator(&mut self, byte: u8) {
        self.at += 1;
        let in_object = matches!(self.frames.last(), Some(Frame::Object(..)));
        if byte == b':' {
            self.expect(&[Expected::Colon]);
            self.expected = Expected::Value;
            return;
        }
        self.expect(&[Expected::CommaOrEnd]);
        if let Some(Frame::Object(_, key)) = self.frames.last_mut() {
            *key = None;
        }
        self.expected = if in_object {
            Expected::Key
        } else {
            Expected::Value
        };
    }

    /// Puts a value where it belongs; it is handed back if nothing is around it.
    fn attach(&mut self, node: Tree) -> Option<Tree> {
        self.expected = Expected::CommaOrEnd;
        let depth = self.frames.len();
        let Some(frame) = self.frames.last_mut() else {
            return Some(node);
        };
        if !self.limit.admits(depth) {
            if let Frame::Object(_, key) = frame {
                *key = None;
            }
            return None;
        }
        match frame {
            Frame::List(items) => items.push(node),
            Frame::Object(members, key) => match key.take() {
                Some(key) => members.push((key, node)),
                None => self.limit.note(Oddity::Malformed),
            },
        }
        None
    }

    fn text(&mut self) -> Option<Tree> {
        let (text, whole) = text::read(self.text, &mut self.at, self.limit);
        if !whole {
            self.limit.note(Oddity::CutOff);
        }
        let Some(Frame::Object(_, key @ None)) = self.frames.last_mut() else {
            self.expect(&[Expected::Value, Expected::ValueOrEnd]);
            return self.attach(if whole {
                Tree::Text(text)
            } else {
                Tree::Partial(text)
            });
        };
        // Half a key is none.
        *key = whole.then_some(text);
        self.expect(&[Expected::Key, Expected::KeyOrEnd]);
        self.expected = Expected::Colon;
        None
    }

    /// A number, `true`, `false`, `null`, or something that no grammar knows.
    fn word(&mut self) -> Option<Tree> {
        self.expect(&[Expected::Value, Expected::ValueOrEnd]);
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_end = |char: char| {
            matches!(
                char,
                ' ' | '\t' | '\n' | '\r' | ',' | ':' | '"' | '{' | '}' | '[' | ']'
            )
        };
        let word = rest.split(is_end).next().unwrap_or_default();
        self.at += word.len();
        if self.at == self.text.len() && !self.frames.is_empty() {
            // `14` may be the beginning of `1400`.
            return None;
        }
        let node = match word {
            "null" => Tree::Null,
            "true" => Tree::Bool(true),
            "false" => Tree::Bool(false),
            _ if is_number(word) => Tree::Number(word.into()),
            _ => {
                self.limit.note(Oddity::Malformed);
                Tree::Text(word.into())
            }
        };
        self.attach(node)
    }

    /// Passes over a list or object without looking into it.
    fn skip_nested(&mut self) {
        let mut depth = 0_usize;
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                b'"' => {
                    text::skip(self.text, &mut self.at);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// Closes what is open at the end of the text.
    fn end(&mut self) -> Tree {
        self.limit.note(Oddity::CutOff);
        loop {
            let Some(frame) = self.frames.pop() else {
                return Tree::Null;
            };
            if let Some(node) = self.attach(Reader::finish(frame)) {
                return node;
            }
        }
    }
}

/// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
pub(super) fn is_number(word: &str) -> bool {
    let rest = word.strip_prefix('-').unwrap_or(word);
    let (rest, exponent) = match rest.split_once(['e', 'E']) {
        None => (rest, "0"),
        Some((rest, exponent)) => (rest, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
    };
    let (integer, fraction) = rest.split_once('.').unwrap_or((rest, "0"));
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    are_digits(integer)
        && are_digits(fraction)
        && are_digits(exponent)
        && (integer == "0" || !integer.starts_with('0'))
}
