use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "The limit of {0} is {2}.")]
    Exceeded(String, u32),
}

fn main() {}
