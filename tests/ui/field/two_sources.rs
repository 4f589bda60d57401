use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(source)]
        read: std::io::Error,
        #[api(source)]
        parse: std::fmt::Error,
    },
}

fn main() {}
