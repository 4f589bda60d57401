use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    #[api(display = "the store has failed: {cause}")]
    Internal {
        #[api(source)]
        cause: std::io::Error,
    },
}

fn main() {}
