//! The schema of problem details objects: [RFC 9457 §3], member for member as replies write them.
//!
//! [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457#section-3

use super::json::{Object, distinct};
use super::schema::{Bodies, Properties, Property, anything, named, of_type, one_of};
use crate::body::{Member, Source};
use crate::reply::is_taken;

/// The namespace of its elements, which RFC 9457 has kept from RFC 7807.
const NAMESPACE: &str = "urn:ietf:rfc:7807";

impl Bodies<'_> {
    /// As a problem details object.
    pub(super) fn problem(&self) -> Object {
        let bodies = Bodies {
            item: Some("i"),
            ..*self
        };
        let xml = named("problem").with("namespace", NAMESPACE);
        bodies.with_xml(bodies.problem_members().into_schema(), xml)
    }

    pub(super) fn problem_members(&self) -> Properties {
        let own = self.own_members();
        let text = || of_type("string");
        let mut properties = self.properties();
        properties.add("type", Property::required(text()));
        if let Some(title) = self.title() {
            properties.add("title", title);
        }
        let statuses = distinct(self.cases.iter().map(|case| case.status));
        properties.add("status", Property::required(one_of("integer", statuses)));
        properties.add("detail", Property::required(text()));
        properties.add("instance", Property::optional(text()));
        properties.add("code", Property::required(self.code()));

        let has_errors = match own {
            Some(own) => says(own, &|member| matches!(member.source, Source::Errors)),
            None => self.errors.is_some(),
        };
        let mut taken = self.properties();
        let mut any_taken = false;
        for param in self.cases.iter().flat_map(|case| case.entry.params()) {
            let param_property = Property::optional(anything());
            if is_taken(param.name(), has_errors) {
                any_taken = true;
                taken.add(param.name(), param_property);
            } else {
                properties.add(param.name(), param_property);
            }
        }
        if any_taken {
            properties.add("params", Property::optional(taken.into_schema()));
        }
        if has_errors {
            properties.add("errors", Property::optional(self.errors()));
        }
        // What the catalog's own body does not say of the request is not sent.
        let says_request = |is_it: &dyn Fn(&Member) -> bool| own.is_none_or(|own| says(own, is_it));
        if says_request(&|member| matches!(member.source, Source::RequestId)) {
            properties.add("request_id", Property::optional(text()));
        }
        if says_request(&|member| matches!(member.source, Source::HostId)) {
            properties.add("host_id", Property::optional(text()));
        }
        for key in own.into_iter().flat_map(context_keys) {
            if !is_taken(key, has_errors) {
                properties.add(key, Property::optional(anything()));
            }
        }
        properties
    }
}

/// Whether a member is there, wherever in the body.
pub(super) fn says(members: &[Member], is_it: &dyn Fn(&Member) -> bool) -> bool {
    members.iter().any(|member| match member.source {
        Source::Object(inner) => says(inner, is_it),
        _ => is_it(member),
    })
}

fn context_keys(members: &'static [Member]) -> alloc::vec::Vec<&'static str> {
    let keys = members.iter().flat_map(|member| match member.source {
        Source::Object(inner) => context_keys(inner),
        Source::Context => alloc::vec![member.key],
        _ => alloc::vec![],
    });
    keys.collect()
}
