//! How much of a body is looked at. Whatever is beyond stays in the raw bytes.

use super::oddity::{Oddities, Oddity};

/// How deeply values may be nested. What an error says stands in the first few levels.
pub(super) const DEPTH: usize = 32;

/// How many values there may be at each depth. Each depth has its own, so that a long list does not take the place of the
/// code behind it.
const VALUES: usize = 1 << 14;

/// How many errors are read that were answered together inside of an error.
pub(super) const ERRORS: usize = 1 << 10;

/// What was found while reading, and how many values may still be kept.
pub(super) struct Limit {
    left: [usize; DEPTH + 1],
    pub(super) oddities: Oddities,
}

impl Limit {
    pub(super) const fn new() -> Limit {
        Limit {
            left: [VALUES; DEPTH + 1],
            oddities: Oddities::new(),
        }
    }

    pub(super) fn note(&mut self, oddity: Oddity) {
        self.oddities.note(oddity);
    }

    /// Whether one more value may be kept at that depth.
    pub(super) fn admits(&mut self, depth: usize) -> bool {
        match self.left.get_mut(depth) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => {
                self.note(Oddity::TooLarge);
                false
            }
        }
    }
}
