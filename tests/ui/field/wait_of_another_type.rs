use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 503, code = "ServiceUnavailable", message = "Please try again later.", retryable)]
    Unavailable {
        #[api(retry_after)]
        wait: String,
    },
}

fn main() {}
