use core::fmt;

use super::tolerant::print;
use crate::Text;
use crate::sink::Sink;
use crate::text::Filling;

/// Puts a text together, of which `is_plain` says whether what is known of it at compile time needs no escape. If a value
/// refuses to print, the text ends there.
pub(super) fn write(out: &mut impl Sink, text: &Text<'_>, is_plain: bool) -> fmt::Result {
    let template = text.template();
    let (mut number, mut done) = (0, 0);
    while let Some((place, argument)) = template.hole(number) {
        constant(out, template.between(done, place), is_plain)?;
        if !fill(out, &text.filling(argument))? {
            return Ok(());
        }
        number += 1;
        done = place;
    }
    constant(out, template.after(done), is_plain)
}

#[inline]
fn constant(out: &mut impl Sink, text: &str, is_plain: bool) -> fmt::Result {
    if is_plain {
        out.write_plain(text)
    } else {
        out.write_str(text)
    }
}

/// Writes a value, and says whether that has printed all that it wanted to.
#[inline]
fn fill(out: &mut impl Sink, filling: &Filling<'_>) -> Result<bool, fmt::Error> {
    match filling {
        Filling::Value(value) => match value.write_plain(out) {
            Some(written) => written.map(|()| true),
            None => print(out, value),
        },
        Filling::Argument(argument) => print(out, argument),
    }
}
