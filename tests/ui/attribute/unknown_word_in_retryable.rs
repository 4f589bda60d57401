use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 503, code = "ServiceUnavailable", message = "The server is down.")]
    #[api(retryable(trottling))]
    Unavailable,
}

fn main() {}
