use std::error::Error;

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError<E: Error + 'static> {
    #[api(status = 500, code = "StoreFailed", message = "The store failed.")]
    Failed(#[api(from)] E),
}

fn main() {}
