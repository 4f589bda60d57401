//! What is odd is said, and nothing else.

use error_catalog::Oddity;

use crate::{json, received, xml};

#[test]
fn each_oddity_by_itself() {
    for (received, expected) in [
        (json(404, r#"{"Code":"VpcNotFound"}"#), None),
        (json(410, r#"{"Code":"VpcNotFound"}"#), None),
        (
            json(400, r#"{"Code":"VpcNotFound"}"#),
            Some(Oddity::StatusUndocumented),
        ),
        (
            json(999, r#"{"Code":"VpcNotFound"}"#),
            Some(Oddity::StatusUndocumented),
        ),
        (
            json(400, r#"{"Code":"Gone.With.The.Wind"}"#),
            Some(Oddity::CodeUnknown),
        ),
        (json(400, r#"{"Message":"M"}"#), Some(Oddity::CodeMissing)),
        (
            json(404, r#"{"Code":"VpcNotFound","Message":"M"#),
            Some(Oddity::CutOff),
        ),
        (json(404, r#"{"Code":"VpcNotFound""#), Some(Oddity::CutOff)),
        (
            json(404, r#"{"Code":"VpcNotFound",}"#),
            Some(Oddity::Malformed),
        ),
        (
            json(404, r#"{"Code":"VpcNotFound"} {}"#),
            Some(Oddity::Malformed),
        ),
        (
            json(404, r#"{"Code":"VpcNotFound","Code":"A"}"#),
            Some(Oddity::DuplicateKey),
        ),
        (
            json(
                404,
                &b"{\"Code\":\"VpcNotFound\",\"Message\":\"\xC4\xFA\"}"[..],
            ),
            Some(Oddity::InvalidText),
        ),
        (
            json(404, r#"{"Code":"VpcNotFound","Message":"\ud800"}"#),
            Some(Oddity::InvalidText),
        ),
        (
            xml(404, "<E><Code>VpcNotFound</Code>"),
            Some(Oddity::CutOff),
        ),
        (
            xml(404, "<E><Code>VpcNotFound</Code></F>"),
            Some(Oddity::Malformed),
        ),
        (
            xml(404, "<!DOCTYPE E><E><Code>VpcNotFound</Code></E>"),
            Some(Oddity::DocumentType),
        ),
        (
            xml(
                404,
                "<E><Code>VpcNotFound</Code><Message>&nbsp;</Message></E>",
            ),
            Some(Oddity::UnknownEntity),
        ),
        (
            xml(404, "<E><Code>VpcNotFound</Code><Code>A</Code></E>"),
            Some(Oddity::DuplicateKey),
        ),
        (
            received(404, "", r#"{"Code":"VpcNotFound"}"#),
            Some(Oddity::ContentTypeMissing),
        ),
        (
            received(404, "text/css", r#"{"Code":"VpcNotFound"}"#),
            Some(Oddity::ContentTypeWrong),
        ),
    ] {
        let body = String::from_utf8_lossy(received.body());
        assert_eq!(received.oddities(), expected.as_slice(), "{body}");
        assert_eq!(
            received.is("VpcNotFound"),
            body.contains("VpcNotFound"),
            "{body}"
        );
    }
}

#[test]
fn half_a_text_is_a_message_and_never_a_code() {
    let whole = r#"{"Message":"There is no VPC 7.","RequestId":"B71B4C68","Code":"VpcNotFound","Params":{"id":14}}"#;
    for end in 0..whole.len() {
        let received = json(404, &whole[..end]);
        let part = &whole[..end];
        let code = received.code().map(|code| code.to_string());
        assert_eq!(code.is_some(), part.contains("VpcNotFound\""), "{part}");
        assert!(code.is_none_or(|code| code == "VpcNotFound"), "{part}");
        let id = received.request_id();
        assert_eq!(
            id,
            part.contains("B71B4C68\"").then_some("B71B4C68"),
            "{part}"
        );
        assert!(
            "There is no VPC 7.".starts_with(received.message().unwrap_or_default()),
            "{part}"
        );
        assert_eq!(received.message().is_some(), end > 11, "{part}");
        // `1` is not the number that was sent.
        assert_eq!(
            received.params().len(),
            usize::from(end >= whole.len() - 1),
            "{part}"
        );
        assert!(!received.oddities().is_empty(), "{part}");
    }
    let whole = "<E><Message>There is &lt;no&gt; <![CDATA[VPC]]> 7.</Message><RequestId>B71B4C68</RequestId><Code>VpcNotFound</Code></E>";
    for end in 1..whole.len() {
        let part = &whole[..end];
        let received = xml(404, part);
        let code = received.code().map(|code| code.to_string());
        assert_eq!(code.is_some(), part.contains("</Code>"), "{part}");
        assert!(code.is_none_or(|code| code == "VpcNotFound"), "{part}");
        assert_eq!(
            received.request_id().is_some(),
            part.contains("</RequestId>"),
            "{part}"
        );
        let message = received.message().unwrap_or_default();
        assert!(
            "There is <no> VPC 7.".starts_with(message) || message.contains('&'),
            "{part}: {message}"
        );
        assert!(!received.oddities().is_empty(), "{part}");
    }
}

#[test]
fn an_oddity_is_told_once_and_prints_as_a_phrase() {
    let received = json(404, r#"{"Message":"\ud800\ud800","Code":"\udfff"}"#);
    assert_eq!(
        received.oddities(),
        [Oddity::InvalidText, Oddity::CodeUnknown]
    );
    let phrases = received.oddities().iter().map(ToString::to_string);
    assert!(phrases.eq(["the text is no Unicode", "the code is unknown"]));
}
