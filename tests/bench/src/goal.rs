//! What an operation may cost, beside whom.

/// How much more a search may take in a hundred times as many entries.
pub(crate) const FLAT: f64 = 1.05;

/// The goal's number, where it has one, and the greatest ratio.
pub(crate) fn of_instructions(topic: &str, beside: &str) -> Option<(Option<u8>, f64)> {
    match (topic, beside) {
        ("status" | "code" | "advice", "match") => Some((Some(5), 1.1)),
        ("Display, one field" | "Display, two fields", "write!") => Some((Some(6), 1.0)),
        ("JSON of an error with constant text", "memcpy") => Some((Some(7), 2.0)),
        (
            "JSON of an error with a value" | "JSON of an error with a value and a request",
            "serde_json",
        ) => Some((Some(8), 0.35)),
        (_, "quick-xml") if topic.starts_with("XML") => Some((Some(9), 0.15)),
        (_, "foldhash") if topic.starts_with("find") => Some((Some(10), 0.8)),
        ("decode of JSON", "serde_json") => Some((Some(11), 1.2)),
        (_, "serde_json") if topic.starts_with("Serialize") => Some((None, 1.05)),
        _ => None,
    }
}

/// The goal for which nothing may be allocated.
pub(crate) fn of_allocations(topic: &str) -> Option<u8> {
    match topic {
        "status" | "code" | "advice" => Some(5),
        "Display, one field" | "Display, two fields" => Some(6),
        "JSON of an error with constant text" => Some(7),
        "JSON of an error with a value" | "JSON of an error with a value and a request" => Some(8),
        _ if topic.starts_with("XML") => Some(9),
        _ => None,
    }
}
