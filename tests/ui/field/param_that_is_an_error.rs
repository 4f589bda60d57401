use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "The request has failed: {cause}.")]
    Internal {
        #[api(param)]
        cause: std::io::Error,
    },
}

fn main() {}
