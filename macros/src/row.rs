//! One entry as written: a variant, or one value of its `each`, with what holds for it.

use proc_macro2::Span;

use crate::ast::{Container, PublicTemplate, Variant};
use crate::attr::locale::{LocaleGroup, Translation};
use crate::attr::slot::Slot;
use crate::attr::value::{Code, Status, Text};
use crate::attr::variant::Each;
use crate::rules::code::CodeValue;
use crate::rules::template;
use crate::rules::vocabulary::TextKind;
use crate::types::unraw;

#[derive(Clone, Copy)]
pub(crate) struct Row<'v, 'a> {
    pub(crate) variant: &'v Variant<'a>,
    pub(crate) value: Option<RowValue<'v>>,
}

/// A value of `each`.
#[derive(Clone, Copy)]
pub(crate) struct RowValue<'v> {
    /// Which `each` of the variant.
    pub(crate) place: usize,
    pub(crate) each: &'v Each,
    pub(crate) text: &'v Text,
}

impl<'a> Container<'a> {
    /// What becomes an entry each, in document order.
    pub(crate) fn rows(&self) -> Vec<Row<'_, 'a>> {
        let mut rows = Vec::with_capacity(self.variants.len());
        for variant in self.entries() {
            rows.extend(variant.rows());
        }
        rows
    }
}

impl<'a> Variant<'a> {
    pub(crate) fn rows(&self) -> Rows<'_, 'a> {
        Rows {
            variant: self,
            place: 0,
            number: 0,
        }
    }
}

/// The rows of a variant: itself, or each value of each `each`.
///
/// One small function where adapters within adapters would be compiled anew for each way in which somebody walks.
pub(crate) struct Rows<'v, 'a> {
    variant: &'v Variant<'a>,
    /// Which `each` comes next, and which of its values.
    place: usize,
    number: usize,
}

impl<'v, 'a> Iterator for Rows<'v, 'a> {
    type Item = Row<'v, 'a>;

    fn next(&mut self) -> Option<Row<'v, 'a>> {
        let variant = self.variant;
        if variant.attributes.each.is_empty() && self.place == 0 {
            self.place = 1;
            let value = None;
            return Some(Row { variant, value });
        }
        loop {
            let place = self.place;
            let each = variant.attributes.each.get(place)?;
            if let Some(text) = each.values.get(self.number) {
                self.number += 1;
                let value = Some(RowValue { place, each, text });
                return Some(Row { variant, value });
            }
            self.place += 1;
            self.number = 0;
        }
    }
}

impl Variant<'_> {
    /// The name and the place of what lacks something: the variant, or the first value, if only some of them do.
    pub(crate) fn lacking(&self, lacks: impl Fn(Row) -> bool) -> Option<(String, Span)> {
        let row = self.rows().find(|row| lacks(*row))?;
        let some_have_it = self.rows().any(|row| !lacks(row));
        Some(match row.value.filter(|_| some_have_it) {
            Some(value) => (value.text.text.clone(), value.text.span),
            None => (self.ident.to_string(), self.ident.span()),
        })
    }
}

impl<'v> Row<'v, '_> {
    /// The code that is published, and the place to complain about it.
    pub(crate) fn code(self, container: &Container) -> Option<(CodeValue, Span)> {
        let (code, span) = container.written_code(self.variant)?;
        let (code, span) = self.filled_code(&code, span)?;
        Some((container.prefixed(code), span))
    }

    /// A code or an alias with the value in it, and the place to complain about it: that of the value, if it is in there.
    fn filled_code(self, code: &CodeValue, span: Span) -> Option<(CodeValue, Span)> {
        match (code, self.value) {
            (CodeValue::Text(text), Some(value)) => {
                let filled = self.fill(text)?;
                let is_in_there = filled != *text;
                let place = if is_in_there { value.text.span } else { span };
                Some((CodeValue::Text(filled), place))
            }
            (CodeValue::Text(_) | CodeValue::Integer(_), _) => Some((code.clone(), span)),
        }
    }

    /// A constant text with the value in it; `None` if it was told as wrong.
    fn fill(self, text: &str) -> Option<String> {
        match self.value {
            Some(value) => template::fill(text, &unraw(&value.each.field), &value.text.text).ok(),
            None => Some(text.to_owned()),
        }
    }

    /// A title or a description, as it is published.
    pub(crate) fn filled(self, text: &str) -> String {
        self.fill(text).unwrap_or_default()
    }

    /// A doc comment with the value where it names the field. It is written for people: other braces are braces.
    pub(crate) fn named_in(self, doc: &str) -> String {
        match self.value {
            Some(value) => {
                let named = format!("{{{}}}", unraw(&value.each.field));
                doc.replace(&named, &value.text.text)
            }
            None => doc.to_owned(),
        }
    }

    pub(crate) fn statuses<'c>(self, container: &'c Container) -> &'c [Status]
    where
        'v: 'c,
    {
        let own = self.value.map(|value| &value.each.attributes.common.status);
        match own.filter(|own| !own.is_absent()) {
            Some(own) => own.get().map_or(&[], Vec::as_slice),
            None => container.statuses(self.variant),
        }
    }

    /// Whether neither its `each` nor the variant says a status, not even one that was told as wrong.
    pub(crate) fn is_status_absent(self) -> bool {
        let own = self.value.map(|value| &value.each.attributes.common.status);
        own.is_none_or(Slot::is_absent) && self.variant.attributes.common.status.is_absent()
    }

    pub(crate) fn takes_status_from_variant(self) -> bool {
        let own = self.value.map(|value| &value.each.attributes.common.status);
        own.is_none_or(Slot::is_absent)
    }

    /// Those of its `each`, and those of the variant.
    pub(crate) fn aliases(self) -> impl Iterator<Item = (CodeValue, Span)> {
        let own = self
            .value
            .and_then(|value| value.each.attributes.alias.get());
        let of_all = self.variant.attributes.alias.get();
        let written: Vec<&Code> = own.into_iter().chain(of_all).flatten().collect();
        written
            .into_iter()
            .filter_map(move |alias| self.filled_code(&alias.code, alias.span))
    }

    /// A text of the default locale, which its own `each` may have replaced, and whether it did.
    fn origin(self, kind: TextKind) -> (Option<usize>, Option<&'v Text>, bool) {
        let own = self
            .value
            .map(|value| (value.place, value.each.attributes.text(kind)));
        match own.filter(|(_, own)| !own.is_absent()) {
            Some((place, own)) => (Some(place), own.get(), true),
            None => {
                let slot = self.variant.attributes.text(kind);
                (None, slot.get(), !slot.is_absent())
            }
        }
    }

    /// The text in the default locale.
    pub(crate) fn text(self, kind: TextKind) -> Option<&'v Text> {
        self.origin(kind).1
    }

    /// Whether the text is the variant's own, and not one of `each`.
    pub(crate) fn takes_from_variant(self, kind: TextKind, tag: Option<&str>) -> bool {
        match tag {
            None => self.origin(kind).0.is_none(),
            Some(tag) => {
                let origin = self.origin_of_translation(kind, tag);
                origin.is_some_and(|(each, _)| each.is_none())
            }
        }
    }

    /// Whether nothing was said in the default locale, not even something that was told as wrong.
    pub(crate) fn is_text_absent(self, kind: TextKind) -> bool {
        !self.origin(kind).2
    }

    /// Which of the variant's texts hold in another locale: those of an `each`, or the variant's own. A text that `each`
    /// replaces takes its translations with it, because they translate another sentence.
    fn origin_of_translation(
        self,
        kind: TextKind,
        tag: &str,
    ) -> Option<(Option<usize>, &'v LocaleGroup)> {
        let group = |groups: &'v [LocaleGroup]| {
            groups
                .iter()
                .find(|group| group.tag.tag == tag && !group.is_absent(kind))
        };
        if let Some(value) = self.value {
            if let Some(own) = group(&value.each.attributes.translations.groups) {
                return Some((Some(value.place), own));
            }
        }
        if self.origin(kind).0.is_some() {
            return None;
        }
        let inherited = group(&self.variant.attributes.translations.groups)?;
        Some((None, inherited))
    }

    /// What is said in another locale.
    pub(crate) fn translation(self, kind: TextKind, tag: &str) -> Option<&'v Translation> {
        self.origin_of_translation(kind, tag)?.1.get(kind)
    }

    pub(crate) fn is_translation_absent(self, kind: TextKind, tag: &str) -> bool {
        self.origin_of_translation(kind, tag).is_none()
    }

    /// The message or advice in a locale; `None` for the default one.
    pub(crate) fn template(self, kind: TextKind, tag: Option<&str>) -> Option<&'v PublicTemplate> {
        let each = match tag {
            None => self.origin(kind).0,
            Some(tag) => self.origin_of_translation(kind, tag)?.0,
        };
        self.variant.templates.iter().find(|template| {
            template.kind == kind && template.each == each && template.tag.as_deref() == tag
        })
    }
}
