//! The tray that collects every error of one derive.

use proc_macro2::TokenStream;

use crate::diag::Diagnostic;
use crate::rules::key::{Key, Place};

/// Rooms put their errors in here and go on, so that one compile tells all of them.
#[derive(Default)]
#[must_use = "the errors in here must be told: end with `finish`"]
pub(crate) struct Context {
    errors: Vec<Diagnostic>,
    doubts: Doubts,
}

/// What an attribute may have said, had it been readable: nobody may complain that it is missing.
#[derive(Clone, Default)]
pub(crate) struct Doubts {
    /// Tokens were skipped, so anything may have stood there.
    pub(crate) unreadable: bool,
    keys: Vec<Key>,
}

impl Doubts {
    pub(crate) fn about(&self, key: Key) -> bool {
        self.unreadable || self.meant(key)
    }

    /// Whether a word that could not stand where it stood was probably this key.
    pub(crate) fn meant(&self, key: Key) -> bool {
        self.keys.contains(&key)
    }

    /// Takes over what was written at a place inside this one, and belongs further out.
    pub(crate) fn adopt(&mut self, inner: &Doubts, place: Place) {
        let strays = inner.keys.iter().filter(|key| !key.belongs_on(place));
        self.keys.extend(strays);
    }
}

impl Context {
    pub(crate) fn push(&mut self, error: Diagnostic) {
        self.errors.push(error);
    }

    /// Notes that tokens of the current attribute could not be read.
    pub(crate) fn skipped_tokens(&mut self) {
        self.doubts.unreadable = true;
    }

    /// Notes that a misspelt or misplaced word of the current attribute was probably this key.
    pub(crate) fn probably_meant(&mut self, key: Key) {
        self.doubts.keys.push(key);
    }

    /// The doubts since the last call.
    pub(crate) fn take_doubts(&mut self) -> Doubts {
        std::mem::take(&mut self.doubts)
    }

    /// The gate: without errors the way is free, with errors there is nothing but them.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(self
                .errors
                .iter()
                .map(Diagnostic::to_compile_error)
                .collect())
        }
    }
}
