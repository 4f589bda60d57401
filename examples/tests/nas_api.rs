//! What a caller of NAS sees: both documents as one catalog, without what the common one has to give up.

use std::error::Error;

use error_catalog::{ApiError, Code, Entry, Reply};
use error_catalog_examples::alibaba_common::{AlibabaCommonError, RamResource};
use error_catalog_examples::nas::{NasError, NasParameter};
use error_catalog_examples::nas_api::NasApiError;

mod support;

use support::comparison::assert_agrees;
use support::{Row, document, lookup};

const YIELDED: [&str; 2] = ["ServiceUnavailable", "InternalError"];
const COLUMNS: [&str; 5] = ["status", "code", "message", "description", "advice"];

fn row_of(entry: Entry, locale: &str) -> Row {
    let texts = entry.localized(locale);
    vec![
        entry.status().to_string(),
        entry.code().to_string(),
        texts.message().to_string(),
        document::cell(texts.description()),
        document::cell(texts.advice()),
    ]
}

/// NAS, then what the common catalog keeps, each from its own document.
fn documented() -> Vec<Row> {
    let nas = document::parse(
        include_str!("data/nas_zh.tsv"),
        &["status", "code", "message", "advice"],
    );
    let nas = nas.into_iter().map(|row| {
        let [status, code, message, advice] = row.try_into().expect("four cells");
        vec![status, code, message, String::new(), advice]
    });
    let common = document::parse(
        include_str!("data/aliyun_common.tsv"),
        &["code", "message", "status", "semantics"],
    );
    let common = common.into_iter().map(|row| {
        let [code, message, status, semantics] = row.try_into().expect("four cells");
        vec![status, code, message, semantics, String::new()]
    });
    let kept = common.filter(|row| !YIELDED.contains(&row[1].as_str()));
    nas.chain(kept).collect()
}

fn ours() -> Vec<Row> {
    let entries = NasApiError::CATALOG.entries();
    entries.map(|it| row_of(it, "zh")).collect()
}

#[test]
fn both_documents_row_for_row() {
    assert_eq!(documented().len(), 43 + 40 - 2);
    assert_eq!(NasApiError::CATALOG.len(), 43 + 40 - 2);
    assert_agrees(
        "NAS with common errors",
        &COLUMNS,
        &documented(),
        &ours(),
        &[],
    );
}

#[test]
fn every_code_is_found_once_for_each_of_its_rows() {
    let documented = documented();
    let codes: Vec<Code<'_>> = documented.iter().map(|row| Code::from(&row[1])).collect();
    lookup::assert_codes_found(NasApiError::CATALOG, &codes);
    // NAS's misprints lead here too.
    for (misprint, code) in [
        ("Missingparameter. calleruid", "MissingParameter.callerUid"),
        ("User. Disabled", "User.Disabled"),
    ] {
        assert_eq!(
            NasApiError::CATALOG.find(misprint),
            NasApiError::CATALOG.find(code)
        );
        assert_eq!(NasApiError::CATALOG.find_all(misprint).count(), 1);
    }
    for code in YIELDED {
        let found: Vec<Entry> = NasApiError::CATALOG.find_all(code).collect();
        assert_eq!(found.len(), 1, "{code}");
        assert_eq!(found[0].catalog_name(), "nas");
    }
}

#[test]
fn sections_are_the_two_documents() {
    let sections: Vec<(&str, Vec<Row>)> = NasApiError::CATALOG
        .sections()
        .map(|it| (it.name(), it.entries().map(|it| row_of(it, "zh")).collect()))
        .collect();
    let mut nas = ours();
    let common = nas.split_off(43);
    assert_eq!(sections, [("NAS", nas), ("Common", common)]);
}

/// What a caller gets to see of an occurrence.
fn sent(error: &dyn ApiError) -> Row {
    vec![
        error.status().to_string(),
        serde_json::to_string(&Reply::new(error)).expect("JSON"),
        document::cell(error.advice()),
        document::cell(error.localized("zh").advice()),
        error.retry().is_retryable().to_string(),
    ]
}

/// A cause, which no caller sees.
fn down() -> std::io::Error {
    std::io::Error::other("the store is down")
}

#[test]
fn yielded_errors_are_answered_as_nas_does() {
    let unavailable = NasApiError::from(AlibabaCommonError::ServiceUnavailable);
    assert_eq!(sent(&AlibabaCommonError::ServiceUnavailable)[0], "500");
    assert_eq!(
        sent(&unavailable),
        [
            "503",
            r#"{"Code":"ServiceUnavailable","Message":"The request has failed due to a temporary failure of the server."}"#,
            "Please try again later.",
            "给您带来的不便,深感抱歉,请稍后再试。",
            "true",
        ]
    );
    assert_eq!(
        sent(&unavailable),
        sent(&NasError::ServiceUnavailable(down()))
    );

    let inner = AlibabaCommonError::Internal("disk full".into());
    let log = inner.to_string();
    let internal = NasApiError::from(inner);
    let nas = NasError::Internal(std::io::Error::other("disk full"));
    assert_eq!(sent(&internal), sent(&nas));
    // Logs are those of the error that happened.
    assert_eq!(internal.to_string(), log);
    assert_ne!(internal.to_string(), nas.to_string());
    assert_eq!(
        internal.source().expect("the cause").to_string(),
        "disk full"
    );
}

#[test]
fn other_errors_are_answered_as_alone() {
    type Raise<E> = fn() -> E;
    let common: [Raise<AlibabaCommonError>; 6] = [
        || AlibabaCommonError::Throttled,
        || AlibabaCommonError::KeyQuotaExceeded,
        || AlibabaCommonError::InvalidParameter,
        || AlibabaCommonError::UnsupportedParameter("Colour".to_owned()),
        || AlibabaCommonError::MissingOwner,
        || AlibabaCommonError::ResourceNotFound {
            resource: RamResource::Image,
        },
    ];
    for raise in common {
        let joined = NasApiError::from(raise());
        assert_eq!(sent(&joined), sent(&raise()));
        assert_eq!(joined.entry().description(), raise().entry().description());
        assert_eq!(joined.entry().section(), Some("Common"));
    }
    let nas: [Raise<NasError>; 4] = [
        || NasError::ServiceUnavailable(down()),
        || NasError::VpcNotFound,
        || NasError::FileSystemCountsExceeded { maximum: 25 },
        || NasError::MissingParameter {
            parameter: NasParameter::CallerUid,
        },
    ];
    for raise in nas {
        let joined = NasApiError::from(raise());
        assert_eq!(sent(&joined), sent(&raise()));
        assert_eq!(joined.entry().section(), Some("NAS"));
    }
}
