use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "The request has failed: {cause}.")]
    Internal {
        #[api(from)]
        cause: std::io::Error,
        #[api(source, param = "a b")]
        second: std::fmt::Error,
        #[api(placeholder = "3")]
        attempt: u32,
    },
}

fn main() {}
