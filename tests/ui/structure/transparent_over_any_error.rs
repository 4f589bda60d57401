use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Any(error_catalog::AnyError),
}

fn main() {}
