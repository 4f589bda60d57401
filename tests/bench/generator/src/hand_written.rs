//! The accessors as one writes them without a derive: a `match` for each.

use std::fmt::Write;

use crate::Row;

/// An `impl` block with `status`, `code`, `advice` and `advice_zh`, for an enum of as many variants.
///
/// ```
/// use error_catalog_bench_generator::accessors;
///
/// assert!(accessors(1).contains("Self::V0 => 400,"));
/// ```
#[must_use]
pub fn accessors(variants: usize) -> String {
    let text = "&'static str";
    let parts = [
        one("status", "u16", variants, |row| row.status().to_string()),
        one("code", text, variants, |row| quoted(&row.code())),
        one("advice", text, variants, |row| quoted(&row.advice())),
        one("advice_zh", text, variants, |row| quoted(&row.chinese())),
    ];
    format!("impl CatalogError {{\n{}}}\n", parts.concat())
}

fn one(name: &str, gives: &str, variants: usize, value: impl Fn(Row) -> String) -> String {
    let mut source = format!("    pub fn {name}(&self) -> {gives} {{\n        match self {{\n");
    for row in (0..variants).map(Row) {
        let fields = if row.fields().is_empty() {
            ""
        } else {
            " { .. }"
        };
        let _ = writeln!(
            source,
            "            Self::{}{fields} => {},",
            row.variant(),
            value(row)
        );
    }
    source + "        }\n    }\n"
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
