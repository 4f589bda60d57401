//! Over a socket: what the server makes of the responses, and of a `HEAD`.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use actix_web::{HttpServer, rt};
use error_catalog::{ErrorMiddleware, Received};

use crate::{VpcError, app};

/// Head and body, as they stand on the wire.
fn exchange(address: SocketAddr, request: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
    let body = answer.split_off(end.unwrap() + 4);
    (String::from_utf8(answer).unwrap(), body)
}

/// The lines of a head, without what differs from one second to the next.
fn lines(head: &str) -> Vec<(&str, &str)> {
    let lines = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "));
    let mut lines: Vec<_> = lines.filter(|(name, _)| *name != "date").collect();
    lines.sort_unstable();
    lines
}

#[test]
fn a_client_reads_what_was_asked_for() {
    let errors = ErrorMiddleware::new()
        .format_parameter("Format")
        .rejections(|_| Some(VpcError::Throttling.into()));
    let (tell, server) = std::sync::mpsc::channel();
    let serving = std::thread::spawn(move || {
        rt::System::new().block_on(async {
            let server = HttpServer::new(move || app().wrap(errors.clone()));
            let server = server
                .workers(1)
                .disable_signals()
                .bind("127.0.0.1:0")
                .unwrap();
            let address = server.addrs()[0];
            let server = server.run();
            tell.send((address, server.handle())).unwrap();
            server.await
        })
    });
    let (address, handle) = server.recv().unwrap();

    let table = [
        (
            "/typed/not_found",
            "zh",
            "InvalidVpc.NotFound",
            "VPC <vpc-1> 不存在。",
        ),
        (
            "/any/quota?Format=XML",
            "en",
            "QuotaExceeded",
            "At most 7 of VPC.",
        ),
        (
            "/failed/quota?Format=xml",
            "zh",
            "QuotaExceeded",
            "VPC 至多 7 个。",
        ),
        ("/nowhere", "zh", "Throttling", "太快了。"),
    ];
    for (path, language, code, message) in table {
        for id in ["", "x-request-id: B71B4C68\r\n"] {
            let ask = |method| {
                let request = format!(
                    "{method} {path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\naccept-language: {language}\r\n{id}\r\n"
                );
                exchange(address, &request)
            };
            let (head, body) = ask("GET");
            let length = body.len().to_string();
            assert!(
                lines(&head).contains(&("content-length", &length)),
                "{head}"
            );
            let status: u16 = head.split(' ').nth(1).unwrap().parse().unwrap();
            let received = Received::new(VpcError::CATALOG, status, lines(&head), body);
            assert!(received.is(code), "{received}");
            assert_eq!(received.message(), Some(message));
            assert_eq!(received.oddities(), []);
            let expected = (!id.is_empty()).then_some("B71B4C68");
            assert_eq!(received.request_id(), expected);

            let (of_head, nothing) = ask("HEAD");
            assert_eq!(nothing, b"");
            assert_eq!(of_head.lines().next(), head.lines().next());
            assert_eq!(lines(&of_head), lines(&head));
        }
    }
    rt::System::new().block_on(handle.stop(true));
    serving.join().unwrap().unwrap();
}
