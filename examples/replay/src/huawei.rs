//! The REST style of Huawei Cloud: the key in the path, the request's id in a header.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderName, HeaderValue};
use error_catalog::{Format, Reply};

use crate::answer::{Answer, response};
use crate::parameters::Parameters;
use crate::refusal::Refusal;
use crate::row::Row;
use crate::vendor::Vendor;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub(super) fn answer(
    vendor: &'static Vendor,
    path: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Answer {
    let Path((_project, key)) = path.map_err(|_| Refusal::PathNotUtf8)?;
    let parameters = Parameters::of_query(query.as_deref());
    let row = Row::find(vendor.catalog, &key)?.with_status(parameters.status())?;

    let error = row.error();
    let mut response = response(&Reply::new(&error).format(Format::Json));
    // Ends with the number of the row, so that what a client reports leads back to it.
    if let Ok(id) = HeaderValue::try_from(format!("{:032}", row.number)) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    Ok(response)
}
