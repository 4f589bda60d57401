use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};
use core::time::Duration;

use super::json::Json;
use super::scope::whole_seconds;
use super::xml::Xml;
use super::{HeaderValue, Reply};
use crate::body::{Body, Member, Shape, Source};
use crate::fixture::VpcError;
use crate::number;
use crate::sink::Foreign;
use crate::{ApiError, Code, Format, Value};

const EXCEEDED: VpcError = VpcError::Exceeded {
    maximum: 10,
    name: None,
};

fn key(key: &'static str, source: Source) -> Member {
    let (json, xml) = ("", ("", ""));
    Member {
        key,
        json,
        xml,
        source,
    }
}

fn leak(members: &[Member]) -> &'static [Member] {
    alloc::boxed::Box::leak(members.into())
}

fn of_shape(members: &'static [Member]) -> &'static Body {
    alloc::boxed::Box::leak(alloc::boxed::Box::new(Body {
        shape: Shape::Keys(members),
        ..Body::DEFAULT
    }))
}

/// The body in a shape of ours, in JSON and XML.
fn written(error: &dyn ApiError, members: &'static [Member]) -> (String, String) {
    let reply = Reply::new(error)
        .request_id("7")
        .locale("zh")
        .context("Trace", "a&b")
        .context("Gone", Value::None);
    let mut document = reply.body();
    document.body = of_shape(members);
    let mut json = String::new();
    Json(&mut Foreign(&mut json))
        .object(document.object())
        .unwrap();
    assert_eq!(serde_json::to_string(&document).unwrap(), json);
    let mut xml = String::new();
    Xml::body(&mut Foreign(&mut xml), &document).unwrap();
    (json, xml)
}

#[test]
fn the_default_is_code_and_message() {
    assert!(matches!(Body::DEFAULT.shape, Shape::Keys([_, _])));
    let json = r#"{"code":"Quota|Exceeded","message":"At most   10 of {}."}"#;
    assert_eq!(Reply::new(&EXCEEDED).to_bytes(), json.as_bytes());
    assert_eq!(serde_json::to_string(&Reply::new(&EXCEEDED)).unwrap(), json);
}

#[test]
fn keys_stand_in_the_order_written_and_absent_ones_are_left_out() {
    let members = leak(&[
        key("Max", Source::Param("maximum")),
        key("Name", Source::Param("name")),
        key("Stranger", Source::Param("stranger")),
        key("HostId", Source::HostId),
        key("RequestId", Source::RequestId),
        key("Advice", Source::Advice),
        key("Title", Source::Title),
        key("Status", Source::Status),
        key("Fault", Source::Fault),
        key("Locale", Source::Locale),
        key("Retryable", Source::Retryable),
        key("RetryAfter", Source::RetryAfter),
        key("Trace", Source::Context),
        key("Gone", Source::Context),
        key("Unknown", Source::Context),
        key("Params", Source::Params),
        key("Errors", Source::Errors),
        key(
            "Constants",
            Source::Object(leak(&[
                key("a", Source::Text("x")),
                key("b", Source::Integer(-1)),
                key("c", Source::Float(0.5)),
                key("d", Source::Boolean(false)),
                key("e", Source::Docs),
                key("f", Source::Object(leak(&[key("g", Source::Docs)]))),
            ])),
        ),
    ]);
    let (json, xml) = written(&EXCEEDED, members);
    assert_eq!(
        json,
        r#"{"Max":10,"RequestId":"7","Status":403,"Fault":"server","Locale":"en","Retryable":false,"#.to_string()
            + r#""Trace":"a&b","Params":{"maximum":10},"Constants":{"a":"x","b":-1,"c":0.5,"d":false}}"#,
    );
    assert_eq!(
        xml,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Max>10</Max><RequestId>7</RequestId>\
         <Status>403</Status><Fault>server</Fault><Locale>en</Locale><Retryable>false</Retryable>\
         <Trace>a&amp;b</Trace><Params><maximum>10</maximum></Params>\
         <Constants><a>x</a><b>-1</b><c>0.5</c><d>false</d></Constants></Error>"
    );
    let after = Some(Duration::from_millis(1500));
    assert_eq!(
        written(&VpcError::Throttling { after }, members).0,
        r#"{"RequestId":"7","Advice":"Wait.","Status":429,"Fault":"client","Locale":"en","Retryable":true,"#
            .to_string()
            + r#""RetryAfter":2,"Trace":"a&b","Constants":{"a":"x","b":-1,"c":0.5,"d":false}}"#,
    );
}

#[test]
fn a_problem_is_asked_for_whatever_the_body_is() {
    let problem = |error: &dyn ApiError, format| {
        let reply = Reply::new(error).instance("urn:1").format(format);
        String::from_utf8(reply.to_bytes()).unwrap()
    };
    let error = VpcError::NotFound {
        id: 7,
        status: None,
    };
    assert_eq!(
        problem(&error, Format::ProblemJson),
        r#"{"type":"https://example.com/NotFound","status":404,"detail":"There is no VPC 7.","#
            .to_string()
            + r#""instance":"urn:1","code":"InvalidVpc.NotFound","id":7}"#,
    );
    assert_eq!(
        problem(&EXCEEDED, Format::ProblemXml),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">\
         <type>about:blank</type><status>403</status><detail>At most   10 of {}.</detail>\
         <instance>urn:1</instance><code>Quota|Exceeded</code><maximum>10</maximum></problem>",
    );
}

#[test]
fn seconds_are_rounded_up() {
    assert_eq!(whole_seconds(Duration::from_secs(30)), 30);
    assert_eq!(whole_seconds(Duration::from_millis(1)), 1);
    assert_eq!(whole_seconds(Duration::ZERO), 0);
    assert_eq!(whole_seconds(Duration::MAX), u64::MAX);
}

fn headers(reply: &Reply<'_>) -> Vec<String> {
    let headers = reply.headers();
    headers
        .map(|(name, value)| alloc::format!("{name}: {value}"))
        .collect()
}

#[test]
fn the_language_that_a_header_names_is_that_of_the_message() {
    let internal = VpcError::Internal;
    let not_found = VpcError::NotFound {
        id: 7,
        status: None,
    };
    let cases: [(&dyn ApiError, &str, &str); 5] = [
        // `untranslated(message)`
        (&not_found, "zh", "en"),
        (&not_found, "fr", "en"),
        // The nested catalog has `zh-CN` and `en`; the outer one does not speak French.
        (&internal, "zh-CN", "zh-CN"),
        (&internal, "en-GB", "en"),
        (&internal, "fr", "en"),
    ];
    for (error, locale, language) in cases {
        assert_eq!(
            headers(&Reply::new(error).locale(locale)),
            [
                "content-type: application/json".to_string(),
                alloc::format!("content-language: {language}")
            ],
            "{error:?} {locale}"
        );
    }
    assert_eq!(
        headers(&Reply::new(&internal)),
        ["content-type: application/json"]
    );
}

#[test]
fn no_byte_that_could_split_a_header_gets_into_one() {
    for text in [
        "", "a\r\nb", "a\nb", "a\0", "é", "a\u{7f}", "a\tb", "\u{85}",
    ] {
        assert!(HeaderValue::text(text).is_none(), "{text:?}");
        let replaced = Reply::new(&EXCEEDED).content_type(text);
        assert_eq!(headers(&replaced), ["content-type: application/json"]);
    }
    let codes = [
        ("A.b-c~!", "A.b-c~!"),
        ("a b%\r\n", "a%20b%25%0D%0A"),
        ("错\u{7f}", "%E9%94%99%7F"),
        ("", ""),
    ];
    for (code, value) in codes {
        assert_eq!(HeaderValue::code(Code::Text(code)).to_string(), value);
    }
    let number = HeaderValue::code(Code::Integer(-7));
    assert_eq!((number.to_string(), number.as_str()), ("-7".into(), None));
}

/// A type that prints half of what it wanted to.
struct Broken;

impl Display for Broken {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("half\"")?;
        Err(fmt::Error)
    }
}

#[test]
fn a_value_that_refuses_to_print_does_not_break_the_body() {
    let reply = Reply::new(&EXCEEDED)
        .request_id("7")
        .context("Trace", Value::Display(&Broken));
    let members = leak(&[
        key("Trace", Source::Context),
        key("RequestId", Source::RequestId),
    ]);
    let mut document = reply.body();
    document.body = of_shape(members);
    let mut json = String::new();
    Json(&mut Foreign(&mut json))
        .object(document.object())
        .unwrap();
    assert_eq!(json, r#"{"Trace":"half\"","RequestId":"7"}"#);
    assert_eq!(serde_json::to_string(&document).unwrap(), json);
}

#[test]
fn a_writer_that_refuses_is_told() {
    struct Full(usize);
    impl fmt::Write for Full {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 = self.0.checked_sub(text.len()).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    for format in [
        Format::Json,
        Format::Xml,
        Format::ProblemJson,
        Format::ProblemXml,
    ] {
        let reply = Reply::new(&EXCEEDED).format(format);
        let len = reply.to_bytes().len();
        assert!(reply.write(&mut Full(len)).is_ok());
        for room in 0..len {
            assert!(reply.write(&mut Full(room)).is_err(), "{format} {room}");
        }
    }
}

fn check_f64(number: f64) {
    let mut written = String::new();
    number::write_f64(&mut written, number).unwrap();
    assert_eq!(written, serde_json::to_string(&number).unwrap());
}

fn check_f32(number: f32) {
    let mut written = String::new();
    number::write_f32(&mut written, number).unwrap();
    assert_eq!(written, serde_json::to_string(&number).unwrap());
}

#[test]
fn floats_are_those_of_serde_json() {
    for exponent in -330..=310 {
        for mantissa in ["1", "1.5", "9.999999999999999", "-1.2345678", "4.9406"] {
            let text = alloc::format!("{mantissa}e{exponent}");
            let (long, short): (f64, f32) = (text.parse().unwrap(), text.parse().unwrap());
            if long.is_finite() {
                check_f64(long);
            }
            if short.is_finite() {
                check_f32(short);
            }
        }
    }
    let mut random = crate::random_tree::Random::new(7);
    for _ in 0..50_000 {
        let bits = (random.below(1 << 32) as u64) << 32 | random.below(1 << 32) as u64;
        let (long, short) = (f64::from_bits(bits), f32::from_bits((bits >> 32) as u32));
        if long.is_finite() {
            check_f64(long);
        }
        if short.is_finite() {
            check_f32(short);
        }
    }
    // Two decimals are equally near.
    check_f32(f32::from_bits(0x4681_C620));
    // The nearest decimal of so many digits lies beyond a power of two, and is another float.
    (1..0x7FF).for_each(|exponent| check_f64(f64::from_bits(exponent << 52)));
    (1..0xFF).for_each(|exponent| check_f32(f32::from_bits(exponent << 23)));
    for number in [
        0.0,
        -0.0,
        1e15,
        1e16,
        1e17,
        123_456_789_012_345_680.0,
        f64::MAX,
    ] {
        check_f64(number);
    }
}
