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
    request_id: &'static str,
}

/// Which error is answered.
trait Error: Copy + 'static {
    const NUMBER: usize;

    /// Its message; what has to be put together is put into the buffer.
    fn message<'b>(case: &Case, scratch: &'b mut String) -> &'b str;
}

#[derive(Clone, Copy)]
struct Constant;

#[derive(Clone, Copy)]
struct Interpolated;

impl Error for Constant {
    const NUMBER: usize = 496;

    fn message<'b>(_: &Case, _: &'b mut String) -> &'b str {
        "The thing number 496 is not found."
    }
}

impl Error for Interpolated {
    const NUMBER: usize = 497;

    fn message<'b>(case: &Case, scratch: &'b mut String) -> &'b str {
        // A string never refuses.
        let _ = write!(scratch, "The thing {} number 497 is not found.", case.id);
        scratch
    }
}

pub(crate) fn topics() -> Vec<Topic> {
    let mut topics = Vec::new();
    for of in ["JSON", "XML", "problem+json", "Serialize"] {
        topics.push(topic(of, "constant text", Constant));
        topics.push(topic(of, "a value", Interpolated));
    }
    topics.push(with_request_id());
    topics
}

fn topic<E: Error>(of: &str, with: &str, _: E) -> Topic {
    let name = format!("{of} of an error with {with}");
    match of {
        "XML" => xml::<E>(name),
        "problem+json" => problem::<E>(name),
        "Serialize" => serialize::<E>(name),
        _ => json::<E>(name),
    }
}

fn json<E: Error>(name: String) -> Topic {
    let finished = || (cases::<E>(), Reply::new(&cases::<E>()[0].error).format(Format::Json).to_bytes());
    Sides::new(name, finished)
        .side("ours", |case, _, room| Reply::new(&case.error).format(Format::Json).write_to(&mut room.bytes))
        .side("serde_json", |case, _, room| {
            let message = E::message(case, &mut room.scratch);
            serialized(&mut room.bytes, &Body { code: case.code, message });
        })
        .side("memcpy", |_, finished, room| room.bytes.extend_from_slice(finished))
        .done()
}

fn with_request_id() -> Topic {
    let reply = |case: &Case, bytes: &mut Vec<u8>| {
        Reply::new(&case.error).request_id(case.request_id).format(Format::Json).write_to(bytes);
    };
    let finished = || {
        let mut bytes = Vec::new();
        let cases = cases::<Interpolated>();
        Reply::new(&cases[0].error).request_id(cases[0].request_id).format(Format::Json).write_to(&mut bytes);
        (cases, bytes)
    };
    Sides::new("JSON of an error with a value and a request", finished)
        .side("ours", move |case, _, room| reply(case, &mut room.bytes))
        .side("serde_json", |case, _, room| {
            let message = Interpolated::message(case, &mut room.scratch);
            let body = BodyOfRequest { request_id: case.request_id, code: case.code, message };
            serialized(&mut room.bytes, &body);
        })
        .side("memcpy", |_, finished, room| room.bytes.extend_from_slice(finished))
        .done()
}

fn xml<E: Error>(name: String) -> Topic {
    let finished = || (cases::<E>(), Reply::new(&cases::<E>()[0].error).format(Format::Xml).to_bytes());
    Sides::new(name, finished)
        .side("ours", |case, _, room| Reply::new(&case.error).format(Format::Xml).write_to(&mut room.bytes))
        .side("quick-xml", |case, _, room| {
            let message = E::message(case, &mut room.scratch);
            room.bytes.extend_from_slice(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            let body = Body { code: case.code, message };
            // What was not written, the check of the topic misses.
            let _ = quick_xml::se::to_utf8_io_writer(&mut room.bytes, &body);
        })
        .side("memcpy", |_, finished, room| room.bytes.extend_from_slice(finished))
        .done()
}

fn problem<E: Error>(name: String) -> Topic {
    let finished = || (cases::<E>(), Reply::new(&cases::<E>()[0].error).format(Format::ProblemJson).to_bytes());
    Sides::new(name, finished)
        .side("ours", |case, _, room| Reply::new(&case.error).format(Format::ProblemJson).write_to(&mut room.bytes))
        .side("serde_json", |case, _, room| {
            let detail = E::message(case, &mut room.scratch);
            let status = u16::try_from(400 + E::NUMBER % 105).unwrap_or_default();
            let problem = Problem { kind: "about:blank", status, detail, code: case.code };
            serialized(&mut room.bytes, &problem);
        })
        .side("memcpy", |_, finished, room| room.bytes.extend_from_slice(finished))
        .done()
}

fn serialize<E: Error>(name: String) -> Topic {
    Sides::new(name, || (cases::<E>(), ()))
        .side("ours", |case, (), room| serialized(&mut room.bytes, &case.error))
        .side("serde_json", |case, (), room| {
            let message = E::message(case, &mut room.scratch);
            serialized(&mut room.bytes, &Body { code: case.code, message });
        })
        .done()
}

fn serialized(bytes: &mut Vec<u8>, body: &impl Serialize) {
    // What was not written, the check of the topic misses.
    let _ = serde_json::to_writer(bytes, body);
}

fn cases<E: Error>() -> Vec<Case> {
    let error = values().swap_remove(E::NUMBER);
    let code = error.code();
    let id = E::NUMBER as u64;
    vec![Case { error, id, code, request_id: "B71B4C68-3D1B-5A5F-9B0E-5A8C0D5D7C3B" }]
}
