use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::runtime::Handle;

use super::{UpstreamError, ask, is_word};

/// The service that has the VPCs.
#[derive(Clone, Debug)]
pub struct Network {
    address: SocketAddr,
}

/// What came of asking for an address in a VPC.
#[derive(Debug)]
pub(crate) enum Reservation {
    /// This address.
    Address(Lease),
    /// There is no such VPC, or no such switch in it.
    NoVpc,
    /// The VPC has no virtual address.
    NoVirtualAddress,
    /// The VPC has no load balancer.
    NoLoadBalancer,
    /// The VPC has no tunnel.
    NoTunnel,
    /// All addresses of the switch are taken.
    NoSpace,
}

impl Network {
    /// The one that listens there.
    #[must_use]
    pub fn at(address: SocketAddr) -> Network {
        Network { address }
    }

    /// Whether the user may have addresses in VPCs.
    pub(crate) async fn permits(&self, user: &str) -> Result<bool, UpstreamError> {
        let answer = ask(self.address, &format!("may {user}")).await?;
        match answer.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }

    /// Takes an address. Who asks may leave before there is an answer, and what was taken for nobody has to be given back.
    pub(crate) async fn reserve(
        &self,
        vpc: &str,
        switch: &str,
    ) -> Result<Reservation, UpstreamError> {
        if !is_word(vpc) || !is_word(switch) {
            return Ok(Reservation::NoVpc);
        }
        let taken = self.clone().take(vpc.to_owned(), switch.to_owned());
        let taken = tokio::spawn(taken).await;
        taken.unwrap_or_else(|error| Err(io::Error::other(error).into()))
    }

    async fn take(self, vpc: String, switch: String) -> Result<Reservation, UpstreamError> {
        let answer = ask(self.address, &format!("reserve {vpc} {switch}")).await?;
        match answer.split_once(' ') {
            Some(("address", address)) => Ok(Reservation::Address(Lease {
                address: address.to_owned(),
                network: self,
                vpc,
                switch,
                is_kept: AtomicBool::new(false),
            })),
            Some(("no", "vpc")) => Ok(Reservation::NoVpc),
            Some(("no", "virtual-address")) => Ok(Reservation::NoVirtualAddress),
            Some(("no", "load-balancer")) => Ok(Reservation::NoLoadBalancer),
            Some(("no", "tunnel")) => Ok(Reservation::NoTunnel),
            Some(("no", "space")) => Ok(Reservation::NoSpace),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }

    /// Gives an address back, and waits for nothing: what it was for is gone whatever the network says. An address that it
    /// did not take back is for the network to find.
    pub(crate) fn release(&self, vpc: &str, switch: &str) {
        let (address, question) = (self.address, format!("release {vpc} {switch}"));
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move { ask(address, &question).await });
        }
    }
}

/// An address that was taken. It goes back unless it is kept.
#[derive(Debug)]
pub(crate) struct Lease {
    address: String,
    network: Network,
    vpc: String,
    switch: String,
    is_kept: AtomicBool,
}

impl Lease {
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn keep(&self) {
        self.is_kept.store(true, Ordering::Release);
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if !self.is_kept.load(Ordering::Acquire) {
            self.network.release(&self.vpc, &self.switch);
        }
    }
}
