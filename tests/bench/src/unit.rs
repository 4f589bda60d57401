//! What an amount counts.

/// All of them are the same on each machine of one kind, whatever else it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Instructions,
    /// For programs as large as a compiler.
    MillionInstructions,
    Allocations,
    Bytes,
    Crates,
    Exponent,
}

impl Unit {
    const ALL: [Unit; 6] = [
        Unit::Instructions,
        Unit::MillionInstructions,
        Unit::Allocations,
        Unit::Bytes,
        Unit::Crates,
        Unit::Exponent,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Unit::Instructions => "instructions",
            Unit::MillionInstructions => "million instructions",
            Unit::Allocations => "allocations",
            Unit::Bytes => "bytes",
            Unit::Crates => "crates",
            Unit::Exponent => "exponent",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// How many digits behind the point say something.
    pub(crate) const fn digits(self) -> usize {
        match self {
            Unit::Crates => 0,
            Unit::Instructions | Unit::MillionInstructions | Unit::Allocations | Unit::Bytes => 1,
            Unit::Exponent => 3,
        }
    }
}
