//! What one variant says, whoever writes it.

/// One variant by its number: every second one has fields, every fourth two.
///
/// ```
/// use error_catalog_bench_generator::Row;
///
/// let row = Row(3);
/// assert_eq!(row.code(), "Family3.Code3");
/// assert_eq!(row.status(), 403);
/// assert_eq!(row.fields(), [("name", "String"), ("limit", "u32")]);
/// assert_eq!(row.message(), "Thing {name} of 3 exceeds its limit {limit}.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row(
    /// The number.
    pub usize,
);

impl Row {
    /// The name of the variant.
    #[must_use]
    pub fn variant(self) -> String {
        format!("V{}", self.0)
    }

    /// Names and types of the fields.
    #[must_use]
    pub const fn fields(self) -> &'static [(&'static str, &'static str)] {
        match self.0 % 4 {
            1 => &[("id", "u64")],
            3 => &[("name", "String"), ("limit", "u32")],
            _ => &[],
        }
    }

    /// The code, which clients match on.
    #[must_use]
    pub fn code(self) -> String {
        format!("Family{}.Code{}", self.0 % 7, self.0)
    }

    /// From 400 to 504.
    #[must_use]
    pub const fn status(self) -> usize {
        400 + self.0 % 105
    }

    /// The message, with the fields in braces.
    #[must_use]
    pub fn message(self) -> String {
        let number = self.0;
        match number % 4 {
            0 => format!("The thing number {number} is not found."),
            1 => format!("The thing {{id}} number {number} is not found."),
            2 => format!("The other thing {number} is in use."),
            _ => format!("Thing {{name}} of {number} exceeds its limit {{limit}}."),
        }
    }

    /// The advice in English.
    #[must_use]
    pub fn advice(self) -> String {
        let number = self.0;
        format!("Check the thing {number} and try again later, or open a ticket.")
    }

    /// The advice in Chinese.
    #[must_use]
    pub fn chinese(self) -> String {
        let number = self.0;
        format!("请检查第 {number} 个对象,稍后重试或提交工单。")
    }

    /// The bytes of all its texts.
    #[must_use]
    pub fn len_of_texts(self) -> usize {
        let texts = [self.code(), self.message(), self.advice(), self.chinese()];
        texts.iter().map(String::len).sum()
    }
}
