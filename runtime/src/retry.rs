use core::time::Duration;

/// Whether the same request is worth sending again: Smithy's `@retryable` trait, with the delay of `Retry-After`
/// ([RFC 9110 §10.2.3]).
///
/// ```
/// use core::time::Duration;
/// use error_catalog::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum QueueError {
///     #[api(status = 404, code = "QueueNotFound", message = "There is no such queue.")]
///     NotFound,
///     #[api(status = 429, code = "Throttling", message = "Too fast.", retryable(throttling, after = 30))]
///     Throttling,
/// }
///
/// assert!(!QueueError::NotFound.retry().is_retryable());
/// let retry = QueueError::Throttling.retry();
/// assert!(retry.is_retryable() && retry.is_throttling());
/// assert_eq!(retry.after(), Some(Duration::from_secs(30)));
/// ```
///
/// [RFC 9110 §10.2.3]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Retry {
    retryable: bool,
    throttling: bool,
    after: Option<Duration>,
}

impl Retry {
    pub(crate) const fn new(retryable: bool, throttling: bool, after: Option<Duration>) -> Retry {
        Retry {
            retryable,
            throttling,
            after,
        }
    }

    /// Who names a delay says by that, that the request may be sent again.
    pub(crate) const fn with_after(self, after: Duration) -> Retry {
        Retry {
            retryable: true,
            throttling: self.throttling,
            after: Some(after),
        }
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        self.retryable
    }

    /// Whether the request was refused because there were too many of them, so that clients should slow down.
    #[must_use]
    pub const fn is_throttling(self) -> bool {
        self.throttling
    }

    /// How long to wait before the next attempt, where the service says so.
    #[must_use]
    pub const fn after(self) -> Option<Duration> {
        self.after
    }
}
