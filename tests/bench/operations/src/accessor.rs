//! Status, code and advice of an error, beside a `match` by hand on the same enum.

use error_catalog::ApiError;

use crate::catalog::ours_500::{CatalogError, values};
use crate::topic::{Sides, Topic};

pub(crate) fn topics() -> Vec<Topic> {
    vec![
        Sides::new("status", errors)
            .side("ours", |error, (), _| u16::from(ApiError::status(error)))
            .side("match", |error, (), _| error.status())
            .done(),
        Sides::new("code", errors)
            .side("ours", |error, (), _| ApiError::code(error).as_str())
            .side("match", |error, (), _| Some(error.code()))
            .done(),
        Sides::new("advice", errors)
            .side("ours", |error, (), _| {
                ApiError::advice(error).and_then(error_catalog::Text::as_str)
            })
            .side("match", |error, (), _| Some(error.advice()))
            .done(),
        Sides::new("advice in Chinese", errors)
            .side("ours", |error, (), _| {
                error
                    .localized("zh")
                    .advice()
                    .and_then(error_catalog::Text::as_str)
            })
            .side("match", |error, (), _| Some(error.advice_zh()))
            .done(),
    ]
}

fn errors() -> (Vec<CatalogError>, ()) {
    (values(), ())
}
