//! The body: what `body(…)` says, key by key, in the order written.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]

use error_catalog::{ApiError, Reply};
use serde_json::Value;

/// The text, so that the order of keys is seen, and the value, so that the text is known to be JSON.
fn check(reply: &impl serde_core::Serialize, expected: &str) {
    let written = serde_json::to_string(reply).unwrap();
    assert_eq!(written, expected);
    let read: Value = serde_json::from_str(expected).unwrap();
    assert_eq!(serde_json::to_value(reply).unwrap(), read);
}

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh"),
    body(
        "ret-code" = code,
        Zebra = message,
        apple = title,
        "with \"quotes\" \\ 字" = description,
        Advice = advice,
        Inner(
            Status = status,
            Deeper(Fault = fault, Constant = "text", Absent(Docs = docs, Host = host_id)),
            Number = -7,
            Float = 0.5,
            Yes = true,
            No = false,
        ),
        Retryable = retryable,
        After = retry_after,
        RequestId = request_id,
        HostId = host_id,
        Instance = instance,
        Docs = docs,
        Locale = locale,
        Param = param("count"),
        Again = code,
    )
)]
enum Every {
    #[api(status(404, 503), code = "A/B", message = "m", fault = client)]
    Least(#[api(status)] error_catalog::Status),
    #[api(
        status = 429,
        code = "Most",
        message = "m {count}",
        title = "t",
        description = "d",
        advice = "a {count}!",
        zh(message = "文 {count}", title = "标题", advice = none),
        retryable(after = 30)
    )]
    Most { count: Option<u8> },
}

#[test]
fn keys_stand_in_the_order_written_and_absent_ones_nowhere() {
    let least = Every::Least(error_catalog::Status::SERVICE_UNAVAILABLE);
    let inner = |status| {
        format!(
            r#""Inner":{{"Status":{status},"Deeper":{{"Fault":"client","Constant":"text"}},"Number":-7,"Float":0.5,"Yes":true,"No":false}}"#
        )
    };
    check(
        &least,
        &format!(
            r#"{{"ret-code":"A/B","Zebra":"m",{},"Retryable":false,"Locale":"en","Again":"A/B"}}"#,
            inner(503)
        ),
    );
    check(
        &Every::Most { count: Some(7) },
        &format!(
            r#"{{"ret-code":"Most","Zebra":"m 7","apple":"t","with \"quotes\" \\ 字":"d","Advice":"a 7!",{},"Retryable":true,"After":30,"Locale":"en","Param":7,"Again":"Most"}}"#,
            inner(429)
        ),
    );
    check(
        &Every::Most { count: None },
        &format!(
            r#"{{"ret-code":"Most","Zebra":"m ","apple":"t","with \"quotes\" \\ 字":"d","Advice":"a !",{},"Retryable":true,"After":30,"Locale":"en","Again":"Most"}}"#,
            inner(429)
        ),
    );
}

/// What the request adds goes where the body says, and only there.
#[test]
fn a_reply_adds_the_context_of_the_request() {
    let error = Every::Most { count: Some(1) };
    let reply = Reply::new(&error)
        .request_id("r \"1\"")
        .host_id("h")
        .instance("/vpcs/7")
        .locale("zh_CN");
    let inner = r#""Inner":{"Status":429,"Deeper":{"Fault":"client","Constant":"text","Absent":{"Host":"h"}},"Number":-7,"Float":0.5,"Yes":true,"No":false}"#;
    check(
        &reply,
        &format!(
            r#"{{"ret-code":"Most","Zebra":"文 1","apple":"标题","with \"quotes\" \\ 字":"d",{inner},"Retryable":true,"After":30,"RequestId":"r \"1\"","HostId":"h","Instance":"/vpcs/7","Locale":"zh","Param":1,"Again":"Most"}}"#
        ),
    );

    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "C", message = "m")]
    struct Default;
    let reply = Reply::new(&Default)
        .request_id("r")
        .host_id("h")
        .instance("i");
    check(&reply, r#"{"code":"C","message":"m"}"#);
    check(&Default, r#"{"code":"C","message":"m"}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 402, body(ret_code = code, r#type = "error", message = message))]
enum Numbers {
    #[api(code = -9_223_372_036_854_775_808, message = "m")]
    Least,
    #[api(code = 0, message = "m")]
    Zero,
    #[api(code = 0x578, message = "m")]
    Hexadecimal,
    #[api(code = 9_223_372_036_854_775_807, message = "m")]
    Most,
}

#[test]
fn integer_codes_are_numbers() {
    let table = [
        (Numbers::Least, i64::MIN),
        (Numbers::Zero, 0),
        (Numbers::Hexadecimal, 1400),
        (Numbers::Most, i64::MAX),
    ];
    for (error, code) in table {
        check(
            &error,
            &format!(r#"{{"ret_code":{code},"type":"error","message":"m"}}"#),
        );
        assert_eq!(Numbers::CATALOG.find(code), Some(error.entry()));
    }
}

// A private field stands between the params.
#[allow(dead_code)]
#[derive(Debug, ApiError)]
#[api(status = 404, body = rfc9457, locales("en", "zh"))]
enum Problem {
    #[api(code = "Plain", message = "m")]
    Plain,
    #[api(
        code = "Full",
        title = "t",
        message = "{vpc} of {count}",
        docs = "https://example.com/{code}",
        zh(title = "标题", message = "{count} {vpc}")
    )]
    Full {
        vpc: &'static str,
        hidden: u8,
        #[api(param)]
        absent: Option<u8>,
        count: u8,
        #[api(param = "limit")]
        renamed: f32,
    },
    #[api(transparent)]
    Nested(Seven),
}

/// Its params have the names of members of the standard, which it cannot know.
#[derive(Debug, ApiError)]
#[api(status = 402)]
enum Seven {
    #[api(code = 7, message = "{title} {other}")]
    Lucky { title: u8, other: u8 },
}

#[test]
fn a_problem_is_as_the_rfc_says() {
    check(
        &Problem::Plain,
        r#"{"type":"about:blank","status":404,"detail":"m","code":"Plain"}"#,
    );
    let full = Problem::Full {
        vpc: "v",
        hidden: 1,
        absent: None,
        count: 2,
        renamed: 0.5,
    };
    check(
        &full,
        r#"{"type":"https://example.com/Full","title":"t","status":404,"detail":"v of 2","code":"Full","vpc":"v","count":2,"limit":0.5}"#,
    );
    check(
        &Reply::new(&full).instance("urn:1").locale("zh"),
        r#"{"type":"https://example.com/Full","title":"标题","status":404,"detail":"2 v","instance":"urn:1","code":"Full","vpc":"v","count":2,"limit":0.5}"#,
    );
    // A key never stands twice: the standard's own wins.
    check(
        &Problem::Nested(Seven::Lucky { title: 1, other: 2 }),
        r#"{"type":"about:blank","status":402,"detail":"1 2","code":7,"other":2,"params":{"title":1}}"#,
    );
}

/// Every character comes back from the JSON as it was put in.
#[test]
fn text_is_data() {
    #[derive(Debug, ApiError)]
    #[api(
        status = 400,
        code = "</script>\u{2028}\"\\",
        message = "\0\u{1f}\"\\/{text}",
        allow(code_whitespace, reason = "a separator")
    )]
    struct Odd {
        text: String,
    }

    let mut texts: Vec<String> = (0..0x11_0000)
        .step_by(0x331)
        .filter_map(char::from_u32)
        .map(String::from)
        .collect();
    texts.extend((0..=u8::MAX).map(|byte| char::from(byte).to_string()));
    for text in texts {
        let expected = format!("\0\u{1f}\"\\/{text}");
        let error = Odd { text };
        let body: Value = serde_json::from_str(&serde_json::to_string(&error).unwrap()).unwrap();
        assert_eq!(body["message"], expected);
        assert_eq!(body["code"], "</script>\u{2028}\"\\");
    }
}
