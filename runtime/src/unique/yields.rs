//! What a nested catalog gives way to is there, decided while the program is compiled.

use super::message::Message;
use crate::Catalog;

/// Panics if the nested catalog of that number cannot give way at its code of that number.
///
/// # Panics
///
/// That is all it is for.
#[track_caller]
pub const fn assert_yields(catalog: &'static Catalog, number: usize, code: usize) {
    if let Some(message) = refusal(catalog, number, code) {
        panic!("{}", message.as_str());
    }
}

/// Panics if anything in these catalogs cannot give way where it is said to: of types with type parameters nobody has
/// asserted it before.
///
/// # Panics
///
/// That is all it is for.
#[track_caller]
pub const fn assert_every_yield(catalogs: &[&'static Catalog]) {
    let mut rest = catalogs;
    while let [catalog, tail @ ..] = rest {
        if let Some(message) = refusal_in(catalog) {
            panic!("{}", message.as_str());
        }
        rest = tail;
    }
}

pub(super) const fn refusal_in(catalog: &'static Catalog) -> Option<Message> {
    let nested = catalog.nested_slice();
    let mut number = 0;
    while number < nested.len() {
        let mut code = 0;
        while code < nested[number].yields.len() {
            if let Some(message) = refusal(catalog, number, code) {
                return Some(message);
            }
            code += 1;
        }
        if let Some(message) = refusal_in(nested[number].catalog) {
            return Some(message);
        }
        number += 1;
    }
    None
}

impl Catalog {
    /// Whether no type in the tree has errors of its own that the compiler told already: nobody knows its entries then.
    const fn is_known(&self) -> bool {
        let mut known = !self.table().type_name.is_empty();
        let mut rest = self.nested_slice();
        while let [nested, tail @ ..] = rest {
            known &= nested.catalog.is_known();
            rest = tail;
        }
        known
    }
}

/// Why the nested catalog of that number cannot give way at its code of that number, if it cannot.
pub(super) const fn refusal(
    catalog: &'static Catalog,
    number: usize,
    code: usize,
) -> Option<Message> {
    let nested = &catalog.nested_slice()[number];
    let inner = nested.catalog;
    if !catalog.is_known() {
        return None;
    }
    let code = nested.yields.raw(code);
    let hash = code.hash();
    if inner
        .first_of_code(inner.nested_slice().len(), code, hash)
        .is_none()
    {
        return Some(Message::of_no_such_code(inner.table(), code));
    }
    match catalog.first_of_code(number, code, hash) {
        None => Some(Message::of_no_stand_in(
            inner.table(),
            catalog.table(),
            code,
        )),
        Some(entry) if entry.param_count() > 0 => {
            Some(Message::of_params(inner.table(), entry.table(), code))
        }
        Some(_) => None,
    }
}
