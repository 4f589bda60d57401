//! What a body says: one walk over its shape, for everything that writes bodies.

use super::Reply;
use super::problem;
use super::scope::Scope;
use crate::body::{Member, Shape};
use crate::table::Table;
#[cfg(feature = "alloc")]
use crate::tree::Tree;
use crate::{ApiError, Text, Value};

/// A whole body.
pub(super) struct Document<'a> {
    /// `root`, as it was written.
    pub(super) root: Option<&'static str>,
    pub(super) xml: (&'static str, &'static str),
    pub(super) type_name: &'static str,
    pub(super) shape: DocumentShape,
    pub(super) scope: Scope<'a>,
}

/// What a body is made of.
#[derive(Clone, Copy)]
pub(super) enum DocumentShape {
    /// As `body(…)` says.
    Keys(&'static [Member]),
    /// A problem details object, of a catalog with these members if it has a body of its own.
    Problem(Option<&'static [Member]>),
}

/// Keys and their values, in order.
#[derive(Clone, Copy)]
pub(super) enum Object<'a> {
    /// As `body(…)` says.
    Keys(&'a Scope<'a>, &'static [Member]),
    /// See [`problem`].
    Problem(&'a Scope<'a>, Option<&'static [Member]>),
    /// All params of an error.
    Params(&'a dyn ApiError),
    /// The params of an error that are named like other members of a problem details object.
    TakenParams {
        error: &'a dyn ApiError,
        has_errors: bool,
    },
}

/// A key of an object.
#[derive(Clone, Copy)]
pub(super) enum Key {
    /// One that the shape of the body names.
    Member(&'static Member),
    /// The name of a param.
    Param(&'static str),
}

/// A value that is there.
pub(super) enum Part<'a> {
    Text(&'a str),
    /// A text that is yet to be put together.
    Template(Text<'a>),
    /// Another one without parts.
    Value(Value<'a>),
    /// One with parts.
    #[cfg(feature = "alloc")]
    Tree(Tree),
    Object(Object<'a>),
    Errors(Errors<'a>),
}

/// The errors that are answered together, each in the shape of its own catalog's body, and without what the request
/// adds: that stands around them.
#[derive(Clone, Copy)]
pub(super) struct Errors<'a> {
    pub(super) error: &'a dyn ApiError,
    pub(super) locale: &'a str,
}

impl<'a> Document<'a> {
    /// The body of an error whose type has this table: a problem details object if `problem`, else what its catalog's
    /// `body` says.
    #[inline]
    pub(super) fn new(
        error: &'a dyn ApiError,
        table: &'static Table,
        locale: Option<&'a str>,
        reply: Option<&'a Reply<'a>>,
        problem: bool,
    ) -> Document<'a> {
        Document {
            root: table.body.root,
            xml: table.body.xml,
            type_name: table.type_name,
            shape: match table.body.shape {
                Shape::Keys(members) if !problem => DocumentShape::Keys(members),
                Shape::Keys(members) => DocumentShape::Problem(Some(members)),
                Shape::Rfc9457 => DocumentShape::Problem(None),
            },
            scope: Scope::new(error, table, locale, reply),
        }
    }

    #[inline]
    pub(super) fn object(&self) -> Object<'_> {
        match self.shape {
            DocumentShape::Keys(members) => Object::Keys(&self.scope, members),
            DocumentShape::Problem(own) => Object::Problem(&self.scope, own),
        }
    }
}

/// Who is handed the keys of an object, one after the other.
pub(super) trait Visitor<'a> {
    type Error;

    /// A key with a text.
    fn text(&mut self, key: Key, text: &'a str) -> Result<(), Self::Error>;

    /// A key with a text that needs no escape.
    fn plain(&mut self, key: Key, text: &'static str) -> Result<(), Self::Error> {
        self.text(key, text)
    }

    /// A key with a text that is yet to be put together; `is_plain` says whether what is known of it at compile time needs
    /// no escape.
    fn template(&mut self, key: Key, text: &Text<'a>, is_plain: bool) -> Result<(), Self::Error> {
        let _ = is_plain;
        self.part(key, Part::Template(*text))
    }

    /// A key with any value.
    fn part(&mut self, key: Key, part: Part<'a>) -> Result<(), Self::Error>;

    /// A key whose value is absent.
    fn absent(&mut self, key: Key) -> Result<(), Self::Error> {
        let _ = key;
        Ok(())
    }
}

impl<'a> Object<'a> {
    /// Hands over each key.
    #[inline]
    pub(super) fn visit<V: Visitor<'a>>(self, visitor: &mut V) -> Result<(), V::Error> {
        match self {
            Object::Keys(scope, members) => scope.visit(members, visitor),
            Object::Problem(scope, own) => problem::visit(scope, own, visitor),
            Object::Params(error) => {
                params(error).try_for_each(|(name, part)| visitor.part(Key::Param(name), part))
            }
            Object::TakenParams { error, has_errors } => params(error)
                .filter(|(name, _)| problem::is_taken(name, has_errors))
                .try_for_each(|(name, part)| visitor.part(Key::Param(name), part)),
        }
    }

    /// How many keys there are whose value is there.
    pub(super) fn count(self) -> usize {
        if let Object::Keys(scope, members) = self {
            return members.iter().filter(|member| scope.has(member)).count();
        }
        let mut count = Count(0);
        let Ok(()) = self.visit(&mut count);
        count.0
    }

    fn is_empty(self) -> bool {
        match self {
            Object::Keys(scope, members) => !members.iter().any(|member| scope.has(member)),
            Object::Problem(..) => false,
            Object::Params(error) => params(error).next().is_none(),
            Object::TakenParams { .. } => self.count() == 0,
        }
    }

    /// Nothing if it is empty: an object of which nothing is left is absent itself.
    pub(super) fn non_empty(self) -> Option<Part<'a>> {
        (!self.is_empty()).then_some(Part::Object(self))
    }
}

struct Count(usize);

impl Visitor<'_> for Count {
    type Error = core::convert::Infallible;

    fn text(&mut self, _: Key, _: &str) -> Result<(), Self::Error> {
        self.0 += 1;
        Ok(())
    }

    fn part(&mut self, _: Key, _: Part<'_>) -> Result<(), Self::Error> {
        self.0 += 1;
        Ok(())
    }
}

impl Key {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Key::Member(member) => member.key,
            Key::Param(name) => name,
        }
    }
}

impl<'a> Part<'a> {
    /// Nothing of no value, of a null, and of what refuses to be told.
    pub(super) fn of(value: Value<'a>) -> Option<Part<'a>> {
        match value {
            Value::None => None,
            #[cfg(feature = "alloc")]
            Value::Structured(value) => match value.__tree()? {
                Tree::Null => None,
                tree => Some(Part::Tree(tree)),
            },
            Value::Text(text) => Some(Part::Text(text)),
            value => Some(Part::Value(value)),
        }
    }
}

impl<'a> Errors<'a> {
    pub(super) fn bodies(self) -> impl Iterator<Item = Document<'a>> {
        let errors = (0..).map_while(move |index| self.error.__error(index));
        errors.map(move |error| {
            let table = error.catalog().table();
            Document::new(error, table, Some(self.locale), None, false)
        })
    }
}

/// The params that have a value.
pub(super) fn params(error: &dyn ApiError) -> impl Iterator<Item = (&'static str, Part<'_>)> {
    let params = error.params();
    params.filter_map(|(name, value)| Some((name, Part::of(value)?)))
}
