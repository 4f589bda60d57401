use std::net::SocketAddr;

use super::{UpstreamError, ask, is_word};

/// The service that has the VPCs.
#[derive(Clone, Debug)]
pub struct Network {
    address: SocketAddr,
}

/// What came of asking for an address in a VPC.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reservation {
    /// This address.
    Address(String),
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

    /// Takes an address.
    pub(crate) async fn reserve(
        &self,
        vpc: &str,
        switch: &str,
    ) -> Result<Reservation, UpstreamError> {
        if !is_word(vpc) || !is_word(switch) {
            return Ok(Reservation::NoVpc);
        }
        let answer = ask(self.address, &format!("reserve {vpc} {switch}")).await?;
        match answer.split_once(' ') {
            Some(("address", address)) => Ok(Reservation::Address(address.to_owned())),
            Some(("no", "vpc")) => Ok(Reservation::NoVpc),
            Some(("no", "virtual-address")) => Ok(Reservation::NoVirtualAddress),
            Some(("no", "load-balancer")) => Ok(Reservation::NoLoadBalancer),
            Some(("no", "tunnel")) => Ok(Reservation::NoTunnel),
            Some(("no", "space")) => Ok(Reservation::NoSpace),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }

    /// Gives an address back.
    pub(crate) async fn release(&self, vpc: &str, switch: &str) -> Result<(), UpstreamError> {
        let answer = ask(self.address, &format!("release {vpc} {switch}")).await?;
        match answer.as_str() {
            "done" => Ok(()),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }
}
