//! A small control plane of NAS: see `error_catalog_services::nas_service`.
//!
//! `--port` (default 8080, 0 for any that is free), `--database` (a file; default: memory).

use std::env;
use std::error::Error;
use std::future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

use error_catalog_services::nas_service::{Database, Settings, Storage, introduce, router};
use error_catalog_services::server::serve;

const USAGE: &str = "write `--port <number>` or `--database <file>`";

fn run() -> Result<(), Box<dyn Error>> {
    let mut settings = Settings::default();
    let mut port = 8080;
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next();
        let value = value.ok_or_else(|| format!("`{argument}` wants a value; {USAGE}"))?;
        match &*argument {
            "--port" => {
                let number = value.parse();
                port = number.map_err(|_| format!("`{value}` is no port from 0 to 65535"))?;
            }
            "--database" => settings.database = Database::File(value.into()),
            _ => return Err(format!("there is no `{argument}`; {USAGE}").into()),
        }
    }
    let storage = Storage::open(&settings.database, settings.lock_timeout)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    introduce(listener.local_addr()?, &mut io::stdout().lock())?;
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Nobody can tell it to stop but by ending the process.
            future::pending::<()>().await;
        }
    };
    Ok(serve(listener, &router(&settings, storage), interrupted)?)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("nas_service: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprint!(": {error}");
                cause = error.source();
            }
            eprintln!();
            ExitCode::FAILURE
        }
    }
}
