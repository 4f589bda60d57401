//! The keys under which errors say what they are, in the services of this world.

use super::xml;
use crate::tree::Tree;

/// A key in small letters, without what stands between its words.
pub(super) type Spelling = &'static str;

pub(super) const CODE: &[Spelling] = &["code", "errorcode", "errcode", "retcode", "reason"];

pub(super) const MESSAGE: &[Spelling] = &[
    "message",
    "errormessage",
    "errormsg",
    "errmsg",
    "msg",
    "detail",
    "errordescription",
    "title",
    // The text beside the elements of an XML element.
    xml::TEXT,
];

pub(super) const REQUEST_ID: &[Spelling] = &["requestid"];

pub(super) const HOST_ID: &[Spelling] = &["hostid"];

pub(super) const ERRORS: &[Spelling] = &["errors"];

/// What stands around an error, the likeliest first.
const WRAPPER: &[Spelling] = &["error", "errorresponse", "response", "fault"];

/// The place of a key in a list of spellings.
pub(super) fn rank(spellings: &[Spelling], key: &str) -> Option<usize> {
    spellings.iter().position(|spelling| {
        let letters = key
            .chars()
            .filter(|char| !matches!(char, '_' | '-' | '.' | ' '));
        letters
            .map(|char| char.to_ascii_lowercase())
            .eq(spelling.chars())
    })
}

/// The object in which the error stands, if there is one around it.
pub(super) fn wrapped(object: &Tree) -> Option<&Tree> {
    let objects = object.members().iter().filter(|(_, node)| node.is_object());
    let known = objects.filter_map(|(key, node)| Some((rank(WRAPPER, key)?, node)));
    let known = known.min_by_key(|(rank, _)| *rank).map(|(_, node)| node);
    // Whatever it is called, if there is nothing beside it.
    known.or_else(|| match object.members() {
        [(key, only)] if only.is_object() && rank(ERRORS, key).is_none() => Some(only),
        _ => None,
    })
}
