use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 500, code = "InternalError", message = "Please try again later.", from)]
    Internal(std::io::Error),
}

fn main() {}
