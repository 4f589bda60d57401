//! The values of `each(…)`: one variant, several rows.

/// The type of a field whose values `each(…)` lists; the derive writes it.
pub trait Each: Sized + 'static {
    /// Every value.
    const __ALL: &'static [Self];

    /// The place of the value in the list.
    fn __number(&self) -> u32;
}

/// The row of a value, where that of the first is known.
#[must_use]
pub fn row_of_each(first: u32, value: &impl Each) -> u32 {
    first.saturating_add(value.__number())
}
