//! Documents by a validator that has the specification's own schema. It is installed from a package index, so this is
//! asked for: `OPENAPI_VALIDATOR=1 cargo test -p error-catalog-tests --test openapi official -- --nocapture`.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use error_catalog::publish::OpenApi;
use serde_json::{Value, json};

use crate::document::json_of;

/// Asks for it.
const SWITCH: &str = "OPENAPI_VALIDATOR";
const PACKAGE: &str = "openapi-spec-validator==0.9.0";

/// Reads a list of documents, and prints a list of what is wrong with each.
const PROGRAM: &str = "
import json, sys
from openapi_spec_validator import OpenAPIV31SpecValidator
documents = json.load(sys.stdin)
json.dump([[e.message[:300] for e in OpenAPIV31SpecValidator(d).iter_errors()] for d in documents], sys.stdout)
";

fn skipped(reason: &str) {
    // Past the harness, which keeps what a passing test prints.
    let _ = writeln!(io::stderr(), "skipped: {reason}");
}

/// An interpreter that has the validator, or why there is none.
fn install() -> Result<PathBuf, String> {
    let run = |command: &mut Command| match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(error) => Err(error.to_string()),
    };
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi-validator");
    let binaries = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let interpreter = binaries.join("python");
    if !interpreter.exists() {
        let python = env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        run(Command::new(python).args(["-m", "venv"]).arg(&home))
            .map_err(|error| format!("no Python that can make an environment: {error}"))?;
    }
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        PACKAGE,
    ];
    run(Command::new(&interpreter).args(pip))
        .map_err(|error| format!("{PACKAGE} cannot be installed: {error}"))?;
    Ok(interpreter)
}

/// What is wrong with each document.
fn validate(interpreter: &Path, documents: &[Value]) -> Vec<Vec<String>> {
    let mut child = Command::new(interpreter)
        .args(["-X", "utf8", "-c", PROGRAM])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the interpreter that was installed");
    let stdin = child.stdin.take().expect("a pipe");
    serde_json::to_writer(stdin, documents).expect("a program that reads");
    let output = child.wait_with_output().expect("the program's end");
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).expect("a list for each")
}

/// A service's own document, with our parts in it.
fn merged(openapi: &OpenApi<'_>) -> Value {
    let mut responses = json_of(&openapi.responses().operation("Create"));
    responses["204"] = json!({"description": "Done."});
    let mut components = json_of(&openapi.components());
    components["schemas"]["Own"] = json!({"type": "string"});
    json!({
        "openapi": "3.1.0",
        "info": {"title": "A service", "version": "1.2.0"},
        "paths": {
            "/all": {"get": {"responses": openapi.responses().inline()}},
            "/one": {"post": {"operationId": "Create", "responses": responses}},
        },
        "components": components,
    })
}

#[test]
fn the_official_schema_finds_nothing() {
    if env::var_os(SWITCH).is_none_or(|value| value.is_empty() || value == "0") {
        return skipped(&format!("{PACKAGE} is not asked for, set {SWITCH}=1"));
    }
    let interpreter = match install() {
        Ok(interpreter) => interpreter,
        Err(reason) => return skipped(&reason),
    };
    let mut documents = Vec::new();
    for (_, openapi) in crate::documents() {
        documents.extend([json_of(&openapi), merged(&openapi)]);
    }
    let errors = validate(&interpreter, &documents);
    assert_eq!(errors.len(), documents.len());
    for (errors, document) in errors.iter().zip(&documents) {
        assert!(errors.is_empty(), "{errors:#?} in {}", document["info"]);
    }

    // It would find something.
    let mut broken = documents[0].clone();
    broken["components"]["responses"]["with a blank"] = json!({});
    assert!(!validate(&interpreter, &[broken]).concat().is_empty());
}
