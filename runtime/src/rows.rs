//! Reading one row out of the columns of a [`Table`].

use crate::excerpt::Excerpt;
use crate::table::{Codes, Column, Table, TextKind, Texts, hole};
use crate::{Code, Status};

/// The pairs of one row in a sparse column.
pub(crate) fn sparse<T>(pairs: &'static [(u32, T)], row: u32) -> &'static [(u32, T)] {
    let start = pairs.partition_point(|pair| pair.0 < row);
    let end = pairs.partition_point(|pair| pair.0 <= row);
    pairs.get(start..end).unwrap_or_default()
}

impl Texts {
    #[inline]
    pub(crate) const fn excerpt(&self, row: usize) -> Excerpt {
        let (start, end) = self.ends.span(row);
        Excerpt::new(self.text, start, end)
    }

    #[inline]
    pub(crate) fn get(&self, row: usize) -> &'static str {
        self.excerpt(row).as_str()
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

    /// The code, if it is a text.
    #[inline]
    pub(crate) const fn excerpt(&self, row: usize) -> Option<Excerpt> {
        match self {
            Codes::Text(texts) => Some(texts.excerpt(row)),
            Codes::Integer(_) => None,
        }
    }

    #[inline]
    pub(crate) fn get(&self, row: usize) -> Code<'static> {
        match self {
            Codes::Text(texts) => Code::Text(texts.get(row)),
            Codes::Integer(numbers) => Code::Integer(numbers.get(row).copied().unwrap_or_default()),
        }
    }
}

impl Column {
    /// The row's text, if it has one of its own here.
    #[inline]
    fn template(&'static self, row: usize) -> Option<Template> {
        let text = self.texts.ends.get(row).unwrap_or_default();
        let holes = self.hole_ends.get(row).unwrap_or_default();
        // `"{reason}"` is a text although nothing is left of it but the hole.
        (text.0 < text.1 || holes.0 < holes.1).then_some(Template {
            column: self,
            text,
            holes,
        })
    }
}

impl Table {
    pub(crate) const fn rows(&self) -> usize {
        self.statuses.len()
    }

    /// The bits of a row, see [`flag`](crate::table::flag).
    #[inline]
    pub(crate) const fn flags_of(&self, row: usize) -> u16 {
        match self.flags.get(row) {
            // The macro writes no others.
            #[allow(clippy::cast_possible_truncation)]
            Some(flags) => flags as u16,
            None => 0,
        }
    }

    #[inline]
    pub(crate) fn status_of(&self, row: usize) -> Status {
        let number = self.statuses.get(row);
        // The macro writes no larger ones.
        #[allow(clippy::cast_possible_truncation)]
        let status = number.and_then(|number| Status::new(number as u16));
        status.unwrap_or(Status::INTERNAL_SERVER_ERROR)
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
            self.empty_placeholders.contains(number).then_some("")
        })
    }

    #[inline]
    fn columns(&self, kind: TextKind) -> &'static [Column] {
        match kind {
            TextKind::Message => self.messages,
            TextKind::Title => self.titles,
            TextKind::Description => self.descriptions,
            TextKind::Advice => self.advice,
        }
    }

    /// The text of a row in the locale of that number, or what stands in for it.
    #[inline]
    pub(crate) fn template(&self, kind: TextKind, locale: usize, row: u32) -> Option<Template> {
        let column = self.columns(kind).get(locale);
        let own = column.and_then(|column| column.template(row as usize));
        if own.is_some() || locale == 0 {
            return own;
        }
        self.standing_in(kind, column, row)
    }

    /// What stands in for a text that the column of a locale does not have.
    #[inline(never)]
    fn standing_in(
        &self,
        kind: TextKind,
        column: Option<&'static Column>,
        row: u32,
    ) -> Option<Template> {
        if column.is_some_and(|column| column.without.contains(row)) {
            return None;
        }
        self.columns(kind).first()?.template(row as usize)
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
    column: &'static Column,
    /// From where to where it reaches in the column's texts.
    text: (u32, u32),
    /// From where to where its holes reach in the column's.
    holes: (u32, u32),
}

impl Template {
    pub(crate) const EMPTY: Template = Template {
        column: &Column::NONE,
        text: (0, 0),
        holes: (0, 0),
    };

    #[inline]
    const fn excerpt(&self) -> Excerpt {
        let (start, end) = self.text;
        Excerpt::new(self.column.texts.text, start as usize, end as usize)
    }

    /// The text, if nothing is left open in it.
    #[inline]
    pub(crate) const fn constant(&self) -> Option<Excerpt> {
        if self.holes.0 < self.holes.1 {
            None
        } else {
            Some(self.excerpt())
        }
    }

    #[inline]
    pub(crate) fn as_str(&self) -> Option<&'static str> {
        self.constant().map(Excerpt::as_str)
    }

    /// The text with nothing in its holes.
    pub(crate) fn literal(self) -> &'static str {
        self.excerpt().as_str()
    }

    /// The texts before, between and after the holes.
    #[cfg(feature = "client")]
    pub(crate) fn literals(self) -> impl DoubleEndedIterator<Item = &'static str> {
        let (first, last) = self.holes;
        let count = last.saturating_sub(first) as usize;
        let place = move |number: usize| Some(self.hole(number)?.0);
        (0..=count).map(move |number| {
            let start = number.checked_sub(1).and_then(place).unwrap_or(0);
            let part = match place(number) {
                Some(end) => self.between(start, end),
                None => self.after(start),
            };
            part.as_str()
        })
    }

    /// The place of a hole within the text, and its argument.
    #[inline]
    pub(crate) fn hole(&self, number: usize) -> Option<(usize, usize)> {
        let number = self.holes.0 as usize + number;
        if number >= self.holes.1 as usize {
            return None;
        }
        let found = self.column.holes.get(number)?;
        Some((
            (found >> hole::ARGUMENT_BITS) as usize,
            (found & hole::ARGUMENT_MASK) as usize,
        ))
    }

    fn holes(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..).map_while(|number| self.hole(number))
    }

    /// The text between two places.
    #[inline]
    pub(crate) const fn between(&self, start: usize, end: usize) -> Excerpt {
        self.excerpt().between(start, end)
    }

    /// The text from a place on.
    #[inline]
    pub(crate) const fn after(&self, start: usize) -> Excerpt {
        self.excerpt().after(start)
    }
}

impl PartialEq for Template {
    fn eq(&self, other: &Template) -> bool {
        self.literal() == other.literal() && self.holes().eq(other.holes())
    }
}
