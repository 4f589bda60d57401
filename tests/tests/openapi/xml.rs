//! XML as the value that a schema is about, as the specification's XML Object says.

use roxmltree::{Document, Node};
use serde_json::{Number, Value};

pub(crate) fn read(text: &str, schema: &Value) -> Value {
    let document = Document::parse(text).expect("XML");
    let root = document.root_element();
    let xml = &schema["xml"];
    assert_eq!(Some(root.tag_name().name()), xml["name"].as_str());
    assert_eq!(root.tag_name().namespace(), xml["namespace"].as_str());
    value(root, schema)
}

fn value(node: Node<'_, '_>, schema: &Value) -> Value {
    match schema["type"].as_str() {
        Some("object") => {
            let children = node.children().filter(Node::is_element);
            let named = |child: Node<'_, '_>| child.tag_name().name().to_owned();
            let Some(properties) = schema["properties"].as_object() else {
                // Any object.
                return children
                    .map(|child| (named(child), Value::from(text(child))))
                    .collect();
            };
            let members = children.map(|child| {
                let name = named(child);
                let mut written = properties.iter().filter(|(key, property)| {
                    property["xml"]["name"].as_str().unwrap_or(key) == name
                });
                let (key, property) = written
                    .next()
                    .unwrap_or_else(|| panic!("no property is written {name}: {schema}"));
                (key.clone(), value(child, property))
            });
            members.collect()
        }
        Some("array") => {
            assert_eq!(schema["xml"]["wrapped"], true);
            let items = node.children().filter(Node::is_element);
            let schema = &schema["items"];
            items
                .map(|item| {
                    assert_eq!(Some(item.tag_name().name()), schema["xml"]["name"].as_str());
                    value(item, schema)
                })
                .collect()
        }
        Some("integer") => {
            let number: i64 = text(node).parse().expect("an integer");
            number.into()
        }
        Some("number") => {
            let number = text(node).parse().ok().and_then(Number::from_f64);
            number.expect("a number").into()
        }
        Some("boolean") => Value::Bool(text(node).parse().expect("a truth value")),
        // Codes of two sorts: what is a number is one.
        None if schema.get("enum").is_some() => match text(node).parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => text(node).into(),
        },
        _ => text(node).into(),
    }
}

fn text<'d>(node: Node<'d, '_>) -> &'d str {
    node.text().unwrap_or_default()
}
