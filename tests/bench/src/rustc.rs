//! The compiler itself, without cargo and without the proxy that chooses a toolchain.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use error_catalog_bench_generator::Peer;

use crate::problem::Problem;
use crate::profile::Profile;
use crate::workspace::{self, Artifact, Workspace};

/// The crates that a generated enum names, built once for a profile.
pub(crate) struct Dependencies {
    words: Vec<String>,
}

impl Dependencies {
    pub(crate) fn build(peer: Peer, profile: Profile) -> Result<Dependencies, Problem> {
        let Some(feature) = peer.feature() else {
            return Ok(Dependencies { words: Vec::new() });
        };
        let mut cargo = profile.cargo().to_vec();
        cargo.extend(["--package=error-catalog-bench-peers", "--features", feature]);
        let artifacts = workspace::build(&cargo)?;
        let mut words = Vec::new();
        for name in peer.crates() {
            let file = library(&artifacts, name)
                .ok_or_else(|| Problem::new(format!("cargo has built no library `{name}`")))?;
            words.push("--extern".to_owned());
            words.push(format!("{name}={}", file.display()));
            if let Some(directory) = file.parent() {
                words.push(format!("-Ldependency={}", directory.display()));
            }
        }
        Ok(Dependencies { words })
    }
}

fn library<'a>(artifacts: &'a [Artifact], name: &str) -> Option<&'a Path> {
    let artifact = artifacts.iter().find(|artifact| artifact.name == name)?;
    let of_kind = |kind: &str| {
        artifact
            .files
            .iter()
            .find(|file| file.extension().is_some_and(|is| is == kind))
    };
    of_kind("rlib")
        .or_else(|| of_kind("rmeta"))
        .map(PathBuf::as_path)
}

/// The program, as it is installed.
pub(crate) fn path() -> Result<PathBuf, Problem> {
    let mut command = Command::new("rustc");
    // A toolchain may be chosen for the directory.
    command
        .current_dir(Workspace::root())
        .args(["--print", "sysroot"]);
    let output = command
        .output()
        .map_err(|error| Problem::of_program(&command, error))?;
    let sysroot = String::from_utf8_lossy(&output.stdout);
    let path = Path::new(sysroot.trim()).join("bin/rustc");
    if path.is_file() {
        Ok(path)
    } else {
        Err(Problem::new(
            "`rustc --print sysroot` names no directory with `bin/rustc`",
        ))
    }
}

/// The compilation of a library from one file of source, which is written into the directory.
pub(crate) fn library_from(
    rustc: &Path,
    source: &str,
    profile: Profile,
    dependencies: &Dependencies,
    directory: &Path,
) -> Result<Command, Problem> {
    let mut command = from(rustc, source, dependencies, directory)?;
    command.arg("--crate-type=lib").args(profile.rustc());
    Ok(command)
}

/// The compilation of a stripped program in release.
pub(crate) fn program_from(
    rustc: &Path,
    source: &str,
    dependencies: &Dependencies,
    directory: &Path,
) -> Result<Command, Problem> {
    let mut command = from(rustc, source, dependencies, directory)?;
    command.args([
        "--crate-type=bin",
        "-Copt-level=3",
        "-Cstrip=symbols",
        "-o",
        PROGRAM,
    ]);
    Ok(command)
}

/// The file that [`program_from`] makes.
pub(crate) const PROGRAM: &str = "program";

fn from(
    rustc: &Path,
    source: &str,
    dependencies: &Dependencies,
    directory: &Path,
) -> Result<Command, Problem> {
    let file = directory.join("catalog.rs");
    fs::write(&file, source).map_err(|error| Problem::of_file(&file, &error))?;
    let mut command = Command::new(rustc);
    command.current_dir(directory);
    // Where the sources stand is nobody's instruction.
    command.args([
        "--crate-name=catalog",
        "--edition=2024",
        "--cap-lints=allow",
        "catalog.rs",
    ]);
    command.args(&dependencies.words);
    Ok(command)
}
