//! Problem details objects, [RFC 9457 §3].
//!
//! Extension members are the params, and what the request adds, as far as the catalog's own body, if it has one, says it
//! too. A key cannot stand twice: a param that is named like another member stands in an object of its own, and what else
//! is, is left out.
//!
//! [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457#section-3

use core::mem::discriminant;
use core::slice;

use super::content::{Key, Object, Part, Scope, Visitor, params};
use crate::Value;
use crate::body::{Member, Source, member};
use crate::excerpt::Excerpt;

const TYPE: &Member = &member!("type", Source::Docs);

/// The type of a problem of which there is no documentation.
const NO_TYPE: Excerpt = {
    let text = "about:blank";
    Excerpt::new(text, 0, text.len())
};

/// The members between `type` and the extensions.
const TITLE: &[Member] = &[member!("title", Source::Title)];
const STATUS: &Member = &member!("status", Source::Status);
const DETAIL: &[Member] = &[member!("detail", Source::Message)];
const INSTANCE: &Member = &member!("instance", Source::Instance);
const CODE: &[Member] = &[member!("code", Source::Code)];

/// Extension members about the request.
const REQUEST: &[Member] = &[
    member!("request_id", Source::RequestId),
    member!("host_id", Source::HostId),
];

/// The extension member that holds the params whose names are taken.
const PARAMS: &Member = &member!("params", Source::Params);

/// The extension member that holds the errors which are answered together.
const ERRORS: &Member = &member!("errors", Source::Errors);

/// Hands over each key.
pub(super) fn visit<'a, V: Visitor<'a>>(
    scope: &'a Scope<'a>,
    own: Option<&'static [Member]>,
    visitor: &mut V,
) -> Result<(), V::Error> {
    match scope.entry.docs() {
        Some(docs) => visitor.text(Key::Member(TYPE), docs)?,
        None => visitor.plain(Key::Member(TYPE), NO_TYPE)?,
    }
    scope.visit(TITLE, visitor)?;
    let status = Value::Unsigned(scope.error.status().as_u16().into());
    visitor.part(Key::Member(STATUS), Part::Value(status))?;
    scope.visit(DETAIL, visitor)?;
    match scope.reply.and_then(|reply| reply.instance) {
        Some(instance) => visitor.text(Key::Member(INSTANCE), instance)?,
        None => visitor.absent(Key::Member(INSTANCE))?,
    }
    scope.visit(CODE, visitor)?;
    let errors = scope.errors();
    let has_errors = errors.is_some();
    let mut any_taken = false;
    for (name, part) in params(scope.error) {
        if is_taken(name, has_errors) {
            any_taken = true;
        } else {
            visitor.part(Key::Param(name), part)?;
        }
    }
    let error = scope.error;
    if any_taken {
        let taken = Object::TakenParams { error, has_errors };
        visitor.part(Key::Member(PARAMS), Part::Object(taken))?;
    }
    if let Some(errors) = errors {
        visitor.part(Key::Member(ERRORS), Part::Errors(errors))?;
    }
    for known in REQUEST {
        let is_it = |other: &Member| discriminant(&other.source) == discriminant(&known.source);
        // What the catalog's own body does not say of the request is not for the public.
        if scope.has(known) && own.is_none_or(|own| find_member(own, &is_it).is_some()) {
            scope.visit(slice::from_ref(known), visitor)?;
        }
    }
    for (key, _) in scope.values() {
        let is_it =
            |member: &Member| matches!(member.source, Source::Context) && member.key == *key;
        if let Some(found) = find_member(own.unwrap_or_default(), &is_it) {
            if !is_taken(found.key, has_errors) && !scope.has_param(found.key) {
                scope.visit(slice::from_ref(found), visitor)?;
            }
        }
    }
    Ok(())
}

/// Whether there is another member of that name.
pub(crate) fn is_taken(name: &str, has_errors: bool) -> bool {
    match name {
        "type" | "title" | "status" | "detail" | "instance" | "code" | "params" | "request_id"
        | "host_id" => true,
        "errors" => has_errors,
        _ => false,
    }
}

/// The first member, wherever in the body it is.
fn find_member(
    members: &'static [Member],
    is_it: &dyn Fn(&Member) -> bool,
) -> Option<&'static Member> {
    members.iter().find_map(|member| match member.source {
        Source::Object(inner) => find_member(inner, is_it),
        _ => is_it(member).then_some(member),
    })
}
