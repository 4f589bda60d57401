use alloc::string::{String, ToString};

use super::message::Message;
use super::{Slot, assert_unique_codes, unique_codes_capacity};
use crate::Catalog;
use crate::fixture::{COMMON, VPC};
use crate::table::{Codes, Table, Texts, flag};

const fn table(
    type_name: &'static str,
    text: &'static str,
    ends: &'static [u32],
    flags: &'static [u16],
) -> Table {
    Table {
        name: "name",
        type_name,
        codes: Codes::Text(Texts { text, ends }),
        statuses: match ends.len() {
            0 => &[],
            1 => &[500],
            _ => &[500, 500],
        },
        flags,
        ..Table::EMPTY
    }
}

static SHARED: Catalog = Catalog::__new(
    &table(
        "SharedError",
        "ServiceUnavailable",
        &[18],
        &[flag::SHARED_CODE],
    ),
    &[],
);
static PLAIN: Catalog = Catalog::__new(&table("PlainError", "ServiceUnavailable", &[18], &[]), &[]);
static TWIN: Catalog = Catalog::__new(
    &Table {
        name: "twin",
        ..table("PlainError", "ServiceUnavailable", &[18], &[])
    },
    &[],
);
static ALIAS: Catalog = Catalog::__new(
    &Table {
        type_name: "AliasError",
        aliases: Codes::Text(Texts {
            text: "ServiceUnavailable",
            ends: &[18],
        }),
        alias_rows: &[0],
        ..Table::EMPTY
    },
    &[],
);

fn conflict(catalogs: &[&'static Catalog]) -> Option<String> {
    let (earlier, later) = super::conflict(catalogs, &mut [Slot::EMPTY; 64])?;
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
         rename one, or mark it `shared_code` where that is meant",
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
