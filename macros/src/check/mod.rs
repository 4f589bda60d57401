//! Rules across attributes: one rule, one function, one paragraph of why.

mod body;
mod code;
mod each;
mod field;
mod retired;
mod status;
mod structure;
mod text;

use crate::ast::Container;
use crate::ctxt::Context;

/// Applies every rule. Each looks at the type as it was written, so their order is only that of the messages.
pub(crate) fn check(cx: &mut Context, container: &Container) {
    structure::check(cx, container);
    status::check(cx, container);
    code::check(cx, container);
    retired::check(cx, container);
    each::check(cx, container);
    text::check(cx, container);
    field::check(cx, container);
    body::check(cx, container);
}
