//! Which keys may stand where: the matrix of `rules::key`, applied to an item.

use super::item::Item;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::{Key, Place};
use crate::rules::spelling;

/// The key of an item, if it is one and may stand here.
pub(crate) fn admit(cx: &mut Context, item: &Item, place: Place) -> Option<Key> {
    let name = item.key.to_string();
    let span = item.key.span();
    let Some(key) = Key::by_name(&name) else {
        let here = spelling::nearest(&name, Key::names_at(place));
        let meant = here.or_else(|| spelling::nearest(&name, Key::all().map(Key::name)));
        if name == "yields" {
            cx.probably_meant(Key::Transparent);
        } else if let Some(meant) = meant.and_then(Key::by_name) {
            cx.probably_meant(meant);
        }
        cx.push(diag::attribute::unknown_key(span, &name, place));
        return None;
    };
    if !key.belongs_on(place) {
        cx.probably_meant(key);
        cx.push(diag::attribute::misplaced_key(span, key, place));
        return None;
    }
    Some(key)
}
