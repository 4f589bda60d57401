//! An error as a reader of XML or JSON sees it that knows nothing of catalogs.

use crate::http::Answer;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Format {
    Xml,
    Json,
}

#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) request_id: String,
    pub(crate) host_id: String,
    pub(crate) code: String,
    pub(crate) message: String,
}

/// Names and values, in order.
type Members = Vec<(String, String)>;

/// Reads an error, which has exactly the documented keys in their order.
pub(crate) fn parsed(answer: &Answer, format: Format) -> Parsed {
    let length = answer.body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()));
    let (content_type, members): (_, fn(&str) -> Members) = match format {
        Format::Xml => ("text/xml;charset=utf-8", xml),
        Format::Json => ("application/json", json),
    };
    let text = answer.text();
    assert_eq!(answer.header("content-type"), Some(content_type), "{text}");
    let members = members(text);
    let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["RequestId", "HostId", "Code", "Message"]);
    let mut values = members.into_iter().map(|(_, value)| value);
    let mut next = || values.next().expect("four of them");
    Parsed {
        request_id: next(),
        host_id: next(),
        code: next(),
        message: next(),
    }
}

fn xml(text: &str) -> Members {
    let document = roxmltree::Document::parse(text).expect("XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "Error");
    let members = root.children().map(|child| {
        let text = child.text().unwrap_or_default();
        (child.tag_name().name().to_owned(), text.to_owned())
    });
    members.collect()
}

fn json(text: &str) -> Members {
    struct InOrder(Vec<(String, String)>);

    impl<'de> serde::Deserialize<'de> for InOrder {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Members;

            impl<'de> serde::de::Visitor<'de> for Members {
                type Value = InOrder;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object of texts")
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> Result<InOrder, A::Error> {
                    let mut members = Vec::new();
                    while let Some(member) = map.next_entry()? {
                        members.push(member);
                    }
                    Ok(InOrder(members))
                }
            }

            deserializer.deserialize_map(Members)
        }
    }

    serde_json::from_str::<InOrder>(text).expect("JSON").0
}
