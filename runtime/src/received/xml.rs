//! Reads XML as far as it goes: elements and text. Attributes say nothing about an error.
//!
//! An element with elements in it is an object, any other one a text. A document type is passed over, and no entity that
//! needs one is expanded, so that nothing grows.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use quick_xml::Error;
use quick_xml::errors::SyntaxError;
use quick_xml::events::{BytesRef, Event};
use quick_xml::reader::Reader;

use super::limit::{DEPTH, Limit};
use super::oddity::Oddity;
use crate::tree::Tree;

/// What is inside the root element, or what there is of it.
pub(super) fn read(text: &str, limit: &mut Limit) -> Tree {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut tree = Growing {
        frames: Vec::new(),
        skipped: 0,
        limit,
    };
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                if matches!(error, Error::Syntax(SyntaxError::UnclosedCData)) {
                    let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                    let rest = text.get(at..).unwrap_or_default();
                    let rest = rest.strip_prefix("<![CDATA[").unwrap_or_default();
                    // A bracket may be the beginning of its end.
                    tree.text(rest.trim_end_matches(']'));
                }
                if !matches!(error, Error::Syntax(_)) {
                    tree.limit.note(Oddity::Malformed);
                }
                return tree.end();
            }
        };
        let done = match event {
            Event::Start(start) => {
                tree.open(&name(start.local_name().into_inner()));
                None
            }
            Event::Empty(start) => {
                tree.open(&name(start.local_name().into_inner()));
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
            Event::Eof => return tree.end(),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => None,
        };
        if let Some(done) = done {
            if is_followed(&mut reader) {
                tree.limit.note(Oddity::Malformed);
            }
            return done;
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

/// An element that is open.
struct Frame {
    name: String,
    text: String,
    members: Vec<(Arc<str>, Tree)>,
}

impl Frame {
    fn node(self, whole: bool) -> Tree {
        if !self.members.is_empty() {
            Tree::Object(self.members.into())
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
    limit: &'l mut Limit,
}

impl Growing<'_> {
    fn open(&mut self, name: &str) {
        if self.skipped > 0 || self.frames.len() == DEPTH {
            self.limit.note(Oddity::TooDeep);
            self.skipped += 1;
            return;
        }
        self.frames.push(Frame {
            name: name.into(),
            text: String::new(),
            members: Vec::new(),
        });
    }

    /// Closes the innermost element, and hands back the outermost one.
    fn close(&mut self, name: Option<&str>) -> Option<Tree> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return None;
        }
        let Some(frame) = self.frames.pop() else {
            self.limit.note(Oddity::Malformed);
            return None;
        };
        if name.is_some_and(|name| name != frame.name) {
            self.limit.note(Oddity::Malformed);
        }
        self.attach(frame, true)
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
        self.limit.note(Oddity::CutOff);
        while let Some(frame) = self.frames.pop() {
            if let Some(node) = self.attach(frame, false) {
                return node;
            }
        }
        Tree::Null
    }
}
