//! The names of params, of which XML cannot carry all.

use alloc::sync::Arc;
use alloc::vec::Vec;
use std::collections::HashMap;

use crate::Entry;
use crate::tree::Tree;

/// Gives params the names that the entry has for them. In XML `_` stands for every character that no name may have; where
/// it is open which of several names that was, it stays.
pub(super) fn restore(params: &mut [(Arc<str>, Tree)], entry: Entry) {
    let known: Vec<&'static str> = entry.params().map(crate::EntryParam::name).collect();
    // A body may have any number of names, and the entry has few.
    let mut strange: HashMap<Arc<str>, usize> = HashMap::new();
    for (name, _) in params.iter() {
        if known.iter().any(|known| is_written(known, name)) && !known.contains(&&**name) {
            *strange.entry(name.clone()).or_default() += 1;
        }
    }
    for (written, count) in &strange {
        let mut meant = known.iter().filter(|name| is_written(name, written));
        if meant.clone().count() != *count {
            continue;
        }
        for (name, _) in params.iter_mut().filter(|(name, _)| name == written) {
            if let Some(meant) = meant.next() {
                *name = (*meant).into();
            }
        }
    }
}

/// Whether XML has `written` in place of a name that it cannot carry.
pub(super) fn is_written(name: &str, written: &str) -> bool {
    let mut chars = written.chars();
    let is_same = name.chars().all(|char| {
        let written = chars.next();
        written == Some(char) || (written == Some('_') && !char.is_ascii_alphabetic())
    });
    is_same && chars.next().is_none() && name != written
}
