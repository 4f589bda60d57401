//! The rows that clients are to see, from the documents themselves and not from the catalogs.

use form_urlencoded::byte_serialize;

use crate::support::{Row, document};

/// What a row says of the wire.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    /// The code as the document prints it, and its place among the rows that have it.
    pub(crate) printed_code: String,
    pub(crate) place: usize,
    pub(crate) statuses: Vec<u16>,
    pub(crate) code: String,
    pub(crate) message: String,
    /// From 1, in document order.
    pub(crate) number: usize,
}

impl Expected {
    /// The key that every row has.
    pub(crate) fn key(&self) -> String {
        format!("{}@{}", self.printed_code, self.place)
    }

    /// All of them: the first row of a code needs no place.
    pub(crate) fn keys(&self) -> impl Iterator<Item = String> {
        let first = (self.place == 1).then(|| self.printed_code.clone());
        first.into_iter().chain([self.key()])
    }
}

/// A key as it stands in a path or a query.
pub(crate) fn encoded(key: impl AsRef<str>) -> String {
    let encoded: String = byte_serialize(key.as_ref().as_bytes()).collect();
    encoded.replace('+', "%20")
}

fn expected(rows: &[Row], status: Option<usize>, code: usize, message: usize) -> Vec<Expected> {
    let numbered = rows.iter().enumerate();
    let expected = numbered.map(|(before, row)| {
        let same = rows[..before].iter().filter(|it| it[code] == row[code]);
        let statuses = status.map_or("200", |status| &row[status]).split('/');
        Expected {
            printed_code: row[code].clone(),
            place: same.count() + 1,
            statuses: statuses.map(|it| it.parse().expect("a status")).collect(),
            code: row[code].clone(),
            message: row[message].clone(),
            number: before + 1,
        }
    });
    expected.collect()
}

pub(crate) fn nas_chinese() -> Vec<Expected> {
    let columns = ["status", "code", "message", "advice"];
    let rows = document::parse(include_str!("../../../tests/data/nas_zh.tsv"), &columns);
    expected(&rows, Some(0), 1, 2)
}

/// Where the editions differ, the Chinese one has what is sent: five cells of the English one are damaged in print. Its
/// codes are keys nevertheless.
pub(crate) fn nas_english() -> Vec<Expected> {
    let columns = ["status", "code", "message", "advice"];
    let rows = document::parse(include_str!("../../../tests/data/nas_en.tsv"), &columns);
    let mut damaged = 0;
    let mut english = expected(&rows, Some(0), 1, 2);
    for (english, chinese) in english.iter_mut().zip(nas_chinese()) {
        assert_eq!(english.statuses, chinese.statuses);
        damaged += usize::from(english.code != chinese.code);
        damaged += usize::from(english.message != chinese.message);
        (english.code, english.message) = (chinese.code, chinese.message);
    }
    assert_eq!(damaged, 5);
    english
}

pub(crate) fn alibaba_common() -> Vec<Expected> {
    let columns = ["code", "message", "status", "semantics"];
    let rows = document::parse(
        include_str!("../../../tests/data/aliyun_common.tsv"),
        &columns,
    );
    expected(&rows, Some(2), 0, 1)
}

/// It names no status: calls that fail are answered with 200.
pub(crate) fn qingcloud() -> Vec<Expected> {
    let columns = ["category", "code", "message", "explanation"];
    let rows = document::parse(include_str!("../../../tests/data/qingcloud.tsv"), &columns);
    expected(&rows, None, 1, 2)
}

/// One row is three errors, whose messages are `1.… 2.… 3.…`: it has three keys, and those behind it count on from these.
pub(crate) fn huawei() -> Vec<Expected> {
    let columns = [
        "operation",
        "status",
        "code",
        "message",
        "description",
        "action",
    ];
    let rows = document::parse(include_str!("../../../tests/data/huawei_vpc.tsv"), &columns);
    let mut errors = Vec::new();
    for row in expected(&rows, Some(1), 2, 3) {
        for message in alternatives(&row.message) {
            let same = errors.iter().filter(|it: &&Expected| it.code == row.code);
            errors.push(Expected {
                place: same.count() + 1,
                message,
                number: errors.len() + 1,
                ..row.clone()
            });
        }
    }
    assert_eq!((rows.len(), errors.len()), (133, 135));
    errors
}

/// The parts of `1.… 2.… 3.…`, or all of any other message.
fn alternatives(message: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = message.strip_prefix("1.");
    while let Some(text) = rest {
        let next = text.split_once(&format!(" {}.", found.len() + 2));
        let (alternative, after) = next.unzip();
        found.push(alternative.unwrap_or(text).to_owned());
        rest = after;
    }
    if found.is_empty() {
        found.push(message.to_owned());
    }
    found
}
