//! A document, as a reader finds its way through it.

use serde::Serialize;
use serde_json::Value;

pub(crate) fn json_of(part: &impl Serialize) -> Value {
    serde_json::to_value(part).expect("JSON")
}

/// Everything that a part refers to, in place of the reference. What an example holds is left alone.
pub(crate) fn resolved(part: &Value, document: &Value) -> Value {
    match part {
        Value::Object(members) => {
            if let Some(Value::String(address)) = members.get("$ref") {
                let pointer = address.strip_prefix('#').expect("one of this document");
                let found = document.pointer(pointer);
                let found = found.unwrap_or_else(|| panic!("nothing is at {address}"));
                return resolved(found, document);
            }
            let members = members.iter().map(|(key, value)| {
                let is_opaque = key == "value" || key == "enum";
                let value = if is_opaque {
                    value.clone()
                } else {
                    resolved(value, document)
                };
                (key.clone(), value)
            });
            members.collect()
        }
        Value::Array(items) => items.iter().map(|item| resolved(item, document)).collect(),
        value => value.clone(),
    }
}

pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) schema: Value,
    pub(crate) value: Value,
}

pub(crate) struct Examples;

impl Examples {
    /// Those of a response that refers to nothing.
    pub(crate) fn of(response: &Value) -> Vec<Example> {
        let mut examples = Vec::new();
        for (media_type, media) in response["content"].as_object().expect("content") {
            let of_media = media["examples"].as_object().expect("examples");
            for (name, example) in of_media {
                examples.push(Example {
                    name: name.clone(),
                    media_type: media_type.clone(),
                    schema: media["schema"].clone(),
                    value: example["value"].clone(),
                });
            }
        }
        examples
    }
}

/// The schema of the code, wherever in the body it is: the only one that lists these values.
pub(crate) fn code_schema<'a>(schema: &'a Value, codes: &[Value]) -> Option<&'a Value> {
    let properties = schema["properties"].as_object()?;
    properties.values().find_map(|property| {
        let lists = property["enum"]
            .as_array()
            .is_some_and(|listed| codes.iter().any(|code| listed.contains(code)));
        if lists {
            Some(property)
        } else {
            code_schema(property, codes)
        }
    })
}
