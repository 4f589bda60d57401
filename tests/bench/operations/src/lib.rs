//! What is measured at run time: each operation as often as asked, beside whoever does the same.

mod accessor;
mod catalog;
mod decode;
mod display;
mod document;
mod find;
mod reply;
mod service;
mod topic;

pub use crate::topic::{NOTHING, Topic};

/// All topics, in the order of the table.
#[must_use]
pub fn topics() -> Vec<Topic> {
    let mut topics = accessor::topics();
    topics.extend(display::topics());
    topics.extend(reply::topics());
    topics.extend(decode::topics());
    topics.extend(find::topics());
    topics.extend(service::topics());
    topics
}

#[cfg(test)]
mod tests {
    use super::topics;

    #[test]
    fn all_sides_of_a_topic_do_the_same() {
        for topic in topics() {
            topic.check().unwrap();
        }
    }
}
