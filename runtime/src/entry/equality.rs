//! Entries are equal if all that they publish is equal.

use core::hash::{Hash, Hasher};

use crate::Entry;
use crate::rows::Template;
use crate::table::TextKind;

impl Entry {
    /// The texts of one kind, one after the other, in each of the catalog's languages.
    fn templates(self, kind: TextKind) -> impl Iterator<Item = Option<Template>> {
        (0..self.table.locales.len()).map(move |locale| self.template(kind, locale))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        if self.section() != other.section() || !self.operations().eq(other.operations()) {
            return false;
        }
        // The address settles nothing but the hurry: what is not there twice cannot differ.
        if core::ptr::eq(self.table, other.table) && self.row == other.row {
            return true;
        }
        let kinds = [
            TextKind::Message,
            TextKind::Title,
            TextKind::Description,
            TextKind::Advice,
        ];
        self.catalog_name() == other.catalog_name()
            && self.code() == other.code()
            && self.flags() == other.flags()
            && self.retry() == other.retry()
            && self.docs() == other.docs()
            && self.since() == other.since()
            && self.deprecated() == other.deprecated()
            && self.table.locales == other.table.locales
            && self.statuses().eq(other.statuses())
            && self.aliases().eq(other.aliases())
            && self.params().eq(other.params())
            && kinds
                .into_iter()
                .all(|kind| self.templates(kind).eq(other.templates(kind)))
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.catalog_name().hash(state);
        self.code().hash(state);
    }
}
