//! Texts as the table stores them: the literal part in one piece, and where values belong in it.

use crate::attr::locale::Translation;
use crate::row::Row;
use crate::rules::template::{Part, Placeholder, Template};
use crate::rules::vocabulary::TextKind;

/// A text without its placeholders.
#[derive(Default)]
pub(crate) struct PublicText {
    pub(crate) literal: String,
    /// Byte place and argument number.
    pub(crate) holes: Vec<(usize, u32)>,
}

/// What an entry says in one locale.
pub(crate) enum LocalText {
    /// Nothing: the default locale's text stands in.
    Absent,
    /// The author said that there is none.
    None,
    Text(PublicText),
}

impl PublicText {
    fn plain(text: &str) -> PublicText {
        PublicText {
            literal: text.to_owned(),
            holes: Vec::new(),
        }
    }

    /// `value` gives what stands for a placeholder: a value of `each`, or the number of an argument.
    fn cut(template: &Template, mut value: impl FnMut(&Placeholder) -> Filling) -> PublicText {
        let mut text = PublicText::default();
        for part in &template.parts {
            match part {
                Part::Literal(literal) => text.literal.push_str(literal),
                Part::Placeholder(placeholder) => match value(placeholder) {
                    Filling::Literal(literal) => text.literal.push_str(&literal),
                    Filling::Argument(number) => text.holes.push((text.literal.len(), number)),
                },
            }
        }
        text
    }
}

/// What stands for a placeholder.
pub(super) enum Filling {
    Literal(String),
    Argument(u32),
}

/// The texts of one kind in every locale.
pub(super) fn in_locales(
    row: Row,
    kind: TextKind,
    locales: &[String],
    described_by_doc: bool,
    mut value: impl FnMut(&Placeholder) -> Filling,
) -> Vec<LocalText> {
    locales
        .iter()
        .enumerate()
        .map(|(place, locale)| {
            let tag = (place > 0).then_some(locale.as_str());
            if let Some(found) = row.template(kind, tag) {
                return LocalText::Text(PublicText::cut(&found.template, &mut value));
            }
            let plain = |text: &str| LocalText::Text(PublicText::plain(&row.filled(text)));
            let Some(tag) = tag else {
                let own = row.text(kind).map(|text| &text.text);
                let doc = row.variant.doc.as_ref();
                let doc = doc.filter(|_| described_by_doc && kind == TextKind::Description);
                return match (own, doc) {
                    (Some(text), _) => plain(text),
                    (None, Some(doc)) => LocalText::Text(PublicText::plain(&row.named_in(doc))),
                    (None, None) => LocalText::Absent,
                };
            };
            match row.translation(kind, tag) {
                Some(Translation::Text(text)) => plain(&text.text),
                Some(Translation::None(_)) => LocalText::None,
                None => LocalText::Absent,
            }
        })
        .collect()
}
