//! `param(serde)`: a field goes out with its parts, as it serialises.

use std::collections::BTreeMap;

use error_catalog::{ApiError, Format, Received, Reply, Structured, Value};
use serde::{Serialize, Serializer};

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
struct Range {
    from: u64,
    to: Option<f64>,
    #[serde(skip)]
    secret: String,
}

#[derive(Debug, ApiError)]
#[api(
    name = "limits",
    body(root = "Error", Code = code, Message = message, Params = params, Only = param("zones")),
    kind = LimitErrorKind,
)]
enum LimitError {
    #[api(
        status = 400,
        code = "Limit.Range",
        message = "Choose one of {zones} or {range:>20}."
    )]
    Range {
        #[api(param(serde))]
        zones: Vec<String>,
        #[api(param(serde))]
        range: Range,
        #[api(param)]
        attempt: u8,
    },
    #[api(status = 409, code = "Limit.Kept", message = "Kept.")]
    Kept {
        #[api(param(serde))]
        zones: Option<Vec<u8>>,
    },
    #[api(status = 410, code = "Limit.Refused", message = "Refused{zones}.")]
    Refused {
        #[api(param(serde))]
        zones: Refuses,
    },
}

#[derive(Debug, ApiError)]
#[api(body = rfc9457)]
enum Problem<T: Serialize + std::fmt::Debug> {
    #[api(status = 400, code = "Problem", message = "No: {value}.")]
    Generic {
        #[api(param(serde))]
        value: Vec<T>,
    },
}

/// Its `Serialize` gives up half way, and says why.
#[derive(Debug)]
struct Refuses;

impl Serialize for Refuses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(2))?;
        serde::ser::SerializeSeq::serialize_element(&mut list, "first")?;
        Err(serde::ser::Error::custom("disk /dev/sda1 is gone"))
    }
}

fn range_error() -> LimitError {
    LimitError::Range {
        zones: vec!["a<b".into(), "c\"".into()],
        range: Range {
            from: u64::MAX,
            to: None,
            secret: "s3cret".into(),
        },
        attempt: 3,
    }
}

/// The reply in JSON, which `serde_json` must write alike.
fn json(error: &dyn ApiError) -> String {
    let reply = Reply::new(error).format(Format::Json);
    let written = String::from_utf8(reply.to_bytes()).unwrap();
    assert_eq!(written, serde_json::to_string(&reply).unwrap());
    written
}

fn xml(error: &dyn ApiError) -> String {
    String::from_utf8(Reply::new(error).format(Format::Xml).to_bytes()).unwrap()
}

#[test]
fn parts_stand_in_the_body() {
    assert_eq!(
        json(&range_error()),
        r#"{"Code":"Limit.Range","Message":"Choose one of [\"a<b\",\"c\\\"\"] or {\"from\":18446744073709551615,\"to\":null}.","Params":{"zones":["a<b","c\""],"range":{"from":18446744073709551615,"to":null},"attempt":3},"Only":["a<b","c\""]}"#,
    );
    let xml = xml(&range_error());
    assert!(
        xml.ends_with(
            "<Params><zones><item>a&lt;b</item><item>c&quot;</item></zones><range><from>18446744073709551615</from><to></to></range>\
             <attempt>3</attempt></Params><Only><item>a&lt;b</item><item>c&quot;</item></Only></Error>"
        ),
        "{xml}"
    );
    roxmltree::Document::parse(&xml).unwrap();
}

#[test]
fn problem_details_carry_them_as_extension_members() {
    let error = Problem::Generic { value: vec![1, 2] };
    let members = r#""code":"Problem","value":[1,2]}"#;
    let written = json(&error);
    assert!(written.ends_with(members), "{written}");
    let written = xml(&error);
    assert!(
        written.ends_with("<value><i>1</i><i>2</i></value></problem>"),
        "{written}"
    );
}

#[test]
fn nothing_and_what_refuses_to_be_told_are_left_out() {
    let kept = LimitError::Kept { zones: None };
    assert_eq!(json(&kept), r#"{"Code":"Limit.Kept","Message":"Kept."}"#);
    let refused = LimitError::Refused { zones: Refuses };
    assert_eq!(
        json(&refused),
        r#"{"Code":"Limit.Refused","Message":"Refused."}"#
    );
    assert!(!xml(&refused).contains("sda1"));
}

#[test]
fn a_client_reads_the_same_parts() {
    let error = range_error();
    for format in [Format::Json, Format::ProblemJson] {
        let reply = Reply::new(&error).format(format);
        let received = Received::new(
            LimitError::CATALOG,
            reply.status(),
            reply
                .headers()
                .map(|(name, value)| (name, value.to_string())),
            reply.to_bytes(),
        );
        assert_eq!(
            received.kind::<LimitErrorKind>(),
            Some(LimitErrorKind::Range)
        );
        let sent: Vec<String> = printed(error.params());
        assert_eq!(printed(received.params()), sent, "{format:?}");
    }
}

fn printed<'n, 'v>(params: impl Iterator<Item = (&'n str, Value<'v>)>) -> Vec<String> {
    params
        .map(|(name, value)| format!("{name}={}", serde_json::to_string(&value).unwrap()))
        .collect()
}

#[derive(Serialize)]
enum Shape {
    Unit,
    Newtype(u8),
    Tuple(u8, i8),
    Struct { a: (), b: char },
}

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Newtype(f32);

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    One,
}

/// Whatever serialises is written as `serde_json` writes it.
#[test]
fn every_shape_of_serde_is_written_as_serde_json_writes_it() {
    let wide = (i128::MIN, u128::MAX, i64::MIN, u64::MAX, 0.1_f32, 1e300_f64);
    let floats = [f64::NAN, f64::INFINITY, -0.0, 5e-324, 1e21];
    let texts = ["", "\u{0}\u{1f}\u{7f}", "\u{2028}", "\"\\/", "\u{10ffff}"];
    let shapes = [
        Shape::Unit,
        Shape::Newtype(1),
        Shape::Tuple(1, -1),
        Shape::Struct { a: (), b: 'ß' },
    ];
    let integers: BTreeMap<i8, &str> = [(-1, "a"), (2, "b")].into();
    let flags: BTreeMap<bool, Option<bool>> = [(true, None), (false, Some(true))].into();
    let keys: BTreeMap<Key, BTreeMap<char, [u8; 1]>> = [(Key::One, [('c', [1])].into())].into();
    let values: [&dyn Same; 10] = [
        &wide,
        &floats,
        &texts,
        &shapes,
        &integers,
        &flags,
        &keys,
        &Unit,
        &Newtype(1e-7),
        &vec![Some(1), None],
    ];
    for value in values {
        value.same();
    }
}

#[derive(Debug, ApiError)]
#[api(body(code = code, value = context))]
#[api(status = 500, code = "Any", message = "Any.")]
struct Any;

trait Same {
    fn same(&self);
}

impl<T: Serialize> Same for T {
    fn same(&self) {
        let expected = serde_json::to_string(self).unwrap();
        let value = Value::Structured(self as &dyn Structured);
        assert_eq!(serde_json::to_string(&value).unwrap(), expected);
        // In a text only what is a text or nothing at all is bare.
        if !matches!(expected.as_bytes(), [b'"', ..] | b"null") {
            assert_eq!(value.to_string(), expected);
        }
        let reply = Reply::new(&Any).context("value", value);
        let written = String::from_utf8(reply.to_bytes()).unwrap();
        let object = if expected == "null" {
            r#"{"code":"Any"}"#.to_owned()
        } else {
            format!(r#"{{"code":"Any","value":{expected}}}"#)
        };
        assert_eq!(written, object);
    }
}

/// A map whose keys are no texts has no place in JSON, and a type that asks for one is no reason to fail.
#[test]
fn a_map_with_keys_that_are_no_texts_is_left_out() {
    let map: BTreeMap<Vec<u8>, u8> = [(vec![1], 1)].into();
    assert!(serde_json::to_string(&map).is_err());
    assert_eq!(Value::Structured(&map).to_string(), "");
}
