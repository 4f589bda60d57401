use core::fmt::{self, Display, Formatter};

/// A public field of an entry, before it has a value. Prints as documents print it: as the placeholder that the author
/// gave it, else as its name in braces.
///
/// ```
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum QuotaError {
///     #[api(status = 403, code = "QuotaExceeded", message = "{name} is limited to {maximum}.")]
///     Exceeded {
///         name: String,
///         #[api(placeholder = "10")]
///         maximum: u32,
///     },
/// }
///
/// let entry = QuotaError::CATALOG.find("QuotaExceeded").unwrap();
/// let printed: Vec<_> = entry.params().map(|param| param.to_string()).collect();
/// assert_eq!(printed, ["{name}", "10"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryParam {
    pub(crate) name: &'static str,
    pub(crate) placeholder: Option<&'static str>,
}

impl EntryParam {
    /// The public name of the field.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the author wants documents to print in place of the field.
    #[must_use]
    pub const fn placeholder(self) -> Option<&'static str> {
        self.placeholder
    }
}

impl Display for EntryParam {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.placeholder {
            Some(placeholder) => f.pad(placeholder),
            None => write!(f, "{{{}}}", self.name),
        }
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;

    use crate::Entry;
    use crate::packed_numbers::{ends, numbers};
    use crate::table::{Table, Texts};

    #[test]
    fn a_placeholder_can_be_nothing() {
        static TABLE: Table = Table {
            params: Texts {
                text: "abc",
                ends: ends![1, 2, 3],
            },
            placeholders: Texts {
                text: "10",
                ends: ends![0, 2, 2],
            },
            empty_placeholders: numbers![2],
            param_ends: ends![3],
            ..Table::EMPTY
        };
        let params = Entry::__new(&TABLE, 0).params();
        let printed: Vec<String> = params.map(|param| param.to_string()).collect();
        assert_eq!(printed, ["{a}", "10", ""]);
    }
}
