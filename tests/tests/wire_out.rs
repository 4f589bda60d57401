//! Text is data: whatever stands in an error, every format is well-formed and reads back to it. The readers are other
//! people's.

#[path = "wire_out/reader.rs"]
mod reader;

use error_catalog::{ApiError, Format, Reply};
use serde_json::Value;

use self::reader::{Leaf, quick_xml_leaves, roxmltree_leaves};

/// A bit of everything that can be private to a request or come from a stranger.
#[derive(Debug, ApiError)]
#[api(body(
    "key <&>\"'\u{2028}]]>" = context,
    Code = code,
    Message = message,
    RequestId = request_id,
    HostId = host_id,
    Inner(Instance = instance, Constant = "<&>\"'\u{1}\u{2028}"),
    Params = params,
    Errors = errors,
))]
enum Odd {
    #[api(
        status = 400,
        code = "<&>\"'/\\\u{2028}错",
        title = "t]]>",
        allow(code_whitespace, reason = "a case"),
        message = "]]>\r\n<&>{text}\"'\u{1}{number}{letter}"
    )]
    Error {
        text: String,
        number: f64,
        letter: char,
        #[api(param = "1<&>")]
        integer: i64,
        #[api(errors)]
        errors: Vec<Plain>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Plain", message = "{0:?}{1}", body(root = "Detail", c = code, m = message, p = param("text")))]
struct Plain(u8, #[api(param = "text")] String);

const FRAGMENTS: &[&str] = &[
    "",
    "plain",
    "<",
    "&",
    ">",
    "\"",
    "'",
    "<&>\"'",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml?>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
    "&amp;",
    "&#13;",
    "&#0;",
    "\\",
    "\\u0000",
    "\\ud800",
    "\0",
    "\u{1}",
    "\u{8}",
    "\t",
    "\n",
    "\u{b}",
    "\u{c}",
    "\r",
    "\r\n",
    "\u{1b}[31m",
    "\u{1f}",
    " ",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{9f}",
    "\u{a0}",
    "\u{202a}\u{202e}\u{2066}\u{2069}\u{200f}",
    "\u{2028}\u{2029}",
    "\u{d7ff}\u{e000}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{1fffe}",
    "\u{10ffff}",
    "😀",
    "é",
    "e\u{301}",
    "错误。",
    "{text}",
    "</Message>",
    "\",\"Code\":\"Forged\"",
];

/// Marsaglia's xorshift: numbers that differ from run to run no more than the tests do.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    fn letter(&mut self) -> char {
        char::from_u32(self.below(0x11_0000).try_into().unwrap()).unwrap_or('\u{fffe}')
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(5) {
            match self.below(4) {
                0 => text.push(self.letter()),
                _ => text.push_str(FRAGMENTS[self.below(FRAGMENTS.len())]),
            }
        }
        text
    }

    /// None that a reader would have to round.
    fn number(&mut self) -> f64 {
        match self.below(4) {
            0 => [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 1e16][self.below(5)],
            _ => f64::from(u32::try_from(self.below(1000)).unwrap()) / 8.0,
        }
    }

    fn error(&mut self) -> Odd {
        Odd::Error {
            text: self.text(),
            number: self.number(),
            letter: self.letter(),
            integer: i64::from_ne_bytes(self.next().to_ne_bytes()),
            errors: (0..self.below(3)).map(|_| Plain(7, self.text())).collect(),
        }
    }
}

/// What of a text XML can carry: `Char` of XML 1.0 §2.2, written as the standard writes it.
fn carried(text: &str) -> String {
    let is_char = |char: char| {
        let number = u32::from(char);
        matches!(number, 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x1_0000..)
    };
    text.chars()
        .map(|char| if is_char(char) { char } else { '\u{fffd}' })
        .collect()
}

/// The same members, as XML has them: paths of names, and texts.
fn leaves(name: &str, item: &str, value: &Value, path: &str, into: &mut Vec<Leaf>) {
    let path = format!("{path}/{}", element(name));
    let text = match value {
        Value::Object(members) => {
            for (key, value) in members {
                leaves(key, item, value, &path, into);
            }
            return;
        }
        Value::Array(elements) => {
            for value in elements {
                leaves(item, item, value, &path, into);
            }
            return;
        }
        Value::String(text) => carried(text),
        other => other.to_string(),
    };
    into.push((path, text));
}

/// The names in this file that are none for XML.
fn element(key: &str) -> &str {
    match key {
        "key <&>\"'\u{2028}]]>" => "key__________",
        "1<&>" => "____",
        name => name,
    }
}

/// Checks each format of a reply against the readers, and all of them against each other.
fn check(reply: &Reply<'_>) {
    let texts = [
        Format::Json,
        Format::Xml,
        Format::ProblemJson,
        Format::ProblemXml,
    ]
    .map(|format| {
        let reply = reply.clone().format(format);
        let mut text = String::new();
        reply.write(&mut text).unwrap();
        let bytes = reply.to_bytes();
        assert_eq!(std::str::from_utf8(&bytes), Ok(&*text));
        if matches!(format, Format::Json | Format::ProblemJson) {
            assert_eq!(serde_json::to_string(&reply).unwrap(), text);
        }
        text
    });
    let [json, xml, problem_json, problem_xml] = texts;
    for (json, xml, root, item) in [
        (json, xml, "Error", "Detail"),
        (problem_json, problem_xml, "problem", "i"),
    ] {
        let read: Value = serde_json::from_str(&json).unwrap();
        let mut expected = Vec::new();
        leaves(root, item, &read, "", &mut expected);
        expected.sort();
        for read in [roxmltree_leaves, quick_xml_leaves] {
            let mut found = read(&xml);
            found.sort();
            assert_eq!(found, expected, "{xml}");
        }
    }
}

#[test]
fn every_format_reads_back_to_what_was_written() {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for _ in 0..5_000 {
        let error = random.error();
        let [request_id, host_id, instance, trace] = [(); 4].map(|()| random.text());
        let reply = Reply::new(&error)
            .request_id(&request_id)
            .host_id(&host_id)
            .instance(&instance)
            .context("key <&>\"'\u{2028}]]>", &trace);
        check(&reply);
        let json: Value = serde_json::from_slice(&reply.to_bytes()).unwrap();
        let Odd::Error {
            text,
            letter,
            integer,
            ..
        } = &error;
        assert_eq!(json["Params"]["text"], **text);
        assert_eq!(json["Params"]["letter"], letter.to_string());
        assert_eq!(json["Params"]["1<&>"], *integer);
        assert_eq!(json["RequestId"], request_id);
        assert_eq!(json["Message"], error.message().to_string());
    }
}

/// Each on its own, so that a failure names it.
#[test]
fn every_character_below_the_surrogates_and_some_above_read_back() {
    let letters = (0..=0xFFFF).chain((0x1_0000..=0x10_FFFF).step_by(0x3FF));
    let letters: Vec<char> = letters.filter_map(char::from_u32).collect();
    for letters in letters.chunks(64) {
        let text: String = letters.iter().collect();
        let errors = vec![Plain(0, text.clone())];
        let error = Odd::Error {
            letter: letters[0],
            text,
            number: 0.5,
            integer: 0,
            errors,
        };
        check(&Reply::new(&error));
    }
}

/// Where no character has to be replaced, and but for the carriage return.
#[test]
fn what_xml_can_carry_is_escaped_as_others_do() {
    for text in FRAGMENTS {
        if carried(text) != *text || text.contains('\r') {
            continue;
        }
        let error = Plain(0, (*text).to_owned());
        let xml = String::from_utf8(Reply::new(&error).format(Format::Xml).to_bytes()).unwrap();
        let escaped = quick_xml::escape::escape(*text);
        assert!(xml.contains(&format!("<p>{escaped}</p>")), "{xml}");
    }
}

#[test]
fn a_mebibyte_is_written_whole() {
    for fragment in FRAGMENTS.iter().filter(|fragment| !fragment.is_empty()) {
        let text = fragment.repeat((1 << 14) / fragment.len());
        check(&Reply::new(&Odd::Error {
            text,
            number: 1.0,
            letter: 'a',
            integer: 1,
            errors: Vec::new(),
        }));
    }
    let text = FRAGMENTS
        .concat()
        .repeat((1 << 20) / FRAGMENTS.concat().len() + 1);
    assert!(text.len() >= 1 << 20);
    check(&Reply::new(&Odd::Error {
        text,
        number: 1.0,
        letter: 'a',
        integer: 1,
        errors: Vec::new(),
    }));
}
