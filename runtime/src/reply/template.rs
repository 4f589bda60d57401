use core::fmt;

use super::tolerant::print;
use crate::Text;
use crate::sink::Sink;
use crate::text::Filling;

/// Puts a text together. If a value refuses to print, the text ends there.
pub(super) fn write(out: &mut impl Sink, text: &Text<'_>) -> fmt::Result {
    for (literal, argument) in text.template().pieces() {
        out.write_str(literal)?;
        let Some(argument) = argument else {
            break;
        };
        let is_whole = match text.filling(argument) {
            Filling::Value(value) => match value.write_plain(out) {
                Some(written) => {
                    written?;
                    true
                }
                None => print(out, &value)?,
            },
            Filling::Argument(argument) => print(out, &argument)?,
        };
        if !is_whole {
            break;
        }
    }
    Ok(())
}
