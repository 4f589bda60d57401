//! A service on a port of its own, a client that knows nothing of it, and the document that every answer is held against.

#![allow(dead_code, reason = "each test uses the part that it needs")]

pub(crate) mod client;
pub(crate) mod document;
pub(crate) mod other_process;
pub(crate) mod running;
pub(crate) mod upstreams;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use error_catalog_nas_service::{Account, Identity, LocalUpstreams, Network, Settings, Vpc};

pub(crate) fn wait<F: Future>(future: F) -> F::Output {
    tokio::runtime::Runtime::new().unwrap().block_on(future)
}

/// Upstreams with one VPC that lacks nothing, and one for each thing that can be lacking.
pub(crate) async fn upstreams() -> LocalUpstreams {
    let complete = || Vpc::complete("vsw-1");
    let vpcs = [
        ("vpc-1", complete()),
        (
            "vpc-without-address",
            Vpc {
                has_virtual_address: false,
                ..complete()
            },
        ),
        (
            "vpc-without-balancer",
            Vpc {
                has_load_balancer: false,
                ..complete()
            },
        ),
        (
            "vpc-without-tunnel",
            Vpc {
                has_tunnel: false,
                ..complete()
            },
        ),
        (
            "vpc-full",
            Vpc {
                free_addresses: 0,
                ..complete()
            },
        ),
    ];
    let vpcs = vpcs.into_iter().map(|(name, vpc)| (name.to_owned(), vpc));
    LocalUpstreams::start(vpcs.collect::<BTreeMap<_, _>>())
        .await
        .unwrap()
}

pub(crate) fn settings(identity: SocketAddr, network: SocketAddr) -> Settings {
    let mut settings = Settings::new(Identity::at(identity), Network::at(network));
    settings.accounts = vec![
        Account {
            access_group_quota: 3,
            access_rule_quota: 2,
            ..Account::customer("1001")
        },
        Account::sub_user("1002", "1001"),
        Account {
            enabled: false,
            ..Account::customer("1003")
        },
        Account {
            kind: "reseller".to_owned(),
            ..Account::customer("1004")
        },
        Account {
            in_trial: false,
            ecs_authorized: false,
            ..Account::customer("1005")
        },
    ];
    settings
}

/// A directory that is gone when the test is over.
pub(crate) struct Directory(pub(crate) PathBuf);

impl Directory {
    pub(crate) fn new() -> Directory {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let number = LAST.fetch_add(1, Ordering::Relaxed);
        let name = format!("nas-service-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Directory(path)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        // What is left behind is in a directory for such things.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
