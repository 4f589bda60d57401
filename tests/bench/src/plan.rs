//! Which enums are compiled, and how.

use error_catalog_bench_generator::Peer;

use crate::command_line::Limits;
use crate::profile::Profile;

/// The sizes of the enum.
pub(crate) const SIZES: [usize; 5] = [10, 100, 500, 1000, 5000];

/// All peers are compared at these; the others show how the cost of a few of them grows.
const SIZES_OF_ALL_PEERS: [usize; 2] = [100, 500];

/// One compilation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Case {
    pub(crate) profile: Profile,
    pub(crate) variants: usize,
    pub(crate) peer: Peer,
}

/// What is to be compiled, the bare enum and thiserror always among it, for all else is counted by these two.
pub(crate) fn cases(limits: &Limits) -> Vec<Case> {
    let mut cases = Vec::new();
    for profile in Profile::ALL {
        for variants in limits.variants.clone().unwrap_or_else(|| SIZES.to_vec()) {
            for peer in Peer::ALL {
                if limits.profile.is_none_or(|only| only == profile)
                    && is_wanted(limits, variants, peer)
                {
                    cases.push(Case {
                        profile,
                        variants,
                        peer,
                    });
                }
            }
        }
    }
    cases
}

fn is_wanted(limits: &Limits, variants: usize, peer: Peer) -> bool {
    match (peer, &limits.peers) {
        (Peer::Bare | Peer::Thiserror, _) | (Peer::Ours, None) => true,
        (_, Some(peers)) => peers.contains(&peer),
        (Peer::Matches | Peer::Snafu | Peer::Strum | Peer::Miette | Peer::ApiError, None) => {
            limits.everything || limits.variants.is_some() || SIZES_OF_ALL_PEERS.contains(&variants)
        }
    }
}

#[cfg(test)]
mod tests {
    use error_catalog_bench_generator::Peer;

    use super::cases;
    use crate::command_line::Limits;
    use crate::profile::Profile;

    #[test]
    fn by_default_a_few_peers_grow_and_all_are_compared() {
        let cases = cases(&Limits::default());
        let sizes = |peer| {
            cases
                .iter()
                .filter(|case| case.peer == peer && case.profile == Profile::Check)
                .count()
        };
        assert_eq!((sizes(Peer::Ours), sizes(Peer::Snafu)), (5, 2));
    }

    #[test]
    fn what_everything_is_counted_by_is_never_left_out() {
        let limits = Limits {
            variants: Some(vec![500]),
            peers: Some(vec![Peer::Ours]),
            profile: Some(Profile::Release),
            ..Limits::default()
        };
        let peers: Vec<_> = cases(&limits).iter().map(|case| case.peer).collect();
        assert_eq!(peers, [Peer::Bare, Peer::Thiserror, Peer::Ours]);
    }

    #[test]
    fn everything_is_every_peer_at_every_size() {
        let limits = Limits {
            everything: true,
            ..Limits::default()
        };
        assert_eq!(cases(&limits).len(), 2 * 5 * Peer::ALL.len());
    }
}
