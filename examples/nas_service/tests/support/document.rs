use super::client::Answer;

/// Words that only stand in an answer if something private leaked.
const PRIVATE: [&str; 13] = [
    "sql",
    "select",
    "insert",
    "database",
    "constraint",
    "locked",
    "/tmp",
    ".rs",
    ".db",
    "panick",
    "upstream",
    "connection",
    "os error",
];

/// A row that a vendor's document has: status, code, message.
pub(crate) type Row = (u16, String, String);

/// The rows of NAS, and after them those that every API has, but for the two codes at which these give way.
pub(crate) fn rows() -> (Vec<Row>, Vec<Row>) {
    let nas = read(include_str!("../../../tests/data/nas_zh.tsv"), [0, 1, 2]);
    let common = include_str!("../../../tests/data/aliyun_common.tsv");
    let mut common = read(common, [2, 0, 1]);
    common.retain(|(_, code, _)| !nas.iter().any(|(_, other, _)| other == code));
    (nas, common)
}

fn read(table: &str, [status, code, message]: [usize; 3]) -> Vec<Row> {
    let lines = table.lines().skip(1);
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let status = cells[status].parse().expect("a status");
        (status, cells[code].to_owned(), cells[message].to_owned())
    });
    rows.collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Xml,
    Json,
}

/// What an error answer says, and in which format, as someone reads it who has the vendor's document and nothing else.
pub(crate) struct Told {
    pub(crate) format: Format,
    pub(crate) code: String,
}

/// Reads the answer to a call that failed, and finds fault with all that is not documented of it.
pub(crate) fn told(answer: &Answer) -> Result<Told, String> {
    let (format, fields) = match answer.header("content-type") {
        Some("text/xml;charset=utf-8") => (Format::Xml, xml(&answer.body)),
        Some("application/json") => (Format::Json, json(&answer.body)),
        other => return Err(format!("content type {other:?}")),
    };
    let fields = fields.ok_or("not well formed")?;
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
    if names != ["RequestId", "HostId", "Code", "Message"] {
        return Err(format!("fields {names:?}"));
    }
    let [id, host, code, message] = [0, 1, 2, 3].map(|index| fields[index].1.clone());
    if answer.header("x-acs-request-id") != Some(&id) || id.len() != 36 {
        return Err(format!("request id {id}"));
    }
    if host != "nas.cn-hangzhou.aliyuncs.com" {
        return Err(format!("host {host}"));
    }
    if answer.header("content-length") != Some(&answer.body.len().to_string()) {
        return Err("content length".to_owned());
    }
    let (nas, common) = rows();
    let row = (answer.status, code, message);
    if !nas.contains(&row) && !common.contains(&row) {
        return Err(format!("no row of the document: {row:?}"));
    }
    let text = format!("{:?} {}", answer.headers, answer.body).to_lowercase();
    // A header of that name is no secret.
    let text = text.replace("(\"connection\", \"close\")", "");
    if let Some(word) = PRIVATE.iter().find(|word| text.contains(**word)) {
        return Err(format!("{word:?} is private"));
    }
    Ok(Told {
        format,
        code: row.1,
    })
}

/// Such an answer, with that code, and its format.
pub(crate) fn expect(answer: &Answer, code: &str, what: &str) -> Format {
    let told = told(answer).unwrap_or_else(|fault| panic!("{what}: {fault}: {answer:?}"));
    assert_eq!(told.code, code, "{what}");
    told.format
}

fn xml(body: &str) -> Option<Vec<(String, String)>> {
    let document = roxmltree::Document::parse(body).ok()?;
    let root = document.root_element();
    let fields = root.children().map(|node| {
        let name = node.tag_name().name().to_owned();
        (name, node.text().unwrap_or_default().to_owned())
    });
    root.has_tag_name("Error").then(|| fields.collect())
}

/// The order of keys is read from the text: the parser does not keep it.
fn json(body: &str) -> Option<Vec<(String, String)>> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(body).ok()?;
    let mut fields: Vec<(String, String)> = object
        .into_iter()
        .map(|(name, value)| Some((name, value.as_str()?.to_owned())))
        .collect::<Option<_>>()?;
    fields.sort_by_key(|(name, _)| body.find(&format!("\"{name}\":")));
    Some(fields)
}
