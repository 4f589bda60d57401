//! The services that this one has to ask: one line there, one line back, over TCP.

mod identity;
mod local;
mod network;

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

pub use identity::Identity;
pub use local::{LocalUpstreams, Vpc};
pub use network::Network;
pub(crate) use network::{Lease, Reservation};

/// No answer is longer than that.
const LONGEST_ANSWER: u64 = 256;

const LONGEST_WORD: usize = 128;

/// Whoever asks may have left: an answer is waited for no longer than that.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why asking another service failed.
#[derive(Debug)]
pub enum UpstreamError {
    /// It cannot be reached, or the connection broke.
    Unreachable(io::Error),
    /// It hung up without an answer.
    Silent,
    /// It answered something that is no answer.
    Unreadable(String),
}

impl Display for UpstreamError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            UpstreamError::Unreachable(_) => f.write_str("the upstream cannot be reached"),
            UpstreamError::Silent => f.write_str("the upstream hung up"),
            UpstreamError::Unreadable(answer) => write!(f, "the upstream answered {answer:?}"),
        }
    }
}

impl Error for UpstreamError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            UpstreamError::Unreachable(error) => Some(error),
            UpstreamError::Silent | UpstreamError::Unreadable(_) => None,
        }
    }
}

impl From<io::Error> for UpstreamError {
    fn from(error: io::Error) -> UpstreamError {
        UpstreamError::Unreachable(error)
    }
}

/// Asks, and gives the line that comes back. How long that may take is for the caller's deadline to say, where there is one.
async fn ask(address: SocketAddr, question: &str) -> Result<String, UpstreamError> {
    let answer = timeout(PATIENCE, converse(address, question)).await;
    answer.unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into()))
}

async fn converse(address: SocketAddr, question: &str) -> Result<String, UpstreamError> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(format!("{question}\n").as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(LONGEST_ANSWER).read_to_end(&mut answer).await?;
    if answer.is_empty() {
        return Err(UpstreamError::Silent);
    }
    let readable = String::from_utf8(answer).ok();
    let line = readable.and_then(|text| Some(text.strip_suffix('\n')?.to_owned()));
    line.ok_or_else(|| UpstreamError::Unreadable("no line of text".to_owned()))
}

/// Whether that can be one word of a question: with a blank in it, it would be two, and no word of anybody's is as long.
fn is_word(text: &str) -> bool {
    (1..=LONGEST_WORD).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}
