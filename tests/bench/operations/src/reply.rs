//! The bytes of a response, beside serde's and the copy of the finished bytes.

use std::fmt::Write;

use error_catalog::{Format, Reply};
use serde::Serialize;

use crate::catalog::ours_500::{CatalogError, values};
use crate::document::{Body, BodyOfRequest, Problem};
use crate::topic::{Sides, Topic};

/// An error, and what one needs to answer it by hand.
struct Case {
    error: CatalogError,
    id: u64,
    code: &'static str,
    status: u16,
    request_id: &'static str,
}

/// Which error is answered.
trait Error: Copy + 'static {
    const NUMBER: usize;
    const HAS_VALUE: bool;

    /// Its message; what has to be put together is put into the buffer.
    fn message<'b>(case: &Case, scratch: &'b mut String) -> &'b str;
}

#[derive(Clone, Copy)]
struct Constant;

#[derive(Clone, Copy)]
struct Interpolated;

impl Error for Constant {
    const NUMBER: usize = 496;
    const HAS_VALUE: bool = false;

    fn message<'b>(_: &Case, _: &'b mut String) -> &'b str {
        "The thing number 496 is not found."
    }
}

impl Error for Interpolated {
    const NUMBER: usize = 497;
    const HAS_VALUE: bool = true;

    fn message<'b>(case: &Case, scratch: &'b mut String) -> &'b str {
        // A string never refuses.
        let _ = write!(scratch, "The thing {} number 497 is not found.", case.id);
        scratch
    }
}

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        json::<Constant>("JSON of an error with constant text"),
        json::<Interpolated>("JSON of an error with a value"),
        json_of_request("JSON of an error with a value and a request"),
        xml::<Constant>("XML of an error with constant text"),
        xml::<Interpolated>("XML of an error with a value"),
        problem::<Constant>("problem+json of an error with constant text"),
        problem::<Interpolated>("problem+json of an error with a value"),
        serialize::<Constant>("Serialize of an error with constant text"),
        serialize::<Interpolated>("Serialize of an error with a value"),
    ]
}

fn json<E: Error>(name: &str) -> Topic {
    let sides = Sides::new(name, || {
        made::<E>(|case, bytes| reply(case, Format::Json, bytes))
    })
    .side("ours", |case, _, room| {
        reply(case, Format::Json, &mut room.bytes)
    })
    .side("serde_json", |case, _, room| {
        let message = E::message(case, &mut room.scratch);
        serialized(
            &mut room.bytes,
            &Body {
                code: case.code,
                message,
            },
        )
    });
    with_limit(sides)
}

fn json_of_request(name: &str) -> Topic {
    let sides = Sides::new(name, || made::<Interpolated>(reply_to_request))
        .side("ours", |case, _, room| {
            reply_to_request(case, &mut room.bytes)
        })
        .side("serde_json", |case, _, room| {
            let message = Interpolated::message(case, &mut room.scratch);
            let body = BodyOfRequest {
                request_id: case.request_id,
                code: case.code,
                message,
            };
            serialized(&mut room.bytes, &body)
        });
    with_limit(sides)
}

fn xml<E: Error>(name: &str) -> Topic {
    let sides = Sides::new(name, || {
        made::<E>(|case, bytes| reply(case, Format::Xml, bytes))
    })
    .side("ours", |case, _, room| {
        reply(case, Format::Xml, &mut room.bytes)
    })
    .side("quick-xml", |case, _, room| {
        let message = E::message(case, &mut room.scratch);
        room.bytes
            .extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        let body = Body {
            code: case.code,
            message,
        };
        quick_xml::se::to_utf8_io_writer(&mut room.bytes, &body).is_ok()
    });
    with_limit(sides)
}

fn problem<E: Error>(name: &str) -> Topic {
    let sides = Sides::new(name, || {
        made::<E>(|case, bytes| reply(case, Format::ProblemJson, bytes))
    })
    .side("ours", |case, _, room| {
        reply(case, Format::ProblemJson, &mut room.bytes)
    })
    .side("serde_json", |case, _, room| {
        let detail = E::message(case, &mut room.scratch);
        let problem = Problem {
            kind: "about:blank",
            status: case.status,
            detail,
            code: case.code,
            id: E::HAS_VALUE.then_some(case.id),
        };
        serialized(&mut room.bytes, &problem)
    });
    with_limit(sides)
}

fn serialize<E: Error>(name: &str) -> Topic {
    Sides::new(name, || made::<E>(|_, _| true))
        .side("ours", |case, _, room| {
            serialized(&mut room.bytes, &case.error)
        })
        .side("serde_json", |case, _, room| {
            let message = E::message(case, &mut room.scratch);
            serialized(
                &mut room.bytes,
                &Body {
                    code: case.code,
                    message,
                },
            )
        })
        .done()
}

/// The copy of the bytes, when one has them.
fn with_limit(sides: Sides<Case, Vec<u8>>) -> Topic {
    let sides = sides.side("memcpy", |_, finished, room| {
        room.bytes.extend_from_slice(finished);
        true
    });
    sides.done()
}

// Each of these says whether it could write, as serde does; ours always can.

fn reply(case: &Case, format: Format, bytes: &mut Vec<u8>) -> bool {
    Reply::new(&case.error).format(format).write_to(bytes);
    true
}

fn reply_to_request(case: &Case, bytes: &mut Vec<u8>) -> bool {
    let reply = Reply::new(&case.error).request_id(case.request_id);
    reply.format(Format::Json).write_to(bytes);
    true
}

fn serialized(bytes: &mut Vec<u8>, body: &impl Serialize) -> bool {
    serde_json::to_writer(bytes, body).is_ok()
}

/// The case, and what is to be written for it.
fn made<E: Error>(write: impl Fn(&Case, &mut Vec<u8>) -> bool) -> (Vec<Case>, Vec<u8>) {
    let error = values().swap_remove(E::NUMBER);
    let case = Case {
        code: error.code(),
        status: error.status(),
        id: E::NUMBER as u64,
        request_id: "B71B4C68-3D1B-5A5F-9B0E-5A8C0D5D7C3B",
        error,
    };
    let mut finished = Vec::new();
    write(&case, &mut finished);
    (vec![case], finished)
}
