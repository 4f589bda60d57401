//! One measured figure, and what it stands beside.

use crate::command_line::Topic;
use crate::unit::Unit;

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    /// Which part of the suite has measured it.
    pub(crate) topic: Topic,
    /// The number of the goal that it is held against.
    pub(crate) goal: Option<u8>,
    /// What was measured.
    pub(crate) name: String,
    /// On whom.
    pub(crate) subject: String,
    pub(crate) amount: f64,
    pub(crate) unit: Unit,
    /// Who else does the same, and at which amount.
    pub(crate) beside: Option<(String, f64)>,
    /// What the ratio may be; the amount, where there is nothing beside.
    pub(crate) at_most: Option<f64>,
}

/// The subject that is held against its goals and its past.
pub(crate) const OURS: &str = "ours";

impl Figure {
    pub(crate) fn new(
        topic: Topic,
        name: impl Into<String>,
        subject: impl Into<String>,
        amount: f64,
        unit: Unit,
    ) -> Figure {
        Figure {
            topic,
            goal: None,
            name: name.into(),
            subject: subject.into(),
            amount,
            unit,
            beside: None,
            at_most: None,
        }
    }

    #[must_use]
    pub(crate) fn beside(mut self, who: impl Into<String>, amount: f64) -> Figure {
        self.beside = Some((who.into(), amount));
        self
    }

    #[must_use]
    pub(crate) fn goal(mut self, number: u8, at_most: f64) -> Figure {
        self.goal = Some(number);
        self.at_most = Some(at_most);
        self
    }

    /// Held against a limit that is no numbered goal.
    #[must_use]
    pub(crate) fn at_most(mut self, limit: f64) -> Figure {
        self.at_most = Some(limit);
        self
    }

    /// It is asked for, and held against nothing.
    #[must_use]
    pub(crate) fn reported(mut self, number: u8) -> Figure {
        self.goal = Some(number);
        self
    }

    /// The amount as a multiple of what stands beside it.
    pub(crate) fn ratio(&self) -> Option<f64> {
        let (_, beside) = self.beside.as_ref()?;
        (*beside > 0.0).then(|| self.amount / beside)
    }

    /// What is compared: with the goal, and with an earlier run.
    pub(crate) fn value(&self) -> f64 {
        self.ratio().unwrap_or(self.amount)
    }

    /// Whether the goal is reached, if there is one.
    pub(crate) fn is_reached(&self) -> Option<bool> {
        Some(self.value() <= self.at_most?)
    }

    /// What tells it from the other rows of a table.
    pub(crate) fn key(&self) -> (&str, &str, Option<&str>, Unit) {
        let beside = self.beside.as_ref().map(|(who, _)| who.as_str());
        (&self.name, &self.subject, beside, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, OURS};
    use crate::command_line::Topic;
    use crate::unit::Unit;

    #[test]
    fn what_stands_beside_is_the_measure() {
        let figure = Figure::new(Topic::Run, "find", OURS, 30.0, Unit::Instructions)
            .beside("foldhash", 60.0)
            .goal(10, 0.8);
        assert_eq!(figure.ratio(), Some(0.5));
        assert_eq!(figure.is_reached(), Some(true));
    }

    #[test]
    fn an_amount_alone_is_its_own_measure() {
        let figure = Figure::new(Topic::Run, "find", OURS, 1.0, Unit::Allocations).goal(5, 0.0);
        assert_eq!(figure.ratio(), None);
        assert_eq!(figure.is_reached(), Some(false));
    }

    #[test]
    fn nothing_is_no_multiple_of_nothing() {
        assert_eq!(
            Figure::new(Topic::Run, "find", OURS, 1.0, Unit::Allocations)
                .beside("foldhash", 0.0)
                .ratio(),
            None
        );
    }
}
