//! What holds of every tree of catalogs, checked against a slow walk that keeps everything in lists.

use alloc::vec::Vec;

use crate::nested::nested_entry;
use crate::random_tree::{Random, all_codes, catalogs};
use crate::table::Codes;
use crate::{Catalog, Code, Entry};

/// A published entry, and what the walk knows of it.
pub(crate) struct Known {
    pub(crate) entry: Entry,
    /// Its place in the order in which codes are looked for: own rows first, then nested catalogs.
    pub(crate) rank: Vec<usize>,
    /// The aliases of entries that gave way to it.
    inherited: Vec<Code<'static>>,
}

impl Known {
    fn means(&self, code: Code<'_>) -> bool {
        self.entry.code() == code || self.entry.aliases().any(|alias| alias == code)
    }

    /// What is published, and where it is from.
    fn is(&self, entry: Entry) -> bool {
        let from = (self.entry.table().name, self.entry.row());
        from == (entry.table().name, entry.row()) && self.entry == entry
    }
}

pub(crate) fn lists(codes: &Codes, code: Code<'_>) -> bool {
    (0..codes.len()).any(|number| codes.get(number) == code)
}

pub(crate) fn walk(catalog: &Catalog) -> Vec<Known> {
    let own = catalog.own_entries().enumerate();
    let own: Vec<Known> = own
        .map(|(row, entry)| Known {
            entry,
            rank: alloc::vec![0, row],
            inherited: Vec::new(),
        })
        .collect();
    let mut known = own;
    for (number, nested) in catalog.nested_slice().iter().enumerate() {
        let mut kept = Vec::new();
        for mut inner in walk(nested.catalog) {
            let code = inner.entry.code();
            let same = known.iter_mut().filter(|known| known.entry.code() == code);
            let first = same.min_by_key(|known| known.rank.clone());
            match first.filter(|_| lists(&nested.yields, code)) {
                Some(first) if first.entry.params().count() == 0 => {
                    first.inherited.extend(inner.entry.aliases());
                    first.inherited.append(&mut inner.inherited);
                }
                _ => {
                    inner.entry = inner.entry.within(nested);
                    inner.rank.insert(0, number + 1);
                    kept.push(inner);
                }
            }
        }
        known.append(&mut kept);
    }
    // Into document order: a nested catalog stands before the first own row that is not before it.
    let nested = catalog.nested_slice();
    known.sort_by_key(|known| match known.rank[0] {
        0 => (known.rank[1], 1, 0),
        number => (nested[number - 1].before as usize, 0, number),
    });
    known
}

/// Checks many trees, and returns in how many of them something is hidden.
fn for_all(seed: u64, check: impl Fn(&'static Catalog, &[Known], &mut Random)) -> usize {
    let mut random = Random::new(seed);
    let mut hiding = 0;
    for _ in 0..200 {
        for catalog in catalogs(&mut random, 6) {
            let known = walk(catalog);
            hiding += usize::from(known.len() < catalog.rows());
            check(catalog, &known, &mut random);
        }
    }
    hiding
}

fn assert_are(entries: impl IntoIterator<Item = Entry>, known: &[&Known], what: &str) {
    let entries: Vec<Entry> = entries.into_iter().collect();
    let are = entries.len() == known.len()
        && entries
            .iter()
            .zip(known)
            .all(|(entry, known)| known.is(*entry));
    let known: Vec<Entry> = known.iter().map(|known| known.entry).collect();
    assert!(are, "{what}: {entries:?} are not {known:?}");
}

#[test]
fn entries_are_what_is_not_hidden_in_document_order() {
    let hiding = for_all(1, |catalog, known, _| {
        let known: Vec<&Known> = known.iter().collect();
        assert_eq!(catalog.len(), known.len());
        assert_eq!(catalog.is_empty(), known.is_empty());
        assert_are(catalog.entries(), &known, "forwards");
        let mut backwards = known;
        backwards.reverse();
        assert_are(catalog.entries().rev(), &backwards, "backwards");
    });
    assert!(hiding > 100, "{hiding}");
}

#[test]
fn both_ends_meet_wherever_they_do() {
    for_all(2, |catalog, known, random| {
        for front in 0..=known.len() {
            let mut entries = catalog.entries();
            let mut met: Vec<Entry> = entries.by_ref().take(front).collect();
            assert_eq!(entries.len(), known.len() - front);
            let mut back: Vec<Entry> = entries.by_ref().rev().collect();
            assert!(entries.next().is_none() && entries.next_back().is_none());
            back.reverse();
            met.append(&mut back);
            assert_are(met, &known.iter().collect::<Vec<_>>(), "met");
        }
        // In turns, whichever is next.
        let mut entries = catalog.entries();
        let mut left = known;
        while let [first, .., last] | [first @ last] = left {
            if random.below(2) == 0 {
                assert!(first.is(entries.next().unwrap()));
                left = &left[1..];
            } else {
                assert!(last.is(entries.next_back().unwrap()));
                left = &left[..left.len() - 1];
            }
            assert_eq!(entries.size_hint(), (left.len(), Some(left.len())));
        }
    });
}

#[test]
fn nth_is_as_many_times_next() {
    for_all(3, |catalog, known, random| {
        let mut entries = catalog.entries();
        let mut left = known;
        for _ in 0..4 {
            let skipped = random.below(4);
            let expected = left.get(skipped);
            let found = entries.nth(skipped);
            assert_eq!(found.is_some(), expected.is_some());
            assert!(
                expected
                    .zip(found)
                    .is_none_or(|(known, entry)| known.is(entry))
            );
            left = left.get(skipped + 1..).unwrap_or_default();
            assert_eq!(entries.len(), left.len());
        }
    });
}

#[test]
fn find_all_has_every_entry_that_a_code_means_once() {
    for_all(4, |catalog, known, _| {
        for code in all_codes() {
            let means = known.iter().filter(|known| known.means(code));
            let mut inherits: Vec<&Known> = Vec::new();
            for known in known {
                let is_new = !inherits.iter().any(|other| other.entry == known.entry);
                if known.inherited.contains(&code) && !known.means(code) && is_new {
                    inherits.push(known);
                }
            }
            let found: Vec<Entry> = catalog.find_all(code).collect();
            // Those that stand in for others stand in their places; the rest is in document order.
            let (standing_in, itself): (Vec<Entry>, Vec<Entry>) = found
                .iter()
                .partition(|entry| inherits.iter().any(|known| known.is(**entry)));
            assert_are(itself, &means.collect::<Vec<_>>(), "meant");
            assert_eq!(standing_in.len(), inherits.len(), "{code}");
            assert_eq!(catalog.find(code).is_some(), !found.is_empty(), "{code}");
            if let Some(entry) = catalog.find(code) {
                assert!(found.contains(&entry), "{code}");
                let own = catalog.own_entries().find(|own| own.code() == code);
                assert!(own.is_none_or(|own| own == entry), "{code}");
            }
        }
    });
}

#[test]
fn an_entry_is_found_by_its_code_and_by_its_aliases() {
    for_all(5, |catalog, known, _| {
        for known in known {
            let entry = known.entry;
            for code in core::iter::once(entry.code()).chain(entry.aliases()) {
                assert!(catalog.find_all(code).any(|found| known.is(found)));
            }
            for alias in &known.inherited {
                assert!(catalog.find_all(*alias).any(|found| found == entry));
            }
        }
    });
}

#[test]
fn an_inner_error_is_answered_as_documents_print_it() {
    for_all(8, |catalog, known, _| {
        for (number, nested) in catalog.nested_slice().iter().enumerate() {
            for entry in nested.catalog.entries() {
                let answered = nested_entry(catalog, number, entry);
                assert!(known.iter().any(|known| known.is(answered)));
                assert_eq!(answered.code(), entry.code());
            }
        }
    });
}

#[test]
fn sections_share_out_the_entries_that_have_one() {
    for_all(6, |catalog, known, _| {
        let sections: Vec<_> = catalog.sections().collect();
        for known in known {
            let of = sections
                .iter()
                .filter(|section| section.contains(known.entry));
            let names: Vec<_> = of.map(|section| section.name()).collect();
            assert_eq!(names, known.entry.section().as_slice());
        }
        for section in sections {
            let of_section = known.iter().filter(|known| section.contains(known.entry));
            let of_section: Vec<&Known> = of_section.collect();
            assert!(!of_section.is_empty(), "{section}");
            assert_are(section.entries(), &of_section, section.name());
        }
    });
}

#[test]
fn an_operation_has_the_entries_that_name_it_and_those_that_name_none() {
    for_all(7, |catalog, known, _| {
        for name in ["A", "B", "C"] {
            let belongs = |known: &&Known| {
                let names: Vec<_> = known.entry.operations().collect();
                names.is_empty() || names.contains(&name)
            };
            let belonging: Vec<&Known> = known.iter().filter(belongs).collect();
            assert_are(catalog.operation(name), &belonging, name);
        }
        let names: Vec<_> = catalog.operations().collect();
        for known in known {
            assert!(known.entry.operations().all(|name| names.contains(&name)));
        }
        assert_eq!(names, ["A", "B"]);
    });
}
