//! A code that two crates claim does not compile, `cargo check` says so, and thousands of codes are compared in seconds.
//!
//! Packages are written into the folder for tests and checked there, as a user's would be.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

/// A workspace of its own, with the dependencies that this one has locked.
struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    fn new(name: &str, crates: &[(&str, &[&str], &str)]) -> Workspace {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let runtime = root.join("runtime").display().to_string();
        let members: Vec<String> = crates
            .iter()
            .map(|(member, _, _)| format!("{name}/{member}"))
            .collect();
        write(
            &folder.join("Cargo.toml"),
            &format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"),
        );
        for (member, dependencies, source) in crates {
            let mut manifest = format!(
                "[package]\nname = {member:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nerror-catalog = {{ path = {runtime:?} }}\n"
            );
            for dependency in *dependencies {
                let _ = writeln!(manifest, "{dependency} = {{ path = \"../{dependency}\" }}");
            }
            let crate_folder = folder.join(name).join(member);
            write(&crate_folder.join("Cargo.toml"), &manifest);
            write(&crate_folder.join("src/lib.rs"), source);
        }
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))
            .expect("this workspace is locked");
        Workspace { folder }
    }

    /// Whether the check passed, and what it printed.
    fn check(&self) -> (bool, String) {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // One folder for all workspaces of this file, so that dependencies are checked once. Cargo tells crates apart by
        // their place in the workspace, which is why that is another in each.
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("uniqueness-target");
        let output = Command::new(cargo)
            .args(["check", "--offline", "--workspace", "--color=never"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target)
            // What has not changed would not be evaluated again, and the time of evaluation is the question.
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo starts");
        (
            output.status.success(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    }
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("the path is in a folder");
    fs::create_dir_all(folder).expect("the folder for tests is writable");
    fs::write(path, text).expect("the folder for tests is writable");
}

/// An enum with one entry.
fn one_entry(name: &str, code: &str, more: &str) -> String {
    format!(
        "#[derive(Debug, error_catalog::ApiError)]\n#[api(status = 500)]\npub enum {name} {{\n    \
         #[api(code = {code:?}, message = \"Failed.\"{more})]\n    Failed,\n}}\n"
    )
}

/// An enum with that many entries, each with an alias for every tenth.
fn many_entries(name: &str, count: usize) -> String {
    let mut source = format!(
        "#[derive(Debug, error_catalog::ApiError)]\n#[api(status = 500)]\npub enum {name} {{\n"
    );
    for number in 0..count {
        let alias = if number % 10 == 0 {
            format!(", alias(\"Old.{name}.{number}\")")
        } else {
            String::new()
        };
        let _ = writeln!(
            source,
            "#[api(code = \"InvalidParameter.{name}.{number:05}\", message = \"Value {number} is not valid.\"{alias})]\nV{number},"
        );
    }
    source + "}\n"
}

/// The three ways in which catalogs of two crates meet: an assertion of the user's, nesting, and nesting that is two deep.
/// And the two kinds of keys that can: codes and aliases.
#[test]
fn a_code_of_two_crates_is_told_with_both_types_and_the_code() {
    let joins = [
        "error_catalog::assert_unique!(vpc::VpcError, quota::QuotaError);",
        "#[derive(Debug, error_catalog::ApiError)]
         pub enum Gateway { #[api(transparent)] Vpc(vpc::VpcError), #[api(transparent)] Quota(quota::QuotaError) }",
        "#[derive(Debug, error_catalog::ApiError)]
         pub enum Inner { #[api(transparent)] Quota(quota::QuotaError) }
         #[derive(Debug, error_catalog::ApiError)]
         pub enum Gateway { #[api(transparent)] Vpc(vpc::VpcError), #[api(transparent)] Inner(Box<Inner>) }",
    ];
    let keys = [("Shared.Name", ""), ("Other", ", alias(\"Shared.Name\")")];
    for (number, join) in joins.iter().enumerate() {
        for (code, more) in keys {
            let gateway = format!("{join}\n");
            let workspace = Workspace::new(
                "conflict",
                &[
                    ("vpc", &[], &one_entry("VpcError", "Shared.Name", "")),
                    ("quota", &[], &one_entry("QuotaError", code, more)),
                    ("gateway", &["vpc", "quota"], &gateway),
                ],
            );
            let (passed, printed) = workspace.check();
            assert!(!passed, "case {number} with {code} compiles");
            let told = printed
                .lines()
                .find(|line| line.contains("Shared.Name"))
                .unwrap_or_default();
            for name in ["VpcError", "QuotaError"] {
                assert!(
                    told.contains(name),
                    "case {number} with {code} does not name {name}:\n{printed}"
                );
            }
            assert_eq!(
                printed.matches("error[").count(),
                1,
                "case {number} with {code} tells more:\n{printed}"
            );
        }
    }
}

/// The same catalogs compile where the codes differ, or where both say that they mean to share.
#[test]
fn codes_that_differ_or_are_shared_compile() {
    for (vpc, quota, more) in [("A", "B", ""), ("A", "A", ", shared_code")] {
        let workspace = Workspace::new(
            "peace",
            &[
                ("vpc", &[], &one_entry("VpcError", vpc, more)),
                ("quota", &[], &one_entry("QuotaError", quota, more)),
                (
                    "gateway",
                    &["vpc", "quota"],
                    "error_catalog::assert_unique!(vpc::VpcError, quota::QuotaError);\n",
                ),
            ],
        );
        let (passed, printed) = workspace.check();
        assert!(passed, "{printed}");
    }
}

/// Comparing each with each would be twelve million comparisons, and hit the evaluation limit of constants long before.
#[test]
fn five_thousand_codes_are_compared_in_seconds() {
    let enums = many_entries("First", 2500) + &many_entries("Second", 2500);
    let timed = |name: &str, assertion: &str| {
        let source = format!("{enums}{assertion}\n");
        let workspace = Workspace::new(name, &[("many", &[], &source)]);
        // Once for the dependencies, and once for itself.
        workspace.check();
        write(
            &workspace.folder.join(name).join("many/src/lib.rs"),
            &format!("{source}\n"),
        );
        let start = Instant::now();
        let (passed, printed) = workspace.check();
        (start.elapsed(), passed, printed)
    };
    let (without, passed, printed) = timed("without", "");
    assert!(passed, "{printed}");
    let (with, passed, printed) = timed("with", "error_catalog::assert_unique!(First, Second);");
    assert!(passed, "{printed}");
    // Past the test harness, which would keep it to itself because the test passes.
    let _ = writeln!(
        std::io::stderr(),
        "5000 entries are checked in {without:.2?}, and in {with:.2?} with `assert_unique!`"
    );
    // Not a measurement, for other programs run beside this one: a square of 5000 would be far beyond it.
    assert!(with < Duration::from_secs(120), "{with:?}");

    let conflict =
        "\n#[derive(Debug, error_catalog::ApiError)]\n#[api(status = 500)]\npub enum Third {
        #[api(code = \"InvalidParameter.First.02499\", message = \"Failed.\")] Failed }
        error_catalog::assert_unique!(First, Second, Third);";
    let (_, passed, printed) = timed("conflict-of-many", conflict);
    assert!(
        !passed && printed.contains("InvalidParameter.First.02499") && printed.contains("Third"),
        "{printed}"
    );
}

/// What is hidden is counted while compiling, and no lint about long evaluation speaks up.
#[test]
fn a_catalog_of_thousands_can_give_way_at_dozens_of_codes() {
    let of = |name: &str, number: usize| format!("\"InvalidParameter.{name}.{number:05}\"");
    let codes: Vec<String> = (1..=40).map(|number| of("First", number)).collect();
    let first = many_entries("First", 2500);
    let later = (1..=40).fold(many_entries("Later", 2500), |later, number| {
        later.replace(&of("Later", number), &of("First", number))
    });
    let outer = format!(
        "#[derive(Debug, error_catalog::ApiError)]
         pub enum Outer {{
             #[api(transparent)] First(First),
             #[api(transparent(yields({})))] Later(Later),
         }}
         const _: () = assert!(Outer::CATALOG.len() == 4960);",
        codes.join(", ")
    );
    let source = format!("{first}{later}{outer}\n");
    let workspace = Workspace::new("yields", &[("many", &[], &source)]);
    let (passed, printed) = workspace.check();
    assert!(passed && !printed.contains("warning"), "{printed}");
}
