//! Types with `#[derive(ApiError)]` from the sources of this workspace: what users write, and what they should not.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::Visit;
use syn::{Attribute, ItemEnum, ItemStruct, ItemUnion};

/// The types in the documented catalogs.
///
/// # Panics
///
/// Where the sources cannot be read.
#[must_use]
pub fn examples() -> Vec<TokenStream> {
    types_in("../examples/src")
}

/// The types in the fixtures, which hold every shape and every key.
///
/// # Panics
///
/// Where the sources cannot be read.
#[must_use]
pub fn fixtures() -> Vec<TokenStream> {
    types_in("fixtures")
}

/// The types with which no program compiles, beside some with which it does.
///
/// # Panics
///
/// Where the sources cannot be read.
#[must_use]
pub fn mistakes() -> Vec<TokenStream> {
    types_in("ui")
}

fn types_in(folder: &str) -> Vec<TokenStream> {
    let mut files = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        &mut files,
    );
    // The order of a folder is the file system's, and what tests do should not be.
    files.sort();
    let mut types = Types::default();
    for path in files {
        let source =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file =
            syn::parse_file(&source).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        types.visit_file(&file);
    }
    types.found
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

#[derive(Default)]
struct Types {
    found: Vec<TokenStream>,
}

impl Types {
    fn add(&mut self, attributes: &[Attribute], item: &impl ToTokens) {
        let is_ours = |attribute: &Attribute| {
            attribute.path().is_ident("derive")
                && attribute.to_token_stream().to_string().contains("ApiError")
        };
        if attributes.iter().any(is_ours) {
            self.found.push(item.to_token_stream());
        }
    }
}

impl<'ast> Visit<'ast> for Types {
    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        self.add(&item.attrs, item);
    }

    fn visit_item_struct(&mut self, item: &'ast ItemStruct) {
        self.add(&item.attrs, item);
    }

    fn visit_item_union(&mut self, item: &'ast ItemUnion) {
        self.add(&item.attrs, item);
    }
}
