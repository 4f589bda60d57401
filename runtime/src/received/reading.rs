//! From what a body says to what was received.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::time::Duration;

use super::finding::Finding;
use super::header::{self, Headers};
use super::limit;
use super::oddity::Oddity;
use super::owned_code::{self, Choice, OwnedCode};
use super::{Parts, Received, fit, name};
use crate::tree::Tree;
use crate::{Catalog, Entry};

/// What a `Received` is read from.
pub(super) struct Source {
    pub(super) catalog: &'static Catalog,
    pub(super) status: u16,
    pub(super) headers: Headers,
    pub(super) is_problem: bool,
    pub(super) is_xml: bool,
    pub(super) is_inner: bool,
    pub(super) body: Arc<[u8]>,
    pub(super) node: Tree,
    pub(super) oddities: Vec<Oddity>,
}

impl Received {
    pub(super) fn read(source: Source) -> Received {
        let Source {
            catalog,
            status,
            headers,
            is_problem,
            is_xml,
            is_inner,
            body,
            node,
            oddities: oddities_of_body,
        } = source;
        let mut finding = Finding::of(catalog, &node, is_problem);
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
        let Choice {
            place,
            is_known,
            has_rival,
        } = owned_code::choose(&codes, catalog);
        let code = (place < codes.len()).then(|| codes.swap_remove(place));

        let message = finding.message;
        let entries = code.as_ref().map(|code| code.entries(catalog));
        let statuses = [Some(u64::from(status)), finding.status];
        let statuses: Vec<u64> = statuses.into_iter().flatten().collect();
        let entries = fit::best(entries.unwrap_or_default(), &statuses, message.as_deref());

        if let Some(entry) = entries.first().filter(|_| is_xml) {
            name::restore(&mut finding.params, *entry);
        }

        let mut oddities = oddities_of_body.clone();
        for oddity in finding.oddities {
            oddity.note(&mut oddities);
        }
        match code {
            None => Oddity::CodeMissing.note(&mut oddities),
            Some(_) if !is_known => Oddity::CodeUnknown.note(&mut oddities),
            Some(_) => {}
        }
        if has_rival {
            Oddity::CodeConflict.note(&mut oddities);
        }
        let is_documented = |entry: &Entry| entry.statuses().any(|documented| documented == status);
        if !is_inner && !entries.is_empty() && !entries.iter().any(is_documented) {
            Oddity::StatusUndocumented.note(&mut oddities);
        }

        let inner = |node: Tree| {
            Received::read(Source {
                catalog,
                status,
                headers: Headers::default(),
                is_problem: false,
                is_xml,
                is_inner: true,
                body: Arc::clone(&body),
                node,
                oddities: Vec::new(),
            })
        };
        if is_inner && finding.errors.len() > limit::ERRORS {
            finding.errors.truncate(limit::ERRORS);
            Oddity::TooLarge.note(&mut oddities);
        }
        let errors = finding.errors.into_iter().map(inner).collect();
        let of_header = headers.request_id.as_deref();
        let retry_after = finding.retry_after.map(Duration::from_secs);
        let retry_after = retry_after.map(|after| after.min(header::LONGEST));
        Received {
            parts: Arc::new(Parts {
                catalog,
                status,
                code,
                message,
                request_id: finding.request_id.or_else(|| of_header.map(Arc::from)),
                host_id: finding.host_id,
                status_of_body: finding.status,
                retry_after: headers.retry_after.or(retry_after),
                retryable: finding.retryable,
                params: finding.params,
                errors,
                entries,
                headers,
                is_problem,
                is_xml,
                is_inner,
                body,
                node,
                oddities_of_body,
                oddities,
            }),
        }
    }
}
