//! Every message of the macro is seen by a case that must not compile, and every error in the snapshots is a message of
//! the macro: none untested, none unused, none that says what is wrong without the way out.

#[path = "diagnostics_covered/of_the_runtime.rs"]
mod of_the_runtime;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprLit, ExprPath, ItemFn, Lit, LitStr};

/// One call of `Diagnostic::new` or `Diagnostic::between`.
struct Message {
    /// `topic::constructor`
    constructor: String,
    wrong: Pattern,
}

/// A format string, as what is between its placeholders.
#[derive(Debug, PartialEq, Eq)]
struct Pattern {
    parts: Vec<String>,
}

/// An error of a snapshot that has no code: the compiler's own have one.
struct Told {
    snapshot: String,
    wrong: String,
    help: Option<String>,
}

#[test]
fn every_message_has_a_case() {
    let messages = messages();
    let told = told();
    let seen: BTreeSet<usize> = told
        .iter()
        .filter_map(|told| nearest(&messages, &told.wrong))
        .collect();
    let uncovered: Vec<String> = messages
        .iter()
        .enumerate()
        .filter(|(place, _)| !seen.contains(place))
        .map(|(_, message)| format!("{}: {}", message.constructor, message.wrong.parts.join("…")))
        .collect();
    let constructors: BTreeSet<&str> = messages
        .iter()
        .map(|one| one.constructor.as_str())
        .collect();
    println!(
        "{} constructors, {} messages, {} cases, {} errors told",
        constructors.len(),
        messages.len(),
        files(&ui(), "rs").len(),
        told.len()
    );
    assert_eq!(
        uncovered,
        Vec::<String>::new(),
        "no case in tests/ui shows these messages"
    );
}

#[test]
fn every_error_told_is_a_message_with_the_way_out() {
    let messages = messages();
    let mut strange = Vec::new();
    for Told {
        snapshot,
        wrong,
        help,
    } in told()
    {
        if nearest(&messages, &wrong).is_none() {
            strange.push(format!(
                "{snapshot}: no message of macros/src/diag: {wrong}"
            ));
        }
        if help.is_none_or(|help| help.is_empty()) {
            strange.push(format!("{snapshot}: no help: {wrong}"));
        }
    }
    assert_eq!(strange, Vec::<String>::new());
}

#[test]
fn every_constructor_is_called() {
    let mut calls = Calls::default();
    for path in files(&macros(), "rs") {
        calls.visit_file(&parsed(&path));
    }
    let unused: Vec<String> = messages()
        .into_iter()
        .map(|message| message.constructor)
        .filter(|constructor| !constructor.starts_with("integrations::"))
        .filter(|constructor| !calls.0.contains(constructor))
        .collect();
    assert_eq!(
        unused,
        Vec::<String>::new(),
        "nothing in macros/src says this"
    );
}

#[test]
fn every_case_has_a_snapshot_and_every_snapshot_a_case() {
    let stems = |extension| -> BTreeSet<PathBuf> {
        let found = files(&ui(), extension).into_iter();
        let failing = found.filter(|path| !path.starts_with(ui().join("pass")));
        failing.map(|path| path.with_extension("")).collect()
    };
    let (cases, snapshots) = (stems("rs"), stems("stderr"));
    let alone: Vec<&PathBuf> = cases.symmetric_difference(&snapshots).collect();
    assert_eq!(alone, Vec::<&PathBuf>::new(), "one of the two is missing");
}

#[test]
fn a_pattern_matches_what_its_format_string_prints() {
    let literal = Pattern::literal;
    let format = Pattern::of_format;
    let table = [
        (literal("a `{` of this text"), "a `{` of this text", true),
        (literal("two fields"), "two fields and more", false),
        (format("two fields"), "two fields", true),
        (
            format("`{name}` has no code"),
            "`NotFound` has no code",
            true,
        ),
        (
            format("`{name}` has no code"),
            "`NotFound` has no status",
            false,
        ),
        (
            format("`{{}}` names no field of `{owner}`"),
            "`{}` names no field of `A`",
            true,
        ),
        (
            format("{found} is no HTTP status"),
            "99 is no HTTP status",
            true,
        ),
        (format("`{}` takes {}"), "`locales` takes a list", true),
        (format("`{a}` and `{b}`"), "`and`", false),
    ];
    for (pattern, printed, expected) in table {
        assert_eq!(
            pattern.matches(printed),
            expected,
            "{pattern:?} | {printed}"
        );
    }
}

impl Pattern {
    fn literal(text: &str) -> Pattern {
        Pattern {
            parts: vec![text.to_owned()],
        }
    }

    fn of_format(format: &str) -> Pattern {
        let mut parts = vec![String::new()];
        let mut rest = format;
        while let Some(place) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(place);
            last(&mut parts).push_str(before);
            if let Some(after) = brace
                .strip_prefix("{{")
                .or_else(|| brace.strip_prefix("}}"))
            {
                last(&mut parts).push_str(&brace[..1]);
                rest = after;
            } else {
                parts.push(String::new());
                rest = brace.split_once('}').map_or("", |(_, after)| after);
            }
        }
        last(&mut parts).push_str(rest);
        Pattern { parts }
    }

    fn matches(&self, text: &str) -> bool {
        let [first, between @ .., end] = self.parts.as_slice() else {
            return self.parts == [text];
        };
        let Some(mut rest) = text.strip_prefix(first.as_str()) else {
            return false;
        };
        for part in between {
            match rest.split_once(part.as_str()) {
                Some((_, after)) => rest = after,
                None => return false,
            }
        }
        rest.ends_with(end.as_str())
    }

    fn letters(&self) -> usize {
        self.parts.iter().map(String::len).sum()
    }
}

fn last(parts: &mut [String]) -> &mut String {
    parts.last_mut().expect("a pattern has a part at least")
}

/// The message that says this; of several that might, the one that has most of the words itself.
fn nearest(messages: &[Message], wrong: &str) -> Option<usize> {
    let fitting = messages
        .iter()
        .enumerate()
        .filter(|(_, message)| message.wrong.matches(wrong));
    fitting
        .max_by_key(|(_, message)| message.wrong.letters())
        .map(|(place, _)| place)
}

fn messages() -> Vec<Message> {
    let mut messages = Vec::new();
    for path in files(&macros().join("diag"), "rs") {
        let topic = path.file_stem().unwrap_or_default().to_string_lossy();
        for item in parsed(&path).items {
            let syn::Item::Fn(function) = item else {
                continue;
            };
            let mut constructor = Constructor::default();
            constructor.visit_item_fn(&function);
            let name = format!("{topic}::{}", function.sig.ident);
            messages.extend(constructor.0.into_iter().map(|wrong| Message {
                constructor: name.clone(),
                wrong,
            }));
        }
    }
    assert!(
        messages.len() > 50,
        "macros/src/diag is no longer where, or what, it was"
    );
    messages.extend(of_the_runtime::messages());
    messages
}

/// What one function hands to `Diagnostic::new` and `Diagnostic::between` as the first sentence.
#[derive(Default)]
struct Constructor(Vec<Pattern>);

impl<'ast> Visit<'ast> for Constructor {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let before = self.0.len();
        visit::visit_item_fn(self, function);
        let returned = &function.sig.output;
        let is_constructor = quote::quote!(#returned).to_string().ends_with("Diagnostic");
        assert_eq!(
            is_constructor,
            self.0.len() > before,
            "`{}` has no first sentence that this test can read",
            function.sig.ident
        );
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        visit::visit_expr_call(self, call);
        let wrong = match two_last(&call.func).as_deref() {
            Some("Diagnostic::new") => call.args.iter().nth(1),
            Some("Diagnostic::between") => call.args.iter().nth(2),
            Some(_) | None => None,
        };
        self.0.extend(wrong.and_then(pattern));
    }
}

fn pattern(wrong: &Expr) -> Option<Pattern> {
    match wrong {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(Pattern::literal(&text.value())),
        Expr::Macro(call) if call.mac.path.is_ident("format") => {
            let format = call.mac.parse_body_with(|input: syn::parse::ParseStream| {
                let format: LitStr = input.parse()?;
                let _: proc_macro2::TokenStream = input.parse()?;
                Ok(format)
            });
            format
                .ok()
                .map(|format| Pattern::of_format(&format.value()))
        }
        _ => None,
    }
}

/// Every `topic::constructor` that is named.
#[derive(Default)]
struct Calls(BTreeSet<String>);

impl<'ast> Visit<'ast> for Calls {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        self.0.extend(two_last(&call.func));
        visit::visit_expr_call(self, call);
    }
}

/// `attribute::unknown_key` of `diag::attribute::unknown_key`.
fn two_last(function: &Expr) -> Option<String> {
    let Expr::Path(ExprPath { path, .. }) = function else {
        return None;
    };
    let mut segments = path.segments.iter().rev();
    let (last, before) = (segments.next()?, segments.next()?);
    Some(format!("{}::{}", before.ident, last.ident))
}

fn told() -> Vec<Told> {
    let mut told = Vec::new();
    let elsewhere = ui().join("../fixtures/without_features/ui");
    for path in [files(&ui(), "stderr"), files(&elsewhere, "stderr")].concat() {
        let snapshot = path
            .strip_prefix(ui())
            .unwrap_or(&path)
            .display()
            .to_string();
        let text = fs::read_to_string(&path).expect("a snapshot can be read");
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some(wrong) = line.strip_prefix("error: ") {
                let help = lines
                    .peek()
                    .and_then(|next| next.trim_start().strip_prefix("help: "));
                told.push(Told {
                    snapshot: snapshot.clone(),
                    wrong: wrong.to_owned(),
                    help: help.map(str::to_owned),
                });
            }
        }
    }
    told
}

fn parsed(path: &Path) -> syn::File {
    let source = fs::read_to_string(path).expect("a source file can be read");
    syn::parse_file(&source).expect("a source file can be parsed")
}

fn macros() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../macros/src")
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui")
}

/// The files under a folder that end like this, in order.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder exists").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}
