//! What the body is written in: by its content type, and where that is missing or wrong, by looking.

use error_catalog::{Oddity, Received};

use crate::{VpcError, received};

const JSON: &str = r#"{"Code":"VpcNotFound","Message":"There is no VPC 7."}"#;
const XML: &str = "<Error><Code>VpcNotFound</Code><Message>There is no VPC 7.</Message></Error>";

#[test]
fn a_content_type_is_believed_if_the_body_looks_like_it() {
    for (content_type, body, expected) in [
        ("application/json", JSON, None),
        ("Application/JSON ; charset=utf-8", JSON, None),
        ("application/problem+json", JSON, None),
        ("application/vnd.vendor.v1+json", JSON, None),
        ("text/json", JSON, None),
        ("text/xml;charset=utf-8", XML, None),
        ("application/xml", XML, None),
        ("application/soap+xml", XML, None),
        ("", JSON, Some(Oddity::ContentTypeMissing)),
        ("", XML, Some(Oddity::ContentTypeMissing)),
        ("application/json", XML, Some(Oddity::ContentTypeWrong)),
        ("text/xml", JSON, Some(Oddity::ContentTypeWrong)),
        ("text/html", JSON, Some(Oddity::ContentTypeWrong)),
        ("text/plain", XML, Some(Oddity::ContentTypeWrong)),
        (
            "application/octet-stream",
            JSON,
            Some(Oddity::ContentTypeWrong),
        ),
        ("nonsense", JSON, Some(Oddity::ContentTypeWrong)),
    ] {
        let received = received(404, content_type, body);
        assert!(received.entry().is_some(), "{content_type}: {body}");
        assert_eq!(
            received.oddities(),
            expected.as_slice(),
            "{content_type}: {body}"
        );
        assert_eq!(received.body(), body.as_bytes());
    }
}

#[test]
fn whitespace_and_marks_of_byte_order_are_passed_over() {
    let utf_16 = |text: &str, to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = "\u{FEFF}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(to_bytes).collect()
    };
    for (content_type, text) in [("application/json", JSON), ("text/xml", XML)] {
        for body in [
            format!("\u{FEFF}{text}").into_bytes(),
            format!("\r\n\t {text}\n").into_bytes(),
            format!("\u{FEFF}\n{text}\n\n").into_bytes(),
            utf_16(text, u16::to_le_bytes),
            utf_16(text, u16::to_be_bytes),
        ] {
            let received = received(404, content_type, body.clone());
            assert_eq!(received.oddities(), [], "{content_type}");
            assert!(received.is("VpcNotFound"), "{content_type}");
            assert_eq!(received.body(), body);
        }
    }
}

#[test]
fn what_is_no_body_of_an_api_is_kept_as_it_is() {
    for (body, oddity) in [
        (&b""[..], Oddity::Empty),
        (b" \r\n", Oddity::Empty),
        (b"<html><body>502 Bad Gateway</body></html>", Oddity::Html),
        (
            b"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<html>",
            Oddity::Html,
        ),
        (b"upstream connect error", Oddity::UnknownFormat),
        (b"\x1f\x8b\x08\x00\x00", Oddity::UnknownFormat),
        (b"Code=VpcInUse&Message=M", Oddity::UnknownFormat),
    ] {
        for content_type in [
            "application/json",
            "text/xml",
            "text/html",
            "text/plain",
            "",
        ] {
            let received = received(502, content_type, body);
            assert!(
                received.oddities().contains(&oddity),
                "{body:?} {received:?}"
            );
            assert!(
                received.oddities().contains(&Oddity::CodeMissing),
                "{body:?}"
            );
            assert_eq!(received.code(), None);
            assert_eq!(received.message(), None);
            assert_eq!(received.entry(), None);
            assert_eq!(received.body(), body);
        }
    }
}

#[test]
fn headers_are_what_a_client_has() {
    // Pairs of anything, a map, none at all.
    let pairs = vec![("CONTENT-TYPE".to_owned(), b"application/json".to_vec())];
    let read = Received::new(VpcError::CATALOG, 404_u16, pairs, JSON);
    assert_eq!(read.oddities(), []);
    let map = std::collections::BTreeMap::from([("content-type", "application/json")]);
    let read = Received::new(VpcError::CATALOG, 404_u16, &map, JSON.as_bytes());
    assert_eq!(read.oddities(), []);
    let none: [(&str, &str); 0] = [];
    let read = Received::new(VpcError::CATALOG, 404_u16, none, JSON);
    assert_eq!(read.oddities(), [Oddity::ContentTypeMissing]);
}

/// A whole body that says nothing is still what it is labelled; the same without a label is anything.
#[test]
fn a_bare_value_is_json_where_somebody_says_so() {
    for body in ["null", "5", "-1", "true", "false"] {
        let labelled = received(500, "application/json", body);
        assert_eq!(labelled.oddities(), [Oddity::CodeMissing], "{body}");
        let unlabelled = received(500, "text/plain", body);
        assert!(
            unlabelled.oddities().contains(&Oddity::UnknownFormat),
            "{body}"
        );
    }
}

#[test]
fn what_follows_the_root_element_is_malformed() {
    for (rest, is_odd) in [
        ("", false),
        ("\n<!-- end -->\r\n<?pi?> ", false),
        ("garbage", true),
        ("<Error/>", true),
        ("</Error>", true),
        ("&lt;", true),
        ("<![CDATA[x]]>", true),
        ("<", true),
    ] {
        let received = received(404, "text/xml", format!("{XML}{rest}"));
        assert!(received.is("VpcNotFound"), "{rest}");
        assert_eq!(
            received.oddities().contains(&Oddity::Malformed),
            is_odd,
            "{rest}"
        );
    }
}

#[test]
fn html_is_known_behind_comments_and_declarations() {
    for body in [
        "<!-- hi --><html></html>",
        "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<!-- a --><!-- b -->\n<!DOCTYPE html><p>",
    ] {
        let received = received(502, "text/html", body);
        assert!(received.oddities().contains(&Oddity::Html), "{body}");
    }
    assert!(
        !received(502, "text/xml", "<!-- <html> -->")
            .oddities()
            .contains(&Oddity::Html)
    );
}
