//! How a crate is compiled.

/// What cargo calls a profile, but for `check`, which to a user is one too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Profile {
    /// `cargo check`: metadata alone.
    Check,
    /// `cargo build --release`.
    Release,
}

impl Profile {
    pub(crate) const ALL: [Profile; 2] = [Profile::Check, Profile::Release];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Profile::Check => "check",
            Profile::Release => "release",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL
            .into_iter()
            .find(|profile| profile.name() == name)
    }

    /// The words that make cargo build its dependencies.
    pub(crate) const fn cargo(self) -> &'static [&'static str] {
        match self {
            Profile::Check => &["check"],
            Profile::Release => &["build", "--release"],
        }
    }

    /// The words that make rustc do what cargo has it do for a library in this profile.
    pub(crate) const fn rustc(self) -> &'static [&'static str] {
        match self {
            Profile::Check => &["--emit=metadata"],
            Profile::Release => &["--emit=metadata,link", "-Copt-level=3", "-Ccodegen-units=1"],
        }
    }
}
