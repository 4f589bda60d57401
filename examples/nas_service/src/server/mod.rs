//! The way in and out: connections, layers, and the end of it all.

mod form;
mod gate;
mod layers;
mod wire;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use error_catalog::ErrorReply;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, spawn_blocking};

use crate::domain::ControlPlane;
use crate::error::ServiceError;
use crate::handler::handle;
use crate::storage::{Account, Database, Storage};
use crate::upstream::{Identity, Network};
use wire::Wire;

/// What is told of each error that is answered, for logs.
pub type Observer = Arc<dyn Fn(&ErrorReply<'_>) + Send + Sync>;

/// How a service is to run.
#[derive(Clone)]
pub struct Settings {
    /// Where to listen: port 0 is any that is free.
    pub listen: SocketAddr,
    /// Who the service says it is, in its answers.
    pub host_id: String,
    /// Where its state is.
    pub database: Database,
    /// Who may call.
    pub accounts: Vec<Account>,
    /// Whom to ask for tokens and sub-users.
    pub identity: Identity,
    /// Whom to ask for addresses.
    pub network: Network,
    /// How long a call may take.
    pub deadline: Duration,
    /// How many calls are worked on at once; the next one is throttled.
    pub most_calls: usize,
    /// How many connections are open at once; the next one waits.
    pub most_connections: usize,
    /// How many bytes a form may have.
    pub largest_form: usize,
    /// How many bytes the head of a request may have, give or take a block that was read at once. Below 8 KiB it is 8 KiB.
    pub largest_head: usize,
    /// Who is told of errors.
    pub observer: Option<Observer>,
}

impl Settings {
    /// The usual ones, with state in memory.
    #[must_use]
    pub fn new(identity: Identity, network: Network) -> Settings {
        Settings {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            host_id: "nas.cn-hangzhou.aliyuncs.com".to_owned(),
            database: Database {
                file: None,
                patience: Duration::from_millis(250),
                most_pages: None,
            },
            accounts: Vec::new(),
            identity,
            network,
            deadline: Duration::from_secs(10),
            most_calls: 64,
            most_connections: 256,
            largest_form: 16 * 1024,
            largest_head: 32 * 1024,
            observer: None,
        }
    }
}

/// A service that runs.
pub struct Service {
    address: SocketAddr,
    accepting: JoinHandle<()>,
    connections: Arc<GracefulShutdown>,
    deadline: Duration,
}

impl Service {
    /// Opens the database, listens, and serves.
    ///
    /// # Errors
    ///
    /// The database cannot be opened, or the address not be had.
    pub async fn start(settings: Settings) -> io::Result<Service> {
        let (database, accounts) = (settings.database.clone(), settings.accounts.clone());
        let storage = spawn_blocking(move || Storage::open(database, &accounts)).await?;
        let storage = storage.map_err(io::Error::other)?;
        let plane = ControlPlane::new(storage, settings.identity.clone(), settings.network.clone());
        // A `HEAD` would do what the `GET` does, which here may be to make or delete something.
        let refused = || async { ServiceError::from(AlibabaCommonError::UnsupportedHttpMethod) };
        let root = get(handle).post(handle).head(refused);
        let router = Router::new().route("/", root);
        let router = layers::around(router.with_state(plane), &settings);

        let listener = listen(settings.listen)?;
        let address = listener.local_addr()?;
        let deadline = settings.deadline;
        let connections = Arc::new(GracefulShutdown::new());
        let accepting = accept(listener, router, settings, Arc::clone(&connections));
        Ok(Service {
            address,
            accepting: tokio::spawn(accepting),
            connections,
            deadline,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no more connections, and ends when the calls that are being worked on are answered.
    pub async fn stop(self) {
        self.accepting.abort();
        // It ends by being aborted, which is an error to who waits for it.
        let _ = self.accepting.await;
        if let Some(connections) = Arc::into_inner(self.connections) {
            // A caller that reads no answer is not waited for.
            let _ = tokio::time::timeout(self.deadline * 2, connections.shutdown()).await;
        }
    }
}

/// The system's own queue is shorter than a crowd: who finds it full believes to be connected, and is cut off later.
const QUEUE: u32 = 4096;

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

/// The least that the HTTP library can do with.
const SMALLEST_HEAD: usize = 8192;

async fn accept(
    listener: TcpListener,
    router: Router,
    settings: Settings,
    connections: Arc<GracefulShutdown>,
) {
    let room = Arc::new(Semaphore::new(settings.most_connections));
    let host_id: Arc<str> = settings.host_id.as_str().into();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(settings.deadline)
        // Who has said all that it wanted is still there for the answer.
        .half_close(true)
        .max_buf_size(settings.largest_head.max(SMALLEST_HEAD));
    while let Ok(place) = Arc::clone(&room).acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // There are no more file descriptors, or the caller is gone already.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let wire = TokioIo::new(Wire::new(stream, Arc::clone(&host_id), settings.deadline));
        let connection = http.serve_connection(wire, TowerToHyperService::new(router.clone()));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // What was wrong with the connection, its other end knows or will never know.
            let _ = connection.await;
            drop(place);
        });
    }
}
