//! The figures as a table in Markdown, and back.

use std::fmt::Write;

use crate::command_line::Topic;
use crate::figure::Figure;
use crate::unit::Unit;

const HEAD: &str = "\
| topic | # | figure | of | amount | unit | beside | at | ratio | at most | |
|---|--:|---|---|--:|---|---|--:|--:|--:|---|
";

/// The table, one figure in each row.
pub(crate) fn print(figures: &[Figure]) -> String {
    let mut table = HEAD.to_owned();
    for figure in figures {
        let digits = figure.unit.digits();
        let (beside, at) = match &figure.beside {
            Some((who, amount)) => (who.as_str(), format!("{amount:.digits$}")),
            None => ("", String::new()),
        };
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {:.digits$} | {} | {beside} | {at} | {} | {} | {} |",
            figure.topic.name(),
            figure
                .goal
                .map_or_else(String::new, |number| number.to_string()),
            figure.name,
            figure.subject,
            figure.amount,
            figure.unit.name(),
            figure
                .ratio()
                .map_or_else(String::new, |ratio| format!("{ratio:.3}")),
            figure
                .at_most
                .map_or_else(String::new, |at_most| format!("{at_most:.3}")),
            figure.is_reached().map_or("", |is_reached| if is_reached {
                "reached"
            } else {
                "**missed**"
            }),
        );
    }
    table
}

/// The figures of a table, whatever text stands around it. On an error: the row that is none.
pub(crate) fn read(text: &str) -> Result<Vec<Figure>, String> {
    let rows = text.lines().filter(|line| line.starts_with('|'));
    // The head, and the line below it.
    rows.skip(2)
        .map(|row| figure(row).ok_or_else(|| row.to_owned()))
        .collect()
}

fn figure(row: &str) -> Option<Figure> {
    let cells: Vec<_> = row
        .trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect();
    let &[
        topic,
        goal,
        name,
        subject,
        amount,
        unit,
        beside,
        at,
        _ratio,
        at_most,
        _reached,
    ] = cells.as_slice()
    else {
        return None;
    };
    let mut figure = Figure::new(
        Topic::from_name(topic)?,
        name,
        subject,
        amount.parse().ok()?,
        Unit::from_name(unit)?,
    );
    if !goal.is_empty() {
        figure.goal = Some(goal.parse().ok()?);
    }
    if !beside.is_empty() {
        figure.beside = Some((beside.to_owned(), at.parse().ok()?));
    }
    if !at_most.is_empty() {
        figure.at_most = Some(at_most.parse().ok()?);
    }
    Some(figure)
}

#[cfg(test)]
mod tests {
    use super::{print, read};
    use crate::command_line::Topic;
    use crate::figure::{Figure, OURS};
    use crate::unit::Unit;

    fn figures() -> Vec<Figure> {
        vec![
            Figure::new(
                Topic::Compile,
                "own cost of 500 variants, check",
                OURS,
                300.5,
                Unit::MillionInstructions,
            )
            .beside("thiserror", 601.0)
            .goal(1, 0.6),
            Figure::new(Topic::Run, "code", OURS, 0.0, Unit::Allocations).goal(5, 0.0),
            Figure::new(Topic::Trees, "dependency tree", "miette", 9.0, Unit::Crates)
                .beside("thiserror", 5.0),
            Figure::new(
                Topic::Trees,
                "the catalogs of the examples, check",
                OURS,
                12.5,
                Unit::MillionInstructions,
            )
            .reported(13),
        ]
    }

    #[test]
    fn a_table_is_read_as_it_was_printed() {
        let text = format!(
            "# Figures\n\nSome words.\n\n{}\nMore words.\n",
            print(&figures())
        );
        assert_eq!(read(&text).unwrap(), figures());
    }

    #[test]
    fn a_row_says_what_it_is_held_against() {
        let table = print(&figures());
        assert!(table.contains("| compile | 1 | own cost of 500 variants, check | ours | 300.5 |"));
        assert!(table.contains("| thiserror | 601.0 | 0.500 | 0.600 | reached |"));
    }

    #[test]
    fn a_row_that_is_none_is_told() {
        let text = print(&figures()).replace("crates", "boxes");
        assert!(read(&text).unwrap_err().contains("boxes"));
    }
}
