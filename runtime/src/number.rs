//! Numbers, as JSON and XML both write them.

use core::fmt::{self, LowerExp, Write};
use core::ops::RangeInclusive;
use core::str::FromStr;

use crate::sink::Sink;

/// The powers of ten between which a float is written without an exponent: where `serde_json` does.
const PLAIN: RangeInclusive<i32> = -5..=15;
const PLAIN_32: RangeInclusive<i32> = -6..=12;

/// Writes an integer.
pub(crate) fn write_unsigned(out: &mut (impl Sink + ?Sized), number: u128) -> fmt::Result {
    match u64::try_from(number) {
        Ok(number) => write_decimal(out, number, false),
        Err(_) => write!(out, "{number}"),
    }
}

/// Writes an integer.
pub(crate) fn write_signed(out: &mut (impl Sink + ?Sized), number: i128) -> fmt::Result {
    match u64::try_from(number.unsigned_abs()) {
        Ok(absolute) => write_decimal(out, absolute, number < 0),
        Err(_) => write!(out, "{number}"),
    }
}

/// Nothing but digits is asked for, and `core` can do much more than that.
fn write_decimal(out: &mut (impl Sink + ?Sized), absolute: u64, is_negative: bool) -> fmt::Result {
    if is_negative {
        out.write_char('-')?;
    }
    let mut digits = [b'0'; 20];
    let mut rest = absolute;
    let mut start = digits.len();
    for digit in digits.iter_mut().rev() {
        *digit += (rest % 10) as u8;
        rest /= 10;
        start -= 1;
        if rest == 0 {
            break;
        }
    }
    out.write_ascii(digits.get(start..).unwrap_or_default())
}

/// Writes a finite float with the fewest digits that read back to it, and always with a point or an exponent.
pub(crate) fn write_f64(out: &mut (impl Write + ?Sized), number: f64) -> fmt::Result {
    write_float(out, number, PLAIN)
}

/// Like [`write_f64`], with the digits that a float of 32 bits needs.
pub(crate) fn write_f32(out: &mut (impl Write + ?Sized), number: f32) -> fmt::Result {
    write_float(out, number, PLAIN_32)
}

fn write_float<F: Copy + LowerExp + FromStr + PartialEq>(
    out: &mut (impl Write + ?Sized),
    number: F,
    plain: RangeInclusive<i32>,
) -> fmt::Result {
    // `core` finds the digits, as in `-1.25e-7`; only how they are laid out differs.
    let mut shortest = Scientific::default();
    write!(shortest, "{number:e}")?;
    // Of two decimals that are equally short and equally near, `core` takes the larger one, and others the even one. So does
    // `core` where it is asked for that many digits.
    let places = shortest.places();
    let mut even = Scientific::default();
    write!(even, "{number:.places$e}")?;
    let text = match even.as_str().parse::<F>() {
        Ok(same) if same == number => even.as_str(),
        // It lies beyond a power of two, where floats are twice as dense.
        _ => shortest.as_str(),
    };
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa),
    };
    let (first, rest) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    out.write_str(sign)?;
    if !plain.contains(&exponent) {
        out.write_str(first)?;
        if !rest.is_empty() {
            write!(out, ".{rest}")?;
        }
        return write!(out, "e{exponent:+}");
    }
    let Ok(whole) = usize::try_from(exponent) else {
        out.write_str("0.")?;
        zeros(out, exponent.unsigned_abs() as usize - 1)?;
        out.write_str(first)?;
        return out.write_str(rest);
    };
    out.write_str(first)?;
    match rest.split_at_checked(whole) {
        Some((whole, fraction)) if !fraction.is_empty() => write!(out, "{whole}.{fraction}"),
        _ => {
            out.write_str(rest)?;
            zeros(out, whole - rest.len())?;
            out.write_str(".0")
        }
    }
}

fn zeros(out: &mut (impl Write + ?Sized), count: usize) -> fmt::Result {
    (0..count).try_for_each(|_| out.write_char('0'))
}

/// A number in scientific notation: at most 17 digits, a point, two signs and an exponent.
#[derive(Default)]
struct Scientific {
    bytes: [u8; 32],
    len: usize,
}

impl Scientific {
    fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// How many digits stand between the point and the exponent.
    fn places(&self) -> usize {
        let (mantissa, _) = self.as_str().split_once('e').unwrap_or_default();
        mantissa.split_once('.').map_or(0, |(_, rest)| rest.len())
    }
}

impl Write for Scientific {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        let place = self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}
