//! Reading one row out of the columns of a [`Table`].

use core::fmt::{self, Display, Formatter};

use crate::Code;
use crate::table::{Codes, Column, Hole, Table, TextKind, Texts};

/// From where to where a row's share of a column reaches; nothing for a row that the column does not have.
pub(crate) const fn span(ends: &[u32], row: usize) -> (usize, usize) {
    if row >= ends.len() {
        return (0, 0);
    }
    let start = if row == 0 { 0 } else { ends[row - 1] as usize };
    (start, ends[row] as usize)
}

/// The pairs of one row in a sparse column.
pub(crate) fn sparse<T>(pairs: &'static [(u32, T)], row: u32) -> &'static [(u32, T)] {
    let start = pairs.partition_point(|pair| pair.0 < row);
    let end = pairs.partition_point(|pair| pair.0 <= row);
    pairs.get(start..end).unwrap_or_default()
}

impl Texts {
    // A table that contradicts itself gives empty texts and no panic: this runs where an error is being answered.
    pub(crate) fn get(&self, row: usize) -> &'static str {
        let (start, end) = span(self.ends, row);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(crate) fn some(&self, row: usize) -> Option<&'static str> {
        Some(self.get(row)).filter(|text| !text.is_empty())
    }
}

impl Codes {
    pub(crate) const fn len(&self) -> usize {
        match self {
            Codes::Text(texts) => texts.ends.len(),
            Codes::Integer(numbers) => numbers.len(),
        }
    }

    pub(crate) fn get(&self, row: usize) -> Code<'static> {
        match self {
            Codes::Text(texts) => Code::Text(texts.get(row)),
            Codes::Integer(numbers) => Code::Integer(numbers.get(row).copied().unwrap_or_default()),
        }
    }
}

impl Column {
    /// The row's text, if it has one of its own here.
    fn template(&self, row: usize) -> Option<Template> {
        let (start, _) = span(self.texts.ends, row);
        let (first, last) = span(self.hole_ends, row);
        let template = Template {
            text: self.texts.get(row),
            start,
            holes: self.holes.get(first..last).unwrap_or_default(),
        };
        // `"{reason}"` is a text although nothing is left of it but the hole.
        (!template.text.is_empty() || !template.holes.is_empty()).then_some(template)
    }
}

impl Table {
    pub(crate) const fn rows(&self) -> usize {
        self.statuses.len()
    }

    /// The tag of that number; the table of a type without locales speaks English.
    pub(crate) const fn locale(&self, number: usize) -> &'static str {
        if number < self.locales.len() {
            self.locales[number]
        } else {
            "en"
        }
    }

    /// What documents print for the param of that number among those of all rows.
    pub(crate) fn placeholder(&self, number: usize) -> Option<&'static str> {
        let placeholder = self.placeholders.some(number);
        placeholder.or_else(|| {
            let number = u32::try_from(number).ok()?;
            let place = self.empty_placeholders.binary_search(&number);
            place.is_ok().then_some("")
        })
    }

    fn columns(&self, kind: TextKind) -> &'static [Column] {
        match kind {
            TextKind::Message => self.messages,
            TextKind::Title => self.titles,
            TextKind::Description => self.descriptions,
            TextKind::Advice => self.advice,
        }
    }

    /// The text of a row in the locale of that number, or what stands in for it.
    pub(crate) fn template(&self, kind: TextKind, locale: usize, row: u32) -> Option<Template> {
        let columns = self.columns(kind);
        if let Some(column) = columns.get(locale) {
            if let Some(template) = column.template(row as usize) {
                return Some(template);
            }
            if locale > 0 && column.without.binary_search(&row).is_ok() {
                return None;
            }
        }
        columns.first()?.template(row as usize)
    }

    /// The locale that the text of a row is really in: the default one where it has none of its own in that asked for.
    pub(crate) fn locale_of(&self, kind: TextKind, locale: usize, row: usize) -> usize {
        let column = self.columns(kind).get(locale);
        let own = column.and_then(|column| column.template(row));
        own.map_or(0, |_| locale)
    }
}

/// A text with the places that are left open in it.
#[derive(Clone, Copy)]
pub(crate) struct Template {
    text: &'static str,
    /// Where `text` starts in its column: holes count from the column's start.
    start: usize,
    holes: &'static [Hole],
}

impl Template {
    pub(crate) const EMPTY: Template = Template {
        text: "",
        start: 0,
        holes: &[],
    };

    pub(crate) fn as_str(self) -> Option<&'static str> {
        self.holes.is_empty().then_some(self.text)
    }

    /// The text with nothing in its holes.
    pub(crate) fn literal(self) -> &'static str {
        self.text
    }

    /// The texts before, between and after the holes.
    #[cfg(feature = "client")]
    pub(crate) fn literals(self) -> impl DoubleEndedIterator<Item = &'static str> {
        let count = self.holes.len();
        let place = move |number: usize| {
            let hole = self.holes.get(number)?;
            Some((hole.at as usize).saturating_sub(self.start))
        };
        (0..=count).map(move |number| {
            let start = number.checked_sub(1).and_then(place).unwrap_or(0);
            let end = place(number).unwrap_or(self.text.len());
            self.text.get(start..end).unwrap_or_default()
        })
    }

    /// Places of the holes within the text, and the argument of each.
    fn holes(self) -> impl Iterator<Item = (usize, u32)> {
        self.holes
            .iter()
            .map(move |hole| ((hole.at as usize).saturating_sub(self.start), hole.argument))
    }

    /// Prints the text; `argument` prints the argument of that number.
    pub(crate) fn fmt(
        self,
        f: &mut Formatter<'_>,
        argument: impl Fn(usize, &mut Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        if self.holes.is_empty() {
            return f.pad(self.text);
        }
        let mut done = 0;
        for (at, number) in self.holes() {
            f.write_str(self.text.get(done..at).unwrap_or_default())?;
            done = at;
            // Through `write_fmt`, because the flags of `f` are meant for the whole text and not for its parts.
            let argument = Argument(|f: &mut Formatter<'_>| argument(number as usize, f));
            f.write_fmt(format_args!("{argument}"))?;
        }
        f.write_str(self.text.get(done..).unwrap_or_default())
    }
}

impl PartialEq for Template {
    fn eq(&self, other: &Template) -> bool {
        self.text == other.text && self.holes().eq(other.holes())
    }
}

struct Argument<F>(F);

impl<F: Fn(&mut Formatter<'_>) -> fmt::Result> Display for Argument<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}
