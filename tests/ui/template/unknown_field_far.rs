use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api(status = 403, code = "QuotaExceeded", message = "You have {count} file systems.")]
    Exceeded { maximum: u32 },
}

fn main() {}
