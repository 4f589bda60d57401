//! Two runs of the suite.

use std::fmt::{self, Display, Formatter};

use crate::figure::{Figure, OURS};

/// What may be lost without a word, as a part of the whole.
const TOLERANCE: f64 = 0.03;

/// A figure of ours that is worse than it was.
#[derive(Debug, PartialEq)]
pub(crate) struct Worse<'a> {
    before: &'a Figure,
    after: &'a Figure,
}

/// Which figures of ours got worse by more than the tolerance. Ratios are compared where there are any: they hold their
/// worth on another machine and beside another compiler.
pub(crate) fn worse<'a>(before: &'a [Figure], after: &'a [Figure]) -> Vec<Worse<'a>> {
    let pairs = after
        .iter()
        .filter(|figure| figure.subject == OURS)
        .filter_map(|after| {
            let before = before.iter().find(|before| before.key() == after.key())?;
            Some(Worse { before, after })
        });
    pairs
        .filter(|pair| pair.after.value() > pair.before.value() * (1.0 + TOLERANCE))
        .collect()
}

/// Which figures of ours the second run lacks.
pub(crate) fn gone<'a>(before: &'a [Figure], after: &[Figure]) -> Vec<&'a Figure> {
    let is_there = |figure: &Figure| after.iter().any(|other| other.key() == figure.key());
    before
        .iter()
        .filter(|figure| figure.subject == OURS && !is_there(figure))
        .collect()
}

impl Display for Worse<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Worse { before, after } = self;
        let (was, is) = (before.value(), after.value());
        write!(
            f,
            "{} ({}): {was:.3} has become {is:.3}",
            after.name,
            after.unit.name()
        )?;
        if let Some((beside, _)) = &after.beside {
            write!(f, " of {beside}'s")?;
        }
        if was > 0.0 {
            write!(f, ", {:+.1} %", (is / was - 1.0) * 100.0)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{gone, worse};
    use crate::command_line::Topic;
    use crate::figure::{Figure, OURS};
    use crate::unit::Unit;

    fn run() -> Vec<Figure> {
        vec![
            Figure::new(Topic::Run, "find", OURS, 30.0, Unit::Instructions)
                .beside("foldhash", 60.0),
            Figure::new(Topic::Run, "find", OURS, 0.0, Unit::Allocations),
            Figure::new(Topic::Size, "size", OURS, 110.0, Unit::Bytes),
            Figure::new(
                Topic::Compile,
                "own cost",
                "snafu",
                100.0,
                Unit::MillionInstructions,
            )
            .beside("thiserror", 10.0),
        ]
    }

    #[test]
    fn a_planted_regression_is_found_and_named() {
        let mut after = run();
        after[0].amount = 31.0;
        let before = run();
        let found = worse(&before, &after);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].to_string(),
            "find (instructions): 0.500 has become 0.517 of foldhash's, +3.3 %"
        );
    }

    #[test]
    fn three_percent_are_tolerated() {
        let mut after = run();
        after[0].amount = 30.8;
        after[2].amount = 113.0;
        assert_eq!(worse(&run(), &after), []);
    }

    #[test]
    fn one_allocation_is_worse_than_none() {
        let mut after = run();
        after[1].amount = 1.0;
        assert_eq!(
            worse(&run(), &after)[0].to_string(),
            "find (allocations): 0.000 has become 1.000"
        );
    }

    #[test]
    fn what_others_cost_is_theirs() {
        let mut after = run();
        after[3].amount = 1000.0;
        assert_eq!(worse(&run(), &after), []);
    }

    #[test]
    fn what_is_no_longer_measured_is_gone() {
        let before = run();
        let names: Vec<_> = gone(&before, &before[1..])
            .iter()
            .map(|figure| figure.unit)
            .collect();
        assert_eq!(names, [Unit::Instructions]);
        assert!(gone(&before, &before).is_empty());
    }
}
