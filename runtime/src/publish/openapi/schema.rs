//! What bodies look like, as [JSON Schema 2020-12] says it with the words that [OpenAPI 3.1] adds for XML.
//!
//! A body may always have more than what is said here: the next version of a service may send it, and clients pass over
//! what they do not know.
//!
//! [JSON Schema 2020-12]: https://json-schema.org/draft/2020-12
//! [OpenAPI 3.1]: https://spec.openapis.org/oas/v3.1.0#xml-object

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::cases::{self, Case};
use super::json::{Object, distinct};
use crate::body::{Member, Shape, Source};
use crate::localized::Localized;
use crate::reply::element_name;
use crate::table::Table;
use crate::tree::{Tree, tree_of};
use crate::{Catalog, Fault, Value};

/// The root of a body whose catalog names none.
const ERROR: &str = "Error";

/// The bodies of some entries of a catalog.
#[derive(Clone, Copy)]
pub(super) struct Bodies<'a> {
    pub(super) catalog: &'static Catalog,
    pub(super) cases: &'a [Case],
    /// That of errors which are answered together, if it is known.
    pub(super) errors: Option<&'static Catalog>,
    /// Whether anything is written in XML, so that names of elements are worth saying.
    pub(super) speaks_xml: bool,
    /// What the elements of lists are called in the whole document, unless their bodies say it.
    pub(super) item: Option<&'static str>,
}

/// The schema of a key, and whether each body has the key.
pub(super) struct Property {
    pub(super) schema: Object,
    pub(super) is_required: bool,
}

impl Property {
    pub(super) const fn required(schema: Object) -> Property {
        Property {
            schema,
            is_required: true,
        }
    }

    pub(super) const fn optional(schema: Object) -> Property {
        Property {
            schema,
            is_required: false,
        }
    }
}

/// The members of an object.
pub(super) struct Properties {
    schemas: Object,
    required: Vec<Tree>,
    speaks_xml: bool,
}

impl Properties {
    pub(super) fn add(&mut self, key: &str, property: Property) {
        if self.schemas.has(key) {
            return;
        }
        if property.is_required {
            self.required.push(key.into());
        }
        let schema = match element(key) {
            name if self.speaks_xml && name != key => merged_xml(property.schema, &name),
            _ => property.schema,
        };
        self.schemas.add(key, schema);
    }

    /// Nothing if there is no member.
    fn into_property(self) -> Option<Property> {
        let is_required = !self.required.is_empty();
        (!self.schemas.is_empty()).then(|| Property {
            schema: self.into_schema(),
            is_required,
        })
    }

    pub(super) fn into_schema(self) -> Object {
        of_type("object")
            .with_any("required", self.required)
            .with_any("properties", self.schemas)
    }
}

pub(super) fn of_type(name: &str) -> Object {
    Object::new().with("type", name)
}

/// Some values of one type.
pub(super) fn one_of(name: &str, values: impl IntoIterator<Item = impl Into<Tree>>) -> Object {
    let values: Vec<Tree> = values.into_iter().map(Into::into).collect();
    of_type(name).with("enum", values)
}

/// What only the type of a field or the service knows. What would be null is absent.
pub(super) fn anything() -> Object {
    let types = ["string", "number", "boolean", "array", "object"];
    let types: Vec<Tree> = types.into_iter().map(Tree::from).collect();
    Object::new().with("type", types)
}

pub(super) fn named(name: &str) -> Object {
    Object::new().with("name", name)
}

impl Bodies<'_> {
    fn table(&self) -> &'static Table {
        self.catalog.table()
    }

    /// The members that `body(…)` names; a problem details object has others.
    pub(super) fn own_members(&self) -> Option<&'static [Member]> {
        match self.table().body.shape {
            Shape::Keys(members) => Some(members),
            Shape::Rfc9457 => None,
        }
    }

    /// In the shape that the catalog's `body` says, or as problem details.
    pub(super) fn schema(&self, is_problem: bool) -> Object {
        match self.own_members() {
            Some(members) if !is_problem => {
                let schema = self.object(members).into_schema();
                self.with_xml(schema, named(root_name(self.table())))
            }
            _ => self.problem(),
        }
    }

    pub(super) fn object(&self, members: &'static [Member]) -> Properties {
        let mut properties = self.properties();
        for member in members {
            if let Some(property) = self.property(member) {
                properties.add(member.key, property);
            }
        }
        properties
    }

    /// Those of an object, of which none is there yet.
    pub(super) const fn properties(&self) -> Properties {
        Properties {
            schemas: Object::new(),
            required: Vec::new(),
            speaks_xml: self.speaks_xml,
        }
    }

    /// The value of a key, unless no entry has one.
    pub(super) fn property(&self, member: &'static Member) -> Option<Property> {
        let text = || of_type("string");
        Some(match member.source {
            Source::Code => Property::required(self.code()),
            Source::Message => Property::required(text()),
            Source::Title => self.title()?,
            Source::Description => self.present(text(), |texts| texts.description().is_some())?,
            Source::Advice => self.present(text(), |texts| texts.advice().is_some())?,
            Source::Docs => self.documented(text(), |case| case.entry.docs().is_some())?,
            Source::Status => {
                let statuses = distinct(self.cases.iter().map(|case| case.status));
                Property::required(one_of("integer", statuses))
            }
            Source::Fault => {
                let faults = self.cases.iter().map(|case| {
                    let said = case.entry.fault_flag();
                    said.unwrap_or_else(|| Fault::of_status(case.status))
                });
                let faults = distinct(faults.map(Fault::as_str));
                Property::required(one_of("string", faults))
            }
            Source::Retryable => Property::required(of_type("boolean")),
            Source::RequestId | Source::HostId | Source::Instance => Property::optional(text()),
            // A field may choose a delay where none is documented.
            Source::RetryAfter => {
                let has = |case: &Case| case.entry.retry().after().is_some();
                let integer = || of_type("integer");
                let documented = self.documented(integer(), has);
                documented.unwrap_or_else(|| Property::optional(integer()))
            }
            Source::Locale => Property::required(one_of("string", self.languages())),
            Source::Param(name) => {
                let mut params = self.cases.iter().flat_map(|case| case.entry.params());
                params.find(|param| param.name() == name)?;
                Property::optional(anything())
            }
            Source::Params => {
                let mut params = self.properties();
                for param in self.cases.iter().flat_map(|case| case.entry.params()) {
                    params.add(param.name(), Property::optional(anything()));
                }
                params.into_property()?
            }
            Source::Errors => Property::optional(self.errors()),
            Source::Context => Property::optional(anything()),
            Source::Text(constant) => Property::required(one_of("string", [constant])),
            Source::Integer(constant) => {
                let constant = tree_of(&Value::Signed(constant.into()))?;
                Property::required(one_of("integer", [constant]))
            }
            Source::Float(constant) => {
                let constant = tree_of(&Value::Float(constant))?;
                Property::required(one_of("number", [constant]))
            }
            Source::Boolean(constant) => Property::required(one_of("boolean", [constant])),
            Source::Object(members) => self.object(members).into_property()?,
        })
    }

    pub(super) fn with_xml(&self, schema: Object, xml: Object) -> Object {
        if self.speaks_xml {
            schema.with("xml", xml)
        } else {
            schema
        }
    }

    /// The title, unless no entry has one.
    pub(super) fn title(&self) -> Option<Property> {
        self.present(of_type("string"), |texts| texts.title().is_some())
    }

    /// A key whose value is a text that some entries have, or nothing if none has it.
    fn present(&self, schema: Object, has: impl Fn(Localized<'_>) -> bool) -> Option<Property> {
        let locales = self.catalog.locales();
        let has =
            |case: &Case, locale: &str| has(case.entry.localized_in(self.table(), Some(locale)));
        let property = self.documented(schema, |case| {
            locales.iter().any(|locale| has(case, locale))
        })?;
        let mut cases = self.cases.iter();
        Some(Property {
            // In one language there may be a text that another has none for.
            is_required: cases.all(|case| locales.iter().all(|locale| has(case, locale))),
            ..property
        })
    }

    /// A key whose value some entries have, or nothing if none has it.
    fn documented(&self, schema: Object, has: impl Fn(&Case) -> bool) -> Option<Property> {
        self.cases.iter().any(&has).then(|| Property {
            schema,
            is_required: self.cases.iter().all(has),
        })
    }

    /// Exactly the codes that are sent; what was sent once stands in the text.
    pub(super) fn code(&self) -> Object {
        let codes = cases::codes(self.cases);
        let texts = codes.iter().filter(|code| code.as_str().is_some()).count();
        let types: Tree = match texts {
            0 if !codes.is_empty() => "integer".into(),
            count if count == codes.len() => "string".into(),
            _ => vec![Tree::from("string"), Tree::from("integer")].into(),
        };
        let codes: Vec<Tree> = codes.into_iter().map(Tree::from).collect();
        Object::new().with("type", types).with_any("enum", codes)
    }

    /// The languages that messages are in.
    pub(super) fn languages(&self) -> Vec<&'static str> {
        let locales = self.catalog.locales();
        distinct(self.cases.iter().flat_map(|case| {
            let texts = |locale| case.entry.localized_in(self.table(), Some(locale));
            locales
                .iter()
                .map(move |locale| texts(*locale).message_locale())
        }))
    }

    /// Errors that are answered together, each in the shape of its own catalog's body.
    pub(super) fn errors(&self) -> Object {
        let items = match self.errors {
            Some(catalog) => {
                let cases: Vec<Case> = catalog.entries().flat_map(cases_of).collect();
                let inner = Bodies {
                    catalog,
                    cases: &cases,
                    errors: None,
                    ..*self
                };
                inner.element()
            }
            None => self.with_xml(of_type("object"), named(self.item.unwrap_or(ERROR))),
        };
        let list = of_type("array").with("items", items);
        self.with_xml(list, Object::new().with("wrapped", true))
    }

    /// The schema of a body that is an element of a list.
    fn element(&self) -> Object {
        let properties = match self.own_members() {
            Some(members) => self.object(members),
            None => self.problem_members(),
        };
        let name = self.item.or(self.table().body.root).unwrap_or(ERROR);
        self.with_xml(properties.into_schema(), named(name))
    }
}

/// An entry with each of its statuses.
pub(super) fn cases_of(entry: crate::Entry) -> impl Iterator<Item = Case> {
    entry.statuses().map(move |status| Case {
        entry,
        status,
        name: entry.code().to_string(),
        keys: Vec::new(),
    })
}

/// A key as the name of an element.
fn element(key: &str) -> String {
    let mut name = String::new();
    // A text never refuses.
    let _ = element_name(&mut name, key);
    name
}

/// The name of an element, for a schema that may say more of how it is written.
fn merged_xml(schema: Object, name: &str) -> Object {
    let wrapped = schema.has("items").then_some(true);
    schema
        .without("xml")
        .with("xml", named(name).with_some("wrapped", wrapped))
}

/// The element around the members, from the tags that are written: `<?xml …?><Error>`.
fn root_name(table: &Table) -> &'static str {
    let (start, _) = table.body.xml;
    let (_, name) = start.rsplit_once('<').unwrap_or_default();
    name.trim_end_matches('>')
}
