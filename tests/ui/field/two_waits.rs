use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 503, code = "ServiceUnavailable", message = "Please try again later.", retryable)]
    Unavailable {
        #[api(retry_after)]
        first: u32,
        #[api(retry_after)]
        second: u32,
    },
}

fn main() {}
