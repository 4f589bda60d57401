use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Cell;
use crate::section::SectionPlace;
use crate::{Catalog, Entry};

/// The entries that stand in one row of a table: one, or several that their author wants numbered.
pub(super) struct Row {
    entries: Vec<Entry>,
    starts_section: bool,
}

/// The rows that entries make, in their order.
pub(super) fn rows(entries: impl Iterator<Item = Entry>) -> impl Iterator<Item = Row> {
    let mut entries = entries.peekable();
    let mut above: Option<SectionPlace> = None;
    core::iter::from_fn(move || {
        let first = entries.next()?;
        let mut last = first;
        let mut row = vec![first];
        while let Some(next) = entries.next_if(|next| next.continues_row_of(last)) {
            last = next;
            row.push(next);
        }
        let section = first.section_place();
        let starts_section = match (section, above) {
            (Some(section), Some(above)) => !section.is(above),
            (section, _) => section.is_some(),
        };
        above = section;
        Some(Row {
            entries: row,
            starts_section,
        })
    })
}

impl Row {
    /// What stands in a cell, each part with what stands before it: one text; of entries that differ the numbered ones,
    /// or the different ones where a number could be taken for a part of them.
    pub(super) fn parts(
        &self,
        cell: Cell,
        catalog: &Catalog,
        locale: Option<&str>,
    ) -> Vec<(String, String)> {
        if cell == Cell::SectionStart && !self.starts_section {
            return Vec::new();
        }
        let texts = self
            .entries
            .iter()
            .map(|entry| cell.text(*entry, catalog, locale));
        let mut texts: Vec<String> = match cell {
            // Each status once, whichever entries have it.
            Cell::Status => {
                let statuses = self.entries.iter().flat_map(|entry| entry.statuses());
                statuses.map(|status| status.to_string()).collect()
            }
            _ => texts.collect(),
        };
        let first = texts.first().cloned().unwrap_or_default();
        if texts.iter().all(|text| *text == first) {
            return vec![(String::new(), first)];
        }
        let separator = match cell {
            Cell::Code | Cell::Title | Cell::Message | Cell::Description | Cell::Advice => {
                return numbered(texts);
            }
            Cell::Status => "/",
            _ => ", ",
        };
        let mut seen: Vec<String> = Vec::new();
        texts.retain(|text| {
            let is_new = !text.is_empty() && !seen.contains(text);
            if is_new {
                seen.push(text.clone());
            }
            is_new
        });
        let separators = core::iter::once("").chain(core::iter::repeat(separator));
        let separators = separators.map(ToString::to_string);
        separators.zip(texts).collect()
    }

    /// The same as one text.
    pub(super) fn text(&self, cell: Cell, catalog: &Catalog, locale: Option<&str>) -> String {
        let parts = self.parts(cell, catalog, locale);
        parts
            .into_iter()
            .map(|(before, text)| before + &text)
            .collect()
    }
}

/// The number of an entry that has no such text is left out with it.
fn numbered(texts: Vec<String>) -> Vec<(String, String)> {
    let numbers = (1..).map(|number: usize| alloc::format!("{number}."));
    let mut parts: Vec<(String, String)> = numbers
        .zip(texts)
        .filter(|(_, text)| !text.is_empty())
        .collect();
    for (before, _) in parts.iter_mut().skip(1) {
        before.insert(0, ' ');
    }
    parts
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::rows;
    use crate::gateway::{GATEWAY, NAS};
    use crate::{Catalog, Entry};

    fn of(catalog: &Catalog, numbers: &[usize]) -> Vec<Entry> {
        let entries: Vec<Entry> = catalog.entries().collect();
        numbers.iter().map(|number| entries[*number]).collect()
    }

    #[test]
    fn entries_are_joined_with_those_of_their_own_variant_alone() {
        // `Missing.A`, `.B` and `.C` are numbers 4 to 6, and 1 stands before them in the table too.
        let cases = [
            (vec![4, 5, 6], vec![3]),
            (vec![4, 6], vec![2]),
            (vec![1, 5, 6], vec![1, 2]),
            (vec![6], vec![1]),
            (vec![4, 3, 5], vec![1, 1, 1]),
            (vec![4, 5, 4, 5], vec![2, 2]),
            (vec![], vec![]),
        ];
        for (numbers, expected) in cases {
            let rows = rows(of(&NAS, &numbers).into_iter());
            let lengths: Vec<usize> = rows.map(|row| row.entries.len()).collect();
            assert_eq!(lengths, expected, "{numbers:?}");
        }
    }

    #[test]
    fn a_section_starts_again_after_another_and_after_none() {
        // 7 has no section; 8 and 10 stand in two of one name.
        let cases = [
            (vec![8, 8], vec![true, false]),
            (vec![8, 10, 11], vec![true, true, false]),
            (vec![8, 7, 8], vec![true, false, true]),
            (vec![7, 7, 0, 1], vec![false, false, true, false]),
        ];
        for (numbers, expected) in cases {
            let rows = rows(of(&GATEWAY, &numbers).into_iter());
            let starts: Vec<bool> = rows.map(|row| row.starts_section).collect();
            assert_eq!(starts, expected, "{numbers:?}");
        }
    }
}
