//! Catalogs in catalogs: which of two entries of one code is sent.

// Some variants are here for their entries.
#![allow(dead_code)]

use error_catalog::{ApiError, Catalog, Entry, Fault, Reply};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(name = "nas", locales("en", "zh"))]
enum NasError {
    #[api(
        status = 503,
        code = "ServiceUnavailable",
        message = "Later.",
        zh(message = "稍后。")
    )]
    #[api(retryable(after = 30), fault = server)]
    Unavailable,
    #[api(
        status = 404,
        code = "NotFound",
        message = "No {id}.",
        zh(message = "无 {id}。")
    )]
    NotFound { id: u32 },
}

#[derive(Debug, ApiError)]
#[api(name = "common", status = 500)]
enum CommonError {
    #[api(code = "InternalError", message = "Something went wrong with {what}.")]
    Internal {
        what: &'static str,
        #[api(retry_after)]
        after: u32,
    },
    #[api(
        code = "ServiceUnavailable",
        message = "Not available.",
        alias("Unavailable")
    )]
    Unavailable,
    #[api(code = "Throttling", message = "Too fast.")]
    Throttling,
}

#[derive(Debug, ApiError)]
#[api(name = "client", locales("en", "zh"), body(Code = code, Message = message))]
enum ClientError {
    #[api(
        status = 502,
        code = "InternalError",
        message = "NAS failed.",
        zh(message = "NAS 出错。")
    )]
    Internal,
    #[api(transparent)]
    Nas(#[api(from)] NasError),
    #[api(transparent(yields("InternalError", "ServiceUnavailable")))]
    Common(#[api(from)] CommonError),
}

fn codes(catalog: &Catalog) -> Vec<String> {
    let entries = catalog.entries();
    entries
        .map(|entry| format!("{} {}", entry.code(), entry.status()))
        .collect()
}

#[test]
fn what_gives_way_is_in_no_document() {
    assert_eq!(
        codes(ClientError::CATALOG),
        [
            "InternalError 502",
            "ServiceUnavailable 503",
            "NotFound 404",
            "Throttling 500",
        ],
    );
    assert_eq!(ClientError::CATALOG.len(), 4);
    for entry in ClientError::CATALOG.entries() {
        assert_eq!(ClientError::CATALOG.find(entry.code()), Some(entry));
        let all: Vec<Entry> = ClientError::CATALOG.find_all(entry.code()).collect();
        assert_eq!(all, [entry]);
    }
    // The inner catalog itself is as it was.
    assert_eq!(CommonError::CATALOG.len(), 3);
}

#[test]
fn the_alias_of_what_gave_way_leads_to_what_is_sent() {
    let catalog = ClientError::CATALOG;
    assert_eq!(catalog.find("Unavailable").unwrap().status(), 503);
    let all: Vec<Entry> = catalog.find_all("Unavailable").collect();
    assert_eq!(all, [catalog.find("ServiceUnavailable").unwrap()]);
}

#[test]
fn what_gives_way_is_sent_as_the_other_entry_and_logged_as_itself() {
    let unavailable = ClientError::from(CommonError::Unavailable);
    assert_eq!(unavailable.status(), 503);
    assert_eq!(unavailable.message(), "Later.");
    assert_eq!(unavailable.localized("zh").message(), "稍后。");
    assert_eq!(unavailable.retry().after().unwrap().as_secs(), 30);
    assert_eq!(unavailable.fault(), Fault::Server);
    assert_eq!(unavailable.to_string(), "Not available.");

    let internal = ClientError::from(CommonError::Internal {
        what: "the disk",
        after: 7,
    });
    assert_eq!(internal.params().count(), 0);
    assert_eq!(internal.to_string(), "Something went wrong with the disk.");
    assert_eq!(
        serde_json::to_value(Reply::new(&internal).locale("zh")).unwrap(),
        json!({ "Code": "InternalError", "Message": "NAS 出错。" }),
    );

    let throttling = ClientError::from(CommonError::Throttling);
    assert_eq!(throttling.message(), "Too fast.");
    let not_found = ClientError::from(NasError::NotFound { id: 7 });
    assert_eq!(not_found.message(), "No 7.");
}

/// Two levels, each with codes of its own to give way.
#[derive(Debug, ApiError)]
#[api(status = 504)]
enum GatewayError {
    #[api(code = "Throttling", message = "The gateway is busy.")]
    Busy,
    #[api(transparent(yields("Throttling")))]
    Client(ClientError),
}

#[test]
fn catalogs_give_way_on_every_level() {
    assert_eq!(
        codes(GatewayError::CATALOG),
        [
            "Throttling 504",
            "InternalError 502",
            "ServiceUnavailable 503",
            "NotFound 404",
        ],
    );
    let error = GatewayError::Client(ClientError::from(CommonError::Throttling));
    assert_eq!(error.status(), 504);
    let error = GatewayError::Client(ClientError::from(CommonError::Unavailable));
    assert_eq!(error.status(), 503);
    let mut reversed: Vec<Entry> = GatewayError::CATALOG.entries().rev().collect();
    reversed.reverse();
    let entries: Vec<Entry> = GatewayError::CATALOG.entries().collect();
    assert_eq!(reversed, entries);
    assert_eq!(GatewayError::CATALOG.len(), entries.len());
}
