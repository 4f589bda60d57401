//! What HTTP itself refuses before there is a request: a head that is too large, or no HTTP at all. The HTTP library answers
//! these on its own, with statuses that no catalog has; on their way out they are replaced.

use std::io;
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use error_catalog::Reply;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

use super::gate::{REQUEST_ID, new_id};
use crate::error::ServiceError;

/// How long to read on, and how much, behind a request that was refused: who hangs up on a caller that is still sending may
/// take the answer away with it.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 4 * 1024 * 1024;

/// How much of a request shows that it is one: a method, and what it asks for.
const REQUEST_LINE: usize = 16;

/// One connection.
pub(super) struct Wire {
    stream: TcpStream,
    host_id: Arc<str>,
    /// What stands in for a refusal, as far as it has not gone out.
    pending: Vec<u8>,
    /// What was read since the last answer, as far as it shows whether that begins another request.
    asked: Vec<u8>,
    was_answered: bool,
    was_refused: bool,
    /// How long the other end may read nothing of an answer.
    deadline: Duration,
    /// Until when, while it reads nothing.
    stuck: Option<Pin<Box<Sleep>>>,
    lingering: Option<Lingering>,
}

struct Lingering {
    end: Pin<Box<Sleep>>,
    bytes: usize,
}

impl Wire {
    pub(super) fn new(stream: TcpStream, host_id: Arc<str>, deadline: Duration) -> Wire {
        Wire {
            stream,
            host_id,
            pending: Vec::new(),
            asked: Vec::new(),
            was_answered: false,
            was_refused: false,
            deadline,
            stuck: None,
            lingering: None,
        }
    }

    /// Writes, unless nothing of it is read for too long.
    fn poll_some(&mut self, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if let Poll::Ready(written) = Pin::new(&mut self.stream).poll_write(cx, bytes) {
            self.stuck = None;
            return Poll::Ready(written);
        }
        let deadline = self.deadline;
        let stuck = self.stuck.get_or_insert_with(|| Box::pin(sleep(deadline)));
        ready!(stuck.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Whether the other end has yet to be told something. Behind an answer there may be the rest of a form, which is no
    /// question.
    fn is_unanswered(&self) -> bool {
        if !self.was_answered {
            return !self.asked.is_empty();
        }
        let is_method = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_uppercase);
        let mut words = self.asked.splitn(2, |byte| *byte == b' ');
        words.next().is_some_and(is_method) && words.next().is_some()
    }

    fn poll_pending(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.pending.is_empty() {
            let pending = mem::take(&mut self.pending);
            let written = self.poll_some(cx, &pending);
            self.pending = pending;
            let written = ready!(written)?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.pending.drain(..written);
        }
        Poll::Ready(Ok(()))
    }

    fn poll_linger(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let lingering = self.lingering.get_or_insert_with(|| Lingering {
            end: Box::pin(sleep(LINGER)),
            bytes: 0,
        });
        let mut scratch = [0; 4096];
        while lingering.bytes < LINGER_BYTES && lingering.end.as_mut().poll(cx).is_pending() {
            let mut buffer = ReadBuf::new(&mut scratch);
            let read = ready!(Pin::new(&mut self.stream).poll_read(cx, &mut buffer));
            let length = buffer.filled().len();
            if read.is_err() || length == 0 {
                break;
            }
            lingering.bytes += length;
        }
        Poll::Ready(())
    }
}

/// Where in these bytes the library's own refusal begins: a head that nothing follows, and which lacks what every answer of
/// the service has.
fn refusal(bytes: &[u8]) -> Option<usize> {
    if !bytes.ends_with(b"\r\n\r\n") {
        return None;
    }
    let start = bytes.windows(7).rposition(|window| window == b"HTTP/1.")?;
    let head = bytes.get(start..)?;
    let is_error = head.get(8..10) == Some(b" 4");
    let id = REQUEST_ID;
    let id = id.as_str().as_bytes();
    let is_ours = head.windows(id.len()).any(|window| window == id);
    (is_error && !is_ours).then_some(start)
}

/// The same in the words of the catalog.
fn answer(host_id: &str) -> Vec<u8> {
    let error = ServiceError::from(AlibabaCommonError::InvalidParameter);
    let id = new_id();
    let id = id.as_ref().and_then(|id| id.header_value().to_str().ok());
    let id = id.unwrap_or_default();
    let reply = Reply::new(&error).request_id(id).host_id(host_id);
    let status = reply.status();
    let body = reply.to_bytes();
    let reason = status.reason().unwrap_or_default();
    let mut lines = vec![format!("HTTP/1.1 {status} {reason}")];
    lines.extend(
        reply
            .headers()
            .map(|(name, value)| format!("{name}: {value}")),
    );
    lines.push(format!("{REQUEST_ID}: {id}"));
    lines.push(format!("content-length: {}", body.len()));
    lines.push("connection: close\r\n\r\n".to_owned());
    let mut answer = lines.join("\r\n").into_bytes();
    answer.extend(body);
    answer
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        let room = REQUEST_LINE.saturating_sub(self.asked.len());
        let fresh = buffer.filled().get(before..).unwrap_or_default();
        self.asked.extend(fresh.iter().take(room));
        read
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_pending(cx))?;
        self.was_answered = true;
        self.asked.clear();
        match refusal(bytes) {
            Some(0) => {
                self.pending = answer(&self.host_id);
                self.was_refused = true;
                Poll::Ready(Ok(bytes.len()))
            }
            // What is before it goes first.
            Some(start) => self.poll_some(cx, &bytes[..start]),
            None => self.poll_some(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_pending(cx))?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_pending(cx))?;
        if self.lingering.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
        }
        if self.was_refused {
            ready!(self.poll_linger(cx));
        }
        Poll::Ready(Ok(()))
    }
}

/// The library hangs up without a word on a head that does not come to its end, and on the next version of HTTP.
impl Drop for Wire {
    fn drop(&mut self) {
        if self.is_unanswered() {
            // Nothing else is on its way, so that there is room for it, if there is anybody left.
            let _ = self.stream.try_write(&answer(&self.host_id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::refusal;

    #[test]
    fn only_what_the_library_says_by_itself_is_a_refusal() {
        let own = "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
        let ours = "HTTP/1.1 404 Not Found\r\nx-acs-request-id: 7\r\n\r\n";
        let with_body = "HTTP/1.1 404 Not Found\r\nx-acs-request-id: 7\r\n\r\n<Error></Error>";
        let table = [
            (own.to_owned(), Some(0)),
            (format!("{with_body}{own}"), Some(with_body.len())),
            (format!("{ours}{own}"), Some(ours.len())),
            (ours.to_owned(), None),
            (with_body.to_owned(), None),
            ("HTTP/1.1 100 Continue\r\n\r\n".to_owned(), None),
            ("<Error></Error>".to_owned(), None),
            (String::new(), None),
        ];
        for (bytes, expected) in table {
            assert_eq!(refusal(bytes.as_bytes()), expected, "{bytes}");
        }
    }
}
