//! What error-catalog costs to compile, to run and to ship, beside its peers.

mod cachegrind;
mod command_line;
mod comparison;
mod compile;
mod figure;
mod goal;
mod growth;
mod plan;
mod problem;
mod processor_time;
mod profile;
mod report;
mod run;
mod rustc;
mod size;
mod table;
mod trees;
mod unit;
mod workspace;
mod wrapper;

use std::env;
use std::process::ExitCode;

use crate::command_line::{Command, Limits, Topic, USAGE};
use crate::figure::Figure;
use crate::problem::Problem;
use crate::workspace::Workspace;

fn main() -> ExitCode {
    if let Some(code) = wrapper::as_rustc() {
        return code;
    }
    let request = match command_line::parse(env::args().skip(1)) {
        Ok(request) => request,
        Err(what) => {
            eprintln!("error: {what}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    start(request.command, &request.limits).unwrap_or_else(|problem| {
        eprintln!("error: {problem}");
        ExitCode::FAILURE
    })
}

fn start(command: Command, limits: &Limits) -> Result<ExitCode, Problem> {
    let workspace = Workspace::find()?;
    match command {
        Command::Show(topic) => report::show(&figures(&workspace, &[topic], limits)?),
        Command::Table => {
            let figures = figures(&workspace, &report::topics(limits), limits)?;
            report::show(&figures);
            report::keep(&figures, limits)?;
        }
        Command::Compare => {
            // A table that cannot be read is told before an hour of measurements, not after.
            let before = report::kept()?;
            let after = figures(&workspace, &report::topics(limits), limits)?;
            return Ok(report::compare(&before, &after, limits));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn figures(
    workspace: &Workspace,
    topics: &[Topic],
    limits: &Limits,
) -> Result<Vec<Figure>, Problem> {
    let mut all = Vec::new();
    for topic in topics {
        all.extend(match topic {
            Topic::Compile => compile::figures(workspace, limits)?,
            Topic::Trees => trees::figures(workspace, limits)?,
            Topic::Run => run::figures(workspace, limits)?,
            Topic::Size => size::figures(workspace)?,
        });
    }
    Ok(all)
}
