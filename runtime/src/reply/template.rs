use core::fmt;

use super::tolerant::print;
use crate::Text;
use crate::excerpt::Excerpt;
use crate::sink::Sink;
use crate::text::Filling;

/// Puts a text together, of which `is_plain` says whether what is known of it at compile time needs no escape. If a value
/// refuses to print, the text ends there.
#[inline]
pub(super) fn write(out: &mut impl Sink, text: &Text<'_>, is_plain: bool) -> fmt::Result {
    if is_plain {
        write_with(out, text, Sink::write_plain)
    } else {
        write_with(out, text, |out, part| out.write_str(part.as_str()))
    }
}

#[inline]
fn write_with<S: Sink>(
    out: &mut S,
    text: &Text<'_>,
    write: impl Fn(&mut S, Excerpt) -> fmt::Result,
) -> fmt::Result {
    let template = text.template();
    let (mut number, mut done) = (0, 0);
    while let Some((place, argument)) = template.hole(number) {
        write(out, template.between(done, place))?;
        if !fill(out, &text.filling(argument))? {
            return Ok(());
        }
        number += 1;
        done = place;
    }
    write(out, template.after(done))
}

/// Writes a value, and says whether that has printed all that it wanted to.
#[inline(always)]
#[allow(clippy::inline_always, reason = "it is one write in most cases")]
fn fill(out: &mut impl Sink, filling: &Filling<'_>) -> Result<bool, fmt::Error> {
    match filling {
        Filling::Value(value) => match value.write_plain(out) {
            Some(written) => written.map(|()| true),
            None => print(out, value),
        },
        Filling::Argument(argument) => print(out, argument),
    }
}
