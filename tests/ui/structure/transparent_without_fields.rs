use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(transparent)]
    Vpc,
}

fn main() {}
