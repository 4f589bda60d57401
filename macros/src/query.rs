//! Questions asked of the type as written.

use proc_macro2::Span;
use syn::Type;

use crate::ast::{Container, Field, PublicTemplate, Style, Variant};
use crate::attr::field::ParamMark;
use crate::attr::locale::Translation;
use crate::attr::value::Status;
use crate::attr::variant::VariantAttributes;
use crate::rules::code::CodeValue;
use crate::rules::key::Key;
use crate::rules::template::Argument;
use crate::rules::vocabulary::External;
use crate::rules::vocabulary::Rule;
use crate::rules::vocabulary::TextKind;
use crate::types::{inside_option, unraw};

impl<'a> Container<'a> {
    /// The variants that are entries: all but the transparent ones.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Variant<'a>> {
        self.variants
            .iter()
            .filter(|variant| !variant.is_transparent())
    }

    pub(crate) fn locales(&self) -> Vec<String> {
        match self.attributes.locales.get() {
            Some(tags) => tags.iter().map(|tag| tag.tag.clone()).collect(),
            None => vec!["en".to_owned()],
        }
    }

    pub(crate) fn is_external(&self, wanted: External) -> bool {
        let external = self.attributes.external.get();
        external.is_some_and(|list| list.iter().any(|word| word.word == wanted))
    }

    pub(crate) fn allows(&self, variant: &Variant, rule: Rule) -> bool {
        variant.attributes.common.allows(rule) || self.attributes.common.allows(rule)
    }

    /// The statuses that hold for a variant: its own, or the type's.
    pub(crate) fn statuses<'s>(&'s self, variant: &'s Variant) -> &'s [Status] {
        let own = &variant.attributes.common.status;
        let statuses = if own.is_absent() {
            self.attributes.common.status.get()
        } else {
            own.get()
        };
        statuses.map_or(&[], Vec::as_slice)
    }

    /// The code of a variant as it is written, without the prefix and before `each` fills it, and the place to complain
    /// about it.
    pub(crate) fn written_code(&self, variant: &Variant) -> Option<(CodeValue, Span)> {
        match (
            variant.attributes.code.get(),
            self.attributes.rename_all.get(),
        ) {
            (Some(code), _) => Some((code.code.clone(), code.span)),
            (None, Some(case)) if variant.attributes.code.is_absent() => {
                let name = case.write(&unraw(variant.ident));
                // A name has no braces, so nothing of it is filled.
                Some((CodeValue::Text(name), variant.ident.span()))
            }
            (None, _) => None,
        }
    }

    /// A code with what stands before every text code of the type.
    pub(crate) fn prefixed(&self, code: CodeValue) -> CodeValue {
        match (code, self.attributes.code_prefix.get()) {
            (CodeValue::Text(text), Some(prefix)) => {
                CodeValue::Text(format!("{}{text}", prefix.text))
            }
            (code @ (CodeValue::Text(_) | CodeValue::Integer(_)), _) => code,
        }
    }
}

impl<'a> Variant<'a> {
    pub(crate) fn is_transparent(&self) -> bool {
        // A misspelt one too: nobody may ask for what an entry would have.
        !self.attributes.transparent.is_absent() || self.doubts.meant(Key::Transparent)
    }

    pub(crate) fn field(&self, argument: &Argument) -> Option<&Field<'a>> {
        match argument {
            Argument::Named(name) if self.style == Style::Named => {
                self.fields.iter().find(|field| field.name == *name)
            }
            Argument::Positional(index) | Argument::Next(index) if self.style == Style::Tuple => {
                self.fields.get(*index)
            }
            Argument::Named(_) | Argument::Positional(_) | Argument::Next(_) => None,
        }
    }

    pub(crate) fn is_shared(&self) -> bool {
        !self.attributes.shared_code.is_absent()
    }

    /// Whether a public text names the field.
    pub(crate) fn publishes(&self, field: &Field) -> bool {
        self.templates.iter().any(|template| {
            self.fields_of(template)
                .any(|named| std::ptr::eq(named, field))
        })
    }

    /// Whether a public text was told as wrong, so that the fields it names are not known.
    pub(crate) fn has_unreadable_text(&self) -> bool {
        let written = |attributes: &VariantAttributes, kind| {
            let translations = attributes.translations.groups.iter();
            let translated = translations.filter(|group| {
                !group.is_absent(kind) && !matches!(group.get(kind), Some(Translation::None(_)))
            });
            translated.count() + usize::from(!attributes.text(kind).is_absent())
        };
        let each = self.attributes.each.iter().map(|each| &each.attributes);
        let written: usize = std::iter::once(&self.attributes)
            .chain(each)
            .map(|attributes| {
                written(attributes, TextKind::Message) + written(attributes, TextKind::Advice)
            })
            .sum();
        let names_unknown = |text: &PublicTemplate| {
            let mut arguments = text.template.arguments().into_iter();
            arguments.any(|argument| self.field(argument).is_none())
        };
        self.doubts.unreadable
            || self.templates.len() < written
            || self.templates.iter().any(names_unknown)
    }

    /// Whether the field is part of the public error.
    pub(crate) fn is_param(&self, field: &Field) -> bool {
        !field.attributes.param.is_absent()
            || self.publishes(field)
            || (self.is_each(field) && self.names_value())
    }

    /// Whether a code, a title or a description tells the value that chooses the entry.
    fn names_value(&self) -> bool {
        let each = self.attributes.each.iter();
        let Some(field) = self.attributes.each.first().map(|each| unraw(&each.field)) else {
            return false;
        };
        let named = format!("{{{field}}}");
        let code = self.attributes.code.get();
        let is_in_code = code.is_some_and(|code| match &code.code {
            CodeValue::Text(text) => text.contains(&named),
            CodeValue::Integer(_) => false,
        });
        let mut attributes =
            std::iter::once(&self.attributes).chain(each.map(|each| &each.attributes));
        is_in_code
            || attributes.any(|attributes| {
                let mut texts = attributes.constants();
                texts.any(|text| text.text.contains(&named))
            })
    }

    /// Whether the field's values make an entry each.
    pub(crate) fn is_each(&self, field: &Field) -> bool {
        let mut each = self.attributes.each.iter();
        each.any(|each| unraw(&each.field) == field.name)
    }

    /// The field whose values make an entry each.
    pub(crate) fn each_field(&self) -> Option<(usize, &Field<'a>)> {
        self.fields
            .iter()
            .enumerate()
            .find(|(_, field)| self.is_each(field))
    }

    pub(crate) fn params(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| self.is_param(field))
    }

    /// The fields that a text names, widths and precisions included; one may come more than once.
    pub(crate) fn fields_of<'s>(
        &'s self,
        template: &'s PublicTemplate,
    ) -> impl Iterator<Item = &'s Field<'a>> {
        let arguments = template.template.arguments().into_iter();
        arguments.filter_map(|argument| self.field(argument))
    }
}

impl Field<'_> {
    pub(crate) fn is_source(&self) -> bool {
        !self.attributes.source.is_absent()
            || !self.attributes.from.is_absent()
            || self.foreign_source
            || self.name == "source"
    }

    /// The types that `from` makes the field of: those listed, else the field's own, looked at inside an `Option`.
    pub(crate) fn convertible_types(&self) -> Vec<&Type> {
        match self.attributes.from.get() {
            Some(listed) if !listed.is_empty() => listed.iter().collect(),
            Some(_) | None => vec![inside_option(self.ty).unwrap_or(self.ty)],
        }
    }

    /// The name under which clients see the field.
    pub(crate) fn public_name(&self) -> &str {
        match self.attributes.param.get() {
            Some(ParamMark::Name(name)) => &name.text,
            Some(ParamMark::Word | ParamMark::Serde) | None => &self.name,
        }
    }
}
