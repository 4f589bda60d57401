//! What must not compile, with what the user is told; and what must compile, odd as it looks.
//!
//! A snapshot holds the compiler's words beside ours, and those change between its versions. So snapshots are compared
//! on one version only, the one written in `ui/COMPILER`; the shapes that must compile are compiled on all.

use std::io::Write as _;
use std::process::Command;
use std::{env, fs};

use trybuild::TestCases;

#[test]
fn what_must_not_compile_says_what_is_reviewed() {
    let wanted = include_str!("../ui/COMPILER").trim();
    let found = compiler();
    if found != wanted {
        // Past the test harness, which would keep it to itself because the test passes.
        let _ = writeln!(
            std::io::stderr(),
            "skipped: the snapshots in tests/ui are those of rustc {wanted}, and this is {found}"
        );
        return;
    }
    // Without a case that must compile, `trybuild` runs `cargo check`: so what is told here, an editor tells too.
    let cases = TestCases::new();
    for topic in topics() {
        cases.compile_fail(format!("ui/{topic}/*.rs"));
    }
}

#[test]
fn odd_but_legal_shapes_compile() {
    TestCases::new().pass("ui/pass/*.rs");
}

/// The folders of cases that must not compile.
fn topics() -> Vec<String> {
    let mut topics: Vec<String> = fs::read_dir("ui")
        .expect("the cases lie beside this package's manifest")
        .filter_map(|entry| entry.ok().filter(|entry| entry.path().is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|topic| topic != "pass")
        .collect();
    topics.sort();
    topics
}

/// `1.95.0` of `rustc 1.95.0 (59807616e 2026-04-14)`.
fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let printed = output.map(|output| output.stdout).unwrap_or_default();
    let printed = String::from_utf8_lossy(&printed);
    let version = printed.split_whitespace().nth(1);
    version.unwrap_or("of unknown version").to_owned()
}
