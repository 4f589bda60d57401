//! What the enum costs to compile.

use std::collections::{BTreeMap, HashMap};

use error_catalog_bench_generator::{Peer, source};

use crate::command_line::{Limits, Topic};
use crate::figure::Figure;
use crate::growth::exponent;
use crate::plan::{Case, cases};
use crate::problem::Problem;
use crate::profile::Profile;
use crate::rustc::{self, Dependencies};
use crate::unit::Unit;
use crate::workspace::Workspace;
use crate::{cachegrind, processor_time};

/// How much more steeply than the bare enum's the cost may grow.
const STEEPER: f64 = 0.05;

/// Compiles, and counts millions of instructions.
pub(crate) fn figures(workspace: &Workspace, limits: &Limits) -> Result<Vec<Figure>, Problem> {
    cachegrind::is_there()?;
    let rustc = rustc::path()?;
    let directory = workspace.scratch("compile")?;
    let log = directory.join("cachegrind");
    let mut dependencies = HashMap::new();
    let mut costs = BTreeMap::new();
    for case in cases(limits) {
        let Case {
            profile,
            variants,
            peer,
        } = case;
        let built = match dependencies.entry((peer, profile)) {
            std::collections::hash_map::Entry::Occupied(built) => built.into_mut(),
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(Dependencies::build(peer, profile)?)
            }
        };
        let source = source(peer, variants);
        let mut command = rustc::library_from(&rustc, &source, profile, built, &directory)?;
        let seconds = processor_time::seconds(&mut command)?;
        let instructions = in_millions(cachegrind::instructions(&command, &log)?);
        let (profile, peer) = (profile.name(), peer.name());
        println!(
            "{profile:8} {variants:5} {peer:10} {instructions:10.1} million instructions {seconds:7.2} s"
        );
        costs.insert(case, instructions);
    }
    let mut figures: Vec<_> = costs.keys().filter_map(|&case| own(&costs, case)).collect();
    figures.extend(costs.keys().filter_map(|&case| whole(&costs, case)));
    figures.extend(costs.keys().filter_map(|&case| growth(&costs, case)));
    Ok(figures)
}

/// What a peer adds to the bare enum.
fn own(costs: &BTreeMap<Case, f64>, case: Case) -> Option<Figure> {
    if matches!(case.peer, Peer::Bare | Peer::Thiserror) {
        return None;
    }
    let bare = costs.get(&Case {
        peer: Peer::Bare,
        ..case
    })?;
    let thiserror = costs.get(&Case {
        peer: Peer::Thiserror,
        ..case
    })?;
    let name = format!(
        "own cost of {} variants, {}",
        case.variants,
        case.profile.name()
    );
    let figure = Figure::new(
        Topic::Compile,
        name,
        case.peer.name(),
        costs.get(&case)? - bare,
        Unit::MillionInstructions,
    )
    .beside(Peer::Thiserror.name(), thiserror - bare);
    Some(match (case.peer, case.variants, case.profile) {
        (Peer::Ours, 500, Profile::Check) => figure.goal(1, 0.6),
        (Peer::Ours, 500, Profile::Release) => figure.goal(2, 0.3),
        _ => figure,
    })
}

/// The enum included: what a user waits for.
fn whole(costs: &BTreeMap<Case, f64>, case: Case) -> Option<Figure> {
    if matches!(case.peer, Peer::Thiserror) {
        return None;
    }
    let thiserror = costs.get(&Case {
        peer: Peer::Thiserror,
        ..case
    })?;
    let name = format!(
        "whole cost of {} variants, {}",
        case.variants,
        case.profile.name()
    );
    let figure = Figure::new(
        Topic::Compile,
        name,
        case.peer.name(),
        *costs.get(&case)?,
        Unit::MillionInstructions,
    )
    .beside(Peer::Thiserror.name(), *thiserror);
    Some(match (case.peer, case.variants, case.profile) {
        (Peer::Ours, 5000, Profile::Release) => figure.goal(3, 0.3),
        _ => figure,
    })
}

/// From the next smaller size that was measured.
fn growth(costs: &BTreeMap<Case, f64>, case: Case) -> Option<Figure> {
    if case.peer == Peer::Bare {
        return None;
    }
    let smaller = costs
        .keys()
        .filter(|other| {
            other.peer == case.peer
                && other.profile == case.profile
                && other.variants < case.variants
        })
        .max_by_key(|other| other.variants)?;
    let of = |peer| {
        let cost = |variants: usize| {
            Some((
                in_floating_point(variants),
                *costs.get(&Case {
                    variants,
                    peer,
                    ..case
                })?,
            ))
        };
        Some(exponent(cost(smaller.variants)?, cost(case.variants)?))
    };
    let bare = of(Peer::Bare)?;
    let name = format!(
        "growth from {} to {} variants, {}",
        smaller.variants,
        case.variants,
        case.profile.name()
    );
    let figure = Figure::new(
        Topic::Compile,
        name,
        case.peer.name(),
        of(case.peer)?,
        Unit::Exponent,
    )
    .beside(Peer::Bare.name(), bare);
    Some(match (case.peer, smaller.variants, case.variants) {
        (Peer::Ours, 1000, 5000) => figure.goal(3, (bare + STEEPER) / bare),
        _ => figure,
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no compilation takes 2^53 instructions"
)]
pub(crate) fn in_millions(instructions: u64) -> f64 {
    instructions as f64 / 1e6
}

#[expect(clippy::cast_precision_loss, reason = "no enum has 2^53 variants")]
fn in_floating_point(variants: usize) -> f64 {
    variants as f64
}
