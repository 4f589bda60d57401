//! What a variant adds to a program, beside the bytes of its texts.

use std::fs;
use std::path::Path;

use error_catalog_bench_generator::{Peer, Row, program};
use object::{Object, ObjectSection, SectionKind};

use crate::command_line::Topic;
use crate::figure::Figure;
use crate::problem::Problem;
use crate::processor_time;
use crate::profile::Profile;
use crate::rustc::{self, Dependencies, PROGRAM};
use crate::unit::Unit;
use crate::workspace::Workspace;

const SIZES: [usize; 2] = [500, 5000];

const GOAL: f64 = 1.15;

/// Links, and counts the bytes that are more than those of a program with one variant.
pub(crate) fn figures(workspace: &Workspace) -> Result<Vec<Figure>, Problem> {
    let bare = sizes(workspace, Peer::Bare)?;
    let mut figures = Vec::new();
    for peer in [Peer::Ours, Peer::Matches] {
        for (size, bare) in sizes(workspace, peer)?.into_iter().zip(&bare) {
            let texts: usize = (1..size.variants)
                .map(|number| Row(number).len_of_texts())
                .sum();
            let texts = per_variant(texts as u64, size.variants);
            let variants = size.variants;
            let figure = |name: &str, bytes| {
                Figure::new(
                    Topic::Size,
                    format!("{name} of each of {variants} variants"),
                    peer.name(),
                    bytes,
                    Unit::Bytes,
                )
                .beside("its texts", texts)
            };
            let whole = figure("size", size.each);
            figures.push(if peer == Peer::Ours {
                whole.goal(12, GOAL)
            } else {
                whole
            });
            // `Debug` names each variant, whoever derives the rest.
            figures.push(figure("size beyond the bare enum's", size.each - bare.each));
        }
    }
    Ok(figures)
}

/// What one more variant takes, on the average.
struct Size {
    variants: usize,
    each: f64,
}

fn sizes(workspace: &Workspace, peer: Peer) -> Result<Vec<Size>, Problem> {
    let rustc = rustc::path()?;
    let directory = workspace.scratch("size")?;
    let dependencies = Dependencies::build(peer, Profile::Release)?;
    let size = |variants| {
        let source = program(peer, variants);
        let mut command = rustc::program_from(&rustc, &source, &dependencies, &directory)?;
        processor_time::seconds(&mut command)?;
        bytes(&directory.join(PROGRAM))
    };
    let one = size(1)?;
    let more = |&variants: &usize| {
        let each = per_variant(size(variants)?.saturating_sub(one), variants);
        println!(
            "{:10} {variants:5} variants: {each:.1} bytes each",
            peer.name()
        );
        Ok(Size { variants, each })
    };
    SIZES.iter().map(more).collect()
}

/// The sections that are loaded. The file itself is rounded up to pages, several times.
fn bytes(program: &Path) -> Result<u64, Problem> {
    let bytes = fs::read(program).map_err(|error| Problem::of_file(program, &error))?;
    let file = object::File::parse(&*bytes)
        .map_err(|error| Problem::new(format!("{}: {error}", program.display())))?;
    let loaded = file.sections().filter(|section| match section.kind() {
        SectionKind::UninitializedData | SectionKind::UninitializedTls | SectionKind::Debug => {
            false
        }
        _ => section.address() != 0,
    });
    Ok(loaded.map(|section| section.size()).sum())
}

#[expect(clippy::cast_precision_loss, reason = "no program has 2^53 bytes")]
fn per_variant(bytes: u64, variants: usize) -> f64 {
    bytes as f64 / (variants - 1) as f64
}
