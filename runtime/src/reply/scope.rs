//! What each key of a body says of the error.

use core::time::Duration;

use super::Reply;
use super::content::{Errors, Key, Object, Part, Scope, Visitor, params};
use crate::body::{Member, Source};
use crate::excerpt::Excerpt;
use crate::localized::{self, Localized};
use crate::rows::Template;
use crate::table::{Table, TextKind};
use crate::text::Values;
use crate::{ApiError, Code, Text, Value, locale};

impl<'a> Scope<'a> {
    #[inline]
    pub(super) fn new(
        error: &'a dyn ApiError,
        table: &'static Table,
        locale: Option<&'a str>,
        reply: Option<&'a Reply<'a>>,
    ) -> Scope<'a> {
        let entry = error.entry();
        Scope {
            error,
            reply,
            entry,
            agreed: localized::agree(entry.table(), table, locale),
            is_plain: entry.is_plain(),
            table,
            locale,
        }
    }

    fn localized(&self) -> Localized<'a> {
        Localized::agreed(
            self.entry,
            Values::Error(self.error),
            self.table,
            self.agreed,
        )
    }

    #[inline]
    fn template(&self, kind: TextKind) -> Option<Template> {
        self.entry.template(kind, self.agreed.1)
    }

    /// Hands over each key.
    pub(super) fn visit<V: Visitor<'a>>(
        &'a self,
        members: &'static [Member],
        visitor: &mut V,
    ) -> Result<(), V::Error> {
        for member in members {
            self.visit_one(member, visitor)?;
        }
        Ok(())
    }

    /// Hands over a key. What every body has is not put into a [`Part`] first.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "a call for each key costs as much as what is done with it"
    )]
    fn visit_one<V: Visitor<'a>>(
        &'a self,
        member: &'static Member,
        visitor: &mut V,
    ) -> Result<(), V::Error> {
        let key = Key::Member(member);
        let text = match member.source {
            Source::Code => {
                let codes = &self.entry.table().codes;
                return match codes.excerpt(self.entry.row()) {
                    Some(code) => self.visit_constant(key, code, visitor),
                    None => self.visit_rare(member, visitor),
                };
            }
            Source::Message => {
                // Every entry has one.
                let Some(template) = self.template(TextKind::Message) else {
                    return visitor.text(key, "");
                };
                return match template.constant() {
                    Some(text) => self.visit_constant(key, text, visitor),
                    None => visitor.template(
                        key,
                        &Text::new(template, Values::Error(self.error)),
                        self.is_plain,
                    ),
                };
            }
            Source::RequestId => self.reply.and_then(|reply| reply.request_id),
            Source::HostId => self.reply.and_then(|reply| reply.host_id),
            _ => return self.visit_rare(member, visitor),
        };
        match text {
            Some(text) => visitor.text(key, text),
            None => visitor.absent(key),
        }
    }

    #[inline(never)]
    fn visit_rare<V: Visitor<'a>>(
        &'a self,
        member: &'static Member,
        visitor: &mut V,
    ) -> Result<(), V::Error> {
        let key = Key::Member(member);
        match self.resolve(member) {
            Some(Part::Text(text)) => visitor.text(key, text),
            Some(Part::Template(text)) => visitor.template(key, &text, self.is_plain),
            Some(part) => visitor.part(key, part),
            None => visitor.absent(key),
        }
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "it is two writes in most cases")]
    fn visit_constant<V: Visitor<'a>>(
        &self,
        key: Key,
        text: Excerpt,
        visitor: &mut V,
    ) -> Result<(), V::Error> {
        if self.is_plain {
            visitor.plain(key, text)
        } else {
            visitor.text(key, text.as_str())
        }
    }

    /// The value of a key, unless it is absent.
    #[inline(never)]
    pub(super) fn resolve(&'a self, member: &'static Member) -> Option<Part<'a>> {
        let Scope {
            error,
            reply,
            entry,
            ..
        } = *self;
        let localized = || self.localized();
        let text = |text| Some(Part::Text(text));
        let value = match member.source {
            Source::Code => match entry.code() {
                Code::Text(code) => return text(code),
                Code::Integer(code) => Value::Signed(code.into()),
            },
            Source::Message => return self.text(TextKind::Message).or(text("")),
            Source::RequestId => return text(reply?.request_id?),
            Source::HostId => return text(reply?.host_id?),
            Source::Advice => return self.text(TextKind::Advice),
            Source::Instance => return text(reply?.instance?),
            Source::Title => return text(localized().title()?),
            Source::Description => return text(localized().description()?),
            Source::Errors => return self.errors().map(Part::Errors),
            Source::Params => return Object::Params(error).non_empty(),
            Source::Object(members) => return Object::Keys(self, members).non_empty(),
            Source::Docs => return text(entry.docs()?),
            Source::Fault => return text(error.fault().as_str()),
            Source::Locale => return text(localized().message_locale()),
            Source::Text(constant) => return text(constant),
            Source::Status => Value::Unsigned(error.status().as_u16().into()),
            Source::Retryable => Value::Bool(error.retry().is_retryable()),
            Source::RetryAfter => Value::Unsigned(whole_seconds(error.retry().after()?).into()),
            Source::Param(name) => return find(error.params(), name),
            Source::Context => return find(self.values().iter().copied(), member.key),
            Source::Integer(constant) => Value::Signed(constant.into()),
            Source::Float(constant) => Value::Float(constant),
            Source::Boolean(constant) => Value::Bool(constant),
        };
        Some(Part::Value(value))
    }

    /// Whether a key has a value, without looking for those that are always there.
    pub(super) fn has(&self, member: &'static Member) -> bool {
        match member.source {
            Source::Code
            | Source::Message
            | Source::Fault
            | Source::Locale
            | Source::Text(_)
            | Source::Status
            | Source::Retryable
            | Source::Integer(_)
            | Source::Float(_)
            | Source::Boolean(_) => true,
            Source::RequestId => self.reply.is_some_and(|reply| reply.request_id.is_some()),
            Source::HostId => self.reply.is_some_and(|reply| reply.host_id.is_some()),
            Source::Instance => self.reply.is_some_and(|reply| reply.instance.is_some()),
            Source::Advice
            | Source::Title
            | Source::Description
            | Source::Errors
            | Source::Params
            | Source::Object(_)
            | Source::Docs
            | Source::RetryAfter
            | Source::Param(_)
            | Source::Context => self.resolve(member).is_some(),
        }
    }

    #[inline]
    fn text(&self, kind: TextKind) -> Option<Part<'a>> {
        let text = self.localized().text(kind)?;
        Some(match text.as_str() {
            Some(text) => Part::Text(text),
            None => Part::Template(text),
        })
    }

    /// What the reply was given under keys.
    pub(super) fn values(&self) -> &'a [(&'a str, Value<'a>)] {
        self.reply.map_or(&[], Reply::values)
    }

    pub(super) fn errors(&self) -> Option<Errors<'a>> {
        self.error.__error(0)?;
        // What stands in for an error knows nothing of its fields.
        if self.entry.stands_in() {
            return None;
        }
        // As with nested catalogs: an inner one is asked for what the caller wanted if the outer one speaks that language
        // at all, else for the language of the outer one.
        let wanted = self
            .locale
            .filter(|range| locale::lookup(self.table.locales, range).is_some());
        Some(Errors {
            error: self.error,
            locale: wanted.unwrap_or(self.table.locale(0)),
        })
    }

    /// Whether a param has that name, and a value.
    pub(super) fn has_param(&self, name: &str) -> bool {
        params(self.error).any(|(param, _)| param == name)
    }
}

/// The first value that there is under a key.
fn find<'k, 'a>(values: impl Iterator<Item = (&'k str, Value<'a>)>, key: &str) -> Option<Part<'a>> {
    let mut values = values.filter(|(name, _)| *name == key);
    values.find_map(|(_, value)| Part::of(value))
}

/// Rounded up, because who comes back too early has waited in vain.
pub(super) fn whole_seconds(delay: Duration) -> u64 {
    delay
        .as_secs()
        .saturating_add(u64::from(delay.subsec_nanos() > 0))
}
