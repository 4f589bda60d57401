use http::HeaderMap;

use super::framework::{Note, Settings, Tower};
use crate::Answered;
use crate::integrations::middleware::manner::Manner;

/// How to write the error, of which whoever watches is told, unless a layer inside of this one has written it already:
/// then only what this one withholds is a reason to write it again, as that one would.
pub(super) fn manner(
    settings: &Settings,
    note: &Note,
    answered: &Answered,
    headers: &HeaderMap,
) -> Option<Manner<Tower>> {
    let error = answered.error();
    if let Some(written) = answered.manner() {
        return written.veiled(settings, error);
    }
    let manner = Manner::new(settings, &note.of_any, headers);
    manner.tell(settings, error);
    Some(manner)
}
