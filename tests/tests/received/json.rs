//! Our reading of JSON against `serde_json`.

use std::fmt::Write;

use error_catalog::{Oddity, Received};
use serde_json::Value;

use crate::{VpcError, json};

/// The whole body as it was understood, as JSON.
fn understood(received: &Received) -> String {
    // A text prints bare, so that it needs a list around it.
    received
        .value("")
        .map(|value| value.to_string())
        .unwrap_or_default()
}

fn is_sound(received: &Received) -> bool {
    use Oddity::{CodeMissing, CodeUnknown, DuplicateKey, StatusUndocumented};
    let harmless = [CodeMissing, CodeUnknown, DuplicateKey, StatusUndocumented];
    received
        .oddities()
        .iter()
        .all(|oddity| harmless.contains(oddity))
}

/// Numbers that are the same from run to run: Marsaglia's xorshift.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }

    pub(crate) fn pick<'p>(&mut self, pool: &[&'p str]) -> &'p str {
        pool[self.below(pool.len())]
    }

    fn space(&mut self) -> &'static str {
        self.pick(&["", "", "", " ", "\n\t", "\r"])
    }

    fn text(&mut self, out: &mut String) {
        out.push('"');
        for _ in 0..self.below(5) {
            out.push_str(self.pick(&[
                "a",
                "Code",
                "\\\"",
                "\\\\",
                "\\/",
                "\\b\\f\\n\\r\\t",
                "\\u00e9",
                "\\uD83D\\uDE00",
                "中",
                "\u{2028}",
                "{",
                "]",
                ",",
                ":",
                "\u{7f}",
                "\\u0000",
                "'",
                "😀",
            ]));
        }
        out.push('"');
    }

    fn value(&mut self, depth: usize, out: &mut String) {
        out.push_str(self.space());
        match self.below(if depth == 0 { 4 } else { 7 }) {
            0 => out.push_str(self.pick(&["null", "true", "false"])),
            1 => out.push_str(self.pick(&[
                "0",
                "-1",
                "1400",
                "0.5",
                "-0.25",
                "1e3",
                "2.5E-1",
                "-12e+2",
                "123456789",
            ])),
            2 | 3 => self.text(out),
            4 | 5 => self.members(depth, out),
            _ => {
                out.push('[');
                for place in 0..self.below(4) {
                    if place > 0 {
                        out.push(',');
                    }
                    self.value(depth - 1, out);
                }
                out.push_str(self.space());
                out.push(']');
            }
        }
        out.push_str(self.space());
    }

    fn members(&mut self, depth: usize, out: &mut String) {
        out.push('{');
        for place in 0..self.below(4) {
            if place > 0 {
                out.push(',');
            }
            out.push_str(self.space());
            // A number of its own, so that no key stands twice.
            let _ = write!(out, "\"{place}{}\"", self.pick(&["", "Code", "\\n", "é"]));
            out.push_str(self.space());
            out.push(':');
            self.value(depth - 1, out);
        }
        out.push_str(self.space());
        out.push('}');
    }
}

#[test]
fn what_is_valid_is_understood_alike() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut objects = 0;
    for _ in 0..20_000 {
        let mut body = String::new();
        random.members(4, &mut body);
        let expected: Value = serde_json::from_str(&body).expect("valid");
        let received = json(500, body.clone());
        assert!(is_sound(&received), "{body} {received:?}");
        let found: Value = serde_json::from_str(&understood(&received)).expect("JSON");
        assert_eq!(found, expected, "{body}");
        objects += usize::from(expected.as_object().is_some_and(|it| !it.is_empty()));
    }
    assert!(objects > 10_000);
}

/// What breaks JSON, and what does not.
const BYTES: &[u8] = b"{}[]\",:\\ u0a-.e1\x01\x80tn";

/// The other way round: what `serde_json` refuses is odd, and what is not odd it accepts.
#[test]
fn what_is_no_json_is_odd() {
    let mut random = Random(7);
    let mut refused = 0;
    for _ in 0..50_000 {
        let mut body = String::new();
        random.members(3, &mut body);
        let mut bytes = body.into_bytes();
        for _ in 0..=random.below(2) {
            let place = random.below(bytes.len());
            let byte = BYTES[random.below(BYTES.len())];
            match random.below(3) {
                0 => drop(bytes.remove(place)),
                1 => bytes[place] = byte,
                _ => bytes.insert(place, byte),
            }
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        let expected = serde_json::from_slice::<Value>(&bytes);
        let received = json(500, bytes.clone());
        let what = String::from_utf8_lossy(&bytes);
        // What begins like nothing of ours is not looked at.
        let looked_at = bytes
            .trim_ascii_start()
            .first()
            .is_some_and(|byte| b"{[\"".contains(byte));
        // A number may be too large for an `f64`, and is kept as it is written.
        let is_limit = expected
            .as_ref()
            .is_err_and(|error| error.to_string().contains("out of range"));
        if looked_at && !is_limit {
            assert_eq!(
                is_sound(&received),
                expected.is_ok(),
                "{what} {received:?} {expected:?}"
            );
        }
        refused += usize::from(expected.is_err());
        assert_eq!(received.body(), bytes);
    }
    assert!(refused > 10_000);
}

#[test]
fn numbers_are_those_of_the_grammar() {
    for text in [
        "0", "-0", "1", "10", "-1.5", "1e5", "1E+5", "1e-5", "0.0", "00", "01", "-", "+1", ".5",
        "1.", "1e", "1e+", "0x1", "NaN", "Infinity", "1_000", "--1", "1.5.5", "1e5e5", "-01",
    ] {
        let body = format!("{{\"n\":{text}}}");
        let expected = serde_json::from_str::<Value>(&body).is_ok();
        assert_eq!(is_sound(&json(500, body)), expected, "{text}");
    }
}

#[test]
fn half_characters_in_escapes_are_replaced() {
    for (escaped, text) in [
        ("\\ud83d\\ude00", "😀"),
        ("\\ud83d", "\u{FFFD}"),
        ("\\ude00x", "\u{FFFD}x"),
        ("\\ud83d\\ud83d\\ude00", "\u{FFFD}😀"),
        ("\\ud83d\\n", "\u{FFFD}\n"),
        ("\\ud83d\\u0041", "\u{FFFD}A"),
        ("\\uZZZZ", "uZZZZ"),
        ("\\u+123", "u+123"),
        ("\\x", "x"),
    ] {
        let body = format!(r#"{{"Message":"{escaped}","Code":"VpcNotFound"}}"#);
        let received = json(404, body);
        assert_eq!(received.message(), Some(text), "{escaped}");
        assert!(received.is("VpcNotFound"), "{escaped}");
        assert_eq!(is_sound(&received), text == "😀", "{escaped}");
    }
}

#[test]
fn pointers_lead_to_values() {
    // The example of RFC 6901 §5.
    let body = r#"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#;
    let whole: Value = serde_json::from_str(body).expect("valid");
    let received = json(500, body);
    for pointer in [
        "", "/foo", "/foo/0", "/foo/1", "/foo/2", "/foo/01", "/foo/-", "/foo/+1", "/", "/a~1b",
        "/c%d", "/e^f", "/g|h", "/i\\j", "/k\"l", "/ ", "/m~0n", "/no", "foo", "//",
    ] {
        let expected = whole.pointer(pointer);
        let found = received.value(pointer).map(|value| value.to_string());
        let expected = expected.map(|value| match value {
            Value::String(text) => text.clone(),
            value => value.to_string(),
        });
        if pointer.is_empty() {
            let found: Value = serde_json::from_str(&found.unwrap()).unwrap();
            assert_eq!(found, whole);
        } else {
            assert_eq!(found, expected, "{pointer}");
        }
    }
    assert_eq!(received.catalog().name(), VpcError::CATALOG.name());
}
