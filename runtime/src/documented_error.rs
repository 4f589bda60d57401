use core::error::Error;
use core::fmt::{self, Display, Formatter};

use crate::{ApiError, Catalog, Entry, Status};

/// An error made of an [`Entry`] alone: what a documented row looks like on the wire, without the condition that raises
/// it. For examples in documents, and for servers that clients are tried against.
///
/// Its texts print placeholders where an occurrence has values, and its params have none, for what a field would hold is
/// not known. Everything else is as documented.
///
/// ```
/// use error_catalog::{ApiError, DocumentedError, Reply, Status};
///
/// #[derive(Debug, ApiError)]
/// #[api(body(Code = code, Message = message))]
/// enum VpcError {
///     #[api(status(404, 410), code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
///     NotFound {
///         #[api(placeholder = "vpc-1")]
///         id: u32,
///     },
/// }
///
/// let entry = VpcError::CATALOG.find("InvalidVpc.NotFound").unwrap();
/// let error = DocumentedError::new(VpcError::CATALOG, entry);
/// let reply = Reply::new(&error);
/// assert_eq!(reply.status(), 404);
/// assert_eq!(reply.to_bytes(), br#"{"Code":"InvalidVpc.NotFound","Message":"There is no VPC vpc-1."}"#);
///
/// let error = error.with_status(Status::GONE).with_placeholders(&[("id", "7")]);
/// assert_eq!(error.status(), 410);
/// assert_eq!(error.message(), "There is no VPC 7.");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DocumentedError<'a> {
    catalog: &'static Catalog,
    entry: Entry,
    status: Option<Status>,
    placeholders: &'a [(&'a str, &'a str)],
}

impl DocumentedError<'_> {
    /// The error of an entry, as the catalog answers it that the entry stands in, itself or nested: body, format and
    /// languages are that catalog's.
    #[must_use]
    pub const fn new(catalog: &'static Catalog, entry: Entry) -> DocumentedError<'static> {
        DocumentedError {
            catalog,
            entry,
            status: None,
            placeholders: &[],
        }
    }
}

impl<'a> DocumentedError<'a> {
    /// Chooses among the documented statuses; any other sends the first of them.
    #[must_use]
    pub const fn with_status(self, status: Status) -> DocumentedError<'a> {
        DocumentedError {
            status: Some(status),
            ..self
        }
    }

    /// What the texts print for params of these names, in place of the entry's own placeholders.
    #[must_use]
    pub const fn with_placeholders<'p>(
        self,
        placeholders: &'p [(&'p str, &'p str)],
    ) -> DocumentedError<'p> {
        DocumentedError {
            catalog: self.catalog,
            entry: self.entry,
            status: self.status,
            placeholders,
        }
    }
}

// Whoever lacks an `ApiError` is to derive one; this is none of those that could help.
#[diagnostic::do_not_recommend]
impl ApiError for DocumentedError<'_> {
    fn entry(&self) -> Entry {
        self.entry
    }

    fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    fn __as_api_error(&self) -> &dyn ApiError {
        self
    }

    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        let Some(param) = self.entry.param_of(argument) else {
            return Ok(());
        };
        let mut placeholders = self.placeholders.iter();
        match placeholders.find(|(name, _)| *name == param.name()) {
            Some((_, placeholder)) => f.pad(placeholder),
            None => Display::fmt(&param, f),
        }
    }

    fn __status(&self) -> Option<Status> {
        self.status
    }
}

impl Error for DocumentedError<'_> {}

/// The message.
impl Display for DocumentedError<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.message(), f)
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use alloc::string::ToString;

    use super::DocumentedError;
    use crate::fixture::{VPC, VpcError};
    use crate::{AnyError, ApiError, Entry, Status};

    #[test]
    fn it_says_what_its_entry_says() {
        for entry in VPC.entries() {
            let error = DocumentedError::new(&VPC, entry);
            assert_eq!(error.entry(), entry);
            assert_eq!(error.status(), entry.status());
            assert_eq!(error.retry(), entry.retry());
            let (ours, documented) = (error.message(), entry.localized("en").message());
            assert_eq!(ours.to_string(), documented.to_string());
            assert_eq!(error.to_string(), documented.to_string());
        }
    }

    #[test]
    fn only_documented_statuses_are_chosen() {
        let error = DocumentedError::new(&VPC, Entry::__new(VPC.table(), 0));
        assert_eq!(error.with_status(Status::GONE).status(), 410);
        assert_eq!(error.with_status(Status::CONFLICT).status(), 404);
    }

    #[test]
    fn other_placeholders_stand_in_all_arguments_of_their_param() {
        let exceeded = VpcError::Exceeded {
            maximum: 10,
            name: None,
        };
        let error = DocumentedError::new(&VPC, exceeded.entry());
        let error = error.with_placeholders(&[("maximum", "20"), ("other", "no param")]);
        assert_eq!(error.message(), "At most 20 of {{name}}.");
        assert!(error.params().all(|(_, value)| value.is_none()));
    }

    #[test]
    fn a_handler_can_return_it() {
        let entry = Entry::__new(VPC.table(), 0);
        let error = AnyError::from(DocumentedError::new(&VPC, entry));
        assert_eq!(error.code(), "InvalidVpc.NotFound");
    }
}
