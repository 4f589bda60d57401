use error_catalog::ApiError;

use std::fmt;

#[derive(Debug, ApiError)]
#[api(external(Display, Error, From, Serialize))]
enum StoreError {
    #[api(status = 500, code = "A", message = "Please try again later.")]
    Failed(#[api(from)] fmt::Error),
}

impl fmt::Display for StoreError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("by hand")
    }
}

impl std::error::Error for StoreError {}

impl From<fmt::Error> for StoreError {
    fn from(error: fmt::Error) -> Self {
        StoreError::Failed(error)
    }
}

fn main() {
    let error = StoreError::from(fmt::Error);
    assert_eq!(error.to_string(), "by hand");
    assert_eq!(error.message(), "Please try again later.");
}
