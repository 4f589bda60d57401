//! What is answered when nothing failed, in both formats.

use std::collections::BTreeMap;

use error_catalog::Format;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// A tree of names and texts.
pub(crate) struct Document {
    name: &'static str,
    fields: Vec<(&'static str, Field)>,
}

enum Field {
    Text(String),
    /// The name is that of the items.
    List(&'static str, Vec<Document>),
}

impl Document {
    pub(crate) fn new(name: &'static str) -> Document {
        Document {
            name,
            fields: Vec::new(),
        }
    }

    pub(crate) fn text(mut self, name: &'static str, text: impl Into<String>) -> Document {
        self.fields.push((name, Field::Text(text.into())));
        self
    }

    /// As [`text`](Document::text), before everything else.
    pub(crate) fn first(mut self, name: &'static str, text: impl Into<String>) -> Document {
        self.fields.insert(0, (name, Field::Text(text.into())));
        self
    }

    pub(crate) fn list(
        mut self,
        name: &'static str,
        item: &'static str,
        items: impl IntoIterator<Item = Document>,
    ) -> Document {
        let items = items.into_iter().collect();
        self.fields.push((name, Field::List(item, items)));
        self
    }

    /// Its media type and its bytes. Which kind of document an error would be makes no difference to what is none.
    pub(crate) fn write(&self, format: Format) -> (&'static str, String) {
        match format {
            Format::Xml | Format::ProblemXml => {
                let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
                self.write_xml(&format!("{}Response", self.name), &mut xml);
                ("text/xml;charset=utf-8", xml)
            }
            // Names and texts are all there is, and none of them is refused.
            _ => (
                "application/json",
                serde_json::to_string(self).unwrap_or_default(),
            ),
        }
    }

    fn write_xml(&self, root: &str, xml: &mut String) {
        open(root, xml);
        for (name, field) in &self.fields {
            open(name, xml);
            match field {
                Field::Text(text) => escape(text, xml),
                Field::List(item, documents) => {
                    for document in documents {
                        document.write_xml(item, xml);
                    }
                }
            }
            close(name, xml);
        }
        close(root, xml);
    }
}

/// In the order in which they were said: a map of names would sort them.
impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(self.fields.len()))?;
        for (name, field) in &self.fields {
            match field {
                Field::Text(text) => fields.serialize_entry(name, text)?,
                Field::List(item, documents) => {
                    fields.serialize_entry(name, &BTreeMap::from([(item, documents)]))?;
                }
            }
        }
        fields.end()
    }
}

fn open(name: &str, xml: &mut String) {
    xml.extend(["<", name, ">"]);
}

fn close(name: &str, xml: &mut String) {
    xml.extend(["</", name, ">"]);
}

fn escape(text: &str, xml: &mut String) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            // These have no place in XML, not even escaped.
            '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                xml.push('\u{fffd}');
            }
            '\r' => xml.push_str("&#13;"),
            c => xml.push(c),
        }
    }
}
