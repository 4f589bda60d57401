use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

async fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

/// An address where nobody listens.
pub(crate) async fn closed() -> SocketAddr {
    listener().await.1
}

/// An upstream that answers every question with these bytes.
pub(crate) async fn always(answer: &'static [u8]) -> SocketAddr {
    let (listener, address) = listener().await;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut question = [0; 256];
            let _ = stream.read(&mut question).await;
            let _ = stream.write_all(answer).await;
        }
    });
    address
}

/// An upstream that never answers. What it was asked on comes out of the other end, and stays open for as long as that is
/// kept.
pub(crate) async fn hanging() -> (SocketAddr, UnboundedReceiver<TcpStream>) {
    let (listener, address) = listener().await;
    let (sender, receiver) = unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if sender.send(stream).is_err() {
                return;
            }
        }
    });
    (address, receiver)
}
