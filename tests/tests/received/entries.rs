//! Which entry a response comes from.

use error_catalog::{ApiError, Entry, Oddity, Received};

use crate::{PayError, PayErrorKind, VpcError, VpcErrorKind, json, xml};

fn body(code: &str, message: &str) -> String {
    serde_json::json!({ "Code": code, "Message": message }).to_string()
}

#[test]
fn of_entries_with_one_code_status_and_message_choose() {
    let entry = |status, message| {
        let received = json(status, body("VpcInUse", message));
        let entries: Vec<Entry> = received.entries().collect();
        assert_eq!(received.entry(), entries.first().copied());
        let place = |entry| VpcError::CATALOG.entries().position(|it| it == entry);
        entries
            .into_iter()
            .map(|entry| place(entry).expect("an entry"))
            .collect::<Vec<_>>()
    };
    for (status, message, expected) in [
        (409, "The VPC is in use.", &[1][..]),
        (409, "i-7 uses the VPC.", &[2]),
        (503, "The VPC is in use.", &[3]),
        // The message fits one, the status others: the message says more.
        (503, "i-7 uses the VPC.", &[2]),
        // Neither status nor message, so that nothing tells them apart.
        (500, "Changed since.", &[1, 2, 3]),
        (409, "Changed since.", &[1, 2]),
        (500, "The VPC is in use.", &[1, 3]),
    ] {
        assert_eq!(entry(status, message), expected, "{status} {message}");
    }
}

#[test]
fn a_message_in_any_language_fits_and_a_text_with_more_of_its_own_goes_first() {
    #[derive(Debug, ApiError)]
    #[api(locales("en", "zh"))]
    enum AnyError {
        #[api(status = 400, code = "A", message = "{0}", shared_code)]
        Any(String),
        #[api(
            status = 400,
            code = "A",
            message = "No {0}.",
            zh(message = "没有 {0}。"),
            shared_code
        )]
        No(String),
    }
    for (message, expected) in [
        ("No milk.", &["No {0}.", "{0}"][..]),
        ("没有 milk。", &["No {0}.", "{0}"]),
        ("Milk.", &["{0}"]),
    ] {
        let body = serde_json::json!({ "code": "A", "message": message }).to_string();
        let headers = [("Content-Type", "application/json")];
        let received = Received::new(AnyError::CATALOG, 400_u16, headers, body);
        let found: Vec<String> = received
            .entries()
            .map(|it| it.message().to_string())
            .collect();
        assert_eq!(found, expected, "{message}");
    }
}

#[test]
fn an_alias_is_its_entry_and_keeps_its_spelling() {
    let received = json(404, body("VpcNotFound", "There is no VPC 7."));
    assert_eq!(received.code().unwrap(), "VpcNotFound");
    assert_eq!(received.entry().unwrap().code(), "InvalidVpc.NotFound");
    assert!(received.is("VpcNotFound") && received.is("InvalidVpc.NotFound"));
    assert!(received.has_prefix("InvalidVpc.") && received.has_prefix("Vpc"));
    assert!(!received.has_prefix("Throttling"));
    assert_eq!(received.kind(), Some(VpcErrorKind::NotFound));
    assert_eq!(received.oddities(), []);
}

#[test]
fn a_retired_code_is_known_and_has_no_entry() {
    let received = json(423, body("VpcLocked", "Locked."));
    assert_eq!(received.entry(), None);
    let retired = received.retired().unwrap();
    assert!(retired.replaced_by().eq(["VpcInUse"]));
    assert!(received.is("VpcLocked") && !received.is("VpcInUse"));
    assert_eq!(received.oddities(), []);
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "1400", message = "A number in a text.")]
struct TextError;

#[test]
fn numbers_are_codes_in_text_and_the_other_way_round() {
    let headers = [("Content-Type", "application/json")];
    for (code, is_known) in [
        ("1400", true),
        ("\"1400\"", true),
        ("\" 1400 \"", true),
        ("1401", true),
        ("\"1401\"", true),
        ("\"01400\"", false),
        ("\"+1400\"", false),
        ("14000", false),
        ("1400.5", false),
        ("99999999999999999999", false),
    ] {
        let body = format!("{{\"message\":\"\",\"ret_code\":{code}}}");
        let received = Received::new(PayError::CATALOG, 402_u16, headers, body);
        assert_eq!(received.entry().is_some(), is_known, "{code}");
        assert_eq!(received.is(1400), is_known, "{code}");
        let kind = is_known.then_some(PayErrorKind::Declined);
        assert_eq!(received.kind::<PayErrorKind>(), kind, "{code}");
        assert!(received.code().is_some(), "{code}");
    }
    let body = "<r><message/><ret_code>1500</ret_code></r>";
    let received = Received::new(
        PayError::CATALOG,
        402_u16,
        [("Content-Type", "text/xml")],
        body,
    );
    assert_eq!(received.code().unwrap(), 1500);

    let received = Received::new(TextError::CATALOG, 400_u16, headers, r#"{"code":1400}"#);
    assert_eq!(received.code().unwrap(), "1400");
    assert!(received.is("1400"));
}

#[test]
fn a_kind_is_asked_of_its_own_catalog() {
    let received = json(409, body("VpcInUse", "i-7 uses the VPC."));
    assert_eq!(received.kind(), Some(VpcErrorKind::InUseBy));
    assert_eq!(received.kind::<PayErrorKind>(), None);
    let again = received.with_catalog(PayError::CATALOG);
    assert_eq!(again.entry(), None);
    assert_eq!(
        again.with_catalog(VpcError::CATALOG).entry(),
        received.entry()
    );
}

#[test]
fn both_formats_say_the_same() {
    let from_json = json(404, body("InvalidVpc.NotFound", "There is no VPC 7."));
    let from_xml = xml(
        404,
        "<Error><Code>InvalidVpc.NotFound</Code><Message>There is no VPC 7.</Message></Error>",
    );
    for received in [&from_json, &from_xml] {
        assert_eq!(
            received.entry(),
            VpcError::CATALOG.find("InvalidVpc.NotFound")
        );
        assert_eq!(
            received.to_string(),
            "404 InvalidVpc.NotFound: There is no VPC 7."
        );
        assert_eq!(received.oddities(), []);
    }
}

/// A service that has grown says a code that the client does not know; another one that it knows, about something else
/// elsewhere in the response, is not what happened.
#[test]
fn an_unknown_code_is_not_taken_for_a_known_one_elsewhere() {
    #[derive(Debug, ApiError)]
    #[api(code_header = "x-code", body(Code = code, Message = message))]
    enum Known {
        #[api(status = 409, code = "VpcInUse", message = "In use.")]
        InUse,
        #[api(status = 404, code = "NotFound", message = "Not found.")]
        NotFound,
    }
    assert!(Known::InUse.status() != Known::NotFound.status());
    for (body, header) in [
        (
            r#"{"Code":"BrandNew","Message":"new","error":{"Code":"VpcInUse","Message":"cause"}}"#,
            "",
        ),
        (
            r#"{"code":"BrandNew","message":"new","reason":"VpcInUse"}"#,
            "",
        ),
        (r#"{"Code":"BrandNew","Message":"new"}"#, "VpcInUse"),
    ] {
        let headers = [("content-type", "application/json"), ("x-code", header)];
        let received = Received::new(Known::CATALOG, 409_u16, headers, body);
        assert_eq!(received.code(), Some("BrandNew".into()), "{body}");
        assert_eq!(received.message(), Some("new"), "{body}");
        assert_eq!(received.entry(), None, "{body}");
        assert_eq!(
            received.oddities(),
            [Oddity::CodeUnknown, Oddity::CodeConflict],
            "{body}"
        );
    }
    // A number is no code of this catalog, and the header stands in for a body without one.
    for (body, header) in [
        (r#"{"code":409,"reason":"VpcInUse"}"#, ""),
        (r#"{"code":"409","error":{"code":"VpcInUse"}}"#, ""),
        (r#"{"message":"m"}"#, "VpcInUse"),
        (r#"{"Code":"VpcInUse"}"#, "VpcInUse"),
    ] {
        let headers = [("content-type", "application/json"), ("x-code", header)];
        let received = Received::new(Known::CATALOG, 409_u16, headers, body);
        assert!(received.is("VpcInUse"), "{body}");
        assert_eq!(received.oddities(), [], "{body}");
    }
}
