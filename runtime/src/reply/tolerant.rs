use core::fmt::{self, Display, Formatter, Write};

/// Prints what a user's type prints, and passes over its refusal to print: an error that is being answered is no place
/// for another one. What was printed before the refusal stands; a failure of the formatter itself is still told.
pub(super) struct Tolerant<'a>(pub(super) &'a dyn Display);

impl Display for Tolerant<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut recorder = Recorder { f, result: Ok(()) };
        // The outcome that counts is that of the formatter.
        let _ = write!(recorder, "{}", self.0);
        recorder.result
    }
}

struct Recorder<'a, 'b> {
    f: &'a mut Formatter<'b>,
    result: fmt::Result,
}

impl Write for Recorder<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let result = self.f.write_str(text);
        self.result = self.result.and(result);
        result
    }
}
