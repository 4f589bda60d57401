//! Connections, and their end.

use std::future::poll_fn;
use std::io;
use std::net::TcpListener;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::runtime::Builder;

/// How long answers that are on their way are waited for.
const GRACE: Duration = Duration::from_secs(1);
/// How many headers of a request the service gets to see, and how long a head, in bytes.
const MOST_HEADERS: usize = 1000;
const LONGEST_HEAD: usize = 256 * 1024;
/// How long connections wait that the system has no room for.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers until `stop` is done, and no longer than what is on its way then takes.
///
/// # Errors
///
/// Those of the system, before the first connection.
pub fn serve(
    listener: TcpListener,
    router: &Router,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        accept(&listener, router, stop).await;
        Ok(())
    })
}

// `axum::serve` does this too, and brings the macros of tokio along.
async fn accept(
    listener: &tokio::net::TcpListener,
    router: &Router,
    stop: impl Future<Output = ()>,
) {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let next = poll_fn(|context| match stop.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => listener.poll_accept(context).map(Some),
        });
        match next.await {
            None => break,
            Some(Ok((stream, _))) => {
                let service = TowerToHyperService::new(router.clone());
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    // What is beyond is refused by HTTP itself, and not by the service in its own words.
                    .max_headers(MOST_HEADERS)
                    .max_buf_size(LONGEST_HEAD)
                    .serve_connection(TokioIo::new(stream), service);
                // A client that goes away is no concern of the others.
                tokio::spawn(connections.watch(connection));
            }
            Some(Err(_)) => tokio::time::sleep(PAUSE).await,
        }
    }
    let _ = tokio::time::timeout(GRACE, connections.shutdown()).await;
}
