//! One template with one set of values: what the error prints, and what `format!` does.

use error_catalog::ApiError;

#[derive(Debug)]
#[allow(dead_code, reason = "printed where a pair disagrees")]
pub(crate) struct Pair {
    template: &'static str,
    expected: String,
    message: String,
    advice: String,
    display: String,
}

impl Pair {
    /// The error's `message`, `advice` and `display` are the template.
    pub(crate) fn new(template: &'static str, error: &dyn ApiError, expected: String) -> Pair {
        Pair {
            template,
            expected,
            message: error.message().to_string(),
            advice: error.advice().map(String::from).unwrap_or_default(),
            display: error.to_string(),
        }
    }

    pub(crate) fn agrees(&self) -> bool {
        [&self.message, &self.advice, &self.display]
            .into_iter()
            .all(|printed| *printed == self.expected)
    }
}
