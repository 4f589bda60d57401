//! What is done with figures: shown, kept, and held against those that were kept.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::command_line::{Limits, Topic};
use crate::comparison::{gone, worse};
use crate::figure::Figure;
use crate::problem::Problem;
use crate::table;
use crate::workspace::Workspace;

const INTRODUCTION: &str = "\
# Figures

Written by `cargo run --release -- table`; see CONTRIBUTING.md. Nothing here depends on how fast a machine is: instructions
are those that valgrind counts, and a ratio is of two amounts of one run. The column # is the number of the goal that a
figure is held against.

";

fn path() -> PathBuf {
    Workspace::root().join("FIGURES.md")
}

pub(crate) fn show(figures: &[Figure]) {
    println!("\n{}", table::print(figures));
}

/// Writes the table anew, but for what other topics have in it.
pub(crate) fn keep(figures: &[Figure], limits: &Limits) -> Result<(), Problem> {
    let mut all = if limits.topic.is_some() {
        kept()?
    } else {
        Vec::new()
    };
    all.retain(|figure| limits.topic != Some(figure.topic));
    all.extend_from_slice(figures);
    all.sort_by_key(|figure| Topic::ALL.iter().position(|topic| *topic == figure.topic));
    let path = path();
    fs::write(&path, INTRODUCTION.to_owned() + &table::print(&all))
        .map_err(|error| Problem::of_file(&path, &error))
}

/// The figures of the table.
pub(crate) fn kept() -> Result<Vec<Figure>, Problem> {
    let path = path();
    let text = fs::read_to_string(&path).map_err(|error| Problem::of_file(&path, &error))?;
    table::read(&text)
        .map_err(|row| Problem::new(format!("{}: this row is none: {row}", path.display())))
}

/// Says what got worse, and fails if anything did.
pub(crate) fn compare(before: &[Figure], after: &[Figure], limits: &Limits) -> ExitCode {
    let worse = worse(before, after);
    for worse in &worse {
        println!("worse: {worse}");
    }
    // Where only a part was measured, the rest is not gone.
    let mut gone = gone(before, after);
    gone.retain(|figure| topics(limits).contains(&figure.topic));
    for gone in &gone {
        println!("gone: {} ({})", gone.name, gone.unit.name());
    }
    if worse.is_empty() && gone.is_empty() {
        println!("nothing got worse by over 3 %");
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The topics of a run.
pub(crate) fn topics(limits: &Limits) -> Vec<Topic> {
    limits
        .topic
        .map_or_else(|| Topic::ALL.to_vec(), |topic| vec![topic])
}
