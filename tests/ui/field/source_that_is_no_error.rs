use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(source)]
        cause: String,
    },
}

fn main() {}
