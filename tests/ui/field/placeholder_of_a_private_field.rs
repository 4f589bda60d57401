use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit has been reached.")]
    Exceeded {
        #[api(placeholder = "10")]
        maximum: u32,
    },
}

fn main() {}
