//! What a [`Received`] holds, and how it comes to be.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;
use std::sync::OnceLock;

use super::facts::Facts;
use super::finding::Finding;
use super::fit::{self, Fitting};
use super::flat::Flat;
use super::header::{self, Headers};
use super::label::Grammar;
use super::limit::{self, Limit};
use super::oddity::{Oddities, Oddity};
use super::owned_code::{self, Choice, OwnedCode};
use super::piece::{Body, Piece};
use super::{Received, content, name};
use crate::tree::Tree;
use crate::{Catalog, Entry};

pub(super) struct Parts {
    pub(super) catalog: &'static Catalog,
    pub(super) status: u16,
    pub(super) headers: Headers,
    is_xml: bool,
    /// One of several that were answered together: the status is that of all.
    is_inner: bool,
    pub(super) body: Body,
    /// All of the body, once somebody has asked for it.
    node: OnceLock<Tree>,
    /// What was odd about the body itself, whatever the catalog is.
    oddities_of_body: Oddities,
    pub(super) oddities: Oddities,
    pub(super) code: Option<OwnedCode>,
    pub(super) facts: Facts,
    pub(super) errors: Vec<Received>,
    /// Those that fit best, the first one most.
    pub(super) entries: Fitting,
}

impl Parts {
    pub(super) fn new(
        catalog: &'static Catalog,
        status: u16,
        headers: Headers,
        body: Vec<u8>,
    ) -> Arc<Parts> {
        let body = match String::from_utf8(body) {
            Ok(text) => {
                let mut facts = Facts::default();
                match Flat::read(catalog, headers.is_problem(), &text, &mut facts) {
                    Some(flat) if headers.code.is_none() => {
                        return Parts::of_flat(catalog, status, headers, text, flat, facts);
                    }
                    _ => text.into_bytes(),
                }
            }
            Err(error) => error.into_bytes(),
        };
        Parts::read_body(catalog, status, headers, body.into())
    }

    fn of_flat(
        catalog: &'static Catalog,
        status: u16,
        headers: Headers,
        text: String,
        Flat { code, entry }: Flat,
        facts: Facts,
    ) -> Arc<Parts> {
        let body = Body::Text(text);
        let entries = if catalog.is_only(entry) {
            Fitting::One(entry)
        } else {
            let message = facts.message.as_ref().map(|message| body.get(message));
            let entries = owned_code::entries(catalog, code.as_code(&body));
            fit::best(entries, [Some(u64::from(status)), facts.status], message)
        };
        let mut oddities_of_body = Oddities::new();
        if let Some(oddity) = content::oddity(headers.label, Grammar::Json) {
            oddities_of_body.note(oddity);
        }
        let mut oddities = oddities_of_body;
        if !is_documented(status, &entries) {
            oddities.note(Oddity::StatusUndocumented);
        }
        Arc::new(Parts {
            catalog,
            status,
            headers,
            is_xml: false,
            is_inner: false,
            body,
            node: OnceLock::new(),
            oddities_of_body,
            oddities,
            code: Some(code),
            facts,
            errors: Vec::new(),
            entries,
        })
    }

    pub(super) fn read_body(
        catalog: &'static Catalog,
        status: u16,
        headers: Headers,
        body: Arc<[u8]>,
    ) -> Arc<Parts> {
        let mut limit = Limit::new();
        let content = content::read(headers.label, &body, &mut limit);
        Parts::read(Source {
            catalog,
            status,
            headers,
            is_xml: content.is_xml,
            is_inner: false,
            body,
            node: content.node,
            oddities: limit.oddities,
        })
    }

    pub(super) fn read(source: Source) -> Arc<Parts> {
        let Source {
            catalog,
            status,
            headers,
            is_xml,
            is_inner,
            body,
            node,
            oddities: oddities_of_body,
        } = source;
        let mut finding = Finding::of(catalog, &node, headers.is_problem());
        finding.codes.extend(
            headers
                .code
                .iter()
                .map(|code| Tree::Text(code.as_str().into())),
        );
        let mut codes: Vec<OwnedCode> = finding
            .codes
            .iter()
            .filter_map(|node| OwnedCode::of(catalog, node))
            .collect();
        let body = Body::Bytes(body);
        let Choice {
            place,
            is_known,
            has_rival,
        } = owned_code::choose(&codes, &body, catalog);
        let code = (place < codes.len()).then(|| codes.swap_remove(place));

        let is_ours = headers.is_of(catalog);
        let entries = code
            .as_ref()
            .filter(|_| is_ours)
            .map(|code| owned_code::entries(catalog, code.as_code(&body)));
        let statuses = [Some(u64::from(status)), finding.status];
        let message = finding.message.as_deref();
        let entries = fit::best(entries.unwrap_or_default(), statuses, message);

        if let Some(entry) = entries.as_slice().first().filter(|_| is_xml) {
            name::restore(&mut finding.params, *entry);
        }

        let mut oddities = oddities_of_body;
        for &oddity in finding.oddities.as_slice() {
            oddities.note(oddity);
        }
        match code {
            None => oddities.note(Oddity::CodeMissing),
            Some(_) if !is_known || !is_ours => oddities.note(Oddity::CodeUnknown),
            Some(_) => {}
        }
        if has_rival {
            oddities.note(Oddity::CodeConflict);
        }
        if !is_inner && !is_documented(status, &entries) {
            oddities.note(Oddity::StatusUndocumented);
        }

        let inner = |node: Tree| Received {
            parts: Parts::read(Source {
                catalog,
                status,
                headers: headers.of_inner(),
                is_xml,
                is_inner: true,
                body: body.shared(),
                node,
                oddities: Oddities::new(),
            }),
        };
        if is_inner && finding.errors.len() > limit::ERRORS {
            finding.errors.truncate(limit::ERRORS);
            oddities.note(Oddity::TooLarge);
        }
        let errors = finding.errors.into_iter().map(inner).collect();
        Arc::new(Parts {
            catalog,
            status,
            headers,
            is_xml,
            is_inner,
            body,
            node: OnceLock::from(node),
            oddities_of_body,
            oddities,
            code,
            facts: Facts {
                message: finding.message.map(Piece::Copy),
                request_id: finding.request_id.map(Piece::Copy),
                host_id: finding.host_id.map(Piece::Copy),
                status: finding.status,
                retry_after: finding.retry_after,
                retryable: finding.retryable,
                params: finding.params,
            },
            errors,
            entries,
        })
    }

    pub(super) fn with_catalog(&self, catalog: &'static Catalog) -> Arc<Parts> {
        Parts::read(Source {
            catalog,
            status: self.status,
            headers: self.headers.clone(),
            is_xml: self.is_xml,
            is_inner: self.is_inner,
            body: self.body.shared(),
            node: self.node().clone(),
            oddities: self.oddities_of_body,
        })
    }

    pub(super) fn node(&self) -> &Tree {
        let read = || content::read(None, self.body.as_bytes(), &mut Limit::new()).node;
        self.node.get_or_init(read)
    }

    /// That of the body, else that of the header.
    pub(super) fn request_id(&self) -> Option<&Piece> {
        self.facts
            .request_id
            .as_ref()
            .or(self.headers.request_id.as_ref())
    }

    pub(super) fn retry_after(&self) -> Option<Duration> {
        let of_body = self.facts.retry_after.map(Duration::from_secs);
        let of_body = of_body.map(|after| after.min(header::LONGEST));
        self.headers.retry_after.or(of_body)
    }
}

/// Whether the status is one that the entries document, if there are any.
fn is_documented(status: u16, entries: &Fitting) -> bool {
    let is_documented = |entry: &Entry| {
        entry.status() == status || entry.statuses().any(|documented| documented == status)
    };
    let entries = entries.as_slice();
    entries.is_empty() || entries.iter().any(is_documented)
}

/// What is read.
pub(super) struct Source {
    pub(super) catalog: &'static Catalog,
    pub(super) status: u16,
    pub(super) headers: Headers,
    pub(super) is_xml: bool,
    pub(super) is_inner: bool,
    pub(super) body: Arc<[u8]>,
    pub(super) node: Tree,
    pub(super) oddities: Oddities,
}
