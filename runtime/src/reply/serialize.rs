use core::time::Duration;

use serde_core::ser::SerializeStruct;
use serde_core::{Serialize, Serializer};

use super::Reply;
use crate::body::{Member, Shape, Source};
use crate::localized::Localized;
use crate::{ApiError, Code, Fault, Status, Text, Value};

/// The members of a problem details object between `type` and the extensions.
const PROBLEM: &[Member] = &[
    Member {
        key: "title",
        source: Source::Title,
    },
    Member {
        key: "status",
        source: Source::Status,
    },
    Member {
        key: "detail",
        source: Source::Message,
    },
    Member {
        key: "instance",
        source: Source::Instance,
    },
    Member {
        key: "code",
        source: Source::Code,
    },
];

pub(super) fn serialize<S: Serializer>(
    reply: &Reply<'_>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let table = reply.error.catalog().table();
    let name = table.body.root.unwrap_or(table.type_name);
    let context = Context {
        reply,
        localized: reply.localized(),
    };
    match table.body.shape {
        Shape::Keys(members) => context.object(name, members, serializer),
        Shape::Rfc9457 => context.problem(name, serializer),
    }
}

/// What is found out once for all keys.
#[derive(Clone, Copy)]
struct Context<'a> {
    reply: &'a Reply<'a>,
    localized: Localized<'a>,
}

impl<'a> Context<'a> {
    fn object<S: Serializer>(
        self,
        name: &'static str,
        members: &'static [Member],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct(name, self.count(members))?;
        self.members(members, &mut object)?;
        object.end()
    }

    /// [RFC 9457 §3]: the params are extension members. One that is named like a member of the standard is left out,
    /// because a key cannot stand twice.
    ///
    /// [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457#section-3
    fn problem<S: Serializer>(self, name: &'static str, serializer: S) -> Result<S::Ok, S::Error> {
        let extensions = self.reply.error.params().filter(|(name, value)| {
            !value.is_none() && *name != "type" && PROBLEM.iter().all(|member| member.key != *name)
        });
        let len = 1 + self.count(PROBLEM) + extensions.clone().count();
        let mut problem = serializer.serialize_struct(name, len)?;
        problem.serialize_field(
            "type",
            self.reply.error.entry().docs().unwrap_or("about:blank"),
        )?;
        self.members(PROBLEM, &mut problem)?;
        for (name, value) in extensions {
            problem.serialize_field(name, &value)?;
        }
        problem.end()
    }

    fn count(self, members: &'static [Member]) -> usize {
        let present = members
            .iter()
            .filter(|member| self.resolve(member).is_some());
        present.count()
    }

    fn members<S: SerializeStruct>(
        self,
        members: &'static [Member],
        object: &mut S,
    ) -> Result<(), S::Error> {
        members
            .iter()
            .try_for_each(|member| match self.resolve(member) {
                Some(part) => object.serialize_field(member.key, &part),
                None => object.skip_field(member.key),
            })
    }

    /// The value of a key, unless it is absent.
    fn resolve(self, member: &Member) -> Option<Part<'a>> {
        let Reply {
            error,
            request_id,
            host_id,
            instance,
            ..
        } = *self.reply;
        Some(match member.source {
            Source::Code => Part::Code(error.code()),
            Source::Message => Part::Text(self.localized.message()),
            Source::Title => Part::Str(self.localized.title()?),
            Source::Description => Part::Str(self.localized.description()?),
            Source::Advice => Part::Text(self.localized.advice()?),
            Source::Status => Part::Status(error.status()),
            Source::Fault => Part::Fault(error.fault()),
            Source::Retryable => Part::Boolean(error.retry().is_retryable()),
            Source::RequestId => Part::Str(request_id?),
            Source::HostId => Part::Str(host_id?),
            Source::Instance => Part::Str(instance?),
            Source::Docs => Part::Str(error.entry().docs()?),
            Source::RetryAfter => Part::Seconds(whole_seconds(error.retry().after()?)),
            Source::Locale => Part::Str(self.localized.locale()),
            Source::Param(name) => Part::Value(param(error, name)?),
            Source::Params | Source::Errors | Source::Context => return None,
            Source::Text(text) => Part::Str(text),
            Source::Integer(integer) => Part::Integer(integer),
            Source::Float(float) => Part::Float(float),
            Source::Boolean(boolean) => Part::Boolean(boolean),
            // An object of which nothing is left is absent itself.
            Source::Object(members) if self.count(members) == 0 => return None,
            Source::Object(members) => Part::Object(self, member.key, members),
        })
    }
}

fn param<'a>(error: &'a dyn ApiError, name: &str) -> Option<Value<'a>> {
    let (_, value) = error.params().find(|(param, _)| *param == name)?;
    (!value.is_none()).then_some(value)
}

/// Rounded up, because who comes back too early has waited in vain.
fn whole_seconds(delay: Duration) -> u64 {
    delay
        .as_secs()
        .saturating_add(u64::from(delay.subsec_nanos() > 0))
}

/// A value that is there.
enum Part<'a> {
    Str(&'a str),
    Text(Text<'a>),
    Code(Code<'static>),
    Status(Status),
    Fault(Fault),
    Seconds(u64),
    Value(Value<'a>),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    Object(Context<'a>, &'static str, &'static [Member]),
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Part::Str(text) => serializer.serialize_str(text),
            Part::Text(text) => text.serialize(serializer),
            Part::Code(code) => code.serialize(serializer),
            Part::Status(status) => status.serialize(serializer),
            Part::Fault(fault) => serializer.serialize_str(fault.as_str()),
            Part::Seconds(seconds) => serializer.serialize_u64(*seconds),
            Part::Value(value) => value.serialize(serializer),
            Part::Integer(integer) => serializer.serialize_i64(*integer),
            Part::Float(float) => serializer.serialize_f64(*float),
            Part::Boolean(boolean) => serializer.serialize_bool(*boolean),
            Part::Object(context, name, members) => context.object(name, members, serializer),
        }
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests;
