use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum VpcError {
    #[api(status = 403, code = "Forbidden", message = "You may not do this.", retryable(never))]
    Forbidden {
        #[api(retry_after)]
        seconds: u32,
    },
}

fn main() {}
