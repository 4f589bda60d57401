//! What is answered where nothing failed.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use quick_xml::escape::escape;
use serde_json::{Map, Value};

use super::action::Action;

/// The members that an action answers with, behind the id of the request.
pub(super) struct Answer {
    action: Action,
    members: Map<String, Value>,
}

impl Answer {
    pub(super) fn new(
        action: Action,
        members: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Answer {
        let members = members.into_iter();
        Answer {
            action,
            members: members
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }

    pub(super) fn into_response(self, request_id: &str, is_json: bool) -> Response {
        let mut members = Map::new();
        members.insert("RequestId".to_owned(), request_id.into());
        members.extend(self.members);
        let members = Value::Object(members);
        let (content_type, body) = if is_json {
            ("application/json", members.to_string())
        } else {
            let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned();
            element(
                &mut xml,
                &format!("{}Response", self.action.name()),
                &members,
            );
            ("text/xml;charset=utf-8", xml)
        };
        ([(CONTENT_TYPE, content_type)], body).into_response()
    }
}

/// An element for each member; a list is an element for each of its items.
fn element(xml: &mut String, name: &str, value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| element(xml, name, item)),
        _ => {
            *xml += &["<", name, ">"].concat();
            match value {
                Value::Object(members) => members
                    .iter()
                    .for_each(|(name, value)| element(xml, name, value)),
                Value::String(text) => *xml += &escape(text),
                other => *xml += &other.to_string(),
            }
            *xml += &["</", name, ">"].concat();
        }
    }
}
