use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use super::Observed;
use crate::line::Line;
use crate::{Code, Oddity, Received};

/// In bytes: what of a body helps to see what it is.
const LONGEST_BODY: usize = 2000;

/// In what a response is not the error that was expected.
pub(super) struct Difference<'o> {
    received: &'o Received,
    code: Code<'o>,
    catalog_is_known: bool,
}

impl<'o> Difference<'o> {
    pub(super) fn of(observed: &'o Observed, code: Code<'o>) -> Option<Difference<'o>> {
        let received = &observed.received;
        let has_status = !observed.catalog_is_known
            || !received.oddities().contains(&Oddity::StatusUndocumented);
        let is_expected = received.code() == Some(code) && has_status;
        (!is_expected).then_some(Difference {
            received,
            code,
            catalog_is_known: observed.catalog_is_known,
        })
    }

    /// The statuses that are documented for the code, as `404 or 410`.
    fn statuses(&self) -> String {
        let mut statuses = Vec::new();
        for entry in self.received.catalog().find_all(self.code) {
            for status in entry.statuses() {
                let status = format!("{status}");
                if !statuses.contains(&status) {
                    statuses.push(status);
                }
            }
        }
        statuses.join(" or ")
    }
}

impl Difference<'_> {
    /// What readers do not see by comparing the two.
    fn note(&self) -> Option<String> {
        let catalog = self.received.catalog();
        let found = self.received.code();
        if let Some(found) =
            found.filter(|found| *found != self.code && is_same_print(*found, self.code))
        {
            return Some(match found {
                Code::Integer(number) => format!("the code is an integer: {number} without quotes"),
                Code::Text(text) => format!("the code is a text: {text:?}"),
            });
        }
        let entry = catalog.find(self.code);
        if self.catalog_is_known && entry.is_none() {
            return Some(format!("the catalog `{}` has no such code", catalog.name()));
        }
        let entry = entry.filter(|entry| entry.code() != self.code)?;
        Some(format!(
            "`{}` is an alias; the published code is `{}`",
            self.code,
            entry.code()
        ))
    }
}

/// Whether two codes differ in kind or in case only.
fn is_same_print(one: Code<'_>, other: Code<'_>) -> bool {
    let print = |code: Code<'_>| format!("{code}").to_ascii_lowercase();
    print(one) == print(other)
}

impl Display for Difference<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let received = self.received;
        writeln!(f, "the response is not the error `{}`", self.code)?;
        let expected = format!("{} {}", self.statuses(), self.code);
        writeln!(f, " expected: {}", expected.trim_start())?;
        write!(f, "    found: {received}")?;
        for (number, oddity) in received.oddities().iter().enumerate() {
            let before = if number == 0 { "\n      odd: " } else { "; " };
            write!(f, "{before}{oddity}")?;
        }
        let body = received.body();
        let shown = body.get(..LONGEST_BODY).unwrap_or(body);
        let shown_text = String::from_utf8_lossy(shown);
        write!(f, "\n     body: {}", Line::new(&shown_text, LONGEST_BODY))?;
        if shown.len() < body.len() {
            write!(f, "… ({} bytes)", body.len())?;
        }
        if let Some(note) = self.note() {
            write!(f, "\n     note: {note}")?;
        }
        Ok(())
    }
}
