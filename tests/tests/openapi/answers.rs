//! What is documented is true of what is sent.

use error_catalog::publish::OpenApi;
use error_catalog::{Catalog, Entry, Received, Reply};
use serde_json::Value;

use crate::document::{Examples, json_of, resolved};
use crate::{FORMATS, catalogs, documents, has_status, xml};

#[test]
fn every_example_is_valid_and_decodes_to_its_entry() {
    for (catalog, openapi) in documents() {
        let document = json_of(&openapi);
        let mut seen = 0;
        for (name, _) in document["components"]["responses"].as_object().unwrap() {
            let response = resolved(&document["components"]["responses"][name], &document);
            for example in Examples::of(&response) {
                let context = format!(
                    "{} {name} {}: {}",
                    catalog.name(),
                    example.name,
                    example.value
                );
                let instance = match example.value.as_str() {
                    Some(text) => xml::read(text, &example.schema),
                    None => example.value.clone(),
                };
                let validator = jsonschema::draft202012::new(&example.schema).unwrap();
                let errors: Vec<_> = validator
                    .iter_errors(&instance)
                    .map(|error| error.to_string())
                    .collect();
                assert!(errors.is_empty(), "{context}: {errors:?}");

                let bytes = match &example.value {
                    Value::String(text) => text.clone().into_bytes(),
                    value => value.to_string().into_bytes(),
                };
                let status: u16 = name[name.len() - 3..].parse().unwrap();
                let headers = [("content-type", example.media_type.as_str())];
                let received = Received::new(catalog, status, headers, bytes);
                let expected = entry_of_example(catalog, &example.name, status);
                assert!(
                    received.entries().any(|entry| entry == expected),
                    "{context}"
                );
                seen += 1;
            }
        }
        let cases: usize = catalog
            .entries()
            .map(|entry| entry.statuses().count())
            .sum();
        assert_eq!(seen % cases, 0, "{}", catalog.name());
        assert!(seen >= cases, "{}", catalog.name());
    }
}

/// The entry whose example has that name: the code, as far as it can stand in a key, and a number if it stands there already.
fn entry_of_example(catalog: &Catalog, name: &str, status: u16) -> Entry {
    let status = status.to_string();
    let entries = catalog
        .entries()
        .filter(|entry| has_status(*entry, &status));
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        let code = entry.code().to_string();
        let key = code.replace(
            |letter: char| !letter.is_ascii_alphanumeric() && !"._-".contains(letter),
            "_",
        );
        let numbered = (2..).map(|number| format!("{key}_{number}"));
        let mut keys = [key.clone()].into_iter().chain(numbered);
        let free = keys.find(|key| !names.contains(key)).expect("a free name");
        if free == name {
            return entry;
        }
        names.push(free);
    }
    panic!("no entry has the example {name}")
}

/// Values instead of placeholders, and what only a request knows.
#[test]
fn what_is_really_sent_is_valid() {
    for (error, errors) in catalogs::raised() {
        let catalog = error.catalog();
        let openapi = OpenApi::new(catalog).formats(FORMATS);
        let openapi = errors.map_or(openapi.clone(), |errors| openapi.errors(errors));
        let responses = json_of(&openapi.responses().inline());
        for (format, locale) in FORMATS.iter().flat_map(|format| {
            catalog
                .locales()
                .iter()
                .map(move |locale| (*format, *locale))
        }) {
            let bare = Reply::new(&*error).format(format);
            let full = bare
                .clone()
                .locale(locale)
                .request_id("B71B4C68")
                .host_id("host-1")
                .instance("/1");
            let full = full.context("trace_id", 7).context("key", "k");
            for reply in [bare, full] {
                let (_, content_type) = reply.headers().next().unwrap();
                let media_type = content_type.to_string();
                let media_type = media_type.split(';').next().unwrap();
                let response = &responses[reply.status().to_string()];
                let schema = &response["content"][media_type]["schema"];
                let text = String::from_utf8(reply.to_bytes()).unwrap();
                let instance = if text.starts_with('<') {
                    xml::read(&text, schema)
                } else {
                    text.parse().unwrap()
                };
                let validator = jsonschema::draft202012::new(schema).unwrap();
                let errors: Vec<_> = validator
                    .iter_errors(&instance)
                    .map(|error| error.to_string())
                    .collect();
                assert!(errors.is_empty(), "{text}: {errors:?}");
                assert_eq!(undocumented(&instance, schema), None, "{text}");

                let headers = reply.headers().map(|(name, _)| name);
                // One language goes without saying.
                let is_known = |name: &&str| match *name {
                    "content-type" => false,
                    "content-language" => catalog.locales().len() > 1,
                    _ => true,
                };
                for name in headers.filter(is_known) {
                    let mut declared = response["headers"].as_object().unwrap().keys();
                    assert!(
                        declared.any(|header| header.eq_ignore_ascii_case(name)),
                        "{name}"
                    );
                }
            }
        }
    }
}

/// A key that is sent and of which the schema says nothing.
fn undocumented(instance: &Value, schema: &Value) -> Option<String> {
    match instance {
        Value::Object(members) if schema["properties"].is_object() => {
            members
                .iter()
                .find_map(|(key, value)| match schema["properties"].get(key) {
                    Some(property) => undocumented(value, property),
                    None => Some(key.clone()),
                })
        }
        Value::Array(items) if schema["items"].is_object() => items
            .iter()
            .find_map(|item| undocumented(item, &schema["items"])),
        _ => None,
    }
}
