//! The enum as source.

use std::fmt::Write;

use crate::hand_written::accessors;
use crate::{Peer, Row};

/// The enum `CatalogError` of as many variants, as the source of a library.
///
/// ```
/// use error_catalog_bench_generator::{Peer, source};
///
/// assert_eq!(source(Peer::Bare, 1), "#[derive(Debug)]\npub enum CatalogError {\n    V0,\n}\n");
/// ```
#[must_use]
pub fn source(peer: Peer, variants: usize) -> String {
    source_below(head(peer), peer, variants)
}

/// Our enum, with this too in its first attribute.
///
/// ```
/// use error_catalog_bench_generator::source_with;
///
/// assert!(source_with("body(Code = code)", 1).contains("untranslated(message), body(Code = code))]"));
/// ```
#[must_use]
pub fn source_with(option: &str, variants: usize) -> String {
    let head = head(Peer::Ours);
    let head = head.strip_suffix(")]").unwrap_or(head);
    source_below(&format!("{head}, {option})]"), Peer::Ours, variants)
}

fn source_below(head: &str, peer: Peer, variants: usize) -> String {
    let mut source = format!("{head}\npub enum CatalogError {{\n");
    for row in (0..variants).map(Row) {
        for attribute in attributes(peer, row) {
            let _ = writeln!(source, "    {attribute}");
        }
        let _ = writeln!(source, "    {}{},", row.variant(), declared(row));
    }
    source += "}\n";
    if peer == Peer::Matches {
        source += &accessors(variants);
    }
    source
}

/// A function that gives one value of each variant, beside an enum of [`source`].
///
/// ```
/// use error_catalog_bench_generator::values;
///
/// assert!(values(2).contains("CatalogError::V1 { id: 1 },"));
/// ```
#[must_use]
pub fn values(variants: usize) -> String {
    let mut source = "pub fn values() -> Vec<CatalogError> {\n    vec![\n".to_owned();
    for row in (0..variants).map(Row) {
        let number = row.0;
        let fields = match row.fields() {
            [] => String::new(),
            [_] => format!(" {{ id: {number} }}"),
            _ => format!(" {{ name: \"thing\".to_owned(), limit: {number} }}"),
        };
        let _ = writeln!(source, "        CatalogError::{}{fields},", row.variant());
    }
    source + "    ]\n}\n"
}

/// A program that needs all of the enum: it looks a code up, and can print and answer any error.
///
/// ```
/// use error_catalog_bench_generator::{Peer, program};
///
/// assert!(program(Peer::Ours, 1).contains("fn main()"));
/// ```
#[must_use]
pub fn program(peer: Peer, variants: usize) -> String {
    // Behind a pointer that the compiler cannot follow, every variant may come.
    let uses = match peer {
        Peer::Ours => {
            "fn answer(error: &CatalogError) -> Vec<u8> {
    error_catalog::Reply::new(error).to_bytes()
}
fn main() {
    let answer: fn(&CatalogError) -> Vec<u8> = std::hint::black_box(answer);
    let code = std::env::args().next().unwrap_or_default();
    if let Some(entry) = CatalogError::CATALOG.find(&*code) {
        let (english, chinese) = (entry.advice(), entry.localized(\"zh\").advice());
        println!(\"{} {} {english:?} {chinese:?}\", entry.status(), entry.message());
    }
    std::process::exit(i32::from(answer as usize == 0));
}
"
        }
        Peer::Matches => {
            "fn answer(error: &CatalogError) -> Vec<u8> {
    let (code, advice, chinese) = (error.code(), error.advice(), error.advice_zh());
    format!(\"{} {code} {error} {advice:?} {chinese:?}\", error.status()).into_bytes()
}
fn main() {
    let answer: fn(&CatalogError) -> Vec<u8> = std::hint::black_box(answer);
    println!(\"{:?}\", std::env::args().next().unwrap_or_default());
    std::process::exit(i32::from(answer as usize == 0));
}
"
        }
        Peer::Bare
        | Peer::Thiserror
        | Peer::Snafu
        | Peer::Strum
        | Peer::Miette
        | Peer::ApiError => {
            "fn print(error: &CatalogError) -> String {
    format!(\"{error:?}\")
}
fn main() {
    let print: fn(&CatalogError) -> String = std::hint::black_box(print);
    std::process::exit(i32::from(print as usize == 0));
}
"
        }
    };
    source(peer, variants) + uses
}

fn head(peer: Peer) -> &'static str {
    match peer {
        Peer::Bare => "#[derive(Debug)]",
        Peer::Thiserror | Peer::Matches => "#[derive(Debug, thiserror::Error)]",
        Peer::Snafu => "#[derive(Debug, snafu::Snafu)]",
        Peer::Strum => "#[derive(Debug, strum::Display, strum::EnumMessage, strum::EnumProperty)]",
        Peer::Miette => "#[derive(Debug, thiserror::Error, miette::Diagnostic)]",
        Peer::ApiError => "use api_error::ApiError;\n#[derive(Debug, thiserror::Error, ApiError)]",
        Peer::Ours => {
            "#[derive(Debug, error_catalog::ApiError)]\n#[api(locales(\"en\", \"zh\"), untranslated(message))]"
        }
    }
}

fn attributes(peer: Peer, row: Row) -> Vec<String> {
    let (code, status, message) = (row.code(), row.status(), row.message());
    let (advice, chinese) = (row.advice(), row.chinese());
    let error = format!("#[error(\"{message}\")]");
    match peer {
        Peer::Bare => Vec::new(),
        Peer::Thiserror | Peer::Matches => vec![error],
        Peer::Snafu => vec![format!("#[snafu(display(\"{message}\"))]")],
        Peer::Strum => vec![format!(
            "#[strum(to_string = \"{message}\", message = \"{code}\", detailed_message = \"{advice}\", \
             props(status = {status}, zh = \"{chinese}\"))]"
        )],
        Peer::Miette => vec![
            error,
            format!("#[diagnostic(code(\"{code}\"), help(\"{advice}\"))]"),
        ],
        Peer::ApiError => vec![
            error,
            format!("#[api_error(status_code = {status}, message(inherit))]"),
        ],
        Peer::Ours => vec![format!(
            "#[api(status = {status}, code = \"{code}\", message = \"{message}\", advice = \"{advice}\", \
             zh(advice = \"{chinese}\"))]"
        )],
    }
}

fn declared(row: Row) -> String {
    let fields: Vec<_> = row
        .fields()
        .iter()
        .map(|(name, of)| format!("{name}: {of}"))
        .collect();
    if fields.is_empty() {
        String::new()
    } else {
        format!(" {{ {} }}", fields.join(", "))
    }
}
