use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status(500, 503), code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(status)]
        status: u16,
    },
}

fn main() {}
