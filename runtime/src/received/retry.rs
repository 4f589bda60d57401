use super::Received;
use crate::Retry;

impl Received {
    /// Whether and when the same request is worth sending again.
    ///
    /// It is what is documented of the entry. Of an unknown code, it is what the body says, else the status: 408, 425, 429
    /// (throttling), 502, 503 and 504 pass by themselves. A `Retry-After` ([RFC 9110 §10.2.3]), or else the delay at the
    /// body's `retry_after`, overrides the documented delay, and says that there will be another chance. A delay is at most
    /// `u32::MAX` seconds, so that it can be added to a clock.
    ///
    /// [RFC 9110 §10.2.3]: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
    #[must_use]
    pub fn retry(&self) -> Retry {
        let of_status = matches!(self.status(), 408 | 425 | 429 | 502 | 503 | 504);
        let retry = match self.entry() {
            Some(entry) => entry.retry(),
            None => Retry::new(
                self.parts.facts.retryable.unwrap_or(of_status),
                self.status() == 429,
                None,
            ),
        };
        match self.parts.retry_after() {
            Some(after) => retry.with_after(after),
            None => retry,
        }
    }
}
