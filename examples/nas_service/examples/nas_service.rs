//! `cargo run --example nas_service`: the control plane on a port of this machine, with the services that it asks beside it.
//!
//! `--port 8080` says which port, and `--database FILE` keeps the state in a file. Errors are logged with all their causes;
//! Ctrl-C, or a `SIGTERM`, ends it when the calls that it is working on are answered.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use error_catalog::ErrorReply;
use error_catalog_nas_service::{
    Account, Identity, LocalUpstreams, Network, Service, Settings, Vpc,
};

fn main() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new().map_err(Into::into);
    match runtime.and_then(|runtime| runtime.block_on(run())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nas_service: {}", chain(&*error));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let vpcs = BTreeMap::from([("vpc-1".to_owned(), Vpc::complete("vsw-1"))]);
    let upstreams = LocalUpstreams::start(vpcs).await?;
    let identity = Identity::at(upstreams.identity);
    let mut settings = Settings::new(identity, Network::at(upstreams.network));
    settings.accounts = vec![
        Account::customer("1001"),
        Account::sub_user("1002", "1001"),
        Account {
            enabled: false,
            ..Account::customer("1003")
        },
    ];
    settings.observer = Some(Arc::new(log));
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.next()) {
            ("--port", Some(port)) => settings.listen.set_port(port.parse().map_err(|_| {
                format!("--port: expected a number from 0 to 65535, found `{port}`")
            })?),
            ("--database", Some(file)) => settings.database.file = Some(file.into()),
            (other, value) => {
                let found = value.map_or_else(String::new, |value| format!(" {value}"));
                return Err(format!(
                    "found `{other}{found}`; usage: nas_service [--port PORT] [--database FILE]"
                )
                .into());
            }
        }
    }

    let service = Service::start(settings).await?;
    let base = format!("http://{}/", service.address());
    let usual = "Version=2017-06-26&callerUid=1001";
    println!("NAS listens on {base} and knows the callers 1001, 1002 and 1003. Try:");
    println!("curl -i '{base}?Action=DescribeFileSystems&{usual}&FileSystemId=fs-1'");
    println!("curl -i '{base}?Action=CreateFileSystem&{usual}&RegionId=cn-hangzhou&Format=JSON'");
    println!(
        "curl -i '{base}' -H 'x-acs-action: DescribeAccessGroups' -d 'Version=2017-06-26&callerUid=1003'"
    );
    stopped().await?;
    service.stop().await;
    Ok(())
}

/// Until somebody says so: who started it, or the system.
async fn stopped() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::future::poll_fn;
        use std::task::Poll;
        use tokio::signal::unix::{SignalKind, signal};

        let mut signals = [
            signal(SignalKind::interrupt())?,
            signal(SignalKind::terminate())?,
        ];
        poll_fn(|context| {
            let mut signals = signals.iter_mut();
            if signals.any(|signal| signal.poll_recv(context).is_ready()) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
        Ok(())
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

/// What the operator sees, and no caller.
fn log(reply: &ErrorReply<'_>) {
    let line = format!(
        "{} {} {} {}: {}",
        reply.request_id().unwrap_or("-"),
        reply.operation().unwrap_or("-"),
        reply.status(),
        reply.code(),
        chain(reply.error()),
    );
    // Nobody may be there to read it.
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
