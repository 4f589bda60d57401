//! The packages of the suite, and cargo, which builds them.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::problem::Problem;

/// Where things are.
pub(crate) struct Workspace {
    scratch: PathBuf,
    /// Two runs at once would write into each other's files, and slow each other down.
    _lock: File,
}

/// One thing that cargo has built, or found built.
pub(crate) struct Artifact {
    /// The name of the crate.
    pub(crate) name: String,
    pub(crate) files: Vec<PathBuf>,
    /// Of a program.
    pub(crate) executable: Option<PathBuf>,
}

impl Workspace {
    pub(crate) fn find() -> Result<Workspace, Problem> {
        let mut command = cargo();
        command.args(["metadata", "--locked", "--no-deps", "--format-version=1"]);
        let metadata = json(&mut command)?;
        let target = metadata
            .first()
            .and_then(|answer| answer["target_directory"].as_str())
            .ok_or_else(|| Problem::new("`cargo metadata` names no target directory"))?;
        let scratch = Path::new(target).join("bench");
        fs::create_dir_all(&scratch).map_err(|error| Problem::of_file(&scratch, &error))?;
        let lock = locked(&scratch.join("lock"))?;
        Ok(Workspace {
            scratch,
            _lock: lock,
        })
    }

    /// The directory of the suite.
    pub(crate) fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    /// A directory that may be filled and emptied.
    pub(crate) fn scratch(&self, name: &str) -> Result<PathBuf, Problem> {
        let path = self.scratch.join(name);
        fs::create_dir_all(&path).map_err(|error| Problem::of_file(&path, &error))?;
        Ok(path)
    }
}

/// Opens a file that nobody else has open in this way, and waits until that is so.
fn locked(path: &Path) -> Result<File, Problem> {
    let of_file = |error| Problem::of_file(path, &error);
    let file = File::create(path).map_err(of_file)?;
    if file.try_lock().is_err() {
        println!("another run of the suite is at work: waiting for it");
        file.lock().map_err(of_file)?;
    }
    Ok(file)
}

/// Cargo, at home in the suite.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(Workspace::root());
    // What cargo says of the package that this program is, is nothing to the packages that it builds.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        }) {
            command.env_remove(name);
        }
    }
    command
}

/// Everything that a `cargo build` or `cargo check` with these words is made of.
pub(crate) fn build(words: &[&str]) -> Result<Vec<Artifact>, Problem> {
    let mut command = cargo();
    command
        .args(words)
        .args(["--locked", "--message-format=json"]);
    let messages = json(&mut command)?;
    Ok(messages
        .iter()
        .filter(|message| message["reason"] == "compiler-artifact")
        .map(artifact)
        .collect())
}

fn artifact(message: &Value) -> Artifact {
    let files = message["filenames"].as_array().into_iter().flatten();
    Artifact {
        name: message["target"]["name"]
            .as_str()
            .unwrap_or_default()
            .replace('-', "_"),
        files: files.filter_map(Value::as_str).map(PathBuf::from).collect(),
        executable: message["executable"].as_str().map(PathBuf::from),
    }
}

/// What a command prints, one JSON value in each line. What it says to people goes through.
fn json(command: &mut Command) -> Result<Vec<Value>, Problem> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Problem::of_program(command, error))?;
    if !output.status.success() {
        return Err(Problem::of_program(command, output.status));
    }
    let lines = output.stdout.split(|&byte| byte == b'\n');
    lines
        .filter(|line| !line.is_empty())
        .map(|line| {
            serde_json::from_slice(line).map_err(|error| Problem::of_program(command, error))
        })
        .collect()
}
