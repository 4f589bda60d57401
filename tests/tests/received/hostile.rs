//! Bodies that are meant to do harm, and bodies that harm happened to: bounded in time and memory, no panic, and nothing
//! lost that was readable.

use error_catalog::{ApiError, Oddity, Received};

use crate::{json, xml};

const CODE: &str = "VpcNotFound";

fn assert_read(received: &Received, oddity: Oddity) {
    assert!(received.is(CODE), "{received:?}");
    assert!(received.oddities().contains(&oddity), "{received:?}");
}

#[test]
fn what_is_nested_too_deeply_takes_nothing_behind_it_along() {
    for depth in [33, 128, 10_000, 1_000_000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        let elements = format!("{}x{}", "<a>".repeat(depth), "</a>".repeat(depth));
        for deep in [lists, objects] {
            let body = format!(r#"{{"x":{deep},"Code":"{CODE}"}}"#);
            assert_read(&json(404, body), Oddity::TooDeep);
        }
        let body = format!("<E><X>{elements}</X><Code>{CODE}</Code></E>");
        assert_read(&xml(404, body), Oddity::TooDeep);
        // Nothing but depth, and never closed.
        for open in ["[", "{\"a\":", "[{\"a\":"] {
            let received = json(404, open.repeat(depth));
            assert!(
                received.oddities().contains(&Oddity::CutOff),
                "{received:?}"
            );
        }
        assert!(
            xml(404, "<a>".repeat(depth))
                .oddities()
                .contains(&Oddity::CutOff)
        );
    }
}

#[test]
fn many_values_take_nothing_behind_them_along() {
    let numbers = "1,".repeat(100_000) + "1";
    let members: Vec<String> = (0..100_000)
        .map(|number| format!("\"{number}\":1"))
        .collect();
    let members = members.join(",");
    for many in [
        format!(r#"{{"x":[{numbers}],"Code":"{CODE}"}}"#),
        format!(r#"{{"x":{{{members}}},"Code":"{CODE}"}}"#),
    ] {
        assert_read(&json(404, many), Oddity::TooLarge);
    }
    let elements = "<a/>".repeat(100_000);
    let body = format!("<E><X>{elements}</X><Code>{CODE}</Code></E>");
    assert_read(&xml(404, body), Oddity::TooLarge);
    // Each of many errors is one of its own, and not a copy of all.
    let errors = r#"{"Code":"Throttling"},"#.repeat(10_000);
    let received = json(
        404,
        format!(r#"{{"Code":"{CODE}","errors":[{errors}{{}}]}}"#),
    );
    assert_eq!(received.errors().len(), 10_001);
    assert!(received.errors()[9_999].is("Throttling"));
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Several", message = "Several.", body(Code = code, Details = errors))]
struct SeveralError(#[api(errors)] Vec<SeveralError>);

/// Each of them is an error and a list of errors, and the first one speaks for all around it.
#[test]
fn errors_in_errors_in_errors_are_read_once_each() {
    for depth in [8, 31, 32, 1_000] {
        let json_of =
            |open: &str, close: &str| format!("{}{}", open.repeat(depth), close.repeat(depth));
        for body in [
            json_of(r#"{"errors":{"#, "}}"),
            json_of(r#"{"errors":[{"Code":"A"},{"a":"#, "}]}"),
            json_of(r#"{"error":{"errors":["#, "]}}"),
            json_of(r#"{"Errors":["#, "]}"),
            json_of(r#"{"Details":{"#, "}}"),
            json_of(r#"{"Details":{"Details":{"#, "}}}"),
        ] {
            let received = json(400, body);
            assert!(count(&received) < 4 * depth);
            assert!(count(&received.with_catalog(SeveralError::CATALOG)) < 4 * depth);
        }
        for body in [
            json_of("<Errors>", "</Errors>"),
            json_of("<Errors><i>", "</i></Errors>"),
        ] {
            assert!(count(&xml(400, body)) < 4 * depth);
        }
    }
}

fn count(received: &Received) -> usize {
    1 + received.errors().iter().map(count).sum::<usize>()
}

#[test]
fn entities_are_not_expanded_and_document_types_not_looked_into() {
    let bomb = r#"<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
 <!ENTITY file SYSTEM "file:///etc/passwd">
]>
<Error><Code>VpcNotFound</Code><Message>&lol2; &file; &lt;</Message></Error>"#;
    let received = xml(404, bomb);
    assert_read(&received, Oddity::DocumentType);
    assert!(received.oddities().contains(&Oddity::UnknownEntity));
    assert_eq!(received.message(), Some("&lol2; &file; <"));
}

#[test]
fn texts_keep_every_character() {
    let texts = [
        "<&>\"'",
        "]]>",
        "\u{1}\u{7F}",
        "\u{2028}\u{2029}",
        "\u{202E}abc\u{202C}",
        "a\r\nb: c",
        "\u{10FFFF}",
        "e\u{301} é",
        " \t ",
    ];
    for text in texts {
        let body =
            serde_json::json!({ "Code": CODE, "Message": text, "RequestId": text }).to_string();
        let received = json(404, body);
        assert_eq!(received.oddities(), [], "{text:?}");
        assert_eq!(received.message(), Some(text));
        assert_eq!(received.request_id(), Some(text));
        assert!(
            !received
                .to_string()
                .contains(['\n', '\r', '\u{1}', '\u{202E}', '\u{2028}'])
        );
    }
    let long = "长".repeat(1 << 20);
    let body = serde_json::json!({ "Code": CODE, "Message": long }).to_string();
    assert_eq!(json(404, body).message().map(str::len), Some(3 << 20));
    let received = xml(
        404,
        format!("<E><Code>{CODE}</Code><Message>{long}</Message></E>"),
    );
    assert_eq!(received.message().map(str::len), Some(3 << 20));
}

#[test]
fn bytes_of_another_encoding_spoil_their_own_text_only() {
    // GBK, labelled as UTF-8.
    let message = b"\xD6\xB8\xB6\xA8\xB5\xC4 VPC \xB2\xBB\xB4\xE6\xD4\xDA";
    let body = [
        &b"{\"Message\":\""[..],
        message,
        b"\",\"Code\":\"VpcNotFound\"}",
    ]
    .concat();
    let received = json(404, body.clone());
    assert_read(&received, Oddity::InvalidText);
    assert!(received.message().is_some_and(|it| it.contains(" VPC ")));
    assert_eq!(received.body(), body);
    let body = [
        &b"<?xml version=\"1.0\" encoding=\"GBK\"?><E><Message>"[..],
        message,
        b"</Message><Code>VpcNotFound</Code></E>",
    ]
    .concat();
    assert_read(&xml(404, body), Oddity::InvalidText);
}

/// Twice the body never takes much more than twice the memory, all that is let go again counted: work that is repeated
/// for each part of a part would show.
#[test]
fn memory_grows_with_the_size() {
    let bodies: [fn(usize) -> (bool, String); 10] = [
        |size| (true, "{\"Code\":".repeat(size / 8)),
        |size| (true, format!("{{{}", "\"Code\":\"A\",".repeat(size / 11))),
        |size| (true, format!("[{}", "{\"errors\":[".repeat(size / 11))),
        |size| (true, format!("\"{}", "\\u".repeat(size / 2))),
        |size| {
            (
                true,
                format!(
                    "{{\"errors\":[{}",
                    "{\"Code\":\"VpcInUse\"},".repeat(size / 20)
                ),
            )
        },
        |size| {
            (
                true,
                format!(
                    "{{\"Code\":\"VpcInUse\",\"Message\":\"{}\"}}",
                    " uses the VPC".repeat(size / 13)
                ),
            )
        },
        |size| (false, "<a>".repeat(size / 3)),
        |size| (false, format!("<E>{}", "<Code>".repeat(size / 6))),
        |size| (false, format!("<E>{}", "&amp;&x;".repeat(size / 8))),
        |size| (false, format!("<E>{}", "<![CDATA[".repeat(size / 9))),
    ];
    for (number, body) in bodies.into_iter().enumerate() {
        let memory = |size| {
            let (is_json, body) = body(size);
            let read = if is_json { json } else { xml };
            let used = allocation_counter::measure(|| {
                let received: Received = read(409, body);
                assert!(received.to_string().len() < 8192);
            });
            used.bytes_total
        };
        let [small, large] = [1 << 16, 1 << 21].map(memory);
        assert!(
            large < small.max(1 << 16) * 32 * 2,
            "{number}: {small} {large}"
        );
    }
}
