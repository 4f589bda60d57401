//! Answers over HTTP with any documented row of the published catalogs: see `error_catalog_replay`.

use std::env;
use std::future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

use error_catalog_replay::server::serve;
use error_catalog_replay::{Options, introduce, router};

fn run(options: &Options) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
    introduce(
        listener.local_addr()?,
        &options.vendors,
        &mut io::stdout().lock(),
    )?;
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Nobody can tell it to stop but by ending the process.
            future::pending::<()>().await;
        }
    };
    serve(listener, &router(&options.vendors), interrupted)
}

fn main() -> ExitCode {
    let arguments = env::args_os().skip(1);
    let arguments: Vec<String> = arguments
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    let options = match Options::parse(&arguments) {
        Ok(options) => options,
        Err(usage) => {
            eprintln!("replay: {usage}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("replay: port {}: {error}", options.port);
            ExitCode::FAILURE
        }
    }
}
