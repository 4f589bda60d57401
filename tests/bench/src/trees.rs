//! What one pays before the first enum: the dependencies, compiled from nothing.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use error_catalog_bench_generator::Peer;

use crate::figure::{Figure, OURS};
use crate::problem::Problem;
use crate::unit::Unit;
use crate::workspace::{self, Workspace};
use crate::wrapper::{self, Measure};
use crate::{cachegrind, processor_time};

const PACKAGE: &str = "error-catalog-bench-peers";

/// How much more than thiserror's tree ours may cost.
const GOAL: f64 = 1.3;

/// The cost of one tree.
struct Tree {
    peer: Peer,
    crates: f64,
    instructions: f64,
}

pub(crate) fn figures(workspace: &Workspace) -> Result<Vec<Figure>, Problem> {
    cachegrind::is_there()?;
    let thiserror = tree(workspace, Peer::Thiserror, "thiserror")?;
    let mut figures = Vec::new();
    for peer in Peer::ALL {
        let Some(feature) = peer.feature().filter(|feature| *feature != "thiserror") else {
            continue;
        };
        let tree = tree(workspace, peer, feature)?;
        let beside = thiserror.peer.name();
        let cost = Figure::new(
            "dependencies from nothing",
            peer.name(),
            tree.instructions,
            Unit::MillionInstructions,
        );
        let cost = cost.beside(beside, thiserror.instructions);
        figures.push(if peer == Peer::Ours {
            cost.goal(4, GOAL)
        } else {
            cost
        });
        let crates = Figure::new("dependencies", peer.name(), tree.crates, Unit::Crates);
        figures.push(crates.beside(beside, thiserror.crates));
    }
    figures.push(examples(workspace)?);
    Ok(figures)
}

fn tree(workspace: &Workspace, peer: Peer, feature: &str) -> Result<Tree, Problem> {
    let directory = workspace.scratch("trees")?;
    let target = directory.join("target");
    let command = || {
        let _ = fs::remove_dir_all(&target);
        let mut command = workspace::cargo();
        command.args([
            "build",
            "--locked",
            "--quiet",
            "--jobs=1",
            "--package",
            PACKAGE,
            "--features",
            feature,
        ]);
        command.arg("--target-dir").arg(&target);
        command
    };
    let seconds = processor_time::seconds(&mut command())?;
    let instructions = wrapper::count(&mut command(), Measure::Instructions, None, &directory)?;
    let crates = crates(feature)?;
    let name = peer.name();
    println!(
        "{name:10} {crates:3} crates, {instructions:9.1} million instructions, {seconds:6.2} s"
    );
    Ok(Tree {
        peer,
        crates,
        instructions,
    })
}

/// How many crates a tree has, for this machine.
fn crates(feature: &str) -> Result<f64, Problem> {
    let mut command = workspace::cargo();
    command.args([
        "tree",
        "--locked",
        "--package",
        PACKAGE,
        "--features",
        feature,
    ]);
    command.args(["--edges=normal,build", "--prefix=none", "--format={p}"]);
    let output = command
        .output()
        .map_err(|error| Problem::of_program(&command, error))?;
    if !output.status.success() {
        return Err(Problem::of_program(
            &command,
            String::from_utf8_lossy(&output.stderr),
        ));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let names = text
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.starts_with(PACKAGE));
    let names: BTreeSet<_> = names.filter(|line| !line.is_empty()).collect();
    Ok(u32::try_from(names.len()).map_or(f64::INFINITY, f64::from))
}

/// The check of the crate of five published catalogs, what it depends on being there.
fn examples(workspace: &Workspace) -> Result<Figure, Problem> {
    const CRATE: &str = "error_catalog_examples";
    let directory = workspace.scratch("examples")?;
    let measured = |measure| {
        let target = directory.join("target");
        let _ = fs::remove_dir_all(&target);
        let mut command: Command = workspace::cargo();
        command.args([
            "check",
            "--locked",
            "--quiet",
            "--package=error-catalog-examples",
        ]);
        command
            .arg("--manifest-path")
            .arg(Workspace::root().join("../../Cargo.toml"));
        command.arg("--target-dir").arg(target);
        wrapper::count(&mut command, measure, Some(CRATE), &directory)
    };
    let seconds = measured(Measure::Seconds)?;
    let instructions = measured(Measure::Instructions)?;
    println!("examples, the crate alone, {instructions:9.1} million instructions, {seconds:6.2} s");
    Ok(Figure::new(
        "catalogs of the examples, check",
        OURS,
        instructions,
        Unit::MillionInstructions,
    )
    .reported(13))
}
