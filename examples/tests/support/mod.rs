//! What the tests of the catalogs share: documents are read, tables are read back, and both are compared cell by cell.

#![allow(dead_code, reason = "each test uses the part that it needs")]

pub(crate) mod comparison;
pub(crate) mod document;
pub(crate) mod lookup;
pub(crate) mod markdown;

/// The cells of one row, from left to right.
pub(crate) type Row = Vec<String>;
