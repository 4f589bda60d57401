use core::error::Error;
use core::fmt::{self, Display, Formatter};

use super::error_reply::ErrorReply;
use crate::Level;

/// The causes of an error, the nearest first.
struct Causes<'a>(&'a (dyn Error + 'static));

impl Display for Causes<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0, f)?;
        let mut source = self.0.source();
        while let Some(cause) = source {
            write!(f, ": {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

/// One event for one error.
pub(crate) fn emit(reply: &ErrorReply<'_>) {
    // The level of an event is part of what is static about it.
    macro_rules! at {
        ($level:ident) => {
            tracing::event!(
                target: "error_catalog",
                tracing::Level::$level,
                code = %reply.code(),
                status = reply.status().as_u16(),
                request_id = reply.request_id(),
                operation = reply.operation(),
                causes = reply.error().source().map(|source| tracing::field::display(Causes(source))),
                "{}",
                reply.error()
            )
        };
    }
    match reply.error().level() {
        Level::Error => at!(ERROR),
        Level::Warn => at!(WARN),
        Level::Info => at!(INFO),
        Level::Debug => at!(DEBUG),
        Level::Trace => at!(TRACE),
    }
}
