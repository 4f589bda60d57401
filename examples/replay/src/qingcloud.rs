//! `QingCloud`: one route, parameters in the query, and always the same status.

use axum::extract::RawQuery;
use error_catalog::{Format, Reply};

use crate::answer::{Answer, response};
use crate::parameters::Parameters;
use crate::refusal::Refusal;
use crate::row::Row;
use crate::vendor::Vendor;

const ACTION: &str = "DescribeInstances";
const KEY: &str = "instances.1";

pub(super) fn answer(vendor: &'static Vendor, RawQuery(query): RawQuery) -> Answer {
    let parameters = Parameters::of_query(query.as_deref());
    if parameters.get("action") != Some(ACTION) {
        return Err(Refusal::NoRoute);
    }
    let key = parameters
        .get(KEY)
        .ok_or(Refusal::NoKey { parameter: KEY })?;
    let row = Row::find(vendor.catalog, key)?.with_status(parameters.status())?;

    // The message is free text, and all that the document has of it is the summary.
    let summary = row.entry.title().unwrap_or_default();
    let params: Vec<(&str, &str)> = row
        .entry
        .params()
        .map(|param| (param.name(), summary))
        .collect();
    let error = row.error().with_placeholders(&params);
    Ok(response(&Reply::new(&error).format(Format::Json)))
}
