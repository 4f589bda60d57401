//! The writers look at many bytes at once and copy what they need not look at. Here they are held, byte for byte, against
//! `serde_json` and quick-xml, wherever in a text something must be escaped.

use error_catalog::{ApiError, Format, Reply};
use quick_xml::escape::escape;
use serde::Serialize;

#[derive(Debug, ApiError)]
#[api(
    locales("en", "zh"),
    body(RequestId = request_id, Code = code, Message = message, Advice = advice, Title = title, About = description),
)]
enum Constants {
    #[api(
        status = 400,
        code = "Plain",
        message = "A {value}, and one.",
        description = "It's <this> & \"that\"."
    )]
    Plain { value: String },
    #[api(
        status = 400,
        code = "In.Chinese",
        message = "One {value}.",
        zh(message = "<{value}>")
    )]
    InChinese { value: String },
    #[api(status = 400, code = "In\"Code", message = "One {value}.")]
    InCode { value: String },
    #[api(status = 400, code = "In.Title", message = "One {value}.", title = "'")]
    InTitle { value: String },
    #[api(
        status = 400,
        code = "In.Advice",
        message = "One {value}.",
        advice = "a\\b"
    )]
    InAdvice { value: String },
    #[api(
        status = 400,
        code = "In.Message",
        message = "\u{FFFE}{value}\u{1}\t\r\n"
    )]
    InMessage { value: String },
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Body<'a> {
    request_id: &'a str,
    code: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
}

fn constants(value: &str) -> Vec<(Constants, &'static str, Body<'static>)> {
    let value = || value.to_owned();
    let body = |code, message: String| Body {
        request_id: "",
        code,
        message: message.leak(),
        advice: None,
        title: None,
        about: None,
    };
    let one = || format!("One {}.", value());
    vec![
        (
            Constants::Plain { value: value() },
            "en",
            Body {
                about: Some("It's <this> & \"that\"."),
                ..body("Plain", format!("A {}, and one.", value()))
            },
        ),
        (
            Constants::InChinese { value: value() },
            "en",
            body("In.Chinese", one()),
        ),
        (
            Constants::InChinese { value: value() },
            "zh",
            body("In.Chinese", format!("<{}>", value())),
        ),
        (
            Constants::InCode { value: value() },
            "en",
            body("In\"Code", one()),
        ),
        (
            Constants::InTitle { value: value() },
            "zh",
            Body {
                title: Some("'"),
                ..body("In.Title", one())
            },
        ),
        (
            Constants::InAdvice { value: value() },
            "en",
            Body {
                advice: Some("a\\b"),
                ..body("In.Advice", one())
            },
        ),
        (
            Constants::InMessage { value: value() },
            "en",
            body("In.Message", format!("\u{FFFE}{}\u{1}\t\r\n", value())),
        ),
    ]
}

/// What quick-xml escapes, what it leaves to readers, and what no document can carry.
fn in_xml(text: &str) -> String {
    let escaped = escape(text);
    let chars = escaped.chars().map(|char| match char {
        '\r' => "&#13;".to_owned(),
        '\t' | '\n' => char.to_string(),
        '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => "\u{FFFD}".to_owned(),
        char => char.to_string(),
    });
    chars.collect()
}

fn xml(body: &Body<'_>) -> String {
    let members = [
        ("RequestId", Some(body.request_id)),
        ("Code", Some(body.code)),
        ("Message", Some(body.message)),
        ("Advice", body.advice),
        ("Title", body.title),
        ("About", body.about),
    ];
    let members = members
        .into_iter()
        .filter_map(|(name, text)| Some(format!("<{name}>{}</{name}>", in_xml(text?))));
    let members: String = members.collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>{members}</Error>")
}

/// The text as the identifier of a request, which is written as it is, and as a value of a message.
fn check(text: &str) {
    let error = Constants::Plain {
        value: text.to_owned(),
    };
    let message = format!("A {text}, and one.");
    let body = Body {
        request_id: text,
        code: "Plain",
        message: &message,
        advice: None,
        title: None,
        about: Some("It's <this> & \"that\"."),
    };
    check_body(&error, "en", &body);
}

fn check_body(error: &Constants, locale: &str, body: &Body<'_>) {
    let reply = Reply::new(error).request_id(body.request_id).locale(locale);
    let json = serde_json::to_string(body).unwrap();
    assert_eq!(String::from_utf8(reply.to_bytes()).unwrap(), json);
    assert_eq!(serde_json::to_string(&reply).unwrap(), json);
    let mut written = String::new();
    reply.write(&mut written).unwrap();
    assert_eq!(written, json);
    let reply = reply.format(Format::Xml);
    assert_eq!(String::from_utf8(reply.to_bytes()).unwrap(), xml(body));
}

/// What is escaped somewhere, and what looks like it.
const MARKED: &[&str] = &[
    "\"",
    "\\",
    "/",
    "<",
    ">",
    "&",
    "'",
    "=",
    "%",
    "#",
    "[",
    "]",
    "\0",
    "\u{8}",
    "\t",
    "\n",
    "\u{b}",
    "\u{c}",
    "\r",
    "\u{e}",
    "\u{1f}",
    " ",
    "\u{7f}",
    "\u{80}",
    "\u{a0}",
    "\u{a2}",
    "\u{2028}",
    "\u{FEFF}",
    "\u{FFFC}",
    "\u{FFFD}",
    "\u{FFFE}",
    "\u{FFFF}",
    "\u{10000}",
    "\u{1FFFF}",
    "，",
    "é",
    "错",
];

#[test]
fn a_mark_is_seen_at_every_place_of_texts_of_every_length() {
    for mark in MARKED {
        for before in 0..=33 {
            for after in [0, 1, 7, 8, 15, 16, 17] {
                check(&format!(
                    "{}{mark}{}",
                    "a".repeat(before),
                    "z".repeat(after)
                ));
            }
        }
    }
}

#[test]
fn two_marks_are_seen_however_far_they_are_apart() {
    for (number, first) in MARKED.iter().enumerate() {
        let second = MARKED[(number * 7 + 3) % MARKED.len()];
        for between in 0..=33 {
            let between = "m".repeat(between);
            check(&format!("{first}{between}{second}"));
            check(&format!("ab{first}{between}{second}yz"));
        }
    }
}

#[test]
fn every_character_is_written_as_by_others() {
    let chars: Vec<char> = ('\0'..=char::MAX).collect();
    for (number, chars) in chars.chunks(1021).enumerate() {
        let text: String = chars.iter().collect();
        check(&format!("{}{text}", "a".repeat(number % 17)));
    }
}

#[test]
fn random_texts_are_written_as_by_others() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % end as u64).unwrap()
    };
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..below(60) {
            match below(4) {
                0 => text.push_str(MARKED[below(MARKED.len())]),
                1 => text.extend(char::from_u32(u32::try_from(below(0x11_0000)).unwrap())),
                _ => text.push('a'),
            }
        }
        check(&text);
    }
}

#[test]
fn what_is_known_at_compile_time_is_escaped_where_it_has_to_be() {
    for value in ["", "7", "\"<&>'\\", "错\u{FFFF}\r"] {
        for (error, locale, body) in constants(value) {
            check_body(&error, locale, &body);
        }
    }
}

#[test]
fn integers_are_written_as_by_others() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = -7, message = "{signed} {unsigned} {wide}", body(c = code, p = params))]
    struct Numbers {
        signed: i64,
        unsigned: u64,
        wide: i128,
    }
    let signed = [0, 1, -1, 9, 10, 99, 100, -100, i64::MAX, i64::MIN];
    let unsigned = [0, 7, 10, 12_345, 99_999, 100_000, u64::MAX - 1, u64::MAX];
    let wide = [
        0,
        -5,
        i128::from(u64::MAX),
        -i128::from(u64::MAX),
        i128::from(u64::MAX) + 1,
    ];
    for (number, signed) in signed.into_iter().enumerate() {
        let (unsigned, wide) = (unsigned[number % unsigned.len()], wide[number % wide.len()]);
        let error = Numbers {
            signed,
            unsigned,
            wide,
        };
        let params = format!("{{\"signed\":{signed},\"unsigned\":{unsigned},\"wide\":{wide}}}");
        let json = format!("{{\"c\":-7,\"p\":{params}}}");
        assert_eq!(
            String::from_utf8(Reply::new(&error).to_bytes()).unwrap(),
            json
        );
        assert_eq!(error.to_string(), format!("{signed} {unsigned} {wide}"));
    }
}
