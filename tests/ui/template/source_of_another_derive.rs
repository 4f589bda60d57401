use error_catalog::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(external(Display, Error, From))]
enum StoreError {
    #[error("reading failed")]
    #[api(status = 500, code = "InternalError", message = "The request has failed: {0}.")]
    Internal(#[from] std::io::Error),
}

fn main() {}
