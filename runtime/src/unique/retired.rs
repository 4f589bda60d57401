//! A code that was retired in one catalog is sent by none, decided while the program is compiled.

use super::message::Message;
use crate::Catalog;
use crate::raw_code::RawCode;
use crate::table::Table;

/// What is said of the first retired code that one of these catalogs still sends.
pub(super) const fn reuse(catalogs: &[&'static Catalog]) -> Option<Message> {
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        if let Some(message) = reuse_of(catalog, catalogs) {
            return Some(message);
        }
        rest = tail;
    }
    None
}

/// The same for the codes that were retired in one catalog or in those nested in it.
const fn reuse_of(catalog: &'static Catalog, catalogs: &[&'static Catalog]) -> Option<Message> {
    let table = catalog.table();
    let mut rest = table.retired;
    while let [retired, tail @ ..] = rest {
        let code = RawCode::of(retired.code);
        if let Some(sender) = sender(code, catalogs) {
            return Some(Message::of_reuse(table, sender, code));
        }
        rest = tail;
    }
    let mut rest = catalog.nested_slice();
    while let [nested, tail @ ..] = rest {
        if let Some(message) = reuse_of(nested.catalog, catalogs) {
            return Some(message);
        }
        rest = tail;
    }
    None
}

const fn sender(code: RawCode, catalogs: &[&'static Catalog]) -> Option<&'static Table> {
    let hash = code.hash();
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        if let Some(entry) = catalog.first_of_code(catalog.nested_slice().len(), code, hash) {
            return Some(entry.table());
        }
        rest = tail;
    }
    None
}
