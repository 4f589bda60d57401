//! What error-catalog costs to compile, to run and to ship, beside its peers.

mod cachegrind;
mod command_line;
mod compile;
mod figure;
mod growth;
mod plan;
mod problem;
mod processor_time;
mod profile;
mod rustc;
mod unit;
mod workspace;

use std::env;
use std::process::ExitCode;

use crate::command_line::{Command, Limits, Topic, USAGE};
use crate::figure::Figure;
use crate::problem::Problem;
use crate::workspace::Workspace;

fn main() -> ExitCode {
    let request = match command_line::parse(env::args().skip(1)) {
        Ok(request) => request,
        Err(what) => {
            eprintln!("error: {what}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(request.command, &request.limits) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command, limits: &Limits) -> Result<ExitCode, Problem> {
    let workspace = Workspace::find()?;
    match command {
        Command::Show(topic) => println!("{:#?}", figures(&workspace, topic, limits)?),
        Command::Table | Command::Compare => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn figures(workspace: &Workspace, topic: Topic, limits: &Limits) -> Result<Vec<Figure>, Problem> {
    match topic {
        Topic::Compile => compile::figures(workspace, limits),
        Topic::Trees | Topic::Run | Topic::Size => Ok(Vec::new()),
    }
}
