//! Which compiler the snapshots are of.

use std::env;
use std::io::Write as _;
use std::process::Command;

/// Whether snapshots can be compared; says so if not.
pub(crate) fn is_that_of_the_snapshots() -> bool {
    let wanted = include_str!("../../ui/COMPILER").trim();
    let found = version();
    if found != wanted {
        // Past the test harness, which would keep it to itself because the test passes.
        let _ = writeln!(
            std::io::stderr(),
            "skipped: the snapshots in tests/ui are those of rustc {wanted}, and this is {found}"
        );
    }
    found == wanted
}

/// `1.95.0` of `rustc 1.95.0 (59807616e 2026-04-14)`.
fn version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let printed = output.map(|output| output.stdout).unwrap_or_default();
    let printed = String::from_utf8_lossy(&printed);
    let version = printed.split_whitespace().nth(1);
    version.unwrap_or("of unknown version").to_owned()
}
