//! Every row of the documented catalogs comes back from the bytes that their documents promise.

use error_catalog::{Catalog, Code, Entry, Oddity, Received};
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::huawei::VpcError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::nas_api::NasApiError;
use error_catalog_examples::qingcloud::QingCloudError;
use serde_json::json;

/// The keys of code, message and request id.
type Keys = [&'static str; 3];

const ALIBABA: Keys = ["Code", "Message", "RequestId"];
const QINGCLOUD: Keys = ["ret_code", "message", "request_id"];
const HUAWEI: Keys = ["code", "message", "request_id"];

const CATALOGS: [(&Catalog, Keys, usize); 5] = [
    (NasError::CATALOG, ALIBABA, 43),
    (AlibabaCommonError::CATALOG, ALIBABA, 40),
    (NasApiError::CATALOG, ALIBABA, 81),
    (QingCloudError::CATALOG, QINGCLOUD, 43),
    (VpcError::CATALOG, HUAWEI, 135),
];

fn json_of(entry: Entry, message: &str, keys: Keys) -> Vec<u8> {
    let code = match entry.code() {
        Code::Integer(number) => json!(number),
        code => json!(code.to_string()),
    };
    let body = json!({ keys[0]: code, keys[1]: message, keys[2]: "B71B4C68" });
    serde_json::to_vec(&body).expect("a body")
}

fn xml_of(entry: Entry, message: &str, keys: Keys) -> Vec<u8> {
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace('>', "&gt;")
    };
    let member = |key, text: &str| format!("<{key}>{}</{key}>", escaped(text));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>{}{}{}</Error>",
        member(keys[2], "B71B4C68"),
        member(keys[0], &entry.code().to_string()),
        member(keys[1], message),
    )
    .into_bytes()
}

fn check(catalog: &'static Catalog, entry: Entry, content_type: &str, body: &[u8], message: &str) {
    for status in entry.statuses() {
        let headers = [("Content-Type", content_type)];
        let received = Received::new(catalog, status, headers, body);
        let what = format!("{} {status} {}", catalog.name(), entry.code());
        assert!(received.entries().any(|found| found == entry), "{what}");
        let found = received.entry().expect("an entry");
        assert_eq!(found.code(), entry.code(), "{what}");
        assert!(found.statuses().any(|found| found == status), "{what}");
        assert!(received.is(entry.code()), "{what}");
        assert_eq!(received.code(), Some(entry.code()), "{what}");
        assert_eq!(received.message(), Some(message), "{what}");
        assert_eq!(received.request_id(), Some("B71B4C68"), "{what}");
        assert_eq!(received.oddities(), [], "{what}");
        // What cannot be told apart are rows that only their place in the document tells apart.
        for other in received.entries() {
            assert_eq!(other.code(), entry.code(), "{what}");
        }
    }
}

#[test]
fn every_documented_row_comes_back_from_json_and_xml() {
    let mut rows = 0;
    let mut alone = 0;
    for (catalog, keys, count) in CATALOGS {
        assert_eq!(catalog.len(), count, "{}", catalog.name());
        for entry in catalog.entries() {
            for locale in catalog.locales() {
                let message = entry.localized(locale).message().to_string();
                let json = json_of(entry, &message, keys);
                check(catalog, entry, "application/json", &json, &message);
                let xml = xml_of(entry, &message, keys);
                check(catalog, entry, "text/xml;charset=utf-8", &xml, &message);
                let received = Received::new(catalog, entry.status(), [("", "")], json);
                assert_eq!(received.oddities(), [Oddity::ContentTypeMissing]);
                alone += usize::from(received.entries().len() == 1);
            }
            rows += 1;
        }
    }
    assert_eq!(rows, 342);
    assert!(alone > 300, "only {alone} are found alone");
}
