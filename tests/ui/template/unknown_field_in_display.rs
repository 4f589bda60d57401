use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit is {maximum}.")]
    #[api(display = "customer {customer} has reached {maximum}")]
    Exceeded { maximum: u32 },
}

fn main() {}
