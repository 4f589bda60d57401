use std::net::SocketAddr;

use super::{UpstreamError, ask, is_word};

/// The service that knows whose a token is, and what a sub-user may do.
#[derive(Clone, Debug)]
pub struct Identity {
    address: SocketAddr,
}

impl Identity {
    /// The one that listens there.
    #[must_use]
    pub fn at(address: SocketAddr) -> Identity {
        Identity { address }
    }

    /// Whose token that is: `None` if it is nobody's.
    pub(crate) async fn owner_of(&self, token: &str) -> Result<Option<String>, UpstreamError> {
        if !is_word(token) {
            return Ok(None);
        }
        let answer = ask(self.address, &format!("token {token}")).await?;
        match answer.split_once(' ') {
            Some(("user", user)) => Ok(Some(user.to_owned())),
            _ if answer == "unknown" => Ok(None),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }

    /// Whether the sub-user may do that.
    pub(crate) async fn allows(&self, user: &str, action: &str) -> Result<bool, UpstreamError> {
        let answer = ask(self.address, &format!("may {user} {action}")).await?;
        match answer.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(UpstreamError::Unreadable(answer)),
        }
    }
}
