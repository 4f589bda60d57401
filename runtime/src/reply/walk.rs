//! One walk over the shape of a body, for everything that writes bodies.

use super::Reply;
use super::content::{Document, Errors, Key, Object, Part, Scope, Visitor, params};
use super::problem;
use crate::ApiError;
use crate::body::Shape;
use crate::table::Table;

impl<'a> Document<'a> {
    /// The body of an error whose type has this table: a problem details object if `is_problem`, else what its catalog's
    /// `body` says.
    #[inline]
    pub(super) fn new(
        error: &'a dyn ApiError,
        table: &'static Table,
        locale: Option<&'a str>,
        reply: Option<&'a Reply<'a>>,
        is_problem: bool,
    ) -> Document<'a> {
        Document {
            scope: Scope::new(error, table, locale, reply),
            body: &table.body,
            is_problem,
        }
    }

    #[inline]
    pub(super) fn object(&self) -> Object<'_> {
        match self.body.shape {
            Shape::Keys(members) if !self.is_problem => Object::Keys(&self.scope, members),
            Shape::Keys(members) => Object::Problem(&self.scope, Some(members)),
            Shape::Rfc9457 => Object::Problem(&self.scope, None),
        }
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

impl<'a> Errors<'a> {
    pub(super) fn bodies(self) -> impl Iterator<Item = Document<'a>> {
        let errors = (0..).map_while(move |index| self.error.__error(index));
        errors.map(move |error| {
            let table = error.catalog().table();
            Document::new(error, table, Some(self.locale), None, false)
        })
    }
}
