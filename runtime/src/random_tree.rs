//! Trees of catalogs that nobody would write, for unit tests. They are leaked, because catalogs are static.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::lookup::Lookup;
use crate::nested::Nested;
use crate::packed_numbers::{Ends, Numbers};
use crate::table::{Codes, Table, Texts, flag};
use crate::{Catalog, Code};

/// Numbers that differ from run to run no more than the tests do.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }

    fn number(&mut self, limit: usize) -> u32 {
        u32::try_from(self.below(limit)).unwrap_or(0)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    /// Some of a few codes, so that they meet.
    fn codes(&mut self, prefix: &str, pool: usize, most: usize) -> Vec<String> {
        let count = self.below(most + 1);
        (0..count)
            .map(|_| format!("{prefix}{}", "x".repeat(self.below(pool))))
            .collect()
    }
}

fn leak<T>(values: Vec<T>) -> &'static [T] {
    Box::leak(values.into_boxed_slice())
}

fn texts(texts: &[String]) -> Texts {
    let mut end = 0;
    let ends = texts.iter().map(|text| {
        end += text.len();
        u32::try_from(end).unwrap_or(0)
    });
    Texts {
        ends: Ends::leaked(ends),
        text: Box::leak(texts.concat().into_boxed_str()),
    }
}

/// A table of up to four rows; every code starts with a letter, every alias with a digit, but for some.
fn table(random: &mut Random, number: usize) -> &'static Table {
    let codes = random.codes("C", 5, 4);
    let rows = codes.len();
    let mut aliases = if rows == 0 {
        Vec::new()
    } else {
        let prefix = if random.one_in(3) { "C" } else { "0" };
        random.codes(prefix, 5, 2)
    };
    // What the derive refuses at the token.
    aliases.sort_unstable();
    aliases.dedup();
    aliases.retain(|alias| !codes.contains(alias));
    let mut alias_rows: Vec<u32> = aliases.iter().map(|_| random.number(rows)).collect();
    alias_rows.sort_unstable();
    let mut keys: Vec<&String> = Vec::new();
    let mut overflow = Vec::new();
    for (key, place) in codes.iter().chain(&aliases).zip(0..) {
        if !keys.contains(&key) {
            keys.push(key);
            overflow.push(place);
        }
    }
    let integers = |codes: &[String]| {
        let lengths = codes.iter().map(|code| i64::try_from(code.len()));
        lengths.map(|length| length.unwrap_or(0)).collect()
    };
    let codes_of_table = if random.one_in(8) && aliases.is_empty() {
        Codes::Integer(leak(integers(&codes)))
    } else {
        Codes::Text(texts(&codes))
    };
    let param_ends = (0..rows).scan(0, |end, _| {
        *end += u32::from(random.one_in(8));
        Some(*end)
    });
    let param_ends: Vec<u32> = param_ends.collect();
    let params = param_ends.last().map_or(0, |end| *end as usize);
    let flags = codes.iter().map(|code| {
        let stands_twice = codes.iter().filter(|other| *other == code).count() > 1;
        if stands_twice || random.one_in(2) {
            u32::from(flag::SHARED_CODE)
        } else {
            0
        }
    });
    let name = Box::leak(format!("table-{number}").into_boxed_str());
    Box::leak(Box::new(Table {
        name,
        type_name: name,
        codes: codes_of_table,
        statuses: Numbers::leaked(alloc::vec![500; rows]),
        flags: Numbers::leaked(flags.collect::<Vec<u32>>()),
        sections: &["Same", "Same"],
        row_sections: Numbers::leaked((0..rows).map(|_| [0, 0, 1, 2][random.below(4)])),
        operations: &["A", "B"],
        row_operations: leak(
            (0..random.number(rows + 1))
                .map(|row| (row, random.number(2)))
                .collect(),
        ),
        params: texts(&alloc::vec![String::from("param"); params]),
        param_ends: Ends::leaked(param_ends),
        aliases: Codes::Text(texts(&aliases)),
        alias_rows: Numbers::leaked(alias_rows),
        lookup: Lookup {
            overflow: leak(overflow),
            ..Lookup::EMPTY
        },
        ..Table::EMPTY
    }))
}

/// Catalogs, each of which nests some of those before it, some of them twice.
pub(crate) fn catalogs(random: &mut Random, count: usize) -> Vec<&'static Catalog> {
    let mut catalogs: Vec<&'static Catalog> = Vec::new();
    for number in 0..count {
        let table = table(random, number);
        let mut before = 0;
        let mut nested = Vec::new();
        for _ in 0..random.below(catalogs.len().min(3) + 1) {
            before += random.number(table.rows() + 1 - before as usize);
            let inner = catalogs[random.below(catalogs.len())];
            let mut yields = random.codes("C", 5, 3);
            yields.sort_unstable();
            yields.dedup();
            let operations: &[u32] = [&[][..], &[0], &[1, 0]][random.below(3)];
            let section = [0, 1, 2][random.below(3)];
            nested.push(
                Nested::new(table, before, inner)
                    .section(section)
                    .operations(operations)
                    .yields(Codes::Text(texts(&yields))),
            );
        }
        catalogs.push(Box::leak(Box::new(Catalog::__new(table, leak(nested)))));
    }
    catalogs
}

/// All codes and aliases that any of these catalogs can have.
pub(crate) fn all_codes() -> Vec<Code<'static>> {
    const X: &str = "xxxxx";
    let text = |prefix: &str, length| {
        Code::Text(Box::leak(
            format!("{prefix}{}", &X[..length]).into_boxed_str(),
        ))
    };
    let texts = (0..6).flat_map(|length| [text("C", length), text("0", length)]);
    texts.chain((0..7).map(Code::Integer)).collect()
}
