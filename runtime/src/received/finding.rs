//! What a tree says of an error: by the shape of the catalog's body first, then by the spellings that are common.

use alloc::sync::Arc;
use alloc::vec::Vec;
use std::collections::HashMap;

use super::oddity::{Oddities, Oddity};
use super::spelling;
use crate::Catalog;
use crate::body::{Member, Shape, Source};
use crate::tree::Tree;

/// The members of a problem details object: RFC 9457 §3.1, and those of ours. All others are params.
const PROBLEM: &[(&str, Source)] = &[
    ("type", Source::Docs),
    ("title", Source::Title),
    ("status", Source::Status),
    ("detail", Source::Message),
    ("instance", Source::Instance),
    ("code", Source::Code),
    ("request_id", Source::RequestId),
    ("host_id", Source::HostId),
];

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
            if !is_of_shape && (says_problem || looks_like_problem(level)) {
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
    fn shape(
        &mut self,
        members: &'static [Member],
        object: &Tree,
        claimed: &mut Vec<&'static str>,
    ) {
        for member in members {
            let Some(node) = object.get(member.key) else {
                continue;
            };
            match member.source {
                // What is around the error is looked for at each level, so that only the rest is anybody's.
                Source::Object(inner) => self.shape(inner, node, &mut Vec::new()),
                source => {
                    if self.take(source, object, member.key) {
                        claimed.push(member.key);
                    }
                }
            }
        }
    }

    fn problem(&mut self, object: &Tree, claimed: &mut Vec<&'static str>) {
        for &(key, source) in PROBLEM {
            if self.take(source, object, key) {
                claimed.push(key);
            }
        }
        let is_extension = |key: &str| PROBLEM.iter().all(|(known, _)| *known != key);
        for (key, node) in object.members() {
            // Of a problem in XML the name space is an attribute, and no member.
            let is_list =
                spelling::rank(spelling::ERRORS, key).is_some() && !listed(node).is_empty();
            if is_extension(key) && *node != Tree::Null && !is_list {
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
            Source::Message => return fill(&mut self.message, node.readable()),
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

    fn common(&mut self, object: &Tree, claimed: &[&'static str], is_of_shape: bool) {
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
            found
        };
        // A body of the catalog's shape has its code and message where the catalog says, or none.
        if !is_of_shape {
            for (_, key) in find(spelling::CODE) {
                self.take(Source::Code, object, key);
            }
            for (_, key) in find(spelling::MESSAGE) {
                if self.message.is_none() {
                    self.take(Source::Message, object, key);
                }
            }
            self.error_text(object);
        }
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
    fn error_text(&mut self, object: &Tree) {
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
        } else {
            self.code(node);
        }
    }
}

fn looks_like_problem(object: &Tree) -> bool {
    let has = |key| object.get(key).is_some();
    (has("type") && (has("title") || has("detail"))) || (has("title") && has("status"))
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

/// The errors of a list. XML writes it as elements of one name, which may stand in an element of their own.
fn listed(node: &Tree) -> Vec<Tree> {
    match node {
        Tree::List(items) => items
            .iter()
            .filter(|item| item.is_object())
            .cloned()
            .collect(),
        Tree::Object(members) => {
            let objects = members.iter().map(|(_, node)| node);
            let objects: Vec<Tree> = objects.filter(|node| node.is_object()).cloned().collect();
            if objects.len() == members.len() {
                objects
            } else {
                alloc::vec![node.clone()]
            }
        }
        _ => Vec::new(),
    }
}
