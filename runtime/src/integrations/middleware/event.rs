use core::error::Error;
use core::fmt::{self, Display, Formatter, Write};

use super::error_reply::ErrorReply;
use crate::Level;
use crate::line::write_visible;

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

/// What prints itself, in one line: callers choose what stands in the values of an error, and must not write lines of a log.
struct OneLine<T>(T);

impl<T: Display> Display for OneLine<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Visible(f), "{}", self.0)
    }
}

struct Visible<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Visible<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars()
            .try_for_each(|char| write_visible(char, self.0))
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
                causes = reply.error().source().map(|source| tracing::field::display(OneLine(Causes(source)))),
                "{}",
                OneLine(reply.error())
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
