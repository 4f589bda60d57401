//! What the arguments of an entry's texts are.

use core::fmt::{self, Display, Formatter};

use crate::rows::sparse;
use crate::{Entry, EntryParam};

impl Entry {
    /// The param that an argument prints: behind those without a specification stand those that have one.
    pub(crate) fn param_of(self, argument: usize) -> Option<EntryParam> {
        let place = match argument.checked_sub(self.param_count()) {
            None => argument,
            Some(spec) => {
                let params = sparse(self.table.spec_params, self.row);
                params.get(spec)?.1 as usize
            }
        };
        Some(self.param(place))
    }

    /// Prints what stands for an argument where there is no error to take it from.
    pub(crate) fn fmt_placeholder(self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        match self.param_of(argument) {
            Some(param) => Display::fmt(&param, f),
            None => Ok(()),
        }
    }
}
