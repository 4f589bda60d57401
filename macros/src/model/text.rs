//! Texts as the table stores them: the literal part in one piece, and where values belong in it.

use crate::ast::Variant;
use crate::attr::locale::Translation;
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
    pub(crate) fn plain(text: &str) -> PublicText {
        PublicText {
            literal: text.to_owned(),
            holes: Vec::new(),
        }
    }

    fn cut(template: &Template, mut argument: impl FnMut(&Placeholder) -> u32) -> PublicText {
        let mut text = PublicText::default();
        for part in &template.parts {
            match part {
                Part::Literal(literal) => text.literal.push_str(literal),
                Part::Placeholder(placeholder) => {
                    text.holes.push((text.literal.len(), argument(placeholder)));
                }
            }
        }
        text
    }
}

/// The texts of one kind in every locale.
pub(super) fn in_locales(
    variant: &Variant,
    kind: TextKind,
    locales: &[String],
    described_by_doc: bool,
    mut argument: impl FnMut(&Placeholder) -> u32,
) -> Vec<LocalText> {
    locales
        .iter()
        .enumerate()
        .map(|(place, locale)| {
            let tag = (place > 0).then_some(locale);
            let template = variant
                .templates
                .iter()
                .find(|template| template.kind == kind && template.tag.as_ref() == tag);
            if let Some(found) = template {
                return LocalText::Text(PublicText::cut(&found.template, &mut argument));
            }
            let Some(tag) = tag else {
                let doc = variant
                    .doc
                    .as_ref()
                    .filter(|_| described_by_doc && kind == TextKind::Description);
                let own = variant.attributes.text(kind).get().map(|text| &text.text);
                return own.or(doc).map_or(LocalText::Absent, |text| {
                    LocalText::Text(PublicText::plain(text))
                });
            };
            let groups = &variant.attributes.translations.groups;
            let group = groups.iter().find(|group| group.tag.tag == *tag);
            match group.and_then(|group| group.get(kind)) {
                Some(Translation::Text(text)) => LocalText::Text(PublicText::plain(&text.text)),
                Some(Translation::None(_)) => LocalText::None,
                None => LocalText::Absent,
            }
        })
        .collect()
}
