use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.")]
    Internal {
        #[api(source(std::io::Error))]
        cause: std::io::Error,
    },
}

fn main() {}
