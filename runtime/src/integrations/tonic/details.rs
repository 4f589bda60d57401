//! What stands in `grpc-status-details-bin`: a `google.rpc.Status` ([status.proto]) of messages of [error_details.proto].
//!
//! They are written here and not by `tonic-types`, which writes params in an order that changes from run to run, and leaves
//! out the reason and the localized message of a violation.
//!
//! [status.proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/status.proto
//! [error_details.proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto

use alloc::format;
use alloc::vec::Vec;
use core::time::Duration;

use super::bounded::{MOST_OF_MESSAGE, beginning, whole};
use super::protobuf::Message;
use crate::Reply;

/// The details of a reply with that code and message: so many bytes at most, as far as it is up to the caller.
pub(super) fn details(reply: &Reply<'_>, code: tonic::Code, message: &str, most: usize) -> Vec<u8> {
    let code = i32::from(code).unsigned_abs();
    let head = Message::default().integer(1, code.into()).text(2, message);
    let mut details = Details {
        left: most.saturating_sub(head.len()),
        status: head,
    };
    details.write(reply);
    details.status.into_bytes()
}

/// What the three lengths around a detail grow by at most when it is no longer empty.
const LENGTHS: usize = 6;

struct Details {
    status: Message,
    left: usize,
}

impl Details {
    /// The parts, those first that are left out last.
    fn write(&mut self, reply: &Reply<'_>) {
        let error = reply.error();
        let mut info = Message::default()
            .text(1, &format!("{}", error.code()))
            .text(2, error.catalog().name());
        let bare = detail("ErrorInfo", &info);
        // Without them a client would not know what happened.
        self.left = self.left.saturating_sub(bare.len());
        if let Some(delay) = error.retry().after() {
            let retry = retry(delay);
            self.left = self.left.saturating_sub(retry.len());
            self.status.append(&retry);
        }

        self.add(&detail("LocalizedMessage", &localized(reply)));
        if let Some(id) = reply.request_id_text() {
            self.add(&detail("RequestInfo", &Message::default().text(1, id)));
        }
        if let Some(params) = params(reply, self.left) {
            info.append(&params);
        }
        // Its place is reserved, so only what the params add has to fit.
        self.left += bare.len();
        if !self.add(&detail("ErrorInfo", &info)) {
            self.left = self.left.saturating_sub(bare.len());
            self.status.append(&bare);
        }
        self.add_help(reply);
        self.add_violations(reply);
    }

    /// The documentation of the entry, under its title.
    fn add_help(&mut self, reply: &Reply<'_>) {
        let texts = reply.localized();
        if let Some(url) = reply.error().entry().docs() {
            let title = texts.title().unwrap_or_default();
            let link = Message::default().text(1, title).text(2, url);
            self.add(&detail("Help", &Message::default().message(1, &link)));
        }
    }

    /// The errors that are answered together, as many from the first on as there is room for.
    fn add_violations(&mut self, reply: &Reply<'_>) {
        let around = detail("BadRequest", &Message::default()).len() + LENGTHS;
        let mut violations = Message::default();
        for reply in reply.replies() {
            let next = Message::default().message(1, &violation(&reply));
            if around + violations.len() + next.len() > self.left {
                break;
            }
            violations.append(&next);
        }
        if violations.len() > 0 {
            self.add(&detail("BadRequest", &violations));
        }
    }

    /// Adds a part, if there is room for it.
    fn add(&mut self, detail: &Message) -> bool {
        let Some(left) = self.left.checked_sub(detail.len()) else {
            return false;
        };
        self.left = left;
        self.status.append(detail);
        true
    }
}

/// A detail of that type, as one of the status.
fn detail(name: &str, message: &Message) -> Message {
    let any = Message::default()
        .text(1, &format!("type.googleapis.com/google.rpc.{name}"))
        .message(2, message);
    Message::default().message(3, &any)
}

fn retry(delay: Duration) -> Message {
    // That is as far as the type goes: some 10000 years.
    let seconds = delay.as_secs().min(315_576_000_000);
    let duration = Message::default()
        .integer(1, seconds)
        .integer(2, delay.subsec_nanos().into());
    detail("RetryInfo", &Message::default().message(1, &duration))
}

fn localized(reply: &Reply<'_>) -> Message {
    let texts = reply.localized();
    Message::default()
        .text(1, texts.message_locale())
        .text(2, &beginning(&texts.message(), MOST_OF_MESSAGE))
}

/// The params as entries of a map, in the order of the error: all of them or none, so that a client does not have to ask
/// which it was told.
fn params(reply: &Reply<'_>, most: usize) -> Option<Message> {
    let mut params = Some(Message::default());
    reply.print_params(|name, value| {
        params = params.take().and_then(|params| {
            let value = whole(value, most.checked_sub(params.len())?)?;
            let entry = Message::default().text(1, name).text(2, &value);
            Some(params.message(3, &entry))
        });
    });
    params
}

/// One of several errors. Which field of the request it is about, if any, is not known.
fn violation(reply: &Reply<'_>) -> Message {
    let error = reply.error();
    Message::default()
        .text(2, &beginning(&error.message(), MOST_OF_MESSAGE))
        .text(3, &format!("{}", error.code()))
        .message(4, &localized(reply))
}
