//! This program in the place of rustc: cargo starts it for each crate, and it counts what rustc does.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::problem::Problem;
use crate::{cachegrind, processor_time};

/// The directory for the counts. If it is set, this program is in the place of rustc.
const DIRECTORY: &str = "ERROR_CATALOG_BENCH_COUNTS";
/// What is counted.
const MEASURE: &str = "ERROR_CATALOG_BENCH_MEASURE";
/// The only crate that is; without it each.
const CRATE: &str = "ERROR_CATALOG_BENCH_CRATE";

/// What is counted of rustc.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Instructions,
    Seconds,
}

/// Makes a cargo command count into the directory, and gives the count of all crates, or of the one.
pub(crate) fn count(
    command: &mut Command,
    measure: Measure,
    only: Option<&str>,
    directory: &Path,
) -> Result<f64, Problem> {
    let own = env::current_exe()
        .map_err(|error| Problem::new(format!("this program's path: {error}")))?;
    let counts = directory.join("counts");
    let _ = fs::remove_dir_all(&counts);
    fs::create_dir_all(&counts).map_err(|error| Problem::of_file(&counts, &error))?;
    command.env("RUSTC_WRAPPER", own).env(DIRECTORY, &counts);
    command.env(
        MEASURE,
        if measure == Measure::Instructions {
            "instructions"
        } else {
            "seconds"
        },
    );
    if let Some(only) = only {
        command.env(CRATE, only);
    }
    processor_time::seconds(command)?;
    sum(&counts)
}

fn sum(counts: &Path) -> Result<f64, Problem> {
    let files = fs::read_dir(counts).map_err(|error| Problem::of_file(counts, &error))?;
    let mut sum = 0.0;
    for file in files.flatten() {
        let text = fs::read_to_string(file.path())
            .map_err(|error| Problem::of_file(&file.path(), &error))?;
        sum += text.parse::<f64>().unwrap_or_default();
    }
    if sum > 0.0 {
        Ok(sum)
    } else {
        Err(Problem::new(
            "cargo has compiled nothing that could be counted",
        ))
    }
}

/// What this program does where cargo expects rustc; nothing if nobody does.
pub(crate) fn as_rustc() -> Option<ExitCode> {
    let directory = PathBuf::from(env::var_os(DIRECTORY)?);
    let mut words = env::args_os().skip(1);
    let mut command = Command::new(words.next()?);
    let words: Vec<_> = words.collect();
    command.args(&words);
    let name =
        crate_name(&words).filter(|name| env::var_os(CRATE).is_none_or(|only| only == *name));
    let counted = match name {
        Some(name) => measured(&mut command, &name, &directory),
        None => plain(&mut command),
    };
    Some(counted.unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        ExitCode::FAILURE
    }))
}

/// Questions about the compiler itself have none that is compiled.
fn crate_name(words: &[OsString]) -> Option<OsString> {
    let asks = words.iter().any(|word| {
        word == "-vV"
            || word
                .to_str()
                .is_some_and(|word| word.starts_with("--print"))
    });
    let at = words.iter().position(|word| word == "--crate-name")?;
    if asks {
        None
    } else {
        words.get(at + 1).cloned()
    }
}

fn measured(command: &mut Command, name: &OsString, directory: &Path) -> Result<ExitCode, Problem> {
    // Build scripts share one name.
    let file = directory.join(format!("{}-{}", name.display(), std::process::id()));
    let count = if env::var_os(MEASURE).is_some_and(|measure| measure == "seconds") {
        processor_time::seconds(command)?
    } else {
        let log = directory.with_file_name(format!("cachegrind-{}", std::process::id()));
        let count = cachegrind::instructions(command, &log)?;
        let _ = fs::remove_file(&log);
        crate::compile::in_millions(count)
    };
    fs::write(&file, count.to_string()).map_err(|error| Problem::of_file(&file, &error))?;
    Ok(ExitCode::SUCCESS)
}

fn plain(command: &mut Command) -> Result<ExitCode, Problem> {
    let status = command
        .status()
        .map_err(|error| Problem::of_program(command, error))?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
