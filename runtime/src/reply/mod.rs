//! An error on its way to the caller.

mod serialize;

use core::fmt::{self, Debug, Formatter};

use serde_core::{Serialize, Serializer};

use crate::localized::Localized;
use crate::{ApiError, Status};

/// An error together with the context of the request that it answers.
///
/// It serialises as the body that the outermost type's `body(…)` defines: the keys in the order written, and no key for
/// what is absent. In formats that have a name for the whole, such as XML, that is the body's root.
///
/// ```
/// use error_catalog::{ApiError, Reply};
///
/// #[derive(Debug, ApiError)]
/// #[api(body(RequestId = request_id, Code = code, Message = message, Recommend = advice))]
/// enum VpcError {
///     #[api(status = 404, code = "InvalidVpc.NotFound", message = "The VPC is not found.")]
///     NotFound,
/// }
///
/// let reply = Reply::new(&VpcError::NotFound).request_id("B71B4C68");
/// assert_eq!(reply.status(), 404);
/// assert_eq!(
///     serde_json::to_string(&reply)?,
///     r#"{"RequestId":"B71B4C68","Code":"InvalidVpc.NotFound","Message":"The VPC is not found."}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    error: &'a dyn ApiError,
    request_id: Option<&'a str>,
    host_id: Option<&'a str>,
    instance: Option<&'a str>,
    locale: Option<&'a str>,
}

impl<'a> Reply<'a> {
    /// The error, without any context.
    ///
    /// An [`AnyError`](crate::AnyError) is passed as `&*error`.
    #[must_use]
    pub const fn new(error: &'a dyn ApiError) -> Reply<'a> {
        Reply {
            error,
            request_id: None,
            host_id: None,
            instance: None,
            locale: None,
        }
    }

    /// The identifier of the request, by which the caller can ask for help.
    #[must_use]
    pub const fn request_id(self, id: &'a str) -> Reply<'a> {
        Reply {
            request_id: Some(id),
            ..self
        }
    }

    /// The host that answered.
    #[must_use]
    pub const fn host_id(self, id: &'a str) -> Reply<'a> {
        Reply {
            host_id: Some(id),
            ..self
        }
    }

    /// A URI reference that identifies this occurrence: `instance` of [RFC 9457 §3.1.5].
    ///
    /// [RFC 9457 §3.1.5]: https://www.rfc-editor.org/rfc/rfc9457#section-3.1.5
    ///
    /// ```
    /// # use error_catalog::{ApiError, Reply};
    /// # #[derive(Debug, ApiError)]
    /// # #[api(body = rfc9457)]
    /// # enum VpcError {
    /// #     #[api(status = 409, code = "VpcInUse", message = "The VPC is in use.")]
    /// #     InUse,
    /// # }
    /// let reply = Reply::new(&VpcError::InUse).instance("/vpcs/7/deletions/1");
    /// assert_eq!(
    ///     serde_json::to_string(&reply)?,
    ///     r#"{"type":"about:blank","status":409,"detail":"The VPC is in use.","instance":"/vpcs/7/deletions/1","code":"VpcInUse"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn instance(self, uri: &'a str) -> Reply<'a> {
        Reply {
            instance: Some(uri),
            ..self
        }
    }

    /// The language of the texts; see [`Localized`] for how it is found.
    ///
    /// ```
    /// use error_catalog::{ApiError, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(locales("en", "zh"), body(Code = code, Message = message))]
    /// enum VpcError {
    ///     #[api(
    ///         status = 409,
    ///         code = "VpcInUse",
    ///         message = "The VPC is in use.",
    ///         zh(message = "VPC 正在使用中。"),
    ///     )]
    ///     InUse,
    /// }
    ///
    /// let reply = Reply::new(&VpcError::InUse).locale("zh-CN");
    /// assert_eq!(serde_json::to_string(&reply)?, r#"{"Code":"VpcInUse","Message":"VPC 正在使用中。"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn locale(self, locale: &'a str) -> Reply<'a> {
        Reply {
            locale: Some(locale),
            ..self
        }
    }

    /// The HTTP status of the response: that of the error.
    #[must_use]
    pub fn status(&self) -> Status {
        self.error.status()
    }

    fn localized(&self) -> Localized<'a> {
        Localized::of_error(self.error, self.locale)
    }
}

/// The body.
impl Serialize for Reply<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize::serialize(self, serializer)
    }
}

impl Debug for Reply<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status())
            .field("code", &self.error.code())
            .field("request_id", &self.request_id)
            .field("host_id", &self.host_id)
            .field("instance", &self.instance)
            .field("locale", &self.locale)
            .finish()
    }
}

/// The body of an error without the context of a request: what the generated `Serialize` calls.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(error: &dyn ApiError, serializer: S) -> Result<S::Ok, S::Error> {
    Reply::new(error).serialize(serializer)
}
