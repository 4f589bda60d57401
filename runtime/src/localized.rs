use core::fmt::{self, Debug, Formatter};

use crate::rows::Template;
use crate::table::{Table, TextKind};
use crate::text::Values;
use crate::{ApiError, Entry, Text, locale};

/// The public texts of an error, or of an [`Entry`], in one language.
///
/// The language is found by the Lookup of [RFC 4647 §3.4]: `zh-Hant-TW` asks for `zh-Hant-TW`, then `zh-Hant`, then
/// `zh`, then takes the catalog's default. Case does not matter and `_` stands for `-`. A text that does not exist in
/// the language is that of the default one, unless the author said that there is none.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(locales("en", "zh"))]
/// enum VpcError {
///     #[api(
///         status = 404,
///         code = "InvalidVpc.NotFound",
///         message = "The VPC is not found.",
///         zh(message = "指定的 VPC 不存在。"),
///     )]
///     NotFound,
/// }
///
/// let localized = VpcError::NotFound.localized("zh_CN");
/// assert_eq!(localized.locale(), "zh");
/// assert_eq!(localized.message(), "指定的 VPC 不存在。");
/// assert_eq!(VpcError::NotFound.localized("fr").message(), "The VPC is not found.");
/// ```
///
/// [RFC 4647 §3.4]: https://www.rfc-editor.org/rfc/rfc4647#section-3.4
#[derive(Clone, Copy)]
pub struct Localized<'a> {
    entry: Entry,
    values: Values<'a>,
    outer: &'static Table,
    /// The number of the locale in the outer table.
    locale: usize,
    /// The number of the locale in the entry's own table, whose locales may be others than the outer catalog's.
    column: usize,
}

impl<'a> Localized<'a> {
    #[inline]
    pub(crate) fn of_error(error: &'a dyn ApiError, range: Option<&str>) -> Localized<'a> {
        let outer = error.catalog().table();
        Localized::new(error.entry(), Values::Error(error), outer, range)
    }

    #[inline]
    pub(crate) fn new(
        entry: Entry,
        values: Values<'a>,
        outer: &'static Table,
        range: Option<&str>,
    ) -> Localized<'a> {
        Localized::agreed(entry, values, outer, agree(entry.table(), outer, range))
    }

    /// Where the language is agreed on already.
    pub(crate) const fn agreed(
        entry: Entry,
        values: Values<'a>,
        outer: &'static Table,
        (locale, column): (usize, usize),
    ) -> Localized<'a> {
        Localized {
            entry,
            values,
            outer,
            locale,
            column,
        }
    }

    #[inline]
    pub(crate) fn template(self, kind: TextKind) -> Option<Template> {
        self.entry.template(kind, self.column)
    }

    #[inline]
    pub(crate) fn text(self, kind: TextKind) -> Option<Text<'a>> {
        Some(Text::new(self.template(kind)?, self.values))
    }

    fn constant(self, kind: TextKind) -> Option<&'static str> {
        self.template(kind).map(Template::literal)
    }

    /// The language that was agreed on: the tag that was found, as the catalog writes it, else its default one.
    ///
    /// A text that does not exist in it, or is `untranslated`, is in the default language all the same.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(name = "vpc", locales("en", "zh"), docs = "https://example.com/errors#{code}")]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status(409, 423),
    /// #         code = "VpcInUse",
    /// #         title = "VPC in use",
    /// #         message = "VPC {id} is in use.",
    /// #         zh(title = "VPC 使用中", message = "VPC {id} 正在使用中。"),
    /// #         section = "VPC",
    /// #         operations("DeleteVpc"),
    /// #         alias("Vpc.InUse"),
    /// #         since = "1.2",
    /// #         deprecated = "The VPC is released by itself.",
    /// #         owner = "network",
    /// #         retryable(after = 30),
    /// #     )]
    /// #     InUse { id: u32 },
    /// # }
    /// let error = VpcError::InUse { id: 7 };
    /// assert_eq!(error.localized("zh-CN").locale(), "zh");
    /// assert_eq!(error.localized("fr").locale(), "en");
    /// ```
    #[must_use]
    pub const fn locale(self) -> &'static str {
        self.outer.locale(self.locale)
    }

    /// The language that the message really is in: that of a nested catalog where the entry stands there, and its default
    /// one where the message is not translated.
    pub(crate) fn message_locale(self) -> &'static str {
        let table = self.entry.table();
        let locale = table.locale_of(TextKind::Message, self.column, self.entry.row());
        table.locale(locale)
    }

    /// What happened, in a sentence. Every entry has a message.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(name = "vpc", locales("en", "zh"), docs = "https://example.com/errors#{code}")]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status(409, 423),
    /// #         code = "VpcInUse",
    /// #         title = "VPC in use",
    /// #         message = "VPC {id} is in use.",
    /// #         zh(title = "VPC 使用中", message = "VPC {id} 正在使用中。"),
    /// #         section = "VPC",
    /// #         operations("DeleteVpc"),
    /// #         alias("Vpc.InUse"),
    /// #         since = "1.2",
    /// #         deprecated = "The VPC is released by itself.",
    /// #         owner = "network",
    /// #         retryable(after = 30),
    /// #     )]
    /// #     InUse { id: u32 },
    /// # }
    /// let error = VpcError::InUse { id: 7 };
    /// assert_eq!(error.localized("zh").message(), "VPC 7 正在使用中。");
    /// ```
    #[must_use]
    #[inline]
    pub fn message(self) -> Text<'a> {
        self.text(TextKind::Message)
            .unwrap_or(Text::new(Template::EMPTY, self.values))
    }

    /// The short constant summary.
    ///
    /// ```
    /// # use error_catalog::ApiError;
    /// # #[derive(Debug, ApiError)]
    /// # #[api(name = "vpc", locales("en", "zh"), docs = "https://example.com/errors#{code}")]
    /// # enum VpcError {
    /// #     #[api(
    /// #         status(409, 423),
    /// #         code = "VpcInUse",
    /// #         title = "VPC in use",
    /// #         message = "VPC {id} is in use.",
    /// #         zh(title = "VPC 使用中", message = "VPC {id} 正在使用中。"),
    /// #         section = "VPC",
    /// #         operations("DeleteVpc"),
    /// #         alias("Vpc.InUse"),
    /// #         since = "1.2",
    /// #         deprecated = "The VPC is released by itself.",
    /// #         owner = "network",
    /// #         retryable(after = 30),
    /// #     )]
    /// #     InUse { id: u32 },
    /// # }
    /// let error = VpcError::InUse { id: 7 };
    /// assert_eq!(error.localized("zh").title(), Some("VPC 使用中"));
    /// ```
    #[must_use]
    pub fn title(self) -> Option<&'static str> {
        self.constant(TextKind::Title)
    }

    /// The documentation: when this happens.
    #[must_use]
    pub fn description(self) -> Option<&'static str> {
        self.constant(TextKind::Description)
    }

    /// What the caller should do about it.
    #[must_use]
    #[inline]
    pub fn advice(self) -> Option<Text<'a>> {
        self.text(TextKind::Advice)
    }
}

/// The number of the locale in the outer table, and that in the inner one.
#[inline]
pub(crate) fn agree(inner: &Table, outer: &Table, range: Option<&str>) -> (usize, usize) {
    if range.is_none() && core::ptr::eq(outer, inner) {
        (0, 0)
    } else {
        agreed_on(inner, outer, range)
    }
}

#[inline(never)]
fn agreed_on(inner: &Table, outer: &Table, range: Option<&str>) -> (usize, usize) {
    let found = range.and_then(|range| locale::lookup(outer.locales, range));
    let number = found.unwrap_or(0);
    if core::ptr::eq(outer, inner) {
        return (number, number);
    }
    // A nested catalog may know the language more closely than the outer one, so it is asked for what the caller
    // wanted first, but only if the outer one speaks that language at all.
    let wanted = range.filter(|_| found.is_some());
    let column = wanted
        .and_then(|range| locale::lookup(inner.locales, range))
        .or_else(|| locale::lookup(inner.locales, outer.locale(number)))
        .unwrap_or(0);
    (number, column)
}

impl Debug for Localized<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Localized")
            .field("locale", &self.locale())
            .field("message", &self.message())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::fixture::{COMMON, VpcError};
    use crate::{ApiError, Entry};

    const NOT_FOUND: VpcError = VpcError::NotFound {
        id: 7,
        status: None,
    };
    const EXCEEDED: VpcError = VpcError::Exceeded {
        maximum: 1,
        name: None,
    };

    #[test]
    fn a_text_of_the_language_comes_first_then_that_of_the_default() {
        let zh = NOT_FOUND.localized("ZH-hans");
        assert_eq!(zh.locale(), "zh");
        assert_eq!(zh.advice().unwrap(), "请先创建。");
        assert_eq!(zh.message(), "There is no VPC 7.");
        let throttling = VpcError::Throttling { after: None };
        assert_eq!(throttling.localized("zh").advice().unwrap(), "Wait.");
    }

    #[test]
    fn a_text_that_is_said_not_to_exist_is_not_replaced() {
        assert!(EXCEEDED.localized("zh").advice().is_none());
        assert_eq!(EXCEEDED.localized("fr").advice().unwrap(), "Ask.");
    }

    #[test]
    fn a_nested_catalog_is_asked_for_the_language_of_the_outer_one() {
        let internal = VpcError::Internal;
        assert_eq!(internal.message(), "Internal.");
        // The outer catalog has `zh`, the inner one only `zh-CN`, which is its default.
        assert_eq!(internal.localized("zh-CN").locale(), "zh");
        assert_eq!(internal.localized("zh-CN").message(), "内部错误");
        assert_eq!(internal.localized("fr").locale(), "en");
        assert_eq!(internal.localized("fr").message(), "Internal.");
        assert_eq!(internal.entry().message(), "内部错误");
    }

    #[test]
    fn a_language_without_the_text_falls_back_to_the_default_of_the_table() {
        assert_eq!(
            Entry::__new(COMMON.table(), 1).localized("en").message(),
            "不可用"
        );
    }
}
