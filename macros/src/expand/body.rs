//! The shape of the response, as the runtime walks it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::model::{Body, Member, Source};
use crate::rules::vocabulary::ReplySource;
use crate::rules::xml::is_name;

pub(super) fn expand(body: &Body) -> TokenStream {
    match body {
        Body::Rfc9457 => quote! {
            __error_catalog::Body {
                shape: __error_catalog::Shape::Rfc9457,
                ..__error_catalog::Body::DEFAULT
            }
        },
        Body::Members { root, members } => {
            let rest = match root {
                Some(root) => {
                    let start = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root}>");
                    let end = format!("</{root}>");
                    quote!(root: ::core::option::Option::Some(#root), xml: (#start, #end))
                }
                None => quote!(..__error_catalog::Body::DEFAULT),
            };
            let members = members.iter().map(member);
            quote! {
                __error_catalog::Body {
                    shape: __error_catalog::Shape::Keys(&[#(#members),*]),
                    #rest
                }
            }
        }
    }
}

fn member(member: &Member) -> TokenStream {
    let key = &member.key;
    let source = match &member.source {
        Source::Reply(source) => {
            let name = format_ident!(
                "{}",
                match source {
                    ReplySource::Code => "Code",
                    ReplySource::Message => "Message",
                    ReplySource::Title => "Title",
                    ReplySource::Description => "Description",
                    ReplySource::Advice => "Advice",
                    ReplySource::Status => "Status",
                    ReplySource::Fault => "Fault",
                    ReplySource::Retryable => "Retryable",
                    ReplySource::RequestId => "RequestId",
                    ReplySource::HostId => "HostId",
                    ReplySource::Instance => "Instance",
                    ReplySource::Docs => "Docs",
                    ReplySource::RetryAfter => "RetryAfter",
                    ReplySource::Locale => "Locale",
                    ReplySource::Params => "Params",
                    ReplySource::Errors => "Errors",
                    ReplySource::Context => "Context",
                }
            );
            quote!(#name)
        }
        Source::Param(name) => quote!(Param(#name)),
        Source::Text(text) => quote!(Text(#text)),
        Source::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote!(Integer(#number))
        }
        Source::Float(number) => {
            let number = Literal::f64_suffixed(*number);
            quote!(Float(#number))
        }
        Source::Boolean(value) => quote!(Boolean(#value)),
        Source::Object(members) => {
            let members = members.iter().map(self::member);
            quote!(Object(&[#(#members),*]))
        }
    };
    let json = json(key);
    let (start, end) = xml(key);
    quote! {
        __error_catalog::Member {
            key: #key,
            json: #json,
            xml: (#start, #end),
            source: __error_catalog::Source::#source,
        }
    }
}

/// The key as JSON has it between two texts, or nothing if it must be escaped there.
fn json(key: &str) -> String {
    let is_plain = !key
        .bytes()
        .any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\'));
    if is_plain {
        format!("\",\"{key}\":\"")
    } else {
        String::new()
    }
}

/// The tags of an element, or nothing if the key is no name of one.
fn xml(key: &str) -> (String, String) {
    if is_name(key) {
        (format!("<{key}>"), format!("</{key}>"))
    } else {
        Default::default()
    }
}
