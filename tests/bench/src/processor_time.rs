//! CPU seconds of a child process, in user and in kernel mode.

use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

use crate::problem::Problem;

/// Runs a command, and gives the CPU seconds of it and of all that it started.
pub(crate) fn seconds(command: &mut Command) -> Result<f64, Problem> {
    let before = of_children()?;
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Problem::of_program(command, error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Problem::of_program(
            command,
            format!("{}\n{said}", output.status),
        ));
    }
    Ok(of_children()? - before)
}

/// All children so far that have ended and were waited for.
fn of_children() -> Result<f64, Problem> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)
        .map_err(|error| Problem::new(format!("getrusage: {error}")))?;
    Ok(in_seconds(usage.user_time()) + in_seconds(usage.system_time()))
}

#[expect(clippy::cast_precision_loss, reason = "microseconds of one run fit")]
fn in_seconds(time: TimeVal) -> f64 {
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}
