//! What a tree says of an error: by the shape of the catalog's body first, then by the spellings that are common.

use alloc::sync::Arc;
use alloc::vec::Vec;
use std::collections::HashMap;

use super::oddity::{Oddities, Oddity};
use super::problem::{self, PARAMS};
use super::{name, spelling};
use crate::Catalog;
use crate::body::{Member, Shape, Source};
use crate::tree::Tree;

/// How many spellings of one thing are looked at, in each object.
const SPELLINGS: usize = 16;

/// How many objects may stand around the error.
const WRAPPERS: usize = 4;

/// What was found. What is found first counts.
#[derive(Default)]
pub(super) struct Finding {
    /// Texts and numbers where codes stand, the likeliest first.
    pub(super) codes: Vec<Tree>,
    pub(super) message: Option<Arc<str>>,
    pub(super) request_id: Option<Arc<str>>,
    pub(super) host_id: Option<Arc<str>>,
    pub(super) status: Option<u64>,
    pub(super) retry_after: Option<u64>,
    pub(super) retryable: Option<bool>,
    pub(super) params: Vec<(Arc<str>, Tree)>,
    pub(super) errors: Vec<Tree>,
    pub(super) oddities: Oddities,
}

impl Finding {
    pub(super) fn of(catalog: &Catalog, node: &Tree, is_problem: bool) -> Finding {
        let mut finding = Finding::default();
        finding.read(catalog, node, is_problem);
        finding
    }

    fn read(&mut self, catalog: &Catalog, node: &Tree, is_problem: bool) {
        match node {
            Tree::Text(text) | Tree::Partial(text) if !text.trim().is_empty() => {
                self.message = Some(text.clone());
            }
            Tree::List(items) => match &**items {
                [one] => self.read(catalog, one, is_problem),
                _ => self.errors = listed(node),
            },
            Tree::Object(_) => self.levels(catalog, node, is_problem),
            _ => {}
        }
        // An envelope around a list of errors and nothing else: the first one speaks for all.
        if self.codes.is_empty() && self.message.is_none() {
            if let Some(first) = self.errors.first() {
                let first = Finding::of(catalog, first, false);
                self.codes = first.codes;
                self.message = first.message;
            }
        }
    }

    fn levels(&mut self, catalog: &Catalog, node: &Tree, is_problem: bool) {
        let shape = catalog.table().body.shape;
        let mut level = node;
        let mut is_of_shape = false;
        for _ in 0..WRAPPERS {
            let mut claimed = Vec::new();
            let codes = self.codes.len();
            match shape {
                Shape::Keys(members) if !is_problem => self.shape(members, level, &mut claimed),
                Shape::Keys(_) | Shape::Rfc9457 => {}
            }
            is_of_shape |= self.codes.len() > codes;
            let says_problem = is_problem || matches!(shape, Shape::Rfc9457);
            // A problem has a `code` too, which may be all that it has in common with the catalog's body.
            let may_be_problem = !is_of_shape || (self.message.is_none() && has_message(shape));
            if (says_problem && !is_of_shape) || (may_be_problem && looks_like_problem(level)) {
                self.problem(level, &mut claimed);
            }
            self.common(level, &claimed, is_of_shape);
            match spelling::wrapped(level) {
                Some(inner) => level = inner,
                None => return,
            }
        }
    }

    /// Keys at their places in the catalog's body.
    fn shape<'o>(
        &mut self,
        members: &'static [Member],
        object: &'o Tree,
        claimed: &mut Vec<&'o str>,
    ) {
        for member in members {
            let Some((key, node)) = find_member(object, member.key) else {
                continue;
            };
            match member.source {
                // What is around the error is looked for at each level, so that only the rest is anybody's.
                Source::Object(inner) => self.shape(inner, node, &mut Vec::new()),
                source => {
                    if self.take(source, object, key) {
                        claimed.push(key);
                    }
                }
            }
        }
    }

    fn problem<'o>(&mut self, object: &'o Tree, claimed: &mut Vec<&'o str>) {
        for member in problem::MEMBERS {
            if self.take(member.source, object, member.key) {
                claimed.push(member.key);
            }
        }
        // `detail` may be missing, and `title` is a summary of the same.
        if self.message.is_none() {
            fill(
                &mut self.message,
                object.get("title").and_then(Tree::readable),
            );
        }
        for (key, node) in object.members() {
            // Of a problem in XML the name space is an attribute, and no member.
            let is_list =
                spelling::rank(spelling::ERRORS, key).is_some() && !listed(node).is_empty();
            if &**key == PARAMS && node.is_object() {
                self.take(Source::Params, object, PARAMS);
            } else if problem::is_extension(key)
                && !key.is_empty()
                && *node != Tree::Null
                && !is_list
            {
                self.params.push((key.clone(), node.clone()));
            }
        }
    }

    /// Takes the value of a key for a source, and says whether it can be one.
    fn take(&mut self, source: Source, object: &Tree, key: &str) -> bool {
        let Some(node) = object.get(key) else {
            return false;
        };
        let is_single = !matches!(source, Source::Errors | Source::Params);
        if is_single && object.all(key).nth(1).is_some() {
            self.oddities.note(Oddity::DuplicateKey);
        }
        match source {
            Source::Code => return self.code(node),
            Source::Message => return fill(&mut self.message, text_of(node).as_ref()),
            Source::RequestId => return fill(&mut self.request_id, node.whole()),
            Source::HostId => return fill(&mut self.host_id, node.whole()),
            Source::Status => self.status = self.status.or(node.as_u64()),
            Source::RetryAfter => self.retry_after = self.retry_after.or(node.as_u64()),
            Source::Retryable => self.retryable = self.retryable.or(node.as_bool()),
            Source::Param(name) => self.publish([(name.into(), node.clone())]),
            Source::Params => {
                let present = node
                    .members()
                    .iter()
                    .filter(|(_, node)| *node != Tree::Null);
                self.publish(present.cloned());
            }
            // One list and no other, so that each error is read once, however they are nested.
            Source::Errors if self.errors.is_empty() => {
                self.errors = object.all(key).flat_map(listed).collect();
                if self.errors.is_empty() && self.message.is_none() {
                    fill(&mut self.message, texts_of(node).as_ref());
                }
            }
            _ => {}
        }
        true
    }

    /// Takes params, but not what another key has said already: a body may name one among all and alone.
    fn publish(&mut self, params: impl IntoIterator<Item = (Arc<str>, Tree)>) {
        if self.params.is_empty() {
            self.params.extend(params);
            return;
        }
        let known: HashMap<Arc<str>, Tree> = self.params.iter().cloned().collect();
        let params = params
            .into_iter()
            .filter(|(name, node)| known.get(name) != Some(node));
        self.params.extend(params);
    }

    fn code(&mut self, node: &Tree) -> bool {
        let is_code = node.whole().is_some_and(|text| !text.trim().is_empty());
        if is_code {
            self.codes.push(node.clone());
        }
        is_code
    }

    fn common(&mut self, object: &Tree, claimed: &[&str], is_of_shape: bool) {
        let find = |sorts: &[spelling::Spelling]| {
            let mut found: Vec<(usize, &str)> = Vec::new();
            for (key, node) in object.members() {
                let is_free = !claimed.contains(&&**key) && *node != Tree::Null;
                if let Some(rank) = spelling::rank(sorts, key).filter(|_| is_free) {
                    found.push((rank, key));
                }
            }
            found.sort_by_key(|(rank, _)| *rank);
            found.dedup();
            found.truncate(SPELLINGS);
            found
        };
        // A body of the catalog's shape has its code where the catalog says, and no other one.
        if !is_of_shape {
            for (_, key) in find(spelling::CODE) {
                self.take(Source::Code, object, key);
            }
        }
        for (_, key) in find(spelling::MESSAGE) {
            if self.message.is_none() {
                self.take(Source::Message, object, key);
            }
        }
        self.error_text(object, is_of_shape);
        for (_, key) in find(spelling::REQUEST_ID) {
            if self.request_id.is_none() {
                self.take(Source::RequestId, object, key);
            }
        }
        for (_, key) in find(spelling::HOST_ID) {
            if self.host_id.is_none() {
                self.take(Source::HostId, object, key);
            }
        }
        if self.errors.is_empty() {
            for (_, key) in find(spelling::ERRORS) {
                self.take(Source::Errors, object, key);
            }
        }
    }

    /// `error` is a code if it is a word (RFC 6749 §5.2), else a message.
    fn error_text(&mut self, object: &Tree, is_of_shape: bool) {
        let Some(node) = ["error", "Error"]
            .into_iter()
            .find_map(|key| object.get(key))
        else {
            return;
        };
        let Some(text) = node.whole() else {
            return;
        };
        if text.trim().contains(char::is_whitespace) {
            fill(&mut self.message, Some(text));
        } else if !is_of_shape {
            self.code(node);
        }
    }
}

/// The first value of a key that is there, and the key as it is written: XML cannot carry all.
fn find_member<'o>(object: &'o Tree, key: &str) -> Option<(&'o str, &'o Tree)> {
    let members = object.members().iter();
    let mut present = members.filter(|(_, node)| *node != Tree::Null);
    let exact = present.clone().find(|(written, _)| **written == *key);
    let found = exact.or_else(|| present.find(|(written, _)| name::is_written(key, written)));
    found.map(|(written, node)| (&**written, node))
}

fn has_message(shape: Shape) -> bool {
    fn is_among(members: &[Member]) -> bool {
        members.iter().any(|member| match member.source {
            Source::Object(inner) => is_among(inner),
            source => matches!(source, Source::Message),
        })
    }
    match shape {
        Shape::Keys(members) => is_among(members),
        Shape::Rfc9457 => true,
    }
}

fn looks_like_problem(object: &Tree) -> bool {
    let has = |key| object.get(key).is_some();
    (has("type") && (has("title") || has("detail"))) || (has("title") && has("status"))
}

/// The text of a value; of a list, all its texts.
fn text_of(node: &Tree) -> Option<Arc<str>> {
    node.readable().cloned().or_else(|| texts_of(node))
}

fn texts_of(node: &Tree) -> Option<Arc<str>> {
    let Tree::List(items) = node else {
        return None;
    };
    let texts: Vec<&str> = items
        .iter()
        .filter_map(Tree::readable)
        .map(|text| &**text)
        .collect();
    (!texts.is_empty()).then(|| texts.join("; ").into())
}

/// Whether it is, or was before, a text.
fn fill(slot: &mut Option<Arc<str>>, found: Option<&Arc<str>>) -> bool {
    match found {
        Some(text) => {
            slot.get_or_insert_with(|| text.clone());
            true
        }
        None => false,
    }
}

/// An element without elements in it, and without a text, may be an error of which nothing was said or is left.
fn is_element_of_list(node: &Tree) -> bool {
    match node {
        Tree::Text(text) | Tree::Partial(text) => text.trim().is_empty(),
        Tree::Null | Tree::Object(_) => true,
        Tree::Bool(_) | Tree::Number(_) | Tree::List(_) => false,
    }
}

fn as_object(node: &Tree) -> Tree {
    if node.is_object() {
        node.clone()
    } else {
        Tree::Object([].into())
    }
}

/// The errors of a list. XML writes it as elements of one name, which may stand in an element of their own.
fn listed(node: &Tree) -> Vec<Tree> {
    match node {
        Tree::List(items) => items
            .iter()
            .filter(|item| item.is_object())
            .cloned()
            .collect(),
        Tree::Object(members) => {
            let nodes = members.iter().map(|(_, node)| node);
            if nodes.clone().any(Tree::is_object) && nodes.clone().all(is_element_of_list) {
                nodes.map(as_object).collect()
            } else {
                alloc::vec![node.clone()]
            }
        }
        _ => Vec::new(),
    }
}
