//! From a code to its entry, beside a hash map and the comparison alone.

use std::collections::HashMap;

use error_catalog::{Catalog, Entry};
use foldhash::fast::FixedState;

use crate::catalog::{ours_50, ours_500, ours_5000};
use crate::topic::{Sides, Topic};

/// What to look for, and what a comparison finds.
struct Key {
    code: String,
    same: String,
}

/// Both sides give a reference to a row that is there, or none.
type Rows = HashMap<&'static str, Entry, FixedState>;

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        topic("find of 50, hit", ours_50::CatalogError::CATALOG, || {
            hits(ours_50::CatalogError::CATALOG)
        }),
        topic("find of 50, miss", ours_50::CatalogError::CATALOG, || {
            misses(ours_50::CatalogError::CATALOG)
        }),
        topic("find of 500, hit", ours_500::CatalogError::CATALOG, || {
            hits(ours_500::CatalogError::CATALOG)
        }),
        topic("find of 500, miss", ours_500::CatalogError::CATALOG, || {
            misses(ours_500::CatalogError::CATALOG)
        }),
        topic(
            "find of 5000, hit",
            ours_5000::CatalogError::CATALOG,
            || hits(ours_5000::CatalogError::CATALOG),
        ),
        topic(
            "find of 5000, miss",
            ours_5000::CatalogError::CATALOG,
            || misses(ours_5000::CatalogError::CATALOG),
        ),
    ]
}

fn topic(name: &str, catalog: &'static Catalog, make: fn() -> (Vec<Key>, Rows)) -> Topic {
    Sides::new(name, make)
        .side("ours", move |key, _, _| catalog.find(&*key.code))
        .side("foldhash", |key, rows, _| rows.get(&*key.code).copied())
        .limit("memcmp", |key, _, _| key.code == key.same)
        .done()
}

fn hits(catalog: &'static Catalog) -> (Vec<Key>, Rows) {
    (keys(catalog, str::to_owned), rows(catalog))
}

/// As long as the others, and as much alike: no code ends in a letter.
fn misses(catalog: &'static Catalog) -> (Vec<Key>, Rows) {
    let missing = |code: &str| {
        let mut missing = code.to_owned();
        missing.pop();
        missing.push('x');
        assert!(
            catalog.find(&*missing).is_none(),
            "{missing} is in the catalog"
        );
        missing
    };
    (keys(catalog, missing), rows(catalog))
}

fn keys(catalog: &'static Catalog, key: impl Fn(&str) -> String) -> Vec<Key> {
    let codes = catalog.entries().filter_map(|entry| entry.code().as_str());
    codes
        .map(|code| Key {
            code: key(code),
            same: key(code),
        })
        .collect()
}

fn rows(catalog: &'static Catalog) -> Rows {
    catalog
        .entries()
        .filter_map(|entry| Some((entry.code().as_str()?, entry)))
        .collect()
}
