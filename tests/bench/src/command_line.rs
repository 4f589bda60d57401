//! What the program is asked to do.

use error_catalog_bench_generator::Peer;

use crate::profile::Profile;

/// How it is used.
pub(crate) const USAGE: &str = "\
usage: cargo run --release -- COMMAND [OPTIONS]

  compile   what an enum of errors costs to compile, beside its peers
  trees     what the dependencies cost to compile, from nothing
  run       what one operation costs at run time
  size      what a variant adds to a program
  table     all of these, kept in FIGURES.md
  compare   all of these, against FIGURES.md: what got worse by over 3 % fails

options of compile and trees:
  --everything               all peers at all sizes, which takes hours
options of compile:
  --variants 100,500         sizes of the enum
  --peers thiserror,ours     of bare, thiserror, matches, snafu, strum, miette, api-error, ours
  --profile check            or release
options of run:
  --operation JSON           those whose name contains it
options of table and compare:
  --topic run                that part alone: compile, trees, run or size
";

/// One run of the program.
#[derive(Debug, PartialEq)]
pub(crate) struct Request {
    pub(crate) command: Command,
    pub(crate) limits: Limits,
}

/// What to do with the figures of which topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Show(Topic),
    Table,
    Compare,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Compile,
    Trees,
    Run,
    Size,
}

impl Topic {
    pub(crate) const ALL: [Topic; 4] = [Topic::Compile, Topic::Trees, Topic::Run, Topic::Size];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Topic::Compile => "compile",
            Topic::Trees => "trees",
            Topic::Run => "run",
            Topic::Size => "size",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.name() == name)
    }
}

/// What is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Limits {
    pub(crate) variants: Option<Vec<usize>>,
    pub(crate) peers: Option<Vec<Peer>>,
    pub(crate) profile: Option<Profile>,
    pub(crate) everything: bool,
    pub(crate) operation: Option<String>,
    pub(crate) topic: Option<Topic>,
}

/// Reads the words behind the program's name. On an error: the word that means nothing here.
pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Request, String> {
    let mut words = words.into_iter();
    let command = words
        .next()
        .ok_or_else(|| "a command is missing".to_owned())?;
    let command = match command.as_str() {
        "table" => Command::Table,
        "compare" => Command::Compare,
        name => Command::Show(
            Topic::from_name(name).ok_or_else(|| format!("no command is called `{name}`"))?,
        ),
    };
    let mut limits = Limits::default();
    while let Some(option) = words.next() {
        let mut value = || {
            words
                .next()
                .ok_or_else(|| format!("`{option}` needs a value"))
        };
        match (command, option.as_str()) {
            (Command::Show(Topic::Compile | Topic::Trees), "--everything") => {
                limits.everything = true;
            }
            (Command::Show(Topic::Compile), "--variants") => {
                limits.variants = Some(list(&value()?, |word| {
                    word.parse().ok().filter(|&number| number > 0)
                })?);
            }
            (Command::Show(Topic::Compile), "--peers") => {
                limits.peers = Some(list(&value()?, Peer::from_name)?);
            }
            (Command::Show(Topic::Compile), "--profile") => {
                limits.profile = Some(one(&value()?, Profile::from_name)?);
            }
            (Command::Show(Topic::Run), "--operation") => limits.operation = Some(value()?),
            (Command::Table | Command::Compare, "--topic") => {
                limits.topic = Some(one(&value()?, Topic::from_name)?);
            }
            _ => return Err(format!("`{option}` is no option of this command")),
        }
    }
    Ok(Request { command, limits })
}

fn list<T>(words: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
    words.split(',').map(|word| one(word, &read)).collect()
}

fn one<T>(word: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    read(word).ok_or_else(|| format!("`{word}` is none of the values"))
}

#[cfg(test)]
mod tests {
    use error_catalog_bench_generator::Peer;

    use super::{Command, Limits, Request, Topic, parse};
    use crate::profile::Profile;

    fn parsed(line: &str) -> Result<Request, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_command_alone_is_not_limited() {
        let request = Request {
            command: Command::Table,
            limits: Limits::default(),
        };
        assert_eq!(parsed("table"), Ok(request));
    }

    #[test]
    fn options_limit() {
        let request =
            parsed("compile --variants 10,500 --peers thiserror,ours --profile check").unwrap();
        assert_eq!(request.command, Command::Show(Topic::Compile));
        assert_eq!(request.limits.variants, Some(vec![10, 500]));
        assert_eq!(
            request.limits.peers,
            Some(vec![Peer::Thiserror, Peer::Ours])
        );
        assert_eq!(request.limits.profile, Some(Profile::Check));
    }

    #[test]
    fn what_is_unknown_is_said() {
        for (line, word) in [
            ("", "missing"),
            ("measure", "measure"),
            ("compile --peer ours", "--peer"),
            ("compile --peers our", "our"),
            ("compile --variants 0", "0"),
            ("compile --variants", "--variants"),
            ("table --profile check", "--profile"),
            ("compare --topic speed", "speed"),
        ] {
            assert!(parsed(line).unwrap_err().contains(word), "{line}");
        }
    }
}
