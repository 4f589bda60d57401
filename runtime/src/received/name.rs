//! The names of params, of which XML cannot carry all.

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::Entry;
use crate::tree::Tree;

/// Gives params the names that the entry has for them. In XML `_` stands for every character that no name may have; where
/// it is open which of several names that was, it stays.
pub(super) fn restore(params: &mut [(Arc<str>, Tree)], entry: Entry) {
    let known: Vec<&'static str> = entry.params().map(crate::EntryParam::name).collect();
    let strange: Vec<Arc<str>> = params
        .iter()
        .map(|(name, _)| name.clone())
        .filter(|name| !known.contains(&&**name))
        .collect();
    for written in &strange {
        let mut meant = known.iter().filter(|name| is_written(name, written));
        let count = strange.iter().filter(|other| *other == written).count();
        if meant.clone().count() != count {
            continue;
        }
        for (name, _) in params.iter_mut().filter(|(name, _)| name == written) {
            if let Some(meant) = meant.next() {
                *name = (*meant).into();
            }
        }
    }
}

fn is_written(name: &str, written: &str) -> bool {
    let mut chars = written.chars();
    let is_same = name.chars().all(|char| {
        let written = chars.next();
        written == Some(char) || (written == Some('_') && !char.is_ascii_alphabetic())
    });
    is_same && chars.next().is_none() && name != written
}
