//! The catalog as [OpenAPI](https://spec.openapis.org/oas/v3.1.0): what it says is valid, complete, and true of what is sent.
//!
//! What is valid is decided by validators that are not ours: of JSON Schema here, of documents by that of
//! `openapi/official.rs`, if it is asked for.

#[path = "openapi/answers.rs"]
mod answers;
#[path = "openapi/catalogs.rs"]
mod catalogs;
#[path = "openapi/document.rs"]
mod document;
#[path = "openapi/official.rs"]
mod official;
#[path = "openapi/xml.rs"]
mod xml;

use std::collections::BTreeSet;

use error_catalog::publish::OpenApi;
use error_catalog::{ApiError, Catalog, Entry, Format, Reply};
use serde_json::{Value, json};

use self::catalogs::{all, locales};
use self::document::{json_of, resolved};

const FORMATS: [Format; 4] = [
    Format::Json,
    Format::Xml,
    Format::ProblemJson,
    Format::ProblemXml,
];

/// Each catalog as it is, and in each format and language.
fn documents() -> Vec<(&'static Catalog, OpenApi<'static>)> {
    let mut documents = Vec::new();
    for catalog in all() {
        documents.push((catalog, OpenApi::new(catalog)));
        for locale in locales(catalog) {
            let openapi = OpenApi::new(catalog).locale(locale).formats(FORMATS);
            let openapi = openapi.request_id("B71B4C68").host_id("host-1");
            documents.push((catalog, openapi.context("trace_id", 7)));
        }
    }
    documents
}

/// The codes of entries that can answer with a status, each once, in document order.
fn codes_of(entries: impl Iterator<Item = Entry>, status: &str) -> Vec<Value> {
    let mut codes = Vec::new();
    for entry in entries.filter(|entry| has_status(*entry, status)) {
        let code = json_of(&entry.code());
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn has_status(entry: Entry, status: &str) -> bool {
    entry.statuses().any(|other| other.to_string() == status)
}

#[test]
fn every_schema_is_a_schema() {
    let mut count = 0;
    for (catalog, openapi) in documents() {
        let document = json_of(&openapi);
        let schemas = document["components"]["schemas"].as_object().unwrap();
        for (name, schema) in schemas {
            assert_eq!(
                jsonschema::draft202012::meta::validate(schema)
                    .err()
                    .map(|error| error.to_string()),
                None,
                "{name} of {}",
                catalog.name()
            );
            count += 1;
        }
    }
    assert!(count > 100);
}

#[test]
fn every_code_stands_once_under_each_of_its_statuses() {
    for (catalog, openapi) in documents() {
        let responses = json_of(&openapi.responses().inline());
        let responses = responses.as_object().unwrap();
        let statuses: BTreeSet<String> = catalog
            .entries()
            .flat_map(|entry| {
                entry
                    .statuses()
                    .map(|status| status.to_string())
                    .collect::<Vec<_>>()
            })
            .collect();
        assert!(
            statuses
                .iter()
                .eq(responses.keys().collect::<BTreeSet<_>>())
        );
        for (status, response) in responses {
            let expected = codes_of(catalog.entries(), status);
            for media in response["content"].as_object().unwrap().values() {
                if let Some(code) = document::code_schema(&media["schema"], &expected) {
                    assert_eq!(
                        code["enum"],
                        Value::from(expected.clone()),
                        "{status} of {}",
                        catalog.name()
                    );
                }
                let examples = media["examples"].as_object().unwrap();
                let entries = catalog.entries().filter(|entry| has_status(*entry, status));
                assert_eq!(examples.len(), entries.count());
            }
            let text = response["description"].as_str().unwrap();
            for code in &expected {
                let code = code.as_str().map_or(code.to_string(), str::to_owned);
                assert!(text.contains(&format!("`{code}`")), "{code}: {text}");
            }
        }
    }
}

#[test]
fn keys_are_sound_and_references_lead_somewhere() {
    for (catalog, openapi) in documents() {
        let document = json_of(&openapi);
        for (kind, components) in document["components"].as_object().unwrap() {
            for key in components.as_object().unwrap().keys() {
                let is_sound =
                    |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
                assert!(!key.is_empty() && key.chars().all(is_sound), "{kind}/{key}");
            }
        }
        // Without references it is the same.
        let referring = json_of(&openapi.responses());
        let inline = json_of(&openapi.responses().inline());
        assert_ne!(referring, inline);
        assert_eq!(
            resolved(&referring, &document),
            inline,
            "{}",
            catalog.name()
        );
        assert!(!inline.to_string().contains("$ref\":\"#"));
    }
}

#[test]
fn an_operation_has_its_own_errors_and_those_of_all() {
    let mut count = 0;
    for catalog in all() {
        let openapi = OpenApi::new(catalog);
        let document = json_of(&openapi);
        for operation in catalog.operations().chain(["NoSuchOperation"]).take(12) {
            let responses = json_of(&openapi.responses().operation(operation));
            let responses = resolved(&responses, &document);
            let inline = json_of(&openapi.responses().operation(operation).inline());
            assert_eq!(responses, inline);
            let mut entries = 0;
            for (status, response) in responses.as_object().unwrap() {
                let expected = codes_of(catalog.operation(operation), status);
                for media in response["content"].as_object().unwrap().values() {
                    if let Some(code) = document::code_schema(&media["schema"], &expected) {
                        assert_eq!(code["enum"], Value::from(expected.clone()));
                    }
                    entries += media["examples"].as_object().unwrap().len();
                }
            }
            let of_operation = catalog.operation(operation);
            assert_eq!(
                entries,
                of_operation
                    .map(|entry| entry.statuses().count())
                    .sum::<usize>()
            );
            count += 1;
        }
    }
    assert!(count > 20);
}

#[test]
fn everything_stands_in_document_order() {
    for (catalog, openapi) in documents() {
        let text = openapi.responses().inline().to_string();
        assert_eq!(
            text,
            serde_json::to_string(&openapi.responses().inline()).unwrap()
        );
        let mut statuses: Vec<String> = Vec::new();
        for entry in catalog.entries() {
            for status in entry.statuses().map(|status| status.to_string()) {
                if !statuses.contains(&status) {
                    statuses.push(status);
                }
            }
        }
        let mut at = 0;
        for status in statuses {
            let key = format!("\"{status}\":{{\"description\"");
            let found = text[at..].find(&key);
            at += found.unwrap_or_else(|| panic!("{key} of {}", catalog.name()));
        }
    }
}

#[test]
fn whoever_is_documented_once_is_documented_for_ever() {
    let document = json_of(&OpenApi::new(catalogs::Shapes::CATALOG));
    let text = document["components"]["schemas"]["Shapes"]["description"]
        .as_str()
        .unwrap();
    assert!(
        text.contains("`Gone` is no longer sent since 1.2, but `Unusual`, `<&>`."),
        "{text}"
    );
    let text = document["components"]["responses"]["Shapes422"]["description"]
        .as_str()
        .unwrap();
    assert!(text.contains("`Gone` is no longer sent"), "{text}");
    assert!(text.contains("Deprecated: It was a mistake\\_."), "{text}");
    let codes =
        document.pointer("/components/schemas/Shapes422/properties/inner/properties/Code/enum");
    assert!(!codes.unwrap().as_array().unwrap().contains(&json!("Gone")));
}

#[test]
fn headers_are_declared_where_they_are_sent() {
    let inline = json_of(&OpenApi::new(catalogs::Shapes::CATALOG).responses().inline());
    let names = |status: &str| {
        let headers = inline[status]["headers"].as_object().unwrap();
        headers.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(names("422"), ["Content-Language", "x-error-code"]);
    assert_eq!(
        names("429"),
        ["Content-Language", "Retry-After", "x-error-code"]
    );
    let inline = json_of(
        &OpenApi::new(catalogs::Numbers::CATALOG)
            .responses()
            .inline(),
    );
    assert!(inline["400"].get("headers").is_none());
    assert_eq!(
        inline["400"]["content"]["application/json"]["schema"]["properties"]["code"],
        json!({"type": "integer", "enum": [1400, -7]})
    );
}

/// A field says it at run time, whatever is documented of the entry.
#[test]
fn a_delay_that_a_field_chooses_is_declared() {
    #[derive(Debug, ApiError)]
    enum Later {
        #[api(status = 503, code = "Later", message = "Later.")]
        Later {
            #[api(retry_after)]
            seconds: u64,
        },
        #[api(status = 500, code = "Never", message = "Never.")]
        Never,
    }
    let inline = json_of(&OpenApi::new(Later::CATALOG).responses().inline());
    assert!(inline["503"]["headers"]["Retry-After"].is_object());
    assert!(inline["500"].get("headers").is_none());
    let sent = Reply::new(&Later::Later { seconds: 3 }).to_response();
    assert_eq!(sent.headers()["retry-after"], "3");
    assert!(
        Reply::new(&Later::Never)
            .to_response()
            .headers()
            .get("retry-after")
            .is_none()
    );
}

/// Only who sends the identifier of the request says so, and under what name.
#[test]
fn the_header_of_the_request_is_declared_where_it_is_named() {
    for (name, expected) in [
        ("x-request-id", 3),
        ("Content-language", 2),
        ("X-Error-Code", 2),
    ] {
        let openapi = OpenApi::new(catalogs::Shapes::CATALOG).request_id_header(name);
        let document = json_of(&openapi);
        for responses in [openapi.responses(), openapi.responses().inline()] {
            let responses = resolved(&json_of(&responses), &document);
            let headers = responses["422"]["headers"].as_object().unwrap();
            assert_eq!(headers.len(), expected, "{name}");
            if expected == 3 {
                assert_eq!(headers[name]["schema"], json!({"type": "string"}));
            }
        }
    }
}

/// What is never sent is not documented: some statuses have no body.
#[test]
fn a_status_without_a_body_has_no_content() {
    let openapi = OpenApi::new(catalogs::Silent::CATALOG).formats(FORMATS);
    let document = json_of(&openapi);
    let responses = json_of(&openapi.responses().inline());
    assert_eq!(responses.as_object().unwrap().len(), 3);
    for (status, response) in responses.as_object().unwrap() {
        let has_content = response.get("content").is_some();
        assert_eq!(has_content, status == "404", "{status}");
        assert!(response["description"].as_str().unwrap().len() > 10);
    }
    for kind in ["schemas", "examples"] {
        let components = document["components"][kind].as_object().unwrap();
        let keys: Vec<_> = components.keys().filter(|key| *key != "Silent").collect();
        assert!(!keys.is_empty());
        assert!(keys.iter().all(|key| key.contains("404")), "{keys:?}");
    }
    let referring = json_of(&openapi.responses());
    assert_eq!(resolved(&referring, &document), responses);
}

#[test]
fn codes_of_two_sorts_are_two_types() {
    let schema = json_of(&OpenApi::new(catalogs::Both::CATALOG).schema());
    let code = &schema["properties"]["code"];
    assert_eq!(code["type"], json!(["string", "integer"]));
    assert_eq!(code["enum"].as_array().unwrap().len(), 3);
}
