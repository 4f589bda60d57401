//! Published error catalogs, written with error-catalog.
//!
//! Each module is one vendor's document as an annotated enum. The tests of this crate hold it against the document row for
//! row; the program of the same name under `examples/` raises some of its errors.

pub mod nas;
