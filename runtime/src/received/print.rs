//! A received error as one line.

use alloc::string::String;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use super::Received;
use super::oddity::Oddity;
use crate::line::Line;

/// In characters.
const LONGEST_CODE: usize = 128;
const LONGEST_MESSAGE: usize = 512;
const LONGEST_ID: usize = 128;

/// Status, code, message and request id in one line; what is odd, where there is no code. Texts are cut to a bounded
/// length, and characters that would not be seen, or would turn others around, are escaped.
impl Display for Received {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status())?;
        match self.code() {
            Some(code) => {
                f.write_str(" ")?;
                write!(f, "{}", Line::new(&alloc::format!("{code}"), LONGEST_CODE))?;
            }
            None => f.write_str(" without a code")?,
        }
        match (self.message(), most_telling(self.oddities())) {
            (Some(message), _) => write!(f, ": {}", Line::new(message.trim(), LONGEST_MESSAGE))?,
            (None, Some(oddity)) if self.code().is_none() => write!(f, ": {oddity}")?,
            _ => {}
        }
        if let Some(id) = self.request_id() {
            write!(f, " (request {})", Line::new(id, LONGEST_ID))?;
        }
        Ok(())
    }
}

/// What the body is says more about who answered than what it was labelled.
fn most_telling(oddities: &[Oddity]) -> Option<Oddity> {
    let is_label = |oddity: &&Oddity| {
        matches!(
            oddity,
            Oddity::ContentTypeMissing | Oddity::ContentTypeWrong | Oddity::CodeMissing
        )
    };
    let of_body = oddities.iter().find(|oddity| !is_label(oddity));
    of_body.or(oddities.first()).copied()
}

/// Without the body, which may be large.
impl Debug for Received {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let line = |text: Option<&str>| -> Option<String> {
            text.map(|text| alloc::format!("{}", Line::new(text, LONGEST_MESSAGE)))
        };
        f.debug_struct("Received")
            .field("catalog", &self.catalog().name())
            .field("status", &self.status())
            .field(
                "code",
                &self.code().map(|code| {
                    alloc::format!("{}", Line::new(&alloc::format!("{code}"), LONGEST_CODE))
                }),
            )
            .field("message", &line(self.message()))
            .field("request_id", &line(self.request_id()))
            .field("errors", &self.errors().len())
            .field("oddities", &self.oddities())
            .finish_non_exhaustive()
    }
}

impl Error for Received {}
