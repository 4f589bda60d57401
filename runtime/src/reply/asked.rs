//! What another protocol than HTTP asks of a reply.

use core::fmt::Display;

use super::Reply;
use super::content::{Part, Scope, params};
use crate::localized::Localized;

impl<'a> Reply<'a> {
    /// The identifier of the request, if the reply was told.
    pub(crate) const fn request_id_text(&self) -> Option<&'a str> {
        self.request_id
    }

    /// The texts in the language of the reply.
    pub(crate) fn localized(&self) -> Localized<'a> {
        Localized::of_error(self.error, self.locale)
    }

    /// Hands over the params that have a value, as texts.
    pub(crate) fn print_params(&self, mut take: impl FnMut(&'static str, &dyn Display)) {
        for (name, part) in params(self.error) {
            match part {
                Part::Text(text) => take(name, &text),
                Part::Template(text) => take(name, &text),
                Part::Value(value) => take(name, &value),
                Part::Tree(tree) => take(name, &tree),
                // A body has these, and no param does.
                Part::Object(_) | Part::Errors(_) => {}
            }
        }
    }

    /// The errors that are answered together with this one, each in the language that a body has it in.
    pub(crate) fn replies(&self) -> impl Iterator<Item = Reply<'a>> {
        let table = self.error.catalog().table();
        let errors = Scope::new(self.error, table, self.locale, None).errors();
        let places = errors
            .into_iter()
            .flat_map(|errors| (0..).zip(core::iter::repeat(errors)));
        places.map_while(|(place, errors)| {
            let error = errors.error.__error(place)?;
            Some(Reply::new(error).locale(errors.locale))
        })
    }
}
