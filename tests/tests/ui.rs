//! What must not compile, with what the user is told; and what must compile, odd as it looks.
//!
//! A snapshot holds the compiler's words beside ours, and those change between its versions. So snapshots are compared
//! on one version only, the one written in `ui/COMPILER`; the shapes that must compile are compiled on all.

#[path = "ui/compiler.rs"]
mod compiler;

use std::fs;

use trybuild::TestCases;

#[test]
fn what_must_not_compile_says_what_is_reviewed() {
    if !compiler::is_that_of_the_snapshots() {
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
