//! A place for one value that may be given once.

use proc_macro2::{Ident, Span};

use crate::ctxt::Context;
use crate::diag;

/// The value of a key on one item.
pub(crate) struct Slot<T> {
    state: State<T>,
}

enum State<T> {
    Absent,
    /// The key was there, but its value was told as wrong: nobody may complain that it is missing.
    Broken(Span),
    Given(Span, T),
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Slot {
            state: State::Absent,
        }
    }
}

impl<T> Slot<T> {
    /// Takes the value that was read for a key, or notes that it could not be read.
    pub(crate) fn set(&mut self, key: &Ident, value: Option<T>, cx: &mut Context) {
        if let Some(first) = self.key() {
            return repeated(cx, first, key);
        }
        self.state = match value {
            Some(value) => State::Given(key.span(), value),
            None => State::Broken(key.span()),
        };
    }

    pub(crate) fn get(&self) -> Option<&T> {
        match &self.state {
            State::Given(_, value) => Some(value),
            State::Absent | State::Broken(_) => None,
        }
    }

    pub(crate) fn take(self) -> Option<T> {
        match self.state {
            State::Given(_, value) => Some(value),
            State::Absent | State::Broken(_) => None,
        }
    }

    /// Where the key stands, whether its value could be read or not.
    pub(crate) fn key(&self) -> Option<Span> {
        match &self.state {
            State::Absent => None,
            State::Broken(key) | State::Given(key, _) => Some(*key),
        }
    }

    pub(crate) fn is_absent(&self) -> bool {
        self.key().is_none()
    }
}

/// By itself, because the slots of every type of value have it in common.
fn repeated(cx: &mut Context, first: Span, key: &Ident) {
    let (place, name) = (key.span(), key.to_string());
    cx.push(diag::attribute::repeated_key(first, place, &name));
}
