use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 404, code = "KeyNotFound", message = "There is no such key.")]
    NotFound,
}

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(transparent, allow(non_error_status, reason = "the store answers so"))]
    Store(StoreError),
}

fn main() {}
