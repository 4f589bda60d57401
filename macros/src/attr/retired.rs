//! `retired(code = "…", status = 404, since = "1.2", replaced_by("…"))`: a code that was published once.

use super::item::{self, Item, Tokens, Value};
use super::slot::Slot;
use super::value::{self, Code, Status, Text};
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::Key;

/// What is known of a code that was published once.
#[derive(Default)]
pub(crate) struct Retired {
    pub(crate) code: Slot<Code>,
    pub(crate) status: Slot<Status>,
    pub(crate) since: Slot<Text>,
    pub(crate) replaced_by: Slot<Vec<Code>>,
}

impl Retired {
    pub(super) fn read(cx: &mut Context, item: &Item) -> Option<Retired> {
        let Value::List(list) = &item.value else {
            return match &item.value {
                Value::Tokens(tokens) => value::wrong(cx, Key::Retired, tokens.span()),
                Value::Nothing | Value::List(_) => {
                    cx.push(diag::attribute::missing_value(
                        item.key.span(),
                        Key::Retired,
                    ));
                    None
                }
            };
        };
        let mut retired = Retired::default();
        let mut understood = true;
        for element in item::elements(cx, list.stream()) {
            if let Some((is_negative, code)) = element.literal() {
                let sign = if is_negative { "-" } else { "" };
                let found = format!("{sign}{code}");
                cx.skipped_tokens();
                cx.push(diag::code::retired_code_unnamed(element.span(), &found));
                understood = false;
                continue;
            }
            let part = element.into_item(cx);
            understood &= part.is_some_and(|part| retired.read_part(cx, &part));
        }
        if retired.code.is_absent() && understood {
            cx.push(diag::code::retired_without_code(item.key.span()));
        }
        Some(retired)
    }

    /// Whether it is one of the parts.
    fn read_part(&mut self, cx: &mut Context, part: &Item) -> bool {
        const PARTS: [&str; 4] = ["code", "status", "since", "replaced_by"];
        let name = part.key.to_string();
        match name.as_str() {
            "code" => {
                let tokens = value::single(cx, Key::Code, part);
                let code = tokens.and_then(|tokens| value::code_of(cx, Key::Code, tokens));
                self.code.set(&part.key, code, cx);
            }
            "status" => {
                let tokens = value::single(cx, Key::Status, part);
                let status = tokens.and_then(|tokens| value::status_of(cx, tokens));
                self.status.set(&part.key, status, cx);
            }
            "since" => {
                let since = value::text(cx, Key::Since, part);
                self.since.set(&part.key, since, cx);
            }
            "replaced_by" => {
                let codes = replacements(cx, part);
                self.replaced_by.set(&part.key, codes, cx);
            }
            _ => {
                let (place, key) = (part.key.span(), Key::Retired.name());
                cx.push(diag::attribute::unknown_word(place, key, &name, &PARTS));
                return false;
            }
        }
        true
    }
}

/// `replaced_by("A", "B")`, `replaced_by = "A"`
fn replacements(cx: &mut Context, part: &Item) -> Option<Vec<Code>> {
    let elements: Vec<Tokens> = match &part.value {
        Value::Tokens(tokens) => {
            return value::code_of(cx, Key::Retired, tokens).map(|code| vec![code]);
        }
        Value::List(_) | Value::Nothing => value::list(cx, Key::Retired, part)?,
    };
    let codes = elements.iter();
    let codes: Vec<Option<Code>> = codes
        .map(|element| value::code_of(cx, Key::Retired, element))
        .collect();
    codes.into_iter().collect()
}
