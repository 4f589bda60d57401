//! Fuzzing on the stable compiler: inputs that were worth keeping are replayed, and new ones made from them.
//!
//! `cargo test` replays the corpus and goes on for a moment. To go on for longer, from another seed, and to keep what is
//! new in the corpus:
//!
//! ```sh
//! FUZZ_SECONDS=600 FUZZ_SEED=7 FUZZ_KEEP=1 cargo test --release -p error-catalog-tests --test fuzz -- --nocapture
//! ```
//!
//! An input is worth keeping if it shows a behaviour that no other one shows, as far as can be told from outside. Where a
//! law is broken, the panic prints the input, and the seed under which it comes again.

mod corpus;
mod mutation;
mod received;
mod target;
mod template;

use target::Target;

#[test]
fn received() {
    Target {
        name: "received",
        words: received::WORDS,
        run: received::run,
    }
    .fuzz();
}

#[test]
fn template() {
    Target {
        name: "template",
        words: template::WORDS,
        run: template::run,
    }
    .fuzz();
}
