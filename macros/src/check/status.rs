//! Rules about statuses.

use crate::ast::Container;
use crate::attr::value::Status;
use crate::ctxt::Context;
use crate::diag;
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
        let absent =
            variant.attributes.common.status.is_absent() && !variant.doubts.about(Key::Status);
        if absent {
            cx.push(diag::status::missing(
                variant.ident.span(),
                &variant.ident.to_string(),
            ));
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
        if inherited && default_told {
            continue;
        }
        for status in container
            .statuses(variant)
            .iter()
            .filter(|status| is_no_error(**status))
        {
            cx.push(diag::status::no_error(status.span, status.number));
            default_told |= inherited;
        }
    }
}

/// An allowance that nothing needs hides the next mistake.
fn needless_allowances(cx: &mut Context, container: &Container) {
    let used = |variant| {
        container
            .statuses(variant)
            .iter()
            .any(|status| is_no_error(*status))
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

fn is_no_error(status: Status) -> bool {
    status::worth(u64::from(status.number)) == Worth::NoError
}
