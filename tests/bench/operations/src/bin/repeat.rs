//! Does one operation as often as asked, and nothing else, so that its instructions can be counted.
//!
//! Without arguments it prints what there is: a topic and a side in each line.

use std::env;
use std::process::ExitCode;

use error_catalog_bench_operations::topics;

fn main() -> ExitCode {
    let words: Vec<_> = env::args().skip(1).collect();
    match words.as_slice() {
        [] => {
            for topic in topics() {
                if let Err(difference) = topic.check() {
                    eprintln!("error: {difference}");
                    return ExitCode::FAILURE;
                }
                for side in topic.sides() {
                    println!("{}\t{side}", topic.name());
                }
            }
            ExitCode::SUCCESS
        }
        [name, side, count] => {
            let topic = topics().into_iter().find(|topic| topic.name() == name);
            match (topic, count.parse()) {
                (Some(topic), Ok(count)) if topic.repeat(side, count) => ExitCode::SUCCESS,
                _ => usage(),
            }
        }
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: repeat [TOPIC SIDE COUNT]");
    ExitCode::from(2)
}
