//! What is written about the language is the language.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The README and the documentation of the derive print the same reference.
#[test]
fn readme_has_the_attribute_reference_of_the_derive() {
    assert!(read("README.md").contains(&read("runtime/src/attributes.md")));
}

/// Every key of the attribute × place matrix is explained, and everything explained is a key.
#[test]
fn the_reference_explains_every_key() {
    let matrix = read("macros/src/rules/key.rs");
    let keys: Vec<&str> = matrix
        .lines()
        .filter_map(|line| line.split_once(" on ")?.0.trim().split('"').nth(1))
        .collect();
    assert!(keys.len() > 40, "the matrix was not read: {keys:?}");
    let reference = read("runtime/src/attributes.md");
    let words: Vec<&str> = reference
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .collect();
    let missing: Vec<&&str> = keys.iter().filter(|key| !words.contains(key)).collect();
    assert!(missing.is_empty(), "not explained: {missing:?}");

    // The first column of the tables begins each row with keys.
    for row in reference.lines().filter(|line| line.starts_with("| `")) {
        let first = row.trim_start_matches("| `");
        let key: String = first
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect();
        assert!(
            keys.contains(&key.as_str()) || key == "zh",
            "`{key}` is no key: {row}"
        );
    }
}
