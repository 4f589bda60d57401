//! Instructions that a program executes, counted by valgrind.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::problem::Problem;

/// Runs a command and counts its instructions, those of its child processes not included.
///
/// `log` is a file that may be overwritten.
pub(crate) fn instructions(command: &Command, log: &Path) -> Result<u64, Problem> {
    let mut counted = counted(command, log);
    let output = counted
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Problem::of_program(&counted, error))?;
    let report = fs::read_to_string(log).unwrap_or_default();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Problem::of_program(
            command,
            format!("{}\n{said}{report}", output.status),
        ));
    }
    summary(&report).ok_or_else(|| {
        Problem::of_program(
            &counted,
            format!("no count of instructions in its report:\n{report}"),
        )
    })
}

/// Whether valgrind can be run at all.
pub(crate) fn is_there() -> Result<(), Problem> {
    let mut command = Command::new("valgrind");
    match command.arg("--version").stdout(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Problem::of_program(&command, status)),
        Err(error) => Err(Problem::new(format!(
            "`valgrind` counts the instructions, and could not be started ({error}): install it, for example with \
             `apt-get install valgrind`"
        ))),
    }
}

fn counted(command: &Command, log: &Path) -> Command {
    // Where addresses are random, hash maps of addresses take random time.
    let mut counted = if addresses_can_be_fixed() {
        let mut fixed = Command::new("setarch");
        fixed.args(["-R", "valgrind"]);
        fixed
    } else {
        Command::new("valgrind")
    };
    counted.args([
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ]);
    counted.arg(format!("--log-file={}", log.display()));
    counted.arg(command.get_program()).args(command.get_args());
    if let Some(directory) = command.get_current_dir() {
        counted.current_dir(directory);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => counted.env(name, value),
            None => counted.env_remove(name),
        };
    }
    counted
}

fn addresses_can_be_fixed() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| {
        let mut trial = Command::new("setarch");
        trial
            .args(["-R", "true"])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        trial.status().is_ok_and(|status| status.success())
    })
}

/// The number in the line `I refs:` of a report.
fn summary(report: &str) -> Option<u64> {
    let line = report.lines().rfind(|line| line.contains(" refs:"))?;
    let digits: String = line
        .rsplit(':')
        .next()?
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::summary;

    #[test]
    fn the_number_stands_behind_the_last_colon() {
        let report = "==7== Cachegrind, a high-precision tracing profiler\n==7== \n==7== I refs:        1,234,567\n";
        assert_eq!(summary(report), Some(1_234_567));
    }

    #[test]
    fn older_reports_have_more_blanks_and_other_lines() {
        let report = "==12== I   refs:      322,075,729\n==12== I1  misses:            1,202\n";
        assert_eq!(summary(report), Some(322_075_729));
    }

    #[test]
    fn a_report_without_a_number_has_none() {
        assert_eq!(summary("==12== I refs:\n"), None);
        assert_eq!(summary("valgrind: out of memory\n"), None);
    }
}
