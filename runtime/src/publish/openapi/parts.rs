//! The parts of the document, each whole in its place or standing once among the components.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::OpenApi;
use super::cases::{self, Case, Group, groups, key};
use super::headers;
use super::json::{Object, reference};
use super::schema::Bodies;
use super::words;
use crate::body::Shape;
use crate::tree::{Tree, tree_of};
use crate::{DocumentedError, Format, Reply, Status};

/// A catalog as parts of a document.
pub(super) struct Parts<'a> {
    openapi: &'a OpenApi<'a>,
    formats: Vec<Format>,
    groups: Vec<Group>,
    headers: Vec<(String, Tree)>,
    /// What the keys of its components begin with.
    pub(super) name: String,
    /// Whether other parts are named, and not repeated.
    with_references: bool,
}

impl<'a> Parts<'a> {
    pub(super) fn new(openapi: &'a OpenApi<'a>, with_references: bool) -> Parts<'a> {
        let mut parts = Parts {
            openapi,
            formats: openapi.wire_formats(),
            groups: groups(openapi.catalog),
            headers: Vec::new(),
            name: key(openapi.name()),
            with_references,
        };
        parts.name_examples();
        let groups = parts.groups.iter();
        let cases: Vec<Case> = groups.flat_map(|group| group.cases.clone()).collect();
        parts.headers = headers::all(&parts.bodies(&cases), openapi.request_id_header);
        parts
    }

    /// Each example among the components has a key of its own: a code may end as the name of a format does.
    fn name_examples(&mut self) {
        let mut used = BTreeSet::new();
        for group in &mut self.groups {
            for case in &mut group.cases {
                let key = alloc::format!("{}{}.{}", self.name, case.status, case.name);
                for format in &self.formats {
                    let ending = match format {
                        _ if self.formats.len() == 1 => "",
                        Format::Json => ".json",
                        Format::Xml => ".xml",
                        Format::ProblemJson => ".problem.json",
                        Format::ProblemXml => ".problem.xml",
                    };
                    let key = alloc::format!("{key}{ending}");
                    case.keys.push(cases::free_key(&mut used, &key));
                }
            }
        }
    }

    /// The formats of the bodies that a status has; some have none.
    fn formats_of(&self, status: Status) -> &[Format] {
        if status.has_body() {
            &self.formats
        } else {
            &[]
        }
    }

    fn bodies<'c>(&self, cases: &'c [Case]) -> Bodies<'c> {
        let is_xml = |format: &Format| matches!(format, Format::Xml | Format::ProblemXml);
        Bodies {
            catalog: self.openapi.catalog,
            cases,
            errors: self.openapi.errors,
            speaks_xml: self.formats.iter().any(is_xml),
            item: None,
        }
    }

    /// The schema of every body, with all codes; in the shape of the first format.
    pub(super) fn schema(&self) -> Tree {
        let mut cases: Vec<Case> = Vec::new();
        for entry in self.openapi.catalog.entries() {
            cases.extend(super::schema::cases_of(entry));
        }
        let is_problem = self.formats.first().copied().is_some_and(is_problem);
        let schema = self.bodies(&cases).schema(is_problem);
        let mut text = alloc::format!("{}", words::Line(self.openapi.title()));
        for retired in words::all_retired(self.openapi.catalog) {
            text.push_str("\n\n");
            text.push_str(&words::of_retired(retired));
        }
        schema.with("description", text).into()
    }

    pub(super) fn components(&self) -> Tree {
        let mut schemas = Object::new().with(&self.name, self.schema());
        let mut responses = Object::new();
        let mut examples = Object::new();
        for group in &self.groups {
            for (index, format) in self.formats_of(group.status).iter().enumerate() {
                let schema = self.bodies(&group.cases).schema(is_problem(*format));
                schemas.add(&self.schema_key(group, *format), schema);
                for case in &group.cases {
                    examples.add(case.key(index), self.example(case, *format));
                }
            }
            responses.add(&self.response_key(group), self.response(group, &all(group)));
        }
        let mut headers = Object::new();
        for (name, header) in &self.headers {
            headers.add(&self.header_key(name), header.clone());
        }
        Object::new()
            .with_any("schemas", schemas)
            .with_any("responses", responses)
            .with_any("headers", headers)
            .with_any("examples", examples)
            .into()
    }

    /// The responses of one operation, or of all.
    pub(super) fn responses(&self, operation: Option<&str>) -> Tree {
        let mut responses = Object::new();
        for group in &self.groups {
            let belongs = |case: &&Case| {
                operation.is_none_or(|operation| case.entry.belongs_to_operation(operation))
            };
            let cases: Vec<&Case> = group.cases.iter().filter(belongs).collect();
            if cases.is_empty() {
                continue;
            }
            let response = if self.with_references && cases.len() == group.cases.len() {
                reference("responses", &self.response_key(group))
            } else {
                self.response(group, &cases)
            };
            responses.add(&alloc::format!("{}", group.status), response);
        }
        responses.into()
    }

    /// Some of what answers with one status.
    fn response(&self, group: &Group, cases: &[&Case]) -> Tree {
        let openapi = self.openapi;
        let chosen: Vec<Case> = cases.iter().map(|case| (*case).clone()).collect();
        let is_whole = chosen.len() == group.cases.len();
        let mut headers = Object::new();
        for (name, header) in &self.headers {
            // All but this one are the same whichever error it is.
            if name == headers::RETRY_AFTER && !chosen.iter().any(headers::may_have_retry_after) {
                continue;
            }
            let header = if self.with_references {
                reference("headers", &self.header_key(name))
            } else {
                header.clone()
            };
            headers.add(name, header);
        }
        let mut content = Object::new();
        for (index, format) in self.formats_of(group.status).iter().enumerate() {
            let schema = if self.with_references && is_whole {
                reference("schemas", &self.schema_key(group, *format))
            } else {
                self.bodies(&chosen).schema(is_problem(*format)).into()
            };
            let mut examples = Object::new();
            for case in cases {
                let example = if self.with_references {
                    reference("examples", case.key(index))
                } else {
                    self.example(case, *format)
                };
                examples.add(&case.name, example);
            }
            let media = Object::new()
                .with("schema", schema)
                .with("examples", examples);
            content.add(format.media_type(), media);
        }
        let description = words::of_response(openapi.catalog, group.status, cases, openapi.locale);
        Object::new()
            .with("description", description)
            .with_any("headers", headers)
            .with_any("content", content)
            .into()
    }

    /// What is sent, with placeholders.
    fn example(&self, case: &Case, format: Format) -> Tree {
        let openapi = self.openapi;
        let texts = case
            .entry
            .localized_in(openapi.catalog.table(), openapi.locale);
        let message = alloc::format!("{}", texts.message());
        let more = words::more(openapi.catalog, case.entry, openapi.locale);
        let error = DocumentedError::new(openapi.catalog, case.entry).with_status(case.status);
        let reply = openapi.reply(&error, format);
        let value = match format {
            Format::Json | Format::ProblemJson => tree_of(&reply).unwrap_or(Tree::Null),
            Format::Xml | Format::ProblemXml => {
                String::from_utf8_lossy(&reply.to_bytes()).as_ref().into()
            }
        };
        Object::new()
            .with("summary", texts.title().unwrap_or(&message))
            .with_some("description", (!more.is_empty()).then(|| more.join("\n\n")))
            .with("value", value)
            .into()
    }

    fn response_key(&self, group: &Group) -> String {
        alloc::format!("{}{}", self.name, group.status)
    }

    fn schema_key(&self, group: &Group, format: Format) -> String {
        let key = self.response_key(group);
        let is_own = matches!(self.openapi.catalog.table().body.shape, Shape::Keys(_));
        if is_own && is_problem(format) {
            key + "Problem"
        } else {
            key
        }
    }

    fn header_key(&self, name: &str) -> String {
        alloc::format!("{}.{}", self.name, cases::key(name))
    }
}

fn all(group: &Group) -> Vec<&Case> {
    group.cases.iter().collect()
}

fn is_problem(format: Format) -> bool {
    matches!(format, Format::ProblemJson | Format::ProblemXml)
}

impl OpenApi<'_> {
    /// Formats as the catalog's body lets them be, each once.
    fn wire_formats(&self) -> Vec<Format> {
        let table = self.catalog.table();
        let own = [table.format];
        let formats = if self.formats.is_empty() {
            &own[..]
        } else {
            &self.formats
        };
        super::json::distinct(
            formats
                .iter()
                .map(|format| match (format, table.body.shape) {
                    (Format::Json, Shape::Rfc9457) => Format::ProblemJson,
                    (Format::Xml, Shape::Rfc9457) => Format::ProblemXml,
                    (format, _) => *format,
                }),
        )
    }

    fn reply<'r>(&'r self, error: &'r DocumentedError<'r>, format: Format) -> Reply<'r> {
        let mut reply = Reply::new(error).format(format);
        // Problem details without a body of the catalog's own would have these members although a service may have no use
        // for them.
        let is_named = matches!(self.catalog.table().body.shape, Shape::Keys(_));
        let placeholder = |text| is_named.then_some(text);
        if let Some(id) = self.request_id.or(placeholder("{request_id}")) {
            reply = reply.request_id(id);
        }
        if let Some(id) = self.host_id.or(placeholder("{host_id}")) {
            reply = reply.host_id(id);
        }
        if let Some(locale) = self.locale {
            reply = reply.locale(locale);
        }
        self.context
            .iter()
            .fold(reply, |reply, (key, value)| reply.context(key, *value))
    }
}
