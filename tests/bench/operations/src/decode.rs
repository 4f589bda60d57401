//! From a body back to its entry, beside serde into a borrowed struct.

use std::collections::HashMap;
use std::hint::black_box;

use error_catalog::{ApiError, Format, Received, Reply};
use foldhash::fast::FixedState;

use crate::catalog::ours_500::{CatalogError, values};
use crate::document;
use crate::topic::{Sides, Topic};

/// By code, what stands for the entry.
type Codes = HashMap<&'static str, &'static str, FixedState>;

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        json("decode of JSON", "application/json", || {
            bodies(Format::Json)
        }),
        json("decode of problem+json", "application/problem+json", || {
            bodies(Format::ProblemJson)
        }),
        xml(),
    ]
}

fn json(name: &str, content_type: &'static str, make: fn() -> (Vec<String>, Codes)) -> Topic {
    Sides::new(name, make)
        .side("ours", move |body, _, _| entry(content_type, body))
        .limit("serde_json", |body, _, _| {
            black_box(serde_json::from_str::<document::Received>(body).ok()).is_some()
        })
        .side("serde_json and lookup", |body, codes, _| {
            let received: document::Received = serde_json::from_str(body).ok()?;
            codes.get(&*black_box(received).code).copied()
        })
        .done()
}

fn xml() -> Topic {
    Sides::new("decode of XML", || bodies(Format::Xml))
        .side("ours", |body, _, _| entry("text/xml", body))
        .limit("quick-xml", |body, _, _| {
            black_box(quick_xml::de::from_str::<document::Received>(body).ok()).is_some()
        })
        .side("quick-xml and lookup", |body, codes, _| {
            let received: document::Received = quick_xml::de::from_str(body).ok()?;
            codes.get(&*black_box(received).code).copied()
        })
        .done()
}

fn entry(content_type: &str, body: &str) -> Option<&'static str> {
    let headers = [("content-type", content_type)];
    let received = Received::new(CatalogError::CATALOG, 404_u16, headers, body);
    received.entry()?.code().as_str()
}

fn bodies(format: Format) -> (Vec<String>, Codes) {
    let body = |error: &CatalogError| {
        String::from_utf8_lossy(&Reply::new(error).format(format).to_bytes()).into_owned()
    };
    let errors = values();
    let codes = errors
        .iter()
        .filter_map(|error| ApiError::code(error).as_str());
    (
        errors.iter().map(body).collect(),
        codes.map(|code| (code, code)).collect(),
    )
}
