//! Reads XML as far as it goes.
//!
//! An element with elements in it is an object, and so is a root that has nothing but attributes; any other one is a text. A document type is passed over, and no entity that
//! needs one is expanded, so that nothing grows.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use quick_xml::Error;
use quick_xml::errors::SyntaxError;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::limit::{DEPTH, Limit};
use super::oddity::Oddity;
use crate::tree::Tree;

/// How many attributes of an element are looked at.
const ATTRIBUTES: usize = 16;

/// How many times reading goes on behind what is no markup: each looks through the text for its end.
const ATTEMPTS: usize = 16;

/// The key of a text that stands beside elements.
pub(super) const TEXT: &str = "";

/// What is inside the root element, or what there is of it.
pub(super) fn read(text: &str, limit: &mut Limit) -> Tree {
    let mut tree = Growing {
        frames: Vec::new(),
        skipped: 0,
        is_stray: false,
        limit,
    };
    let mut rest = text;
    for _ in 0..ATTEMPTS {
        match read_events(rest, &mut tree) {
            Outcome::Root(node) => return node,
            Outcome::End => return tree.end(),
            Outcome::NoMarkup(at) => {
                tree.limit.note(Oddity::Malformed);
                let behind = rest.get(at..).and_then(|rest| rest.split_once('>'));
                match behind {
                    Some((_, behind)) => rest = behind,
                    None => return tree.end(),
                }
            }
        }
    }
    tree.end()
}

/// Where reading stopped.
enum Outcome {
    /// Behind the root element.
    Root(Tree),
    /// At the end of the text.
    End,
    /// Before something between `<` and `>` that is neither an element nor anything else of the grammar.
    NoMarkup(usize),
}

fn read_events(text: &str, tree: &mut Growing) -> Outcome {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                match error {
                    Error::Syntax(SyntaxError::UnclosedCData) => {
                        let rest = text.get(at..).unwrap_or_default();
                        let rest = rest.strip_prefix("<![CDATA[").unwrap_or_default();
                        // A bracket may be the beginning of its end.
                        tree.text(rest.trim_end_matches(']'));
                    }
                    Error::Syntax(SyntaxError::InvalidBangMarkup | SyntaxError::UnclosedPI)
                        if text.get(at..).is_some_and(|rest| rest.contains('>')) =>
                    {
                        return Outcome::NoMarkup(at);
                    }
                    Error::Syntax(_) => {}
                    _ => tree.limit.note(Oddity::Malformed),
                }
                return Outcome::End;
            }
        };
        let done = match event {
            Event::Start(start) => {
                tree.open(&start);
                None
            }
            Event::Empty(start) => {
                tree.open(&start);
                tree.close(None)
            }
            Event::End(end) => tree.close(Some(&name(end.local_name().into_inner()))),
            Event::Text(text) => {
                tree.text(&text.xml10_content().unwrap_or_default());
                None
            }
            Event::CData(text) => {
                tree.text(&text.xml10_content().unwrap_or_default());
                None
            }
            Event::GeneralRef(reference) => {
                tree.reference(&reference);
                None
            }
            Event::DocType(_) => {
                tree.limit.note(Oddity::DocumentType);
                None
            }
            Event::Eof => return Outcome::End,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => None,
        };
        if let Some(done) = done {
            if is_followed(&mut reader) {
                tree.limit.note(Oddity::Malformed);
            }
            return Outcome::Root(done);
        }
    }
}

/// Whether anything but comments and whitespace stands behind the root element.
fn is_followed(reader: &mut Reader<&[u8]>) -> bool {
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return false,
            Ok(Event::Comment(_) | Event::PI(_)) => {}
            Ok(Event::Text(text)) if text.iter().all(u8::is_ascii_whitespace) => {}
            _ => return true,
        }
    }
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The attributes of an element, without the name spaces.
fn attributes(start: &BytesStart) -> Vec<(Arc<str>, Tree)> {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let attributes = attributes.filter(|attribute| attribute.key.as_namespace_binding().is_none());
    attributes
        .take(ATTRIBUTES)
        .map(|attribute| {
            let name = name(attribute.key.local_name().into_inner());
            let value = String::from_utf8_lossy(&attribute.value);
            let value = unescape(&value)
                .unwrap_or(Cow::Borrowed(&value))
                .into_owned();
            (name.into(), Tree::Text(value.into()))
        })
        .collect()
}

/// An element that is open.
struct Frame {
    name: String,
    text: String,
    attributes: Vec<(Arc<str>, Tree)>,
    members: Vec<(Arc<str>, Tree)>,
}

impl Frame {
    fn is_text(&self) -> bool {
        self.members.is_empty() && !self.text.trim().is_empty()
    }

    fn node(mut self, whole: bool) -> Tree {
        let is_blank = self.text.trim().is_empty();
        if !self.members.is_empty() {
            if !is_blank {
                self.members
                    .push((TEXT.into(), Tree::Text(self.text.into())));
            }
            Tree::Object(self.members.into())
        } else if is_blank && !self.attributes.is_empty() {
            Tree::Object(self.attributes.into())
        } else if whole {
            Tree::Text(self.text.into())
        } else {
            Tree::Partial(self.text.into())
        }
    }
}

struct Growing<'l> {
    frames: Vec<Frame>,
    /// How many elements are open that are nested too deeply.
    skipped: usize,
    /// The last thing was an end without a beginning.
    is_stray: bool,
    limit: &'l mut Limit,
}

impl Growing<'_> {
    fn open(&mut self, start: &BytesStart) {
        self.is_stray = false;
        if self.skipped > 0 || self.frames.len() == DEPTH {
            self.limit.note(Oddity::TooDeep);
            self.skipped += 1;
            return;
        }
        self.frames.push(Frame {
            name: name(start.local_name().into_inner()),
            text: String::new(),
            // Elsewhere they say something about a value, and are none.
            attributes: if self.frames.is_empty() {
                attributes(start)
            } else {
                Vec::new()
            },
            members: Vec::new(),
        });
    }

    /// Closes the innermost element, and hands back the outermost one.
    fn close(&mut self, name: Option<&str>) -> Option<Tree> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return None;
        }
        let innermost = self.frames.len().checked_sub(1);
        let named = |name| self.frames.iter().rposition(|frame| frame.name == name);
        let open = name.map_or(innermost, named);
        if open.is_none() {
            self.limit.note(Oddity::Malformed);
        }
        // Behind a text it is a misspelled end of that; the end of what nobody has begun ends nothing else.
        let is_text = self.frames.last().is_some_and(Frame::is_text);
        let Some(open) = open.or(innermost.filter(|_| is_text)) else {
            self.is_stray = true;
            return None;
        };
        let mut done = None;
        while self.frames.len() > open {
            if self.frames.len() > open + 1 {
                self.limit.note(Oddity::Malformed);
            }
            done = self.frames.pop().and_then(|frame| self.attach(frame, true));
        }
        done
    }

    fn attach(&mut self, frame: Frame, whole: bool) -> Option<Tree> {
        let name: Arc<str> = frame.name.as_str().into();
        let node = frame.node(whole);
        let depth = self.frames.len();
        let Some(outer) = self.frames.last_mut() else {
            return Some(node);
        };
        if self.limit.admits(depth) {
            outer.members.push((name, node));
        }
        None
    }

    fn text(&mut self, text: &str) {
        if let Some(frame) = self.frames.last_mut().filter(|_| self.skipped == 0) {
            frame.text.push_str(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) {
        let name = name(reference);
        let char = match (&*name, reference.resolve_char_ref()) {
            (_, Ok(Some(char))) => char,
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("amp", _) => '&',
            ("apos", _) => '\'',
            ("quot", _) => '"',
            _ => {
                self.limit.note(Oddity::UnknownEntity);
                self.text("&");
                self.text(&name);
                ';'
            }
        };
        self.text(char.encode_utf8(&mut [0; 4]));
    }

    /// Closes what is open at the end of the text.
    fn end(&mut self) -> Tree {
        // What has a misspelled end has one.
        let is_whole = self.is_stray && self.frames.len() == 1;
        if !is_whole {
            self.limit.note(Oddity::CutOff);
        }
        while let Some(frame) = self.frames.pop() {
            if let Some(node) = self.attach(frame, is_whole) {
                return node;
            }
        }
        Tree::Null
    }
}
