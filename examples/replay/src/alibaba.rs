//! The RPC style of Alibaba Cloud: one route, and everything else a parameter in the query or in a form.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{RawQuery, State};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use error_catalog::{Format, Negotiation, Reply};

use crate::answer::{Answer, response};
use crate::parameters::Parameters;
use crate::refusal::Refusal;
use crate::row::Row;
use crate::vendor::{Product, Vendor};

/// Newer clients name the action here.
const ACTION: HeaderName = HeaderName::from_static("x-acs-action");

/// The products that are replayed.
pub(super) type Products = Arc<[(&'static Vendor, &'static Product)]>;

pub(super) async fn answer(
    State(products): State<Products>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let form = body.map_err(|_| Refusal::BodyTooLarge)?;
    let parameters = Parameters::of_query(query.as_deref()).and(&form);
    let header = || headers.get(ACTION)?.to_str().ok();
    let action = parameters.get("Action").or_else(header);
    let mut products = products.iter();
    let (vendor, product) = products
        .find(|(_, product)| Some(product.action) == action)
        .ok_or(Refusal::NoRoute)?;
    let key = parameters.get(product.key).ok_or(Refusal::NoKey {
        parameter: product.key,
    })?;
    let row = Row::find(vendor.catalog, key)?.with_status(parameters.status())?;

    let (accept, languages) = (line(&headers, ACCEPT), line(&headers, ACCEPT_LANGUAGE));
    let wanted = Negotiation::new(vendor.catalog)
        .accept(&accept)
        .accept_language(&languages)
        .format_parameter(parameters.get("Format").unwrap_or_default());
    let request_id = request_id(row.number);
    let error = row.error();
    let reply = Reply::new(&error)
        .request_id(&request_id)
        .host_id(product.host)
        .negotiated(&wanted)
        .format(format(&parameters, &accept, &wanted));
    Ok(response(&reply))
}

/// XML, unless the caller names JSON; `*/*`, which every client sends, names nothing.
fn format(parameters: &Parameters, accept: &[u8], wanted: &Negotiation<'_>) -> Format {
    let accept = String::from_utf8_lossy(accept).to_ascii_lowercase();
    let parameter = parameters.get("Format").unwrap_or_default();
    let names_json = accept.contains("json") || parameter.trim().eq_ignore_ascii_case("json");
    match wanted.format() {
        Format::Json | Format::ProblemJson if names_json => Format::Json,
        _ => Format::Xml,
    }
}

/// All lines of a header as one.
fn line(headers: &HeaderMap, name: HeaderName) -> Vec<u8> {
    let lines = headers.get_all(name).iter();
    let lines: Vec<&[u8]> = lines.map(HeaderValue::as_bytes).collect();
    lines.join(&b", "[..])
}

/// Ends with the number of the row, so that what a client reports leads back to it.
fn request_id(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}
