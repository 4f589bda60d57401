//! What one operation costs at run time.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cachegrind;
use crate::command_line::{Limits, Topic};
use crate::figure::{Figure, OURS};
use crate::goal;
use crate::problem::Problem;
use crate::unit::Unit;
use crate::workspace::{self, Workspace};

/// The side that is the loop alone.
const NOTHING: &str = "nothing";

/// The instructions of one operation are the difference of these many. It is a multiple of the number of inputs, so that each
/// of them comes as often.
const FIRST: u64 = 1_000;
const REPEATED: u32 = 10_000;

/// Counts, and prints what each side costs.
pub(crate) fn figures(workspace: &Workspace, limits: &Limits) -> Result<Vec<Figure>, Problem> {
    cachegrind::is_there()?;
    let artifacts = workspace::build(&[
        "build",
        "--release",
        "--package=error-catalog-bench-operations",
    ])?;
    let program = |name: &str| {
        let found = artifacts
            .iter()
            .find(|artifact| artifact.name == name && artifact.executable.is_some());
        found
            .and_then(|artifact| artifact.executable.clone())
            .ok_or_else(|| Problem::new(format!("cargo has built no program `{name}`")))
    };
    let repeat = program("repeat")?;
    let log = workspace.scratch("run")?.join("cachegrind");
    let allocations = allocations(&program("allocations")?)?;
    let mut figures = Vec::new();
    for (topic, sides) in topics(&repeat)? {
        if limits
            .operation
            .as_ref()
            .is_some_and(|part| !topic.contains(part.as_str()))
        {
            continue;
        }
        let mut costs = Vec::new();
        let idle = instructions(&repeat, &topic, NOTHING, &log)?;
        for side in sides.iter().filter(|side| *side != NOTHING) {
            let cost = instructions(&repeat, &topic, side, &log)? - idle;
            let allocated = allocations
                .get(&(topic.clone(), side.clone()))
                .copied()
                .unwrap_or_default();
            println!("{topic:45} {side:22} {cost:9.1} instructions {allocated:6.1} allocations");
            costs.push((side.clone(), cost));
            figures.extend(allocated_by(&topic, side, allocated));
        }
        figures.extend(compared(&topic, &costs));
    }
    figures.extend(flatness(&figures, "hit"));
    figures.extend(flatness(&figures, "miss"));
    Ok(figures)
}

/// That others allocate nothing needs no row.
fn allocated_by(topic: &str, side: &str, allocations: f64) -> Option<Figure> {
    let figure = Figure::new(Topic::Run, topic, side, allocations, Unit::Allocations);
    match goal::of_allocations(topic) {
        Some(number) if side == OURS => Some(figure.goal(number, 0.0)),
        _ if side == OURS || allocations > 0.0 => Some(figure),
        _ => None,
    }
}

/// Ours beside each of the others.
fn compared(topic: &str, costs: &[(String, f64)]) -> Vec<Figure> {
    let Some((_, ours)) = costs.iter().find(|(side, _)| side == OURS) else {
        return Vec::new();
    };
    let others = costs.iter().filter(|(side, _)| side != OURS);
    others
        .map(|(side, cost)| {
            let figure =
                Figure::new(Topic::Run, topic, OURS, *ours, Unit::Instructions).beside(side, *cost);
            match goal::of_instructions(topic, side) {
                Some((Some(number), at_most)) => figure.goal(number, at_most),
                Some((None, at_most)) => figure.at_most(at_most),
                None => figure,
            }
        })
        .collect()
}

/// Whether it matters in how many entries is looked.
fn flatness(figures: &[Figure], what: &str) -> Option<Figure> {
    let cost = |entries: usize| {
        let name = format!("find of {entries}, {what}");
        figures
            .iter()
            .find(|figure| figure.name == name && figure.unit == Unit::Instructions)
            .map(|figure| figure.amount)
    };
    let (few, many) = (cost(50)?, cost(5000)?);
    let figure = Figure::new(
        Topic::Run,
        format!("find of 5000, {what}"),
        OURS,
        many,
        Unit::Instructions,
    );
    Some(figure.beside("ours of 50", few).goal(10, goal::FLAT))
}

/// The topics in their order, with their sides. That the sides of each do the same, the program has checked.
fn topics(repeat: &Path) -> Result<Vec<(String, Vec<String>)>, Problem> {
    let mut topics: Vec<(String, Vec<String>)> = Vec::new();
    for cells in rows(&mut Command::new(repeat))? {
        if let [topic, side] = cells.as_slice() {
            match topics.last_mut() {
                Some((last, sides)) if last == topic => sides.push(side.clone()),
                _ => topics.push((topic.clone(), vec![side.clone()])),
            }
        }
    }
    Ok(topics)
}

fn allocations(program: &Path) -> Result<HashMap<(String, String), f64>, Problem> {
    let rows = rows(&mut Command::new(program))?;
    let counts = rows.iter().filter_map(|cells| {
        let [topic, side, count] = cells.as_slice() else {
            return None;
        };
        Some(((topic.clone(), side.clone()), count.parse().ok()?))
    });
    Ok(counts.collect())
}

/// What a program prints, a row in each line and a tab between two cells.
fn rows(command: &mut Command) -> Result<Vec<Vec<String>>, Problem> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Problem::of_program(command, error))?;
    if !output.status.success() {
        return Err(Problem::of_program(command, output.status));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text
        .lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect())
}

fn instructions(repeat: &PathBuf, topic: &str, side: &str, log: &Path) -> Result<f64, Problem> {
    let count = |count: u64| {
        let mut command = Command::new(repeat);
        command.args([topic, side, &count.to_string()]);
        cachegrind::instructions(&command, log)
    };
    let more = count(FIRST + u64::from(REPEATED))?.saturating_sub(count(FIRST)?);
    #[expect(
        clippy::cast_precision_loss,
        reason = "no operation takes 2^53 instructions"
    )]
    let more = more as f64;
    Ok(more / f64::from(REPEATED))
}
