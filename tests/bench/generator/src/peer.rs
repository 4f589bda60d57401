//! Whose words the enum is written in.

/// One way to write an enum of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Peer {
    /// The enum alone: what everybody pays.
    Bare,
    /// `thiserror` for the messages, and nothing else.
    Thiserror,
    /// `thiserror` for the messages, and a `match` by hand for each of the rest.
    Matches,
    /// `snafu`.
    Snafu,
    /// `strum`, with texts and statuses as messages and properties.
    Strum,
    /// `miette` over `thiserror`.
    Miette,
    /// `api-error` over `thiserror`.
    ApiError,
    /// This project.
    Ours,
}

impl Peer {
    /// All of them, the bare enum first, for the cost of the others is counted from there.
    pub const ALL: [Peer; 8] = [
        Peer::Bare,
        Peer::Thiserror,
        Peer::Matches,
        Peer::Snafu,
        Peer::Strum,
        Peer::Miette,
        Peer::ApiError,
        Peer::Ours,
    ];

    /// The name on the command line and in the table.
    ///
    /// ```
    /// use error_catalog_bench_generator::Peer;
    ///
    /// assert!(Peer::ALL.into_iter().all(|peer| Peer::from_name(peer.name()) == Some(peer)));
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Peer::Bare => "bare",
            Peer::Thiserror => "thiserror",
            Peer::Matches => "matches",
            Peer::Snafu => "snafu",
            Peer::Strum => "strum",
            Peer::Miette => "miette",
            Peer::ApiError => "api-error",
            Peer::Ours => "ours",
        }
    }

    /// The peer of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Peer> {
        Peer::ALL.into_iter().find(|peer| peer.name() == name)
    }

    /// The feature of the package of peers that brings what the enum depends on.
    #[must_use]
    pub const fn feature(self) -> Option<&'static str> {
        match self {
            Peer::Bare => None,
            Peer::Thiserror | Peer::Matches => Some("thiserror"),
            Peer::Snafu => Some("snafu"),
            Peer::Strum => Some("strum"),
            Peer::Miette => Some("miette"),
            Peer::ApiError => Some("api-error"),
            Peer::Ours => Some("ours"),
        }
    }

    /// The crates that the enum names.
    #[must_use]
    pub const fn crates(self) -> &'static [&'static str] {
        match self {
            Peer::Bare => &[],
            Peer::Thiserror | Peer::Matches => &["thiserror"],
            Peer::Snafu => &["snafu"],
            Peer::Strum => &["strum"],
            Peer::Miette => &["miette", "thiserror"],
            Peer::ApiError => &["api_error", "thiserror"],
            Peer::Ours => &["error_catalog"],
        }
    }
}
