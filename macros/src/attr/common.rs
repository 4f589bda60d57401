//! Keys that a type sets for all variants and a variant for itself.

use proc_macro2::Span;
use syn::Lit;

use super::item::{Item, Tokens, Value, elements};
use super::slot::Slot;
use super::value::{self, Status, Text, Word};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::address;
use crate::rules::key::Key;
use crate::rules::vocabulary::{Fault, Retryable, Rule};

/// What stands directly on an item and can also be a default.
#[derive(Default)]
pub(crate) struct CommonAttributes {
    pub(crate) status: Slot<Vec<Status>>,
    pub(crate) fault: Slot<Word<Fault>>,
    /// Empty: no section, where the type has a default.
    pub(crate) section: Slot<Text>,
    pub(crate) operations: Slot<Vec<Text>>,
    pub(crate) retryable: Slot<Retryable>,
    pub(crate) docs: Slot<Text>,
    pub(crate) since: Slot<Text>,
    pub(crate) placeholder: Slot<Text>,
    pub(crate) allowances: Vec<Word<Rule>>,
}

impl CommonAttributes {
    pub(crate) fn status(&mut self, cx: &mut Context, item: &Item) {
        let value = statuses(cx, item);
        self.status.set(&item.key, value, cx);
    }

    pub(crate) fn fault(&mut self, cx: &mut Context, item: &Item) {
        let value = value::word(cx, Key::Fault, item, &Fault::ALL);
        self.fault.set(&item.key, value, cx);
    }

    pub(crate) fn section(&mut self, cx: &mut Context, item: &Item) {
        let value = value::text_or_empty(cx, Key::Section, item);
        self.section.set(&item.key, value, cx);
    }

    pub(crate) fn operations(&mut self, cx: &mut Context, item: &Item) {
        let value = value::texts(cx, Key::Operations, item);
        self.operations.set(&item.key, value, cx);
    }

    pub(crate) fn retryable(&mut self, cx: &mut Context, item: &Item) {
        let value = retryable(cx, item);
        self.retryable.set(&item.key, value, cx);
    }

    pub(crate) fn docs(&mut self, cx: &mut Context, item: &Item) {
        let value = value::text(cx, Key::Docs, item);
        if let Some((text, stray)) = value
            .as_ref()
            .and_then(|text| Some((text, address::stray_word(&text.text)?)))
        {
            cx.push(diag::attribute::unknown_part_of_address(text.span, stray));
        }
        self.docs.set(&item.key, value, cx);
    }

    pub(crate) fn since(&mut self, cx: &mut Context, item: &Item) {
        let value = value::text(cx, Key::Since, item);
        self.since.set(&item.key, value, cx);
    }

    pub(crate) fn placeholder(&mut self, cx: &mut Context, item: &Item) {
        let value = value::text_or_empty(cx, Key::Placeholder, item);
        self.placeholder.set(&item.key, value, cx);
    }

    pub(crate) fn allow(&mut self, cx: &mut Context, item: &Item) {
        let Some(allowance) = allowance(cx, item) else {
            return;
        };
        if let Some(first) = self
            .allowances
            .iter()
            .find(|first| first.word == allowance.word)
        {
            let name = allowance.word.name();
            cx.push(diag::attribute::repeated_word(
                first.span,
                allowance.span,
                Key::Allow.name(),
                name,
            ));
            return;
        }
        self.allowances.push(allowance);
    }

    pub(crate) fn allows(&self, rule: Rule) -> bool {
        self.allowances
            .iter()
            .any(|allowance| allowance.word == rule)
    }
}

/// `status = 404`, `status = NOT_FOUND`, `status(404, 500)`
fn statuses(cx: &mut Context, item: &Item) -> Option<Vec<Status>> {
    let elements = match &item.value {
        Value::Tokens(tokens) => return value::status_of(cx, tokens).map(|status| vec![status]),
        Value::List(_) | Value::Nothing => value::list(cx, Key::Status, item)?,
    };
    let mut statuses: Vec<Status> = Vec::new();
    let mut broken = false;
    for element in &elements {
        let Some(status) = value::status_of(cx, element) else {
            broken = true;
            continue;
        };
        if let Some(first) = statuses.iter().find(|first| first.number == status.number) {
            cx.push(diag::status::repeated(
                first.span,
                status.span,
                status.number,
            ));
            continue;
        }
        statuses.push(status);
    }
    (!broken).then_some(statuses)
}

/// `retryable`, `retryable(throttling, after = 30)`, `retryable(never)`
fn retryable(cx: &mut Context, item: &Item) -> Option<Retryable> {
    let list = match &item.value {
        Value::Nothing => return Some(Retryable::default()),
        Value::Tokens(tokens) => return value::wrong(cx, Key::Retryable, tokens.span()),
        Value::List(_) => value::list(cx, Key::Retryable, item)?,
    };
    let mut said = Retryable::default();
    let mut seen: Vec<(String, Span)> = Vec::new();
    let mut broken = false;
    for element in list {
        let Some(element) = element.into_item(cx) else {
            broken = true;
            continue;
        };
        let (name, span) = (element.key.to_string(), element.key.span());
        if let Some((_, first)) = seen.iter().find(|(first, _)| *first == name) {
            cx.push(diag::attribute::repeated_word(
                *first,
                span,
                Key::Retryable.name(),
                &name,
            ));
            continue;
        }
        match (name.as_str(), &element.value) {
            ("never", Value::Nothing) => said.never = true,
            ("throttling", Value::Nothing) => said.throttling = true,
            ("after", Value::Tokens(tokens)) => {
                said.after = value::seconds_of(cx, Key::Retryable, tokens);
                broken |= said.after.is_none();
            }
            ("never" | "throttling" | "after", _) => {
                broken = true;
                cx.push(diag::attribute::wrong_value(span, Key::Retryable));
            }
            _ => {
                let choices = ["throttling", "after", "never"];
                cx.push(diag::attribute::unknown_word(
                    span,
                    Key::Retryable.name(),
                    &name,
                    &choices,
                ));
                broken = true;
            }
        }
        seen.push((name, span));
    }
    if let (true, [(_, first), .., (_, last)]) = (said.never, seen.as_slice()) {
        cx.push(diag::attribute::contradicting_retryable(*first, *last));
        return None;
    }
    (!broken).then_some(said)
}

/// `allow(rule, reason = "…")`
fn allowance(cx: &mut Context, item: &Item) -> Option<Word<Rule>> {
    let Value::List(list) = &item.value else {
        return match &item.value {
            Value::Tokens(tokens) => value::wrong(cx, Key::Allow, tokens.span()),
            Value::Nothing | Value::List(_) => {
                cx.push(diag::attribute::missing_value(item.key.span(), Key::Allow));
                None
            }
        };
    };
    let mut elements = elements(cx, list.stream()).into_iter();
    let Some(rule) = elements.next() else {
        cx.push(diag::attribute::empty_list(
            item.key.span(),
            Key::Allow.name(),
        ));
        return None;
    };
    let Some(ident) = rule.word() else {
        return value::wrong(cx, Key::Allow, rule.span());
    };
    let name = ident.to_string();
    let Some((_, rule)) = Rule::ALL.into_iter().find(|(known, _)| *known == name) else {
        // Which rule it was meant for is not known, so none is told as broken.
        cx.probably_meant(Key::Allow);
        let names: Vec<&str> = Rule::ALL.iter().map(|(known, _)| *known).collect();
        cx.push(diag::attribute::unknown_rule(ident.span(), &name, &names));
        return None;
    };
    let allowance = Word {
        word: rule,
        span: ident.span(),
    };
    let mut elements = elements
        .filter(|element| !is_second_rule(cx, element))
        .collect::<Vec<_>>()
        .into_iter();
    let Some(reason) = elements.next() else {
        cx.push(diag::attribute::unexplained_allowance(ident.span(), &name));
        return Some(allowance);
    };
    let reason_place = reason.span();
    let explained = reason.into_item(cx).is_some_and(|reason| {
        reason.key == "reason"
            && match &reason.value {
                Value::Tokens(tokens) => {
                    matches!(value::literal(tokens), Some((false, Lit::Str(text))) if !text.value().is_empty())
                }
                Value::Nothing | Value::List(_) => false,
            }
    });
    if !explained {
        cx.push(diag::attribute::unexplained_allowance(reason_place, &name));
    }
    if let Some(more) = elements.next() {
        return value::wrong(cx, Key::Allow, more.span());
    }
    Some(allowance)
}

/// `allow(rule, rule, reason = "…")`: the reason is hardly that of both.
fn is_second_rule(cx: &mut Context, element: &Tokens) -> bool {
    let Some(ident) = element.word() else {
        return false;
    };
    let name = ident.to_string();
    let is_rule = Rule::ALL.into_iter().any(|(known, _)| known == name);
    if is_rule {
        cx.probably_meant(Key::Allow);
        cx.push(diag::attribute::second_rule(ident.span(), &name));
    }
    is_rule
}
