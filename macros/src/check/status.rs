//! Rules about statuses.

use crate::ast::{Container, Variant};
use crate::attr::value::Status;
use crate::ctxt::Context;
use crate::diag;
use crate::row::Row;
use crate::rules::key::Key;
use crate::rules::status::{self, Worth};
use crate::rules::vocabulary::Rule;

pub(super) fn check(cx: &mut Context, container: &Container) {
    present(cx, container);
    errors_only(cx, container);
    needless_allowances(cx, container);
}

/// A reply needs a status. Where a document has none, the catalog says what it sends, once, on the type.
fn present(cx: &mut Context, container: &Container) {
    let default = &container.attributes.common.status;
    if !default.is_absent() || container.doubts.about(Key::Status) {
        return;
    }
    for variant in container.entries().filter(|variant| variant.annotated) {
        let lacking = variant.lacking(is_absent);
        if let (Some((name, place)), false) = (lacking, variant.doubts.about(Key::Status)) {
            cx.push(diag::status::missing(place, &name));
        }
    }
}

/// A client takes a status below 400 for success, so it must be meant. A default is told once, where it stands.
fn errors_only(cx: &mut Context, container: &Container) {
    let mut default_told = false;
    for variant in container.entries() {
        let told = variant.doubts.meant(Key::Allow) || container.doubts.meant(Key::Allow);
        if told || container.allows(variant, Rule::NonErrorStatus) {
            continue;
        }
        let inherited = variant.attributes.common.status.is_absent();
        let each = variant.attributes.each.iter();
        let each = each.filter_map(|each| each.attributes.common.status.get());
        for status in each.flatten().filter(|status| is_no_error(**status)) {
            cx.push(diag::status::no_error(status.span, status.number));
        }
        if inherited && default_told {
            continue;
        }
        let is_sent = variant.rows().any(Row::takes_status_from_variant);
        let own = container.statuses(variant).iter().filter(|_| is_sent);
        for status in own.filter(|status| is_no_error(**status)) {
            cx.push(diag::status::no_error(status.span, status.number));
            default_told |= inherited;
        }
    }
}

/// An allowance that nothing needs hides the next mistake.
fn needless_allowances(cx: &mut Context, container: &Container) {
    let used = |variant: &Variant| {
        let mut statuses = variant.rows().flat_map(|row| row.statuses(container));
        statuses.any(|status| is_no_error(*status))
    };
    for allowance in &container.attributes.common.allowances {
        let broken = container.attributes.common.status.key().is_some()
            && container.attributes.common.status.get().is_none();
        if allowance.word == Rule::NonErrorStatus && !broken && !container.entries().any(used) {
            cx.push(diag::attribute::needless_allowance(
                allowance.span,
                allowance.word.name(),
            ));
        }
    }
    for variant in container.entries().filter(|variant| !variant.is_struct) {
        for allowance in &variant.attributes.common.allowances {
            if allowance.word == Rule::NonErrorStatus
                && !container.statuses(variant).is_empty()
                && !used(variant)
            {
                cx.push(diag::attribute::needless_allowance(
                    allowance.span,
                    allowance.word.name(),
                ));
            }
        }
    }
}

fn is_absent(row: Row) -> bool {
    row.is_status_absent()
}

fn is_no_error(status: Status) -> bool {
    status::worth(u64::from(status.number)) == Worth::NoError
}
