//! Rules about the shape of the response.

use crate::ast::Container;
use crate::attr::body::{Body, Member, Source};
use crate::attr::value::Text;
use crate::ctxt::Context;
use crate::diag;
use crate::rules::key::Key;
use crate::rules::vocabulary::ReplySource;
use crate::rules::xml;

/// The members that RFC 9457 §3.1 defines, and those of ours that stand beside them.
const RFC9457_MEMBERS: [&str; 8] = [
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "request_id",
    "host_id",
];

pub(super) fn check(cx: &mut Context, container: &Container) {
    match container.attributes.body.get() {
        None => {}
        Some(Body::Rfc9457) => extensions_distinct(cx, container),
        Some(Body::Members { root, members }) => {
            keys_distinct(cx, members);
            if let Some(root) = root {
                element_names(cx, root, members);
            }
            let place = container.attributes.body.key();
            if let (Some(place), false) = (place, has_code(members)) {
                cx.push(diag::body::without_code(place));
            }
            params_exist(cx, container, members);
            errors_exist(cx, container, members);
        }
    }
}

/// A member that stands twice is read differently by every parser (RFC 8259 §4).
fn keys_distinct(cx: &mut Context, members: &[Member]) {
    for (place, member) in members.iter().enumerate() {
        if let Some(first) = members[..place]
            .iter()
            .find(|first| first.key.text == member.key.text)
        {
            cx.push(diag::body::repeated_key(
                first.key.span,
                member.key.span,
                &member.key.text,
            ));
        }
        if let Source::Object(inner) = &member.source {
            keys_distinct(cx, inner);
        }
    }
}

/// With a root the body can be asked for as XML, where keys are names of elements.
fn element_names(cx: &mut Context, root: &Text, members: &[Member]) {
    if !xml::is_name(&root.text) {
        cx.push(diag::body::no_xml_name(root.span, &root.text));
    }
    member_names(cx, members);
}

fn member_names(cx: &mut Context, members: &[Member]) {
    for member in members {
        if !xml::is_name(&member.key.text) {
            cx.push(diag::body::no_xml_name(member.key.span, &member.key.text));
        }
        if let Source::Object(inner) = &member.source {
            member_names(cx, inner);
        }
    }
}

/// A client matches on the code; the message is for people.
fn has_code(members: &[Member]) -> bool {
    members.iter().any(|member| match &member.source {
        Source::Reply(source) => *source == ReplySource::Code,
        Source::Object(inner) => has_code(inner),
        Source::Param(_)
        | Source::Text(_)
        | Source::Integer(_)
        | Source::Float(_)
        | Source::Boolean(_) => false,
    })
}

/// A param that no variant has is a misprint: the member would never appear.
fn params_exist(cx: &mut Context, container: &Container, members: &[Member]) {
    // Inner errors bring params that this type does not see.
    if container
        .variants
        .iter()
        .any(crate::ast::Variant::is_transparent)
    {
        return;
    }
    // A text that could not be read may have named it.
    if container
        .entries()
        .any(crate::ast::Variant::has_unreadable_text)
    {
        return;
    }
    let mut params: Vec<String> = Vec::new();
    for variant in container.entries() {
        for param in variant.params() {
            if !params.iter().any(|known| known == param.public_name()) {
                params.push(param.public_name().to_owned());
            }
        }
    }
    known_params(cx, members, &params);
}

fn known_params(cx: &mut Context, members: &[Member], params: &[String]) {
    for member in members {
        match &member.source {
            Source::Param(name) if !params.contains(&name.text) => {
                cx.push(diag::body::unknown_param(name.span, &name.text, params));
            }
            Source::Object(inner) => known_params(cx, inner, params),
            Source::Param(_)
            | Source::Reply(_)
            | Source::Text(_)
            | Source::Integer(_)
            | Source::Float(_)
            | Source::Boolean(_) => {}
        }
    }
}

/// A key that is never there was meant for something else, or a field lost its mark. A nested error may have one.
fn errors_exist(cx: &mut Context, container: &Container, members: &[Member]) {
    let mut variants = container.variants.iter();
    let any = variants.any(|variant| {
        let mut fields = variant.fields.iter();
        let marked = fields.any(|field| !field.attributes.errors.is_absent());
        marked || variant.is_transparent() || variant.doubts.about(Key::Errors)
    });
    if any {
        return;
    }
    for member in members {
        match &member.source {
            Source::Reply(ReplySource::Errors) => {
                cx.push(diag::body::no_errors(member.key.span));
            }
            Source::Object(inner) => errors_exist(cx, container, inner),
            Source::Reply(_)
            | Source::Param(_)
            | Source::Text(_)
            | Source::Integer(_)
            | Source::Float(_)
            | Source::Boolean(_) => {}
        }
    }
}

/// Params become members beside the standard ones (RFC 9457 §3.2), and must not replace them.
fn extensions_distinct(cx: &mut Context, container: &Container) {
    for variant in container.entries() {
        for param in variant.params() {
            let name = param.public_name();
            if RFC9457_MEMBERS.contains(&name) {
                cx.push(diag::body::reserved_member(param.span, name));
            }
        }
    }
}
