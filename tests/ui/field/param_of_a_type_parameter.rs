use std::fmt::Display;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError<T: Display> {
    #[api(status = 500, code = "StoreFailed", message = "The store failed: {0}.")]
    Failed(#[api(param)] T),
}

fn code<T: Display + std::fmt::Debug>(error: &StoreError<T>) -> String {
    error.code().to_string()
}

fn main() {}
