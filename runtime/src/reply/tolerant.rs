use core::fmt::{self, Display, Formatter, Write};

/// Prints what a user's type prints, and passes over its refusal to print: an error that is being answered is no place
/// for another one. What was printed before the refusal stands; a failure of the formatter itself is still told.
pub(super) struct Tolerant<'a>(pub(super) &'a dyn Display);

impl Display for Tolerant<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        print(f, self.0).map(|_| ())
    }
}

/// Like [`Tolerant`], and says whether the value has printed all that it wanted to.
pub(super) fn print(out: &mut dyn Write, value: &dyn Display) -> Result<bool, fmt::Error> {
    let mut recorder = Recorder {
        out,
        result: Ok(()),
    };
    // The outcome that counts is that of the writer.
    let printed = write!(recorder, "{value}");
    recorder.result.map(|()| printed.is_ok())
}

struct Recorder<'a> {
    out: &'a mut dyn Write,
    result: fmt::Result,
}

impl Write for Recorder<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let result = self.out.write_str(text);
        self.result = self.result.and(result);
        result
    }
}
