use alloc::string::ToString;
use alloc::vec::Vec;

use crate::Reply;

/// Those of a reply, in the types of one of the versions of the crate `http`.
pub(super) fn of_reply<N, V>(reply: &Reply<'_>) -> impl Iterator<Item = (N, V)>
where
    N: for<'name> TryFrom<&'name str>,
    V: TryFrom<Vec<u8>>,
{
    reply.headers().filter_map(|(name, value)| {
        let value = match value.as_str() {
            Some(text) => V::try_from(text.into()),
            None => V::try_from(value.to_string().into_bytes()),
        };
        // Both are visible ASCII by their making: if not, a header less is better than a panic on the way to the caller.
        Some((N::try_from(name).ok()?, value.ok()?))
    })
}
