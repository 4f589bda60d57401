use core::fmt::{self, Debug, Formatter};
use core::iter::FusedIterator;

use crate::{ApiError, Entry, Value};

/// The public fields of an error: names and values, in the order in which they are declared.
///
/// See [`ApiError::params`].
#[derive(Clone)]
pub struct Params<'a> {
    error: &'a dyn ApiError,
    entry: Entry,
    next: usize,
    len: usize,
}

impl<'a> Params<'a> {
    pub(crate) fn new(error: &'a dyn ApiError) -> Params<'a> {
        let entry = error.entry();
        Params {
            error,
            entry,
            next: 0,
            len: entry.param_count(),
        }
    }
}

impl<'a> Iterator for Params<'a> {
    type Item = (&'static str, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.next == self.len {
            return None;
        }
        let place = self.next;
        self.next += 1;
        let value = self.error.__param(place).unwrap_or(Value::None);
        Some((self.entry.param(place).name(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.len - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Params<'_> {}
impl FusedIterator for Params<'_> {}

impl Debug for Params<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.clone()).finish()
    }
}
