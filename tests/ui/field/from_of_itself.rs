use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "StoreFailed", message = "The store failed.")]
    Failed(#[api(from(StoreError, std::fmt::Error))] Box<dyn std::error::Error>),
}

fn convert(error: std::fmt::Error) -> StoreError {
    error.into()
}

fn main() {}
