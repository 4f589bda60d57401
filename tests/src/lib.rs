//! What error-catalog does, by topic: the tests are in `tests/`.

/// The README, whose examples are run as they are printed.
#[doc = include_str!("../../README.md")]
pub mod readme {}
