//! What is read in one go is read as everything else is.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::body::{Body, Shape, Source, member};
use crate::fixture::scanned;
use crate::packed_numbers::{ends, numbers};
use crate::random_tree::Random;
use crate::received::header::Headers;
use crate::received::parts::Parts;
use crate::received::{Received, piece};
use crate::retired::RetiredRow;
use crate::table::{Codes, Column, Table, Texts, flag};
use crate::{Catalog, Code};

static TEXTS: Catalog = Catalog::__new(
    &Table {
        codes: Codes::Text(Texts {
            text: "A.FirstSharedShared Blank 7",
            ends: ends![7, 13, 19, 26, 27],
        }),
        statuses: numbers![400, 404, 409, 410, 500],
        more_statuses: &[(0, 422)],
        flags: numbers![0, flag::SHARED_CODE, flag::SHARED_CODE, 0, 0],
        messages: &[Column {
            texts: Texts {
                text: "First.One.Two.Blank.Seven.",
                ends: ends![6, 10, 14, 20, 26],
            },
            ..Column::NONE
        }],
        aliases: Codes::Text(Texts {
            text: "Alias",
            ends: ends![5],
        }),
        alias_rows: numbers![0],
        retired: &[RetiredRow {
            code: Code::Text("Gone"),
            status: 0,
            since: "",
            replaced_by: &[],
        }],
        lookup: scanned(&[0, 1, 3, 4, 5]),
        body: Body {
            shape: Shape::Keys(&[
                member!("RequestId", Source::RequestId),
                member!("Code", Source::Code),
                member!("Message", Source::Message),
                member!("HostId", Source::HostId),
                member!("detail", Source::Message),
                member!("httpStatus", Source::Status),
                member!("retry-after", Source::RetryAfter),
                member!("again", Source::Retryable),
                member!("Advice", Source::Advice),
                member!("ret_code", Source::Integer(0)),
                member!("id", Source::Param("id")),
                member!("zone", Source::Param("zone")),
                member!("again_id", Source::Param("id")),
                member!("errors", Source::Errors),
                member!("in", Source::Object(&[member!("code", Source::Code)])),
            ]),
            ..Body::DEFAULT
        },
        code_header: "x-code",
        ..Table::EMPTY
    },
    &[],
);

static INTEGERS: Catalog = Catalog::__new(
    &Table {
        codes: Codes::Integer(&[1400, 0, -5]),
        statuses: numbers![400, 404, 409],
        lookup: scanned(&[0, 1, 2]),
        body: Body {
            shape: Shape::Keys(&[
                member!("Code", Source::Code),
                member!("ret_code", Source::Code),
                member!("Message", Source::Message),
            ]),
            ..Body::DEFAULT
        },
        ..Table::EMPTY
    },
    &[],
);

const KEYS: [&str; 24] = [
    "RequestId",
    "Code",
    "Message",
    "id",
    "zone",
    "again_id",
    "HostId",
    "detail",
    "httpStatus",
    "retry-after",
    "again",
    "Advice",
    "ret_code",
    "id",
    "zone",
    "errors",
    "in",
    "requestId",
    "host_id",
    "code",
    "Recommend",
    "C\\u006fde",
    "Code",
    "Message",
];

static PROBLEM_TABLE: Table = Table {
    body: Body {
        shape: Shape::Rfc9457,
        ..Body::DEFAULT
    },
    ..*TEXTS.table()
};

static PROBLEM: Catalog = Catalog::__new(&PROBLEM_TABLE, &[]);

/// Those of problem details, extension members, and some that are neither.
const PROBLEM_KEYS: [&str; 21] = [
    "code",
    "detail",
    "id",
    "error",
    "errors",
    "",
    "status",
    "zone",
    "params",
    "id",
    "type",
    "title",
    "instance",
    "request_id",
    "host_id",
    "retry",
    "requestId",
    "message",
    "ret_code",
    "z\\u006fne",
    "Code",
];

const VALUES: [&str; 36] = [
    "\"A.First\"",
    "\"A.First\"",
    "\"Shared\"",
    "\" Blank \"",
    "\" A.First\\n\"",
    "\" Shared\u{A0}\"",
    "\"Alias\"",
    "\"Gone\"",
    "\"Unknown\"",
    "\"\"",
    "\"  \"",
    "\"7\"",
    "7",
    "1400",
    "\"1400\"",
    "-0",
    "0",
    "-5",
    "1.5e3",
    "01",
    "400",
    "\"409\"",
    "null",
    "true",
    "false",
    "\"true\"",
    "\"Two.\"",
    "\"One.\"",
    "\"a \\\"b\\\" \\u00e9 \\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"中文 and more than eight bytes\"",
    "\"tab\there\"",
    "{}",
    "[]",
    "{\"code\":\"A.First\"}",
    "[{\"Code\":\"Shared\"}]",
];

/// What may stand under a key.
fn sound(key: &str) -> &'static [&'static str] {
    match key {
        "Code" | "ret_code" | "code" => &["\"A.First\"", "\"Shared\"", "\"Alias\"", "1400", "-5"],
        "httpStatus" | "status" | "retry-after" => &["409", "\"404\""],
        "again" => &["true", "false"],
        "id" | "again_id" | "retry" => &["7", "-1.5", "true", "\"a\"", "null"],
        _ => &[
            "\"Two.\"",
            "\"more than eight bytes\"",
            "\"\\u00e9 \\\"\"",
            "\"\"",
        ],
    }
}

fn object(random: &mut Random, keys: &[&str]) -> String {
    let mut object = String::new();
    // Half of them in the order of the catalog's keys, from the first one on.
    let mut place = match random.below(2) {
        0 => keys.len() - 1,
        _ => random.below(keys.len()),
    };
    for number in 0..random.below(9) {
        let space = [" ", "", "", "\n\t"][random.below(4)];
        let comma = if number > 0 { "," } else { "" };
        // Mostly the next key, and one that has not been there.
        place += 1 + random.below(4) / 3;
        let key = keys[place % keys.len()];
        let sound = sound(key);
        let value = match random.below(8) {
            0 => VALUES[random.below(VALUES.len())],
            _ => sound[random.below(sound.len())],
        };
        object += &[comma, space, "\"", key, "\"", space, ":", value, space].concat();
    }
    format!("{{{object}}}")
}

/// With one byte too many, too few, or another one.
fn damaged(random: &mut Random, body: String) -> Vec<u8> {
    const BYTES: &[u8] = b"\"\\{}[],: 0e-\x01\xFF\xEF";
    let mut body = body.into_bytes();
    let place = random.below(body.len());
    let byte = BYTES[random.below(BYTES.len())];
    match random.below(4) {
        0 => body.insert(place, byte),
        1 => body[place] = byte,
        2 => body.truncate(place),
        _ => {
            body.remove(place);
        }
    }
    body
}

fn all_of(received: &Received) -> String {
    let list = |received: &Received| {
        format!(
            "{received:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            received.message(),
            received.host_id(),
            received.params().collect::<Vec<_>>(),
            received.entries().collect::<Vec<_>>(),
            received.retry(),
            received.value("").map(|value| value.to_string()),
            received.body(),
        )
    };
    list(received) + &list(&received.with_catalog(&INTEGERS))
}

#[test]
fn a_flat_body_is_read_like_any_other() {
    let mut random = Random::new(0x9E37_79B9_7F4A_7C15);
    // Of bodies in the shape of a catalog, and of problem details.
    let mut flat = [0; 2];
    for number in 0..60_000 {
        let problem = random.below(2);
        let catalog = [[&TEXTS, &INTEGERS], [&TEXTS, &PROBLEM]][problem][random.below(2)];
        // Mostly the keys that the catalog's own service writes.
        let keys = [&KEYS[..], &PROBLEM_KEYS][usize::from(problem == 1) ^ (random.below(8) / 7)];
        let body = object(&mut random, keys);
        let body = match number % 3 {
            0 => damaged(&mut random, body),
            _ => body.into_bytes(),
        };
        let status = [400, 404, 409, 422][random.below(4)];
        let headers = || {
            let headers: &[(&str, &str)] = match number % 5 {
                _ if problem == 1 && number % 4 > 0 => {
                    &[("content-type", "application/problem+json")]
                }
                0 => &[("content-type", "application/problem+json")],
                1 => &[
                    ("Content-Type", "text/xml"),
                    ("x-request-id", "R"),
                    ("X-Code", "7"),
                ],
                2 => &[],
                _ => &[("content-type", "application/json"), ("Retry-After", "7")],
            };
            Headers::read(catalog, headers.iter().copied())
        };
        let quick = Received {
            parts: Parts::new(catalog, status, headers(), body.clone()),
        };
        flat[problem] += usize::from(matches!(quick.parts.body, piece::Body::Text(_)));
        let thorough = Received {
            parts: Parts::read_body(catalog, status, headers(), body.clone().into()),
        };
        let body = String::from_utf8_lossy(&body);
        assert_eq!(all_of(&quick), all_of(&thorough), "{body}");
    }
    // Otherwise there would be nothing to compare.
    assert!(flat.iter().all(|count| *count > 500), "{flat:?}");
}
