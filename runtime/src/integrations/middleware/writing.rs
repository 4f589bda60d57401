use alloc::vec::Vec;

use super::Framework;
use super::headers::Headers;
use super::manner::Manner;
use crate::integrations::headers;
use crate::{ApiError, Status};

/// Writes the error in that manner: the head into those headers, and the body, unless the status has none.
pub(crate) fn write<F: Framework>(
    manner: &Manner<F>,
    error: &(dyn ApiError + 'static),
    headers: &mut F::Headers,
) -> (Status, Option<Vec<u8>>) {
    manner.reply(error, |reply| {
        let body = reply.to_bytes();
        let status = reply.status();
        for name in &F::Headers::OF_THE_BODY {
            headers.remove_lines(name);
        }
        for (name, value) in headers::of_reply(reply) {
            if name == F::Headers::VARY {
                add_to_vary(headers, value);
            } else {
                headers.set(name, value);
            }
        }
        if let Some((name, id)) = manner.request_id() {
            headers.set(name.clone(), id.clone());
        }
        if !status.has_body() {
            return (status, None);
        }
        headers.set(F::Headers::CONTENT_LENGTH, body.len().into());
        (status, Some(body))
    })
}

/// Others, such as CORS, may have said what the response depends on too.
fn add_to_vary<H: Headers>(headers: &mut H, ours: H::Value) {
    let is_named = |name: &[u8]| {
        headers.lines(&H::VARY).any(|line| {
            let mut others = line.as_ref().split(|byte| *byte == b',');
            others.any(|other| {
                let other = other.trim_ascii();
                other == b"*" || other.eq_ignore_ascii_case(name)
            })
        })
    };
    let mut names = ours.as_ref().split(|byte| *byte == b',');
    if !names.all(|name| is_named(name.trim_ascii())) {
        headers.add_line(H::VARY, ours);
    }
}
