use core::fmt;

use super::tolerant::print;
use crate::Text;
use crate::sink::Sink;
use crate::text::Filling;

/// Puts a text together, of which `is_plain` says whether what is known of it at compile time needs no escape. If a value
/// refuses to print, the text ends there.
pub(super) fn write(out: &mut impl Sink, text: &Text<'_>, is_plain: bool) -> fmt::Result {
    for (literal, argument) in text.template().pieces() {
        if is_plain {
            out.write_plain(literal)?;
        } else {
            out.write_str(literal)?;
        }
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
