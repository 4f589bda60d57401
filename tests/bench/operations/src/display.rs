//! An error as text, beside `write!` and thiserror.

use std::fmt::Write;

use crate::catalog::{ours_500, thiserror_500};
use crate::topic::{Sides, Topic};

/// The same error twice, and the values in it.
struct Case {
    ours: ours_500::CatalogError,
    thiserror: thiserror_500::CatalogError,
    name: String,
    number: u64,
    limit: u32,
}

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        with_errors(Sides::new("Display, no field", || cases(496)))
            .side("write!", |_, (), room| {
                write!(room.text, "The thing number 496 is not found.")
            })
            .done(),
        with_errors(Sides::new("Display, one field", || cases(497)))
            .side("write!", |case, (), room| {
                write!(
                    room.text,
                    "The thing {} number 497 is not found.",
                    case.number
                )
            })
            .done(),
        with_errors(Sides::new("Display, two fields", || cases(499)))
            .side("write!", |case, (), room| {
                write!(
                    room.text,
                    "Thing {} of 499 exceeds its limit {}.",
                    case.name, case.limit
                )
            })
            .done(),
    ]
}

fn with_errors(sides: Sides<Case, ()>) -> Sides<Case, ()> {
    sides
        .side("ours", |case, (), room| write!(room.text, "{}", case.ours))
        .side("thiserror", |case, (), room| {
            write!(room.text, "{}", case.thiserror)
        })
}

fn cases(number: usize) -> (Vec<Case>, ()) {
    let case = Case {
        ours: ours_500::values().swap_remove(number),
        thiserror: thiserror_500::values().swap_remove(number),
        name: "thing".to_owned(),
        number: number as u64,
        limit: u32::try_from(number).unwrap_or_default(),
    };
    (vec![case], ())
}
