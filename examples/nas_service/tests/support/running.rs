use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use error_catalog_nas_service::{LocalUpstreams, Service, Settings};

use super::{settings, upstreams};

/// A service that runs, with all that it asks.
pub(crate) struct Running {
    pub(crate) service: Service,
    pub(crate) address: SocketAddr,
    log: Arc<Mutex<Vec<String>>>,
    _upstreams: LocalUpstreams,
}

impl Running {
    /// With its state in that file, or in memory.
    pub(crate) async fn start(file: Option<&Path>, change: impl FnOnce(&mut Settings)) -> Running {
        let upstreams = upstreams().await;
        let mut settings = settings(upstreams.identity, upstreams.network);
        settings.database.file = file.map(Into::into);
        settings.database.patience = Duration::from_millis(20);
        let log = Arc::new(Mutex::new(Vec::new()));
        let writer = Arc::clone(&log);
        settings.observer = Some(Arc::new(move |reply| {
            let mut line = vec![reply.code().to_string()];
            let mut cause = reply.error().source();
            while let Some(error) = cause {
                line.push(error.to_string());
                cause = error.source();
            }
            writer.lock().unwrap().push(line.join(": "));
        }));
        change(&mut settings);
        let service = Service::start(settings).await.expect("a service");
        Running {
            address: service.address(),
            service,
            log,
            _upstreams: upstreams,
        }
    }

    /// What was logged last: a code, and all its causes.
    pub(crate) fn last_line(&self) -> String {
        self.log.lock().unwrap().pop().expect("a line")
    }
}
