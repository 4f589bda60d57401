//! What a body says: one walk over its shape, for everything that writes bodies.

use core::mem::discriminant;
use core::time::Duration;

use crate::body::{Member, Shape, Source};
use crate::localized::Localized;
#[cfg(feature = "alloc")]
use crate::tree::Tree;
use crate::{ApiError, Code, Text, Value, locale};

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

/// Extension members about the request.
const REQUEST: &[Member] = &[
    Member {
        key: "request_id",
        source: Source::RequestId,
    },
    Member {
        key: "host_id",
        source: Source::HostId,
    },
];

/// The extension member that holds the params whose names are taken.
const PARAMS: &str = "params";

/// The extension member that holds the errors which are answered together.
const ERRORS: &str = "errors";

/// What one request adds to a body.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) request_id: Option<&'a str>,
    pub(super) host_id: Option<&'a str>,
    pub(super) instance: Option<&'a str>,
    pub(super) values: &'a [(&'a str, Value<'a>)],
}

impl Context<'_> {
    const NONE: Context<'static> = Context {
        request_id: None,
        host_id: None,
        instance: None,
        values: &[],
    };
}

/// An error in the place of a body where its parts come from: what is found out once for all keys.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    error: &'a dyn ApiError,
    context: Context<'a>,
    localized: Localized<'a>,
    /// The language that errors inside of this one are asked for.
    inner_locale: &'a str,
}

/// A value that is there.
pub(super) enum Part<'a> {
    /// One without parts.
    Value(Value<'a>),
    /// One with parts.
    #[cfg(feature = "alloc")]
    Tree(Tree),
    Text(Text<'a>),
    Object(Object<'a>),
    Errors(Errors<'a>),
}

/// Keys and their values, in order.
#[derive(Clone, Copy)]
pub(super) enum Object<'a> {
    /// As `body(…)` says.
    Keys(Scope<'a>, &'static [Member]),
    /// [RFC 9457 §3]: extension members are the params, and what the request adds, as far as the catalog's own body, these
    /// members, has it too. A key cannot stand twice: a param that is named like another member stands in an object of its
    /// own, and what else is, is left out.
    ///
    /// [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457#section-3
    Problem(Scope<'a>, Option<&'static [Member]>),
    /// All params of an error.
    Params(&'a dyn ApiError),
    /// The params of an error that are named like other members of a problem details object.
    TakenParams {
        error: &'a dyn ApiError,
        has_errors: bool,
    },
}

/// A whole body.
pub(super) struct Document<'a> {
    /// `root`, as it was written.
    pub(super) root: Option<&'static str>,
    pub(super) type_name: &'static str,
    pub(super) object: Object<'a>,
}

/// The errors that are answered together, each in the shape of its own catalog's body, and without what the request
/// adds: that stands around them.
#[derive(Clone, Copy)]
pub(super) struct Errors<'a> {
    error: &'a dyn ApiError,
    locale: &'a str,
}

impl<'a> Document<'a> {
    /// The body of an error: a problem details object if `problem`, else what its catalog's `body` says.
    pub(super) fn new(
        error: &'a dyn ApiError,
        locale: Option<&'a str>,
        context: Context<'a>,
        problem: bool,
    ) -> Document<'a> {
        let table = error.catalog().table();
        // As with nested catalogs: an inner one is asked for what the caller wanted if the outer one speaks that language
        // at all, else for the language of the outer one.
        let inner_locale = locale
            .filter(|range| locale::lookup(table.locales, range).is_some())
            .unwrap_or(table.locale(0));
        let scope = Scope {
            error,
            context,
            localized: Localized::of_error(error, locale),
            inner_locale,
        };
        Document {
            root: table.body.root,
            type_name: table.type_name,
            object: match table.body.shape {
                Shape::Keys(members) if !problem => Object::Keys(scope, members),
                Shape::Keys(members) => Object::Problem(scope, Some(members)),
                Shape::Rfc9457 => Object::Problem(scope, None),
            },
        }
    }
}

impl<'a> Object<'a> {
    /// Hands over each key, with its value unless that is absent.
    pub(super) fn try_each<E>(
        self,
        mut hand_over: impl FnMut(&'static str, Option<Part<'a>>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Object::Keys(scope, members) => members
                .iter()
                .try_for_each(|member| hand_over(member.key, scope.resolve(member))),
            Object::Problem(scope, own) => scope.problem(own, hand_over),
            Object::Params(error) => {
                params(error).try_for_each(|(name, part)| hand_over(name, Some(part)))
            }
            Object::TakenParams { error, has_errors } => params(error)
                .filter(|(name, _)| is_taken(name, has_errors))
                .try_for_each(|(name, part)| hand_over(name, Some(part))),
        }
    }

    /// How many keys there are whose value is there.
    pub(super) fn count(self) -> usize {
        let mut count = 0;
        let Ok(()) = self.try_each(|_, part| {
            count += usize::from(part.is_some());
            Ok::<(), core::convert::Infallible>(())
        });
        count
    }

    fn is_empty(self) -> bool {
        self.try_each(|_, part| part.map_or(Ok(()), |_| Err(())))
            .is_ok()
    }

    /// Nothing if it is empty: an object of which nothing is left is absent itself.
    fn non_empty(self) -> Option<Part<'a>> {
        (!self.is_empty()).then_some(Part::Object(self))
    }
}

impl<'a> Part<'a> {
    const fn text(text: &'a str) -> Part<'a> {
        Part::Value(Value::Text(text))
    }

    /// Nothing of no value, of a null, and of what refuses to be told.
    fn of(value: Value<'a>) -> Option<Part<'a>> {
        match value {
            Value::None => None,
            #[cfg(feature = "alloc")]
            Value::Structured(value) => match value.__tree()? {
                Tree::Null => None,
                tree => Some(Part::Tree(tree)),
            },
            value => Some(Part::Value(value)),
        }
    }
}

impl<'a> Scope<'a> {
    /// The value of a key, unless it is absent.
    fn resolve(self, member: &'static Member) -> Option<Part<'a>> {
        let Scope {
            error,
            context,
            localized,
            ..
        } = self;
        let text = |text| Some(Part::text(text));
        let value = match member.source {
            Source::Message => return Some(Part::Text(localized.message())),
            Source::Advice => return localized.advice().map(Part::Text),
            Source::Title => return text(localized.title()?),
            Source::Description => return text(localized.description()?),
            Source::Errors => return self.errors().map(Part::Errors),
            Source::Params => return Object::Params(error).non_empty(),
            Source::Object(members) => return Object::Keys(self, members).non_empty(),
            Source::RequestId => return text(context.request_id?),
            Source::HostId => return text(context.host_id?),
            Source::Instance => return text(context.instance?),
            Source::Docs => return text(error.entry().docs()?),
            Source::Fault => return text(error.fault().as_str()),
            Source::Locale => return text(localized.message_locale()),
            Source::Text(constant) => return text(constant),
            Source::Code => match error.code() {
                Code::Text(code) => return text(code),
                Code::Integer(code) => Value::Signed(code.into()),
            },
            Source::Status => Value::Unsigned(error.status().as_u16().into()),
            Source::Retryable => Value::Bool(error.retry().is_retryable()),
            Source::RetryAfter => Value::Unsigned(whole_seconds(error.retry().after()?).into()),
            Source::Param(name) => return find(error.params(), name),
            Source::Context => return find(context.values.iter().copied(), member.key),
            Source::Integer(constant) => Value::Signed(constant.into()),
            Source::Float(constant) => Value::Float(constant),
            Source::Boolean(constant) => Value::Bool(constant),
        };
        Some(Part::Value(value))
    }

    fn problem<E>(
        self,
        own: Option<&'static [Member]>,
        mut hand_over: impl FnMut(&'static str, Option<Part<'a>>) -> Result<(), E>,
    ) -> Result<(), E> {
        let docs = self.error.entry().docs();
        hand_over("type", Some(Part::text(docs.unwrap_or("about:blank"))))?;
        for member in PROBLEM {
            hand_over(member.key, self.resolve(member))?;
        }
        let errors = self.errors();
        let has_errors = errors.is_some();
        let is_taken = |name: &str| is_taken(name, has_errors);
        params(self.error)
            .filter(|(name, _)| !is_taken(name))
            .try_for_each(|(name, part)| hand_over(name, Some(part)))?;
        let error = self.error;
        let others = Object::TakenParams { error, has_errors };
        hand_over(PARAMS, others.non_empty())?;
        if let Some(errors) = errors {
            hand_over(ERRORS, Some(Part::Errors(errors)))?;
        }
        for member in REQUEST {
            let is_it =
                |other: &Member| discriminant(&other.source) == discriminant(&member.source);
            // What the catalog's own body does not say of the request is not for the public.
            if own.is_none_or(|own| find_member(own, &is_it).is_some()) {
                hand_over(member.key, self.resolve(member))?;
            }
        }
        for (key, _) in self.context.values {
            let is_it =
                |member: &Member| matches!(member.source, Source::Context) && member.key == *key;
            let is_param = |key| params(self.error).any(|(param, _)| param == key);
            if let Some(member) = find_member(own.unwrap_or_default(), &is_it) {
                if !is_taken(member.key) && !is_param(member.key) {
                    hand_over(member.key, self.resolve(member))?;
                }
            }
        }
        Ok(())
    }

    fn errors(self) -> Option<Errors<'a>> {
        let errors = Errors {
            error: self.error,
            locale: self.inner_locale,
        };
        // What stands in for an error knows nothing of its fields.
        let stands_in = self.error.entry().stands_in();
        (!stands_in && errors.bodies().next().is_some()).then_some(errors)
    }
}

impl<'a> Errors<'a> {
    pub(super) fn bodies(self) -> impl Iterator<Item = Document<'a>> {
        let errors = (0..).map_while(move |index| self.error.__error(index));
        errors.map(move |error| Document::new(error, Some(self.locale), Context::NONE, false))
    }
}

/// Whether a problem details object has another member of that name.
fn is_taken(name: &str, has_errors: bool) -> bool {
    let mut known = PROBLEM.iter().chain(REQUEST);
    matches!(name, "type" | PARAMS)
        || known.any(|member| member.key == name)
        || (name == ERRORS && has_errors)
}

/// The first member, wherever in the body it is.
fn find_member(
    members: &'static [Member],
    is_it: &dyn Fn(&Member) -> bool,
) -> Option<&'static Member> {
    members.iter().find_map(|member| match member.source {
        Source::Object(inner) => find_member(inner, is_it),
        _ => is_it(member).then_some(member),
    })
}

/// The params that have a value.
fn params(error: &dyn ApiError) -> impl Iterator<Item = (&'static str, Part<'_>)> {
    let params = error.params();
    params.filter_map(|(name, value)| Some((name, Part::of(value)?)))
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
