use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "The request has failed: {0}.")]
    Internal(#[api(from)] std::io::Error),
}

fn main() {}
