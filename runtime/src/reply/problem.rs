//! Problem details objects, [RFC 9457 §3].
//!
//! Extension members are the params, and what the request adds, as far as the catalog's own body, if it has one, says it
//! too. A key cannot stand twice: a param that is named like another member stands in an object of its own, and what else
//! is, is left out.
//!
//! [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457#section-3

use core::mem::discriminant;

use super::content::{Key, Object, Part, params};
use super::scope::Scope;
use crate::body::{Member, Source, member};

const TYPE: &Member = &member!("type", Source::Docs);

/// The members between `type` and the extensions.
const PROBLEM: &[Member] = &[
    member!("title", Source::Title),
    member!("status", Source::Status),
    member!("detail", Source::Message),
    member!("instance", Source::Instance),
    member!("code", Source::Code),
];

/// Extension members about the request.
const REQUEST: &[Member] = &[
    member!("request_id", Source::RequestId),
    member!("host_id", Source::HostId),
];

/// The extension member that holds the params whose names are taken.
const PARAMS: &Member = &member!("params", Source::Params);

/// The extension member that holds the errors which are answered together.
const ERRORS: &Member = &member!("errors", Source::Errors);

/// Hands over each key, with its value unless that is absent.
pub(super) fn try_each<'a, E>(
    scope: &'a Scope<'a>,
    own: Option<&'static [Member]>,
    hand_over: &mut impl FnMut(Key, Option<Part<'a>>) -> Result<(), E>,
) -> Result<(), E> {
    let mut member = |member, part| hand_over(Key::Member(member), part);
    let docs = scope.resolve(TYPE).unwrap_or(Part::Text("about:blank"));
    member(TYPE, Some(docs))?;
    for known in PROBLEM {
        member(known, scope.resolve(known))?;
    }
    let errors = scope.errors();
    let has_errors = errors.is_some();
    let mut any_taken = false;
    for (name, part) in params(scope.error) {
        if is_taken(name, has_errors) {
            any_taken = true;
        } else {
            hand_over(Key::Param(name), Some(part))?;
        }
    }
    let mut member = |member, part| hand_over(Key::Member(member), part);
    let error = scope.error;
    let others = Object::TakenParams { error, has_errors };
    member(PARAMS, any_taken.then_some(Part::Object(others)))?;
    if let Some(errors) = errors {
        member(ERRORS, Some(Part::Errors(errors)))?;
    }
    for known in REQUEST {
        let is_it = |other: &Member| discriminant(&other.source) == discriminant(&known.source);
        // What the catalog's own body does not say of the request is not for the public.
        if scope.has(known) && own.is_none_or(|own| find_member(own, &is_it).is_some()) {
            member(known, scope.resolve(known))?;
        }
    }
    for (key, _) in scope.context.values {
        let is_it =
            |member: &Member| matches!(member.source, Source::Context) && member.key == *key;
        if let Some(found) = find_member(own.unwrap_or_default(), &is_it) {
            if !is_taken(found.key, has_errors) && !scope.has_param(found.key) {
                member(found, scope.resolve(found))?;
            }
        }
    }
    Ok(())
}

/// Whether there is another member of that name.
pub(super) fn is_taken(name: &str, has_errors: bool) -> bool {
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
