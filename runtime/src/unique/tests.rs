use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::keys::Slot;
use super::message::Message;
use super::yields::{refusal, refusal_in};
use super::{assert_every_yield, assert_unique_codes, assert_yields, unique_codes_capacity};
use crate::fixture::{COMMON, VPC, scanned};
use crate::gateway::NAS;
use crate::laws::{Known, lists, walk};
use crate::nested::Nested;
use crate::packed_numbers::{Ends, Numbers, ends, numbers};
use crate::random_tree::{Random, catalogs};
use crate::table::{Codes, Table, Texts, flag};
use crate::{Catalog, Code, Entry};

const fn table(
    type_name: &'static str,
    text: &'static str,
    ends: Ends,
    flags: Numbers<2>,
) -> Table {
    Table {
        name: "name",
        type_name,
        codes: Codes::Text(Texts { text, ends }),
        statuses: match ends.len() {
            0 => numbers![],
            1 => numbers![500],
            _ => numbers![500, 500],
        },
        flags,
        lookup: scanned(match ends.len() {
            0 => &[],
            1 => &[0],
            _ => &[0, 1],
        }),
        ..Table::EMPTY
    }
}

static SHARED: Catalog = Catalog::__new(
    &table(
        "SharedError",
        "ServiceUnavailable",
        ends![18],
        numbers![flag::SHARED_CODE],
    ),
    &[],
);
static PLAIN: Catalog = Catalog::__new(
    &table("PlainError", "ServiceUnavailable", ends![18], numbers![]),
    &[],
);
static TWIN: Catalog = Catalog::__new(
    &Table {
        name: "twin",
        ..table("PlainError", "ServiceUnavailable", ends![18], numbers![])
    },
    &[],
);
static ALIAS: Catalog = Catalog::__new(
    &Table {
        type_name: "AliasError",
        aliases: Codes::Text(Texts {
            text: "ServiceUnavailable",
            ends: ends![18],
        }),
        alias_rows: numbers![0],
        ..Table::EMPTY
    },
    &[],
);

fn conflict(catalogs: &[&'static Catalog]) -> Option<String> {
    let mut slots = alloc::vec![Slot::EMPTY; unique_codes_capacity(catalogs)];
    let (earlier, later) = super::keys::conflict(catalogs, &mut slots)?;
    Some(Message::of_conflict(earlier, later).as_str().to_string())
}

#[test]
fn a_tree_is_checked_while_compiling() {
    const CATALOGS: &[&Catalog] = &[&VPC];
    const { assert_unique_codes::<{ unique_codes_capacity(CATALOGS) }>(CATALOGS) };
    assert_eq!(unique_codes_capacity(CATALOGS), 16);
    assert_eq!(unique_codes_capacity(&[]), 1);
}

#[test]
fn both_types_and_the_code_are_named() {
    assert_eq!(
        conflict(&[&PLAIN, &ALIAS]).unwrap(),
        "alias `ServiceUnavailable` of `AliasError` stands in `PlainError` too: rename one, because an alias \
         cannot be shared",
    );
    assert_eq!(
        conflict(&[&PLAIN, &TWIN]).unwrap(),
        "code `ServiceUnavailable` of `PlainError` (catalog `twin`) stands in `PlainError` (catalog `name`) too: \
         rename one, mark it `shared_code` where that is meant, or let a nested catalog give way with `yields`",
    );
    assert_eq!(
        conflict(&[&VPC, &COMMON]).unwrap(),
        "code `InternalError` stands twice, because `CommonError` is reached twice: nest it once, or mark the \
         code `shared_code` where that is meant",
    );
}

#[test]
fn one_mark_is_enough_for_two_and_not_for_three() {
    assert_eq!(conflict(&[&SHARED, &PLAIN]), None);
    assert_eq!(conflict(&[&PLAIN, &SHARED]), None);
    assert_eq!(conflict(&[&SHARED, &SHARED]), None);
    assert!(conflict(&[&SHARED, &PLAIN, &TWIN]).is_some());
    assert!(conflict(&[&PLAIN, &SHARED, &TWIN]).is_some());
}

#[test]
fn an_alias_is_never_shared() {
    assert!(conflict(&[&SHARED, &ALIAS]).is_some());
    assert!(conflict(&[&ALIAS, &SHARED]).is_some());
}

#[test]
fn codes_that_yield_do_not_meet() {
    const CATALOGS: &[&Catalog] = &[&NAS];
    const {
        assert_yields(&NAS, 0, 0);
        assert_every_yield(CATALOGS);
        assert_unique_codes::<{ unique_codes_capacity(CATALOGS) }>(CATALOGS);
    };
}

static PARAMS: Table = Table {
    params: Texts {
        text: "id",
        ends: ends![2],
    },
    param_ends: ends![1],
    ..table("ParamsError", "ServiceUnavailable", ends![18], numbers![])
};
static NOTHING: Table = table("NothingError", "", ends![], numbers![]);
static OF_PARAMS: Catalog = Catalog::__new(&PARAMS, &[]);

const AT_CODE: Codes = Codes::Text(Texts {
    text: "ServiceUnavailable",
    ends: ends![18],
});

static CANNOT_YIELD: Catalog = Catalog::__new(
    &NOTHING,
    &[
        Nested::new(&NOTHING, 0, &COMMON).yields(Codes::Integer(&[-7])),
        Nested::new(&NOTHING, 0, &OF_PARAMS).yields(Codes::Text(Texts {
            text: "InternalError",
            ends: ends![13],
        })),
    ],
);
static NOTHING_BEFORE: Catalog = Catalog::__new(
    &NOTHING,
    &[
        Nested::new(&NOTHING, 0, &PLAIN).yields(AT_CODE),
        Nested::new(&NOTHING, 0, &SHARED),
    ],
);
static NOTHING_TO_FILL: Catalog = Catalog::__new(
    &NOTHING,
    &[
        Nested::new(&NOTHING, 0, &OF_PARAMS),
        Nested::new(&NOTHING, 0, &PLAIN).yields(AT_CODE),
    ],
);
static FURTHER_INSIDE: Catalog = Catalog::__new(
    &NOTHING,
    &[
        Nested::new(&NOTHING, 0, &VPC),
        Nested::new(&NOTHING, 0, &NOTHING_TO_FILL),
    ],
);

#[test]
fn what_cannot_yield_is_told_with_the_type_and_the_code() {
    let no_such_code = "because it has no such code: remove it from `yields`, or correct it";
    let cases = [
        (&CANNOT_YIELD, 0, alloc::format!("`CommonError` cannot yield at `-7`, {no_such_code}")),
        (
            &CANNOT_YIELD,
            1,
            alloc::format!("`ParamsError` cannot yield at `InternalError`, {no_such_code}"),
        ),
        (
            &NOTHING_BEFORE,
            0,
            "`PlainError` cannot yield at `ServiceUnavailable`, because neither `NothingError` itself nor a catalog that it \
             nests earlier has this code: remove it from `yields`, or let what has it stand before"
                .to_string(),
        ),
        (
            &NOTHING_TO_FILL,
            1,
            "`PlainError` cannot yield at `ServiceUnavailable`, because nothing would fill the params of the entry in \
             `ParamsError`: remove it from `yields`, or the fields from the texts of that entry"
                .to_string(),
        ),
    ];
    for (catalog, number, expected) in cases {
        let message = refusal(catalog, number, 0).unwrap();
        assert_eq!(message.as_str(), expected);
    }
    let message = refusal_in(&FURTHER_INSIDE).unwrap();
    assert!(message.as_str().contains("`ParamsError`"));
    assert!(refusal_in(&NAS).is_none() && refusal_in(&VPC).is_none());
}

#[test]
fn an_alias_of_a_hidden_entry_is_still_taken() {
    static OUTER: Table = table("OuterError", "ServiceUnavailable", ends![18], numbers![]);
    static ALIASED: Catalog = Catalog::__new(
        &Table {
            aliases: Codes::Text(Texts {
                text: "Down",
                ends: ends![4],
            }),
            alias_rows: numbers![0],
            ..table("AliasedError", "ServiceUnavailable", ends![18], numbers![])
        },
        &[],
    );
    static DOWN: Catalog = Catalog::__new(&table("DownError", "Down", ends![4], numbers![]), &[]);
    static TWICE: Catalog = Catalog::__new(
        &OUTER,
        &[
            Nested::new(&OUTER, 1, &ALIASED).yields(AT_CODE),
            Nested::new(&OUTER, 1, &ALIASED).yields(AT_CODE),
        ],
    );
    static BESIDE: Catalog = Catalog::__new(
        &OUTER,
        &[
            Nested::new(&OUTER, 1, &ALIASED).yields(AT_CODE),
            Nested::new(&OUTER, 1, &DOWN),
        ],
    );
    assert_eq!(conflict(&[&TWICE]), None, "both lead to one entry");
    assert_eq!(
        conflict(&[&BESIDE]).unwrap(),
        "code `Down` of `DownError` is an alias in `AliasedError` too: rename one, because an alias cannot be shared",
    );
}

/// A key, and what a slow walk knows of it.
struct Told {
    code: Code<'static>,
    is_alias: bool,
    is_hidden: bool,
    entry: Entry,
    is_shared: bool,
}

fn keys(catalog: &Catalog) -> Vec<Told> {
    let told = |code, entry: Entry, is_alias| Told {
        code,
        is_alias,
        is_hidden: false,
        entry,
        is_shared: entry.is_shared() && !is_alias,
    };
    let codes = catalog
        .own_entries()
        .map(|entry| told(entry.code(), entry, false));
    let aliases = catalog
        .own_entries()
        .flat_map(|entry| entry.aliases().map(move |alias| told(alias, entry, true)));
    let mut keys: Vec<Told> = codes.chain(aliases).collect();
    for (number, nested) in catalog.nested_slice().iter().enumerate() {
        for mut key in self::keys(nested.catalog) {
            key.is_hidden |= !key.is_alias && lists(&nested.yields, key.code);
            key.entry = catalog.nested_entry(number, key.entry);
            keys.push(key);
        }
    }
    keys
}

fn is_conflict(keys: &[Told]) -> bool {
    let pairs = keys.iter().enumerate();
    let mut pairs =
        pairs.flat_map(|(number, later)| keys[..number].iter().map(move |a| (a, later)));
    pairs.any(|(a, b)| {
        let excludes = a.is_alias || b.is_alias || !(a.is_shared || b.is_shared);
        let stands_in = a.entry.stands_in() || b.entry.stands_in();
        let row = |told: &Told| (told.entry.table().name, told.entry.row());
        a.code == b.code
            && !a.is_hidden
            && !b.is_hidden
            && excludes
            && !(stands_in && row(a) == row(b))
    })
}

fn cannot_yield(catalog: &Catalog) -> bool {
    let nested = catalog.nested_slice();
    nested.iter().enumerate().any(|(number, inner)| {
        let own = catalog.own_entries().map(|entry| (0, Vec::new(), entry));
        let earlier = nested[..number].iter().zip(1..);
        let earlier = earlier.flat_map(|(nested, place)| {
            let known = walk(nested.catalog).into_iter();
            known.map(move |known: Known| (place, known.rank, known.entry))
        });
        let mut before: Vec<_> = own.chain(earlier).collect();
        before.sort_by_key(|(place, rank, _)| (*place, rank.clone()));
        let mut codes = (0..inner.yields.len()).map(|code| inner.yields.get(code));
        let at_code = codes.any(|code| {
            let has_code = walk(inner.catalog)
                .iter()
                .any(|known| known.entry.code() == code);
            let first = before.iter().find(|(_, _, entry)| entry.code() == code);
            !has_code || first.is_none_or(|(_, _, entry)| entry.params().count() > 0)
        });
        at_code || cannot_yield(inner.catalog)
    })
}

#[test]
fn every_conflict_is_found_and_nothing_else() {
    let mut random = Random::new(8);
    let mut told = [0; 4];
    for _ in 0..1500 {
        for catalog in catalogs(&mut random, 4) {
            let conflicts = conflict(&[catalog]).is_some();
            assert_eq!(conflicts, is_conflict(&keys(catalog)), "{catalog:?}");
            let refused = refusal_in(catalog).is_some();
            assert_eq!(refused, cannot_yield(catalog), "{catalog:?}");
            told[usize::from(conflicts) + 2 * usize::from(refused)] += 1;
        }
    }
    assert!(told.iter().all(|count| *count > 100), "{told:?}");
}
