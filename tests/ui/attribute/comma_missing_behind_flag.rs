use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 503, code = "ServiceUnavailable", retryable message = "The server is down.")]
    Unavailable,
}

fn main() {}
