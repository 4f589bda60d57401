use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status(500, 503), code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(status)]
        first: error_catalog::Status,
        #[api(status)]
        second: error_catalog::Status,
    },
}

fn main() {}
