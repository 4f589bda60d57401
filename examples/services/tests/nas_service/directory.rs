//! A directory that answers as the test wants it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread;

/// Answers by the question; `None` lets the caller wait, and the connection end with the test.
pub(crate) fn directory(
    answer: impl Fn(&str) -> Option<&'static str> + Send + 'static,
) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let mut waiting = Vec::new();
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut question = String::new();
            let mut reader = BufReader::new(stream.try_clone().expect("another handle"));
            if reader.read_line(&mut question).is_err() {
                continue;
            }
            match answer(question.trim_end()) {
                Some(answer) => drop(stream.write_all(answer.as_bytes())),
                None => waiting.push(stream),
            }
        }
    });
    address
}

/// An address on which nobody listens any more.
pub(crate) fn nobody() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address")
}
