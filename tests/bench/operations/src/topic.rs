//! One operation, and who can do it.

use std::fmt::Debug;
use std::hint::black_box;

/// The side that only takes an input and lets it go: what the loop itself costs.
pub const NOTHING: &str = "nothing";

/// One operation over a set of inputs, and its sides, which give the same results.
pub struct Topic {
    name: String,
    sides: Vec<Side>,
}

struct Side {
    name: &'static str,
    repeat: Box<dyn Fn(usize)>,
    results: Option<Box<dyn Fn() -> Vec<Outcome>>>,
}

/// What was returned, and what was written.
type Outcome = (String, Vec<u8>, String);

/// Buffers that are used again.
#[derive(Default)]
pub(crate) struct Room {
    pub(crate) bytes: Vec<u8>,
    pub(crate) text: String,
    /// What is put together on the way, and is no result.
    pub(crate) scratch: String,
}

impl Room {
    fn clear(&mut self) {
        self.bytes.clear();
        self.text.clear();
        self.scratch.clear();
    }
}

impl Topic {
    /// What is done.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Who does it.
    pub fn sides(&self) -> impl Iterator<Item = &'static str> {
        self.sides.iter().map(|side| side.name)
    }

    /// Lets one side do it as often. False if there is no such side.
    #[must_use]
    pub fn repeat(&self, side: &str, count: usize) -> bool {
        let side = self.sides.iter().find(|known| known.name == side);
        side.map(|side| (side.repeat)(count)).is_some()
    }

    /// Does it once with each input, on each side.
    ///
    /// # Errors
    ///
    /// Names the first two sides that do not give and write the same.
    pub fn check(&self) -> Result<(), String> {
        let mut results = self
            .sides
            .iter()
            .filter_map(|side| Some((side.name, side.results.as_ref()?())));
        let Some((first, expected)) = results.next() else {
            return Ok(());
        };
        for (name, found) in results {
            for (expected, found) in expected.iter().zip(&found) {
                if expected != found {
                    return Err(format!(
                        "{}: {first} gives {}, {name} gives {}",
                        self.name,
                        shown(expected),
                        shown(found)
                    ));
                }
            }
        }
        Ok(())
    }
}

fn shown((returned, bytes, text): &Outcome) -> String {
    format!(
        "{returned} and writes `{}{text}`",
        String::from_utf8_lossy(bytes)
    )
}

/// A topic in the making: `make` gives its inputs, and what all of them need.
pub(crate) struct Sides<I, X> {
    topic: Topic,
    make: fn() -> (Vec<I>, X),
}

impl<I: 'static, X: 'static> Sides<I, X> {
    pub(crate) fn new(name: impl Into<String>, make: fn() -> (Vec<I>, X)) -> Sides<I, X> {
        let topic = Topic {
            name: name.into(),
            sides: Vec::new(),
        };
        Sides { topic, make }.add(NOTHING, |_, _, _| (), false)
    }

    /// Somebody who does it.
    pub(crate) fn side<O: Debug>(
        self,
        name: &'static str,
        operation: impl Fn(&I, &X, &mut Room) -> O + Copy + 'static,
    ) -> Sides<I, X> {
        self.add(name, operation, true)
    }

    /// Somebody who does less, as a limit.
    pub(crate) fn limit<O: Debug>(
        self,
        name: &'static str,
        operation: impl Fn(&I, &X, &mut Room) -> O + Copy + 'static,
    ) -> Sides<I, X> {
        self.add(name, operation, false)
    }

    pub(crate) fn done(self) -> Topic {
        self.topic
    }

    fn add<O: Debug>(
        mut self,
        name: &'static str,
        operation: impl Fn(&I, &X, &mut Room) -> O + Copy + 'static,
        is_checked: bool,
    ) -> Sides<I, X> {
        let make = self.make;
        let repeat = move |count| {
            let (inputs, common) = make();
            let mut room = Room::default();
            for input in inputs.iter().cycle().take(count) {
                room.clear();
                black_box(operation(black_box(input), &common, black_box(&mut room)));
            }
        };
        let results = move || {
            let (inputs, common) = make();
            let mut room = Room::default();
            let one = |input| {
                room.clear();
                let returned = format!("{:?}", operation(input, &common, &mut room));
                (returned, room.bytes.clone(), room.text.clone())
            };
            inputs.iter().map(one).collect()
        };
        self.topic.sides.push(Side {
            name,
            repeat: Box::new(repeat),
            results: is_checked.then(|| Box::new(results) as _),
        });
        self
    }
}
