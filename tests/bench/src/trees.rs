//! What one pays before the first enum: the dependencies, compiled from nothing.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use error_catalog_bench_generator::Peer;

use crate::command_line::{Limits, Topic};
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
    crates: f64,
    /// Minutes of valgrind, which is not everybody's due.
    instructions: Option<f64>,
}

pub(crate) fn figures(workspace: &Workspace, limits: &Limits) -> Result<Vec<Figure>, Problem> {
    cachegrind::is_there()?;
    let thiserror = tree(workspace, "thiserror", true)?;
    let beside = Peer::Thiserror.name();
    let mut figures = Vec::new();
    for peer in Peer::ALL {
        let Some(feature) = peer.feature().filter(|feature| *feature != "thiserror") else {
            continue;
        };
        let tree = tree(workspace, feature, peer == Peer::Ours || limits.everything)?;
        if let (Some(ours), Some(others)) = (tree.instructions, thiserror.instructions) {
            let name = "dependencies from nothing";
            let cost = Figure::new(
                Topic::Trees,
                name,
                peer.name(),
                ours,
                Unit::MillionInstructions,
            )
            .beside(beside, others);
            figures.push(if peer == Peer::Ours {
                cost.goal(4, GOAL)
            } else {
                cost
            });
        }
        let crates = Figure::new(
            Topic::Trees,
            "dependencies",
            peer.name(),
            tree.crates,
            Unit::Crates,
        );
        figures.push(crates.beside(beside, thiserror.crates));
    }
    figures.push(examples(workspace)?);
    Ok(figures)
}

fn tree(workspace: &Workspace, feature: &str, is_counted: bool) -> Result<Tree, Problem> {
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
        // Here ours lies beside this program. Who depends on it has it from a registry, as all others are had: such crates
        // are compiled as a whole, and nobody asks lints of them.
        command
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTFLAGS", "--cap-lints=allow");
        command
    };
    let seconds = processor_time::seconds(&mut command())?;
    let crates = crates(feature)?;
    print!("{feature:10} {crates:3} crates, {seconds:6.2} s");
    let instructions = if is_counted {
        let counted = wrapper::count(&mut command(), Measure::Instructions, None, &directory)?;
        print!(", {counted:9.1} million instructions");
        Some(counted)
    } else {
        None
    };
    println!();
    Ok(Tree {
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
        Topic::Trees,
        "catalogs of the examples, check",
        OURS,
        instructions,
        Unit::MillionInstructions,
    )
    .reported(13))
}
