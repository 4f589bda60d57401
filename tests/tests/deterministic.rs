//! What the derive writes follows from the user's tokens alone: the same every time, in every process.
//!
//! Otherwise builds are not reproducible, caches of compiled crates miss, and a diff of expanded code says nothing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, thread};

use error_catalog_tests::{corpus, derive_api_error};
use proc_macro2::TokenStream;

/// Where the child process writes to.
const OUTPUT: &str = "ERROR_CATALOG_EXPANSION";

/// The expansions of every catalog there is, right ones and wrong ones, and of a large one.
fn expansions() -> String {
    let mut written = String::new();
    let catalogs = [
        corpus::examples(),
        corpus::fixtures(),
        corpus::mistakes(),
        vec![large(1000)],
    ];
    for input in catalogs.into_iter().flatten() {
        let _ = writeln!(written, "{}\n", derive_api_error(input));
    }
    written
}

/// Everything of which there are many: codes, aliases, sections, operations, locales, shapes of fields.
fn large(variants: usize) -> TokenStream {
    let mut source = String::from(
        "#[api(status = 500, locales(\"en\", \"zh\"), docs = \"https://example.com/{code}\")] pub enum Large<'a, T> {",
    );
    for number in 0..variants {
        let _ = write!(
            source,
            "#[api(code = \"Code.{number}\", alias(\"Alias.{number}\", \"Other.{number}\"), section = \"S{}\",
                operations(\"O{}\", \"P{}\"), message = \"{{0}} {{1:>{}}}\", zh(message = \"{{1:>{}}}、{{0}}\"))]
            V{number}(&'a str, T, #[api(source)] Cause{}),",
            number % 7,
            number % 11,
            number % 13,
            number % 5,
            number % 5,
            number % 3,
        );
    }
    source.push('}');
    source.parse().expect("the source is made of tokens")
}

/// Hash tables are seeded anew for each of them, and threads have seeds of their own.
#[test]
fn two_expansions_in_one_process_are_equal() {
    let first = expansions();
    assert!(first.contains("__TABLE"), "nothing was expanded");
    same(&first, &expansions());
    let elsewhere = thread::spawn(expansions).join().expect("it ran before");
    same(&first, &elsewhere);
}

/// Addresses and seeds differ from process to process.
#[test]
fn expansions_in_two_processes_are_equal() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("expansion.txt");
    let _ = fs::remove_file(&path);
    let child = Command::new(env::current_exe().expect("this process has a program"))
        .args(["--exact", "written_for_another_process"])
        .env(OUTPUT, &path)
        .output()
        .expect("this program starts");
    assert!(
        child.status.success(),
        "{}",
        String::from_utf8_lossy(&child.stdout)
    );
    let theirs = fs::read_to_string(&path).expect("the other process wrote it");
    same(&expansions(), &theirs);
}

/// The other process of the test above, which tells it where to write; on its own it has nothing to do.
#[test]
fn written_for_another_process() {
    if let Some(path) = env::var_os(OUTPUT).map(PathBuf::from) {
        fs::write(path, expansions()).expect("the folder for tests is writable");
    }
}

/// Compares, and shows the first difference instead of megabytes.
fn same(first: &str, second: &str) {
    if first == second {
        return;
    }
    let different = first.bytes().zip(second.bytes()).position(|(a, b)| a != b);
    let place = different.unwrap_or(first.len().min(second.len()));
    let around = |text: &str| {
        let bytes = &text.as_bytes()[place.saturating_sub(200)..text.len().min(place + 200)];
        String::from_utf8_lossy(bytes).into_owned()
    };
    panic!(
        "one is\n  …{}…\nand one is\n  …{}…",
        around(first),
        around(second)
    );
}
