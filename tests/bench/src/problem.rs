//! Why a measurement could not be made.

use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::Path;
use std::process::Command;

/// One sentence for whoever started the program.
#[derive(Debug)]
pub(crate) struct Problem(String);

impl Problem {
    pub(crate) fn new(sentence: impl Into<String>) -> Problem {
        Problem(sentence.into())
    }

    /// A file that could not be read or written.
    pub(crate) fn of_file(path: &Path, error: &io::Error) -> Problem {
        Problem(format!("{}: {error}", path.display()))
    }

    /// A program that could not be started, or that failed.
    pub(crate) fn of_program(command: &Command, why: impl Display) -> Problem {
        Problem(format!("`{}`: {why}", command.get_program().display()))
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
