use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A VPC with one switch, and what stands ready in it for mount targets.
#[derive(Clone, Debug)]
pub struct Vpc {
    /// Its one switch.
    pub switch: String,
    /// How many addresses the switch has left.
    pub free_addresses: u32,
    /// Whether it has a virtual address.
    pub has_virtual_address: bool,
    /// Whether it has a load balancer.
    pub has_load_balancer: bool,
    /// Whether it has a tunnel.
    pub has_tunnel: bool,
}

impl Vpc {
    /// A VPC that lacks nothing.
    #[must_use]
    pub fn complete(switch: &str) -> Vpc {
        Vpc {
            switch: switch.to_owned(),
            free_addresses: 250,
            has_virtual_address: true,
            has_load_balancer: true,
            has_tunnel: true,
        }
    }
}

/// Both upstreams as tasks of this process, for those who have no cloud at hand. They end with this value.
pub struct LocalUpstreams {
    /// Where the service listens that knows tokens and sub-users.
    pub identity: SocketAddr,
    /// Where the service listens that has the VPCs.
    pub network: SocketAddr,
    tasks: [JoinHandle<()>; 2],
}

impl Drop for LocalUpstreams {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl LocalUpstreams {
    /// Listens on two ports of this machine. A token is `token-of-` and the user; a sub-user may do all but delete.
    ///
    /// # Errors
    ///
    /// There is no port to be had.
    pub async fn start(vpcs: BTreeMap<String, Vpc>) -> io::Result<LocalUpstreams> {
        let (identity, identity_task) = listen(identity_answer).await?;
        let vpcs = Mutex::new(vpcs);
        let answer = move |question: &str| {
            network_answer(
                &mut vpcs.lock().unwrap_or_else(PoisonError::into_inner),
                question,
            )
        };
        let (network, network_task) = listen(answer).await?;
        Ok(LocalUpstreams {
            identity,
            network,
            tasks: [identity_task, network_task],
        })
    }
}

async fn listen(
    answer: impl Fn(&str) -> String + Send + Sync + 'static,
) -> io::Result<(SocketAddr, JoinHandle<()>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let answer = Arc::new(answer);
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = Arc::clone(&answer);
            tokio::spawn(async move { converse(stream, &*answer).await });
        }
    });
    Ok((address, task))
}

/// A caller that hangs up in between has lost interest.
async fn converse(stream: TcpStream, answer: &(impl Fn(&str) -> String + Sync)) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut question = String::new();
    BufReader::new(reader.take(1024))
        .read_line(&mut question)
        .await?;
    let answer = format!("{}\n", answer(question.trim_end()));
    writer.write_all(answer.as_bytes()).await
}

fn identity_answer(question: &str) -> String {
    let words: Vec<&str> = question.split(' ').collect();
    match words.as_slice() {
        ["token", token] => match token.strip_prefix("token-of-") {
            Some(user) => format!("user {user}"),
            None => "unknown".to_owned(),
        },
        ["may", _, action] if action.starts_with("Delete") => "no".to_owned(),
        ["may", _, _] => "yes".to_owned(),
        _ => "what".to_owned(),
    }
}

fn network_answer(vpcs: &mut BTreeMap<String, Vpc>, question: &str) -> String {
    let words: Vec<&str> = question.split(' ').collect();
    match words.as_slice() {
        ["may", _] => "yes".to_owned(),
        ["reserve", vpc, switch] => {
            let vpc = vpcs.get_mut(*vpc).filter(|vpc| vpc.switch == *switch);
            reserve(vpc)
        }
        ["release", vpc, _] => {
            if let Some(vpc) = vpcs.get_mut(*vpc) {
                vpc.free_addresses += 1;
            }
            "done".to_owned()
        }
        _ => "what".to_owned(),
    }
}

fn reserve(vpc: Option<&mut Vpc>) -> String {
    let Some(vpc) = vpc else {
        return "no vpc".to_owned();
    };
    let lacking = [
        (vpc.has_virtual_address, "no virtual-address"),
        (vpc.has_load_balancer, "no load-balancer"),
        (vpc.has_tunnel, "no tunnel"),
        (vpc.free_addresses > 0, "no space"),
    ];
    if let Some((_, answer)) = lacking.into_iter().find(|(is_there, _)| !is_there) {
        return answer.to_owned();
    }
    vpc.free_addresses -= 1;
    format!("address 10.0.0.{}", vpc.free_addresses + 2)
}
