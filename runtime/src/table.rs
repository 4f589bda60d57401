//! The static table that the derive writes for one type: columns of texts and numbers, one row per entry.
//!
//! Generated code writes these structs as literals, so all fields are public; the module itself is hidden behind
//! `__private` and may change with every release, because the macro crate is pinned to this one.
//!
//! Why columns: a text costs its bytes and one number. A pointer to it would cost 16 bytes and a relocation of 24.
//! A column that a catalog does not use costs nothing.

use crate::Format;
use crate::body::Body;
use crate::lookup::Lookup;
use crate::packed_numbers::{Ends, Numbers};
use crate::retired::RetiredRow;

/// One text per row, all in one string.
///
/// An empty text means that the row has none: the macro refuses empty texts.
#[derive(Clone, Copy)]
pub struct Texts {
    /// All texts, one after the other.
    pub text: &'static str,
    /// Where the text of each row ends in `text`, in bytes. Empty if no row has one.
    pub ends: Ends,
}

impl Texts {
    /// The column that no row has a text in.
    pub const NONE: Texts = Texts {
        text: "",
        ends: Ends::NONE,
    };
}

/// One text per row, in which values may be left open.
///
/// A row has a text here if there is anything in `texts` or any hole: of `"{reason}"` nothing is left but the hole.
#[derive(Clone, Copy)]
pub struct Column {
    /// The texts without their placeholders.
    pub texts: Texts,
    /// The holes, in order of rows and, within a row, of places: see `hole`.
    pub holes: Numbers<4>,
    /// Where the holes of each row end in `holes`. Empty if there is no hole in this column.
    pub hole_ends: Ends,
    /// The rows, ascending, of which the author said that they have no such text in this locale (`zh(advice = none)`),
    /// so that the default locale's text must not stand in.
    pub without: Numbers<3>,
}

impl Column {
    /// The column that no row has a text in.
    pub const NONE: Column = Column {
        texts: Texts::NONE,
        holes: Numbers::NONE,
        hole_ends: Ends::NONE,
        without: Numbers::NONE,
    };
}

/// Codes of one sort.
#[derive(Clone, Copy)]
pub enum Codes {
    /// Text codes.
    Text(Texts),
    /// Integer codes.
    Integer(&'static [i64]),
}

/// The public texts of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// `message`
    Message,
    /// `title`
    Title,
    /// `description`
    Description,
    /// `advice`
    Advice,
}

/// Everything that is known at compile time of the entries of one type itself, without nested catalogs.
///
/// A row's number is its place among the non-transparent variants, from 0. Columns that are empty mean that no row has
/// such a value. "Sparse" columns are pairs of row and value, ascending by row; a row may stand several times.
pub struct Table {
    /// `name`, or the type's name in kebab case without `Error`.
    pub name: &'static str,
    /// The type's name, for messages of the uniqueness assertion.
    pub type_name: &'static str,
    /// `title`, empty if the catalog has none.
    pub title: &'static str,
    /// BCP 47 tags; the first is the default one.
    pub locales: &'static [&'static str],
    /// The texts that exist in the default locale only, by design.
    pub untranslated: &'static [TextKind],
    /// The code of each row.
    pub codes: Codes,
    /// The status of each row that is sent unless a field chooses another.
    pub statuses: Numbers<2>,
    /// Sparse: the other documented statuses, in the order written.
    pub more_statuses: &'static [(u32, u16)],
    /// Bits per row, see [`flag`].
    pub flags: Numbers<2>,
    /// Sparse: `retryable(after = …)`, in seconds.
    pub retry_after: &'static [(u32, u32)],
    /// Per locale, in the order of `locales`; locales at the end in which no row has a text may be left out.
    pub messages: &'static [Column],
    /// Like `messages`.
    pub titles: &'static [Column],
    /// Like `messages`.
    pub descriptions: &'static [Column],
    /// Like `messages`.
    pub advice: &'static [Column],
    /// The headings under which documents print entries, in the order in which they print them. Sections of nested
    /// catalogs stand here too, each for itself, so that a name may stand twice.
    pub sections: &'static [&'static str],
    /// `section_list`: each name is one section, also for the entries of nested catalogs.
    pub sections_listed: bool,
    /// What introduces each section, in the order of `sections`.
    pub section_introductions: Texts,
    /// Per row: 0 for none, else 1 + the place in `sections`.
    pub row_sections: Numbers<2>,
    /// The operations in documented order.
    pub operations: &'static [&'static str],
    /// Sparse: place in `operations`. A row without one belongs to all operations.
    pub row_operations: &'static [(u32, u32)],
    /// `docs`, resolved.
    pub docs: Texts,
    /// `since`
    pub since: Texts,
    /// `deprecated`
    pub deprecated: Texts,
    /// `owner`
    pub owners: Texts,
    /// The names of the params of all rows, one after the other.
    pub params: Texts,
    /// What documents print for each of `params`; empty for `{name}`.
    pub placeholders: Texts,
    /// The numbers of `params`, ascending, for which documents print nothing at all.
    pub empty_placeholders: Numbers<3>,
    /// Where the params of each row end in `params`. Empty if there is no param.
    pub param_ends: Ends,
    /// Sparse: for arguments beyond the params, in order, the param (place within the row) whose value they print.
    pub spec_params: &'static [(u32, u32)],
    /// Other spellings that decode to a row.
    pub aliases: Codes,
    /// The row of each alias.
    pub alias_rows: Numbers<3>,
    /// From code or alias to row. Keys are numbered: first the rows, then the aliases. Of rows with one code the first
    /// is the key.
    pub lookup: Lookup,
    /// The shape of the response.
    pub body: Body,
    /// `format`: what is sent when the request does not say.
    pub format: Format,
    /// `code_header`: the header that repeats the code; empty for none.
    pub code_header: &'static str,
    /// The codes that were published once.
    pub retired: &'static [RetiredRow],
}

impl Table {
    /// A table without rows: the macro names only what differs from it.
    pub const EMPTY: Table = Table {
        name: "",
        type_name: "",
        title: "",
        locales: &["en"],
        untranslated: &[],
        codes: Codes::Text(Texts::NONE),
        statuses: Numbers::NONE,
        more_statuses: &[],
        flags: Numbers::NONE,
        retry_after: &[],
        messages: &[],
        titles: &[],
        descriptions: &[],
        advice: &[],
        sections: &[],
        sections_listed: false,
        section_introductions: Texts::NONE,
        row_sections: Numbers::NONE,
        operations: &[],
        row_operations: &[],
        docs: Texts::NONE,
        since: Texts::NONE,
        deprecated: Texts::NONE,
        owners: Texts::NONE,
        params: Texts::NONE,
        placeholders: Texts::NONE,
        empty_placeholders: Numbers::NONE,
        param_ends: Ends::NONE,
        spec_params: &[],
        aliases: Codes::Text(Texts::NONE),
        alias_rows: Numbers::NONE,
        lookup: Lookup::EMPTY,
        body: Body::DEFAULT,
        format: Format::Json,
        code_header: "",
        retired: &[],
    };
}

/// The two numbers in one of [`Column::holes`].
pub(crate) mod hole {
    /// How many of the lower bits say which argument of the row stands in the hole: the first ones are its params, in order;
    /// those after them are params written with a format specification of their own. The bits above say at which byte of
    /// the row's text.
    pub(crate) const ARGUMENT_BITS: u32 = 12;
    /// The lower bits.
    pub(crate) const ARGUMENT_MASK: u32 = (1 << ARGUMENT_BITS) - 1;
}

/// The bits of [`Table::flags`].
pub mod flag {
    /// `shared_code`
    pub const SHARED_CODE: u16 = 1;
    /// `retryable`, in any form but `retryable(never)`
    pub const RETRYABLE: u16 = 1 << 1;
    /// `retryable(throttling)`
    pub const THROTTLING: u16 = 1 << 2;
    /// `fault = client`
    pub const FAULT_CLIENT: u16 = 1 << 3;
    /// `fault = server`
    pub const FAULT_SERVER: u16 = 1 << 4;
    /// `level = …`: 0 for none, else 1 error, 2 warn, 3 info, 4 debug, 5 trace
    pub const LEVEL_SHIFT: u16 = 5;
    /// The three bits of the level.
    pub const LEVEL_MASK: u16 = 0b111 << LEVEL_SHIFT;
    /// `numbered`: documents print this entry in the row of the one before it.
    pub const CONTINUES_ROW: u16 = 1 << 8;
    /// In the code, a message, a title or an advice is something that JSON or XML escape.
    pub const ESCAPED: u16 = 1 << 9;
    /// A field says after how long another attempt is worth it.
    pub const CHOOSES_RETRY_AFTER: u16 = 1 << 10;
}
