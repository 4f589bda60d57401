//! What other services know: networks, permissions of sub-users, security tokens.
//!
//! The other end is asked over TCP, one line each way: `vpc vpc-1 vsw-1` is answered with an address, `none` or `full`;
//! `ram sub CreateFileSystem` with `allow` or `deny`; `token owner` with `ok`. Whatever else comes, or nothing, is an error
//! of the connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// The longest line that is read, in bytes.
const LONGEST: u64 = 256;

pub(super) struct Directory {
    address: Option<SocketAddr>,
    timeout: Duration,
}

/// What is known of a place in a network.
pub(super) enum Network {
    /// The address that was given there.
    Address(String),
    /// There is no such network.
    None,
    /// No address is left.
    Full,
}

impl Directory {
    pub(super) const fn new(address: Option<SocketAddr>, timeout: Duration) -> Directory {
        Directory { address, timeout }
    }

    pub(super) fn network(&self, vpc: &str, switch: &str) -> io::Result<Network> {
        let Some(address) = self.address else {
            return Ok(match vpc {
                "vpc-1" => Network::Address("192.168.0.1".to_owned()),
                "vpc-full" => Network::Full,
                _ => Network::None,
            });
        };
        match &*self.ask(address, &["vpc", vpc, switch])? {
            "none" => Ok(Network::None),
            "full" => Ok(Network::Full),
            answer if answer.parse::<std::net::IpAddr>().is_ok() => {
                Ok(Network::Address(answer.to_owned()))
            }
            answer => Err(unexpected(answer)),
        }
    }

    pub(super) fn allows(&self, user: &str, action: &str) -> io::Result<bool> {
        let Some(address) = self.address else {
            return Ok(action.starts_with("Describe"));
        };
        match &*self.ask(address, &["ram", user, action])? {
            "allow" => Ok(true),
            "deny" => Ok(false),
            answer => Err(unexpected(answer)),
        }
    }

    pub(super) fn check_token(&self, user: &str) -> io::Result<()> {
        let Some(address) = self.address else {
            return Ok(());
        };
        match &*self.ask(address, &["token", user])? {
            "ok" => Ok(()),
            answer => Err(unexpected(answer)),
        }
    }

    fn ask(&self, address: SocketAddr, words: &[&str]) -> io::Result<String> {
        // A word with a blank in it would be two.
        let is_word = |word: &&str| word.chars().all(|char| char.is_ascii_graphic());
        if !words.iter().all(is_word) {
            return Ok("none".to_owned());
        }
        let mut stream = TcpStream::connect_timeout(&address, self.timeout)?;
        stream.set_read_timeout(Some(self.timeout))?;
        stream.set_write_timeout(Some(self.timeout))?;
        stream.write_all(format!("{}\n", words.join(" ")).as_bytes())?;
        let mut answer = String::new();
        BufReader::new(stream.take(LONGEST)).read_line(&mut answer)?;
        match answer.strip_suffix('\n') {
            Some(answer) => Ok(answer.to_owned()),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

fn unexpected(answer: &str) -> io::Error {
    io::Error::other(format!("the directory answers {answer:?}"))
}
