//! Published error catalogs, written with error-catalog.
//!
//! Each module is one vendor's document as an annotated enum. The tests of this crate hold it against the document row for
//! row. The programs under `examples/` print the documents, and raise some of the errors.

pub mod alibaba_common;
pub mod huawei;
pub mod nas;
pub mod nas_api;
pub mod qingcloud;
