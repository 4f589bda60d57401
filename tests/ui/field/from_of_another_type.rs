use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    Internal(#[api(from(String))] std::io::Error),
}

fn main() {}
