//! The generated enums.

#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    unreachable_pub,
    reason = "it is written for a library, and only its catalog is asked"
)]
pub(crate) mod ours_50 {
    include!(concat!(env!("OUT_DIR"), "/ours_50.rs"));
}

#[allow(
    clippy::all,
    clippy::pedantic,
    unreachable_pub,
    reason = "it is written for a library"
)]
pub(crate) mod ours_500 {
    include!(concat!(env!("OUT_DIR"), "/ours_500.rs"));
}

#[allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    unreachable_pub,
    reason = "it is written for a library, and only its catalog is asked"
)]
pub(crate) mod ours_5000 {
    include!(concat!(env!("OUT_DIR"), "/ours_5000.rs"));
}

#[allow(
    clippy::all,
    clippy::pedantic,
    unreachable_pub,
    reason = "it is written for a library"
)]
pub(crate) mod thiserror_500 {
    include!(concat!(env!("OUT_DIR"), "/thiserror_500.rs"));
}
