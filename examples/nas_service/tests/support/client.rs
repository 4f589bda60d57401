use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer as it came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(it, _)| it == name);
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} stands twice: {self:?}");
        value
    }

    pub(crate) fn read(bytes: &[u8]) -> Answer {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let mut lines = head.split("\r\n");
        let line = lines.next().expect("a status line");
        let status = line.strip_prefix("HTTP/1.1 ").expect("HTTP/1.1");
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ").expect("a header");
            (name.to_owned(), value.to_owned())
        });
        Answer {
            status: status[..3].parse().expect("a status"),
            headers: headers.collect(),
            body: body.to_owned(),
        }
    }
}

/// Sends these bytes, and reads until the other end hangs up. `None`: it did so without an answer.
pub(crate) async fn send(address: SocketAddr, request: &[u8]) -> Option<Answer> {
    let stream = TcpStream::connect(address).await.expect("a connection");
    let (mut reader, mut writer) = stream.into_split();
    let request = request.to_owned();
    // A server may refuse a request before it has all of it, and then take no more.
    let writing = tokio::spawn(async move {
        let _ = writer.write_all(&request).await;
        writer
    });
    let mut bytes = Vec::new();
    // What was read before the connection broke is kept.
    let _ = reader.read_to_end(&mut bytes).await;
    drop(writing.await.expect("no panic"));
    (!bytes.is_empty()).then(|| Answer::read(&bytes))
}

/// A `GET` of these parameters, for one answer.
pub(crate) fn get(query: &str) -> Vec<u8> {
    format!("GET /?{query} HTTP/1.1\r\nhost: nas\r\nconnection: close\r\n\r\n").into_bytes()
}

/// A `POST` of these parameters as a form, with headers of its own.
pub(crate) fn post(headers: &str, form: &str) -> Vec<u8> {
    format!(
        "POST / HTTP/1.1\r\nhost: nas\r\nconnection: close\r\n{headers}\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
    .into_bytes()
}

/// What follows `name` in a successful answer in XML.
pub(crate) fn value(answer: &Answer, name: &str) -> String {
    assert_eq!(answer.status, 200, "{answer:?}");
    let document = roxmltree::Document::parse(&answer.body).expect("XML");
    let mut nodes = document.descendants();
    let node = nodes.find(|node| node.has_tag_name(name)).expect(name);
    node.text().unwrap_or_default().to_owned()
}
