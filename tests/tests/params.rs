//! Params: the public fields, by name and in order, as what they are.

use std::borrow::Cow;
use std::fmt;
use std::net::Ipv4Addr;
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;

use error_catalog::{ApiError, Param, Status, Value};
use serde_json::json;

/// An identifier that says itself what of it is public.
#[derive(Debug)]
struct VpcId(u32);

impl Param for VpcId {
    fn value(&self) -> Value<'_> {
        Value::Unsigned(self.0.into())
    }
}

impl fmt::Display for VpcId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "internal-{}", self.0)
    }
}

macro_rules! values {
    ($($variant:ident $name:literal: $ty:ty = $value:expr => $json:expr, $printed:literal;)+) => {
        /// Each type as a param because a text names it, and because it is marked.
        #[derive(Debug, ApiError)]
        #[api(status = 400, rename_all = "PascalCase", body(Code = code, Value = param("value"), Word = param("word")))]
        enum Values {
            $(
                #[api(message = "{value}")]
                $variant { value: $ty, #[api(param)] word: $ty },
            )+
        }

        #[test]
        fn a_param_is_what_its_type_is() {
            $({
                let error = Values::$variant { value: $value, word: $value };
                let json: serde_json::Value = $json;
                let mut body = json!({"Code": $name});
                if !json.is_null() {
                    body["Value"] = json.clone();
                    body["Word"] = json;
                }
                assert_eq!(serde_json::to_value(&error).unwrap(), body, "{error:?}");
                assert_eq!(error.message(), $printed, "{error:?}");
                for (_, value) in error.params() {
                    assert_eq!(value.to_string(), $printed, "{error:?}");
                }
            })+
        }
    };
}

values! {
    U8 "U8": u8 = 255 => json!(255), "255";
    I8 "I8": i8 = -128 => json!(-128), "-128";
    U64 "U64": u64 = u64::MAX => json!(u64::MAX), "18446744073709551615";
    I64 "I64": i64 = i64::MIN => json!(i64::MIN), "-9223372036854775808";
    Usize "Usize": usize = 7 => json!(7), "7";
    Small128 "Small128": u128 = 7 => json!(7), "7";
    Signed128 "Signed128": i128 = -7 => json!(-7), "-7";
    Positive128 "Positive128": i128 = 18_446_744_073_709_551_615 => json!(u64::MAX), "18446744073709551615";
    NonZero "NonZero": NonZero<u16> = NonZero::<u16>::MAX => json!(65535), "65535";
    F64 "F64": f64 = 0.1 => json!(0.1), "0.1";
    F32 "F32": f32 = 0.5 => json!(0.5), "0.5";
    Whole "Whole": f64 = 7.0 => json!(7.0), "7";
    MinusZero "MinusZero": f64 = -0.0 => json!(-0.0), "-0";
    NotANumber "NotANumber": f64 = f64::NAN => json!("NaN"), "NaN";
    Infinite "Infinite": f32 = f32::NEG_INFINITY => json!("-inf"), "-inf";
    True "True": bool = true => json!(true), "true";
    Letter "Letter": char = '字' => json!("字"), "字";
    Text "Text": &'static str = "a\"\0" => json!("a\"\0"), "a\"\0";
    Empty "Empty": &'static str = "" => json!(""), "";
    Owned "Owned": String = "7".to_owned() => json!("7"), "7";
    Cow "Cow": Cow<'static, str> = Cow::Borrowed("c") => json!("c"), "c";
    Boxed "Boxed": Box<str> = "b".into() => json!("b"), "b";
    Shared "Shared": Arc<str> = "s".into() => json!("s"), "s";
    Counted "Counted": Rc<Box<u8>> = Rc::new(Box::new(1)) => json!(1), "1";
    Reference "Reference": &'static &'static u8 = &&2 => json!(2), "2";
    Some "Some": Option<u8> = Some(3) => json!(3), "3";
    None "None": Option<u8> = None => json!(null), "";
    SomeSome "SomeSome": Option<Option<&'static str>> = Some(Some("x")) => json!("x"), "x";
    SomeNone "SomeNone": Option<Option<&'static str>> = Some(None) => json!(null), "";
    Status "Status": Status = Status::CONFLICT => json!(409), "409";
    Own "Own": VpcId = VpcId(4) => json!(4), "4";
    OwnOption "OwnOption": Option<VpcId> = Some(VpcId(5)) => json!(5), "5";
}

/// Types without `Param`: their `Display` is public by the author's word.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "Word", message = "{by_text} {by_mark:>6}", body(code = code, a = param("by_text"), b = param("mark"), c = param("unnamed")))]
struct Word {
    #[api(param)]
    by_text: Ipv4Addr,
    #[api(param = "mark")]
    by_mark: Percent,
    #[api(param)]
    unnamed: Percent,
}

struct Percent(u8);

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("private")
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}%", self.0))
    }
}

#[test]
fn a_mark_makes_the_display_public() {
    let error = Word {
        by_text: Ipv4Addr::LOCALHOST,
        by_mark: Percent(5),
        unnamed: Percent(6),
    };
    assert_eq!(error.message(), "127.0.0.1     5%");
    let body = json!({"code": "Word", "a": "127.0.0.1", "b": "5%", "c": "6%"});
    assert_eq!(serde_json::to_value(&error).unwrap(), body);
    assert_eq!(
        format!("{:?}", error.params()),
        r#"{"by_text": 127.0.0.1, "mark": 5%, "unnamed": 6%}"#
    );
}

// Private fields stand between the public ones.
#[allow(dead_code)]
#[derive(Debug, ApiError)]
#[api(status = 400, rename_all = "PascalCase", placeholder = "any")]
enum Ordered {
    #[api(message = "none of them")]
    None { a: u8 },
    #[api(message = "{d} {b}", advice = "{c:>w$}")]
    Fields {
        a: u8,
        b: u8,
        #[api(param = "sea", placeholder = "10")]
        c: u8,
        d: u8,
        #[api(param)]
        e: u8,
        w: usize,
    },
    #[api(message = "{2}{0}", placeholder = "own")]
    Tuple(u8, u8, #[api(param = "third")] u8),
    #[api(message = "{type} {match:?}")]
    Raw { r#type: u8, r#match: u8 },
}

#[test]
fn params_stand_in_the_order_of_fields_under_their_public_names() {
    /// Name, value, placeholder.
    type Row = (&'static str, &'static str, &'static str);

    let fields = Ordered::Fields {
        a: 1,
        b: 2,
        c: 3,
        d: 4,
        e: 5,
        w: 6,
    };
    let table: [(Ordered, &[Row]); 4] = [
        (Ordered::None { a: 1 }, &[]),
        (
            fields,
            &[
                ("b", "2", "any"),
                ("sea", "3", "10"),
                ("d", "4", "any"),
                ("e", "5", "any"),
                ("w", "6", "any"),
            ],
        ),
        (
            Ordered::Tuple(1, 2, 3),
            &[("0", "1", "own"), ("third", "3", "own")],
        ),
        (
            Ordered::Raw {
                r#type: 1,
                r#match: 2,
            },
            &[("type", "1", "any"), ("match", "2", "any")],
        ),
    ];
    for (error, expected) in table {
        let found: Vec<_> = error
            .params()
            .zip(error.entry().params())
            .map(|((name, value), param)| {
                assert_eq!(name, param.name());
                (name, value.to_string(), param.placeholder().unwrap_or("-"))
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(name, value, placeholder)| (*name, (*value).to_owned(), *placeholder))
            .collect();
        assert_eq!(found, expected, "{error:?}");
        assert_eq!(error.params().len(), expected.len());
    }
}

/// Documents print the placeholder, whatever specification the text gives it.
#[test]
fn documents_print_placeholders() {
    let texts: Vec<_> = Ordered::CATALOG
        .entries()
        .map(|entry| {
            (
                entry.message().to_string(),
                entry.advice().map(String::from),
            )
        })
        .collect();
    let expected = [
        ("none of them", None),
        ("any any", Some("10")),
        ("ownown", None),
        ("any any", None),
    ];
    assert_eq!(texts.len(), expected.len());
    for ((message, advice), (expected_message, expected_advice)) in texts.iter().zip(expected) {
        assert_eq!(message, expected_message);
        assert_eq!(advice.as_deref(), expected_advice);
    }
    // Without a placeholder it is the public name, in braces.
    assert_eq!(
        Word::CATALOG.entries().next().unwrap().message(),
        "{by_text} {mark}"
    );
}

/// Shows less of itself in public than in logs.
#[derive(Debug)]
struct Card(&'static str);

impl std::fmt::Display for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.0)
    }
}

impl error_catalog::Param for Card {
    fn value(&self) -> error_catalog::Value<'_> {
        error_catalog::Value::Text(&self.0[self.0.len() - 4..])
    }
}

#[derive(Debug, ApiError)]
#[api(status = 402, rename_all = "PascalCase", body(Code = code, Message = message, Card = param("card")))]
enum CardError {
    #[api(message = "{card}|{card:>8}|{card:.2}")]
    ByType { card: Card },
    #[api(message = "{card}|{card:>8}|{card:.2}")]
    ByWord {
        #[api(param)]
        card: Card,
    },
    #[api(message = "{card:>8}")]
    Maybe {
        #[api(param)]
        card: Option<Card>,
    },
}

/// What is public of a type is what its `Param` says, marked or not, in any width and precision.
#[test]
fn param_decides_in_every_width() {
    let number = "4111111111114242";
    let by_type = CardError::ByType { card: Card(number) };
    let by_word = CardError::ByWord { card: Card(number) };
    for error in [by_type, by_word] {
        assert_eq!(error.message(), "4242|    4242|42");
        let body = serde_json::to_string(&error).unwrap();
        assert!(body.ends_with(r#""Card":"4242"}"#), "{body}");
        assert!(!body.contains("4111"), "{body}");
    }
    let maybe = CardError::Maybe {
        card: Some(Card(number)),
    };
    assert_eq!(maybe.message(), "    4242");
    assert_eq!(CardError::Maybe { card: None }.message(), "        ");
}
