//! What is fuzzed, and for how long.

use std::collections::HashSet;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::corpus::Corpus;
use crate::mutation::{Random, mutated};

/// Enough to read any of the inputs, many times over, on the slowest of machines. Only a run that was asked for is held to
/// it: a test is not, because a machine may be busy.
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// What is likely to mean something.
    pub(crate) words: &'static [&'static str],
    /// Checks the laws of one input, and says in which way it behaved.
    pub(crate) run: fn(&[u8]) -> String,
}

fn setting(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |value| value.parse().expect("a number"))
}

impl Target {
    pub(crate) fn fuzz(&self) {
        let corpus = Corpus::of(self.name);
        let seed = setting("FUZZ_SEED", 1);
        let time = Duration::from_secs(setting("FUZZ_SECONDS", 1));
        let keeps = setting("FUZZ_KEEP", 0) == 1;

        let mut inputs = corpus.read();
        assert!(!inputs.is_empty(), "an empty corpus");
        let mut behaviours: HashSet<String> =
            inputs.iter().map(|input| self.check(input, seed)).collect();
        let kept = inputs.len();
        let mut random = Random::new(seed);
        let start = Instant::now();
        let mut count = 0_u64;
        while start.elapsed() < time {
            let input = mutated(&inputs, self.words, &mut random);
            if behaviours.insert(self.check(&input, seed)) {
                if keeps {
                    corpus.keep(&input);
                }
                inputs.push(input);
            }
            count += 1;
        }
        println!(
            "{}: seed {seed}, {kept} inputs replayed, {count} made in {} s, {} of them new",
            self.name,
            start.elapsed().as_secs(),
            inputs.len() - kept,
        );
    }

    fn check(&self, input: &[u8], seed: u64) -> String {
        let start = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| (self.run)(input)));
        let input = input.escape_ascii();
        let behaviour = result.unwrap_or_else(|_| panic!("{}, seed {seed}: {input}", self.name));
        let time = start.elapsed();
        assert!(
            time < PATIENCE || env::var("FUZZ_SECONDS").is_err(),
            "{}, seed {seed}: {time:?} for {input}",
            self.name
        );
        behaviour
    }
}
