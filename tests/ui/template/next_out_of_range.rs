use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit of {} is {}.")]
    Exceeded(u32),
}

fn main() {}
